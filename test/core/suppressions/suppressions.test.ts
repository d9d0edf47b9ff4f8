import assert from 'node:assert/strict';
import { checkText } from '../../support/engine.js';
import { assertMarked } from '../../support/marked.js';

const codes = ['STYLE-001', 'SUP-001', 'SUP-002', 'SUP-003'];

function sop(...body: readonly string[]): string {
  return [
    '---',
    'jenis_dokumen: sop',
    'pelaksana: [Front Office]',
    '---',
    '# SOP',
    '',
    '## Peringatan',
    '',
    ...body,
  ].join('\n');
}

/** Codes that show, and codes that are kept silent. */
function split(text: string, wanted: readonly string[], today = '2026-03-01'): readonly [string, string] {
  const { findings, suppressed } = checkText(text, { today });
  const show = (all: readonly { readonly code: string }[]): string =>
    all
      .map(({ code }) => code)
      .filter((code) => wanted.includes(code))
      .join(' ');
  return [show(findings), show(suppressed.map(({ finding }) => finding))];
}

describe('suppressions', () => {
  it('keep the block after them silent, and no more', () => {
    assertMarked(
      sop(
        '<!-- naskah: abaikan STYLE-001 sampai 2026-12-31 alasan: menunggu pedoman baru -->',
        'Pencadangan harus dilakukan setiap hari.',
        '',
        'Setiap temuan ⟦STYLE-001:akan ditindaklanjuti⟧.',
      ),
      { codes, today: '2026-03-01' },
    );
  });

  it('hold for a whole table, or for the quoted words in it', () => {
    const table = [
      '| No | Kegiatan | Pelaksana |',
      '| -- | -------- | --------- |',
      '| 1 | Menerima surat | Arsiparis |',
      '| 2 | Mencatat surat | Kasubag |',
      '| 3 | Menyerahkan surat | Front Office |',
    ];
    const head = ['Isi.', '', '## Langkah', ''];
    const all = sop(...head, '<!-- naskah: abaikan SOP-002 sampai 2026-12-31 alasan: SK baru -->', ...table);
    const one = sop(...head, '<!-- naskah: abaikan SOP-002 “Kasubag” sampai 2026-12-31 alasan: SK baru -->', ...table);
    assert.deepEqual(split(all, ['SOP-002']), ['', 'SOP-002 SOP-002']);
    assert.deepEqual(split(one, ['SOP-002']), ['SOP-002', 'SOP-002']);
  });

  it('hold for their own line when something else stands on it', () => {
    assertMarked(
      sop(
        'Pencadangan harus dilakukan setiap hari. <!-- naskah: ignore STYLE-001 until 31 December 2026 reason: old form -->',
        'Setiap temuan ⟦STYLE-001:akan ditindaklanjuti⟧.',
      ),
      { codes, today: '2026-03-01' },
    );
  });

  it('come back after their last day, and say so', () => {
    const text = sop(
      '<!-- naskah: abaikan STYLE-001 sampai 2026-03-01 alasan: menunggu pedoman -->',
      'Pencadangan harus dilakukan setiap hari.',
    );
    const both = ['STYLE-001', 'SUP-002'];
    assert.deepEqual(split(text, both, '2026-03-01'), ['', 'STYLE-001']);
    assert.deepEqual(split(text, both, '2026-03-02'), ['SUP-002 STYLE-001', '']);
  });

  it('stand in front matter too; the first also keeps silent what the document lacks', () => {
    const text = [
      '---',
      '# naskah: abaikan META-001 sampai 2026-12-31 alasan: dokumen lama, sedang dilengkapi',
      'jenis_dokumen: sop',
      '---',
    ].join('\n');
    const [shown, silent] = split(text, ['META-001']);
    assert.equal(shown, '');
    assert.match(silent, /META-001/u);
  });

  it('hold in YAML for the entry after them with all that belongs to it', () => {
    const lines = [
      'jenis_dokumen: sop',
      'pelaksana: [Front Office]',
      '# naskah: abaikan SOP-002 sampai 2026-12-31 alasan: SK baru',
      'langkah:',
      '- {no: 1, kegiatan: Menerima surat, pelaksana: Arsiparis}',
      '- {no: 2, kegiatan: Mencatat surat, pelaksana: Kasubag} # catatan',
      '- {no: 3, kegiatan: Menyerahkan surat, pelaksana: Front Office}',
      'keterangan: lain',
    ];
    assert.deepEqual(split(lines.join('\n'), ['SOP-002']), ['', 'SOP-002 SOP-002']);
    const oneRow = [...lines.slice(0, 2), ...lines.slice(3, 5), ...lines.slice(2, 3), ...lines.slice(5)];
    assert.deepEqual(split(oneRow.join('\n'), ['SOP-002']), ['SOP-002', 'SOP-002']);
  });

  it('are none in code, in quoted YAML, or without the word naskah', () => {
    const comment = '<!-- naskah: abaikan STYLE-001 sampai 2026-12-31 alasan: contoh -->';
    for (const lines of [
      ['```html', comment, '```', '', 'Pencadangan ⟦STYLE-001:harus dilakukan⟧ setiap hari.'],
      [`Tulis \`${comment}\`; pencadangan ⟦STYLE-001:harus dilakukan⟧ setiap hari.`],
      ['<!-- abaikan STYLE-001 -->', 'Pencadangan ⟦STYLE-001:harus dilakukan⟧ setiap hari.'],
    ]) {
      assertMarked(sop(...lines), { codes, today: '2026-03-01' });
    }
    assertMarked('jenis_dokumen: sop\njudul: "# naskah: abaikan META-001"', { codes: ['SUP-001'] });
  });

  it('need words, a day and a reason that are there: a blank is none', () => {
    const faulty = (comment: string): string => sop(`<!-- naskah: ${comment} -->`, 'Isi.');
    for (const comment of [
      '⟦SUP-001:catatan penting⟧',
      '⟦SUP-001:abaikan⟧',
      '⟦SUP-001:abaikan STYLE-001⟧',
      '⟦SUP-001:abaikan STYLE-001 sampai alasan: lama⟧',
      'abaikan STYLE-001 sampai ⟦SUP-001:nanti⟧ alasan: lama',
      '⟦SUP-001:abaikan STYLE-001 sampai 2026-12-31 alasan: [isi alasan]⟧',
      '⟦SUP-001:abaikan STYLE-001 sampai 2026-12-31 alasan:⟧',
    ]) {
      assertMarked(faulty(comment), { codes: ['SUP-001'], today: '2026-03-01' });
    }
  });

  it('do not silence what is said about them', () => {
    assertMarked(sop('<!-- naskah: abaikan ⟦SUP-003:SUP-003⟧ sampai 2026-12-31 alasan: tidak mungkin -->', 'Isi.'), {
      codes: ['SUP-003'],
      today: '2026-03-01',
    });
  });
});
