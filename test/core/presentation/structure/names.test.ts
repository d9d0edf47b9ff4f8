import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namedHere } from '../../../../src/core/presentation/structure/names/named-here.js';
import { renameName } from '../../../../src/core/presentation/structure/names/rename-name.js';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { atCursor } from '../../../support/cursor.js';
import { readText } from '../../../support/structure.js';

/** The text after the name at the cursor was changed; or why it was not. */
function renamed(marked: string, next: string, language: 'id' | 'en' = 'id'): string {
  const { text, offset } = atCursor(marked);
  const read = readText(text);
  const name = namedHere(read, offset)?.name;
  if (!name) return 'no name';
  const outcome = renameName(read, name, next);
  return 'kind' in outcome ? sentence(outcome.message, outcome.data, language) : applyEdits(text, outcome);
}

/** Every place that means what is at the cursor; those that give it its name in capitals' brackets. */
function marked(text: string): string {
  const { text: plain, offset } = atCursor(text);
  const uses = namedHere(readText(plain), offset)?.uses ?? [];
  const edits = uses.map(({ span, isDeclaration }) => {
    const words = plain.slice(span.start, span.end);
    return { span, text: isDeclaration ? `⟦${words}⟧` : `«${words}»` };
  });
  return applyEdits(plain, edits);
}

const sop = (officer: string, lower: string): string =>
  [
    ...[
      '---',
      'jenis_dokumen: sop',
      'judul: SOP Petugas Loket',
      `pelaksana: [${officer}, Kepala Bidang, Kepala Bidang Aptika]`,
      '---',
    ],
    ...['# SOP Petugas Loket', '', '## Kualifikasi Pelaksana', ''],
    ...[
      `- ${officer}: telah mengikuti pelatihan.`,
      `- Setiap ${lower} didampingi Kepala Bidang Aptika.`,
      '> Petugas Loket dahulu',
      '',
    ],
    ...['## Prosedur', '', '| No | Uraian Kegiatan | Pelaksana |', '|---|---|---|'],
    ...[
      `| 1 | Menerima berkas dari **${officer}** | ${officer}, Kepala Bidang |`,
      `| 2 | Menyebut “Petugas Loket” | Kepala Bidang Aptika |`,
      '',
    ],
  ].join('\n');

describe('a performer', () => {
  const before = sop('Petugas Loket', 'petugas loket');

  it('is called otherwise in the list, in the steps and in the text, in the case it is written in', () => {
    for (const place of [
      'pelaksana: [Petu‸gas Loket',
      '- Petugas Lo‸ket:',
      'Setiap petu‸gas loket',
      '| Petugas L‸oket, Kepala',
    ]) {
      const text = before.replace(place.replace('‸', ''), place);
      assert.equal(renamed(text, 'Petugas Layanan UPTD'), sop('Petugas Layanan UPTD', 'petugas layanan UPTD'), place);
    }
  });

  it('keeps its name where a longer one is meant', () => {
    const after = renamed(before.replace('Kepala Bidang,', 'Kepala Bi‸dang,'), 'Kabid');
    assert.equal(after, before.replace('Kepala Bidang,', 'Kabid,').replace('Loket, Kepala Bidang |', 'Loket, Kabid |'));
  });

  it('is found with its list, whatever notation', () => {
    const yaml = [
      'jenis_dokumen: sop',
      'pelaksana:',
      '  - "Petugas Loket"',
      'langkah:',
      '  - no: 1',
      '    kegiatan: Menerima',
      "    pelaksana: 'petugas ‸loket'",
      '',
    ].join('\n');
    assert.equal(
      marked(yaml),
      yaml.replace('‸', '').replace('Petugas Loket', '⟦Petugas Loket⟧').replace('petugas loket', '«petugas loket»'),
    );
  });

  it('is not renamed to nothing, to a name that is in use, or with signs that mean something', () => {
    const at = before.replace('pelaksana: [Petugas', 'pelaksana: [Petu‸gas');
    assert.equal(renamed(at, '  '), 'Nama baru masih kosong.');
    assert.equal(renamed(at, 'kepala bidang'), '“kepala bidang” sudah dipakai. Pilih nama lain.');
    assert.equal(renamed(at, 'A | B'), 'Nama tidak boleh memuat “|”.');
    assert.equal(renamed(at, 'A, B', 'en'), 'A name cannot contain “,”.');
    assert.match(renamed(at, '12'), /^Nama dimulai dengan huruf/u);
    // YAML would read it as something else.
    assert.match(renamed(at, 'null'), /^Dengan nama “null” dokumen ini akan terbaca lain/u);
  });

  it('and back is as it was', () => {
    // A name without a capital of its own would not tell “petugas loket” from “Petugas Loket” on the way back.
    const first = fc.constantFrom('Petugas', 'Tim', 'Verifikator', "Jum'at", 'Data-Base');
    const more = fc.array(fc.constantFrom('Arsip', 'UPTD', 'dan', 'Layanan'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(first, more, fc.boolean(), (word, words, isCrlf) => {
        const text = isCrlf ? before.replaceAll('\n', '\r\n') : before;
        const at = (document: string) => document.replace(/pelaksana: \[(.)/u, 'pelaksana: [$1‸');
        const there = renamed(at(text), [word, ...words].join(' '));
        assert.notEqual(there, text);
        assert.equal(renamed(at(there), 'Petugas Loket'), text);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a term', () => {
  const policy = (term: string, lower: string): string =>
    [
      ...[
        '---',
        'jenis_dokumen: data-governance-policy',
        'judul: Kebijakan Data Induk',
        '---',
        '# Kebijakan Data Induk',
        '',
      ],
      ...[
        '## Definisi dan Istilah',
        '',
        `1. ${term} adalah data yang dipakai bersama.`,
        '2. Walidata adalah unit pengelola.',
        '',
      ],
      ...[
        '## Ruang Lingkup',
        '',
        `Kebijakan ini berlaku bagi ${lower} dan`,
        `setiap ${term.replace(' ', '\n')} milik daerah.`,
        '',
      ],
    ].join('\n');

  it('that a sentence defines is called otherwise in the whole text', () => {
    const before = policy('Data Induk', 'data induk');
    const wanted = policy('Data Rujukan', 'data rujukan').replace('Data\nRujukan', 'Data Rujukan');
    assert.equal(renamed(before.replace('1. Data', '1. Da‸ta'), 'Data Rujukan'), wanted);
    assert.equal(renamed(before.replace('bagi data', 'bagi da‸ta'), 'Data Rujukan'), wanted);
    assert.equal(
      renamed(before.replace('bagi data', 'bagi da‸ta'), 'Walidata'),
      '“Walidata” sudah dipakai. Pilih nama lain.',
    );
  });

  it('of a glossary leads from the text to its row', () => {
    const text = [
      ...[
        '---',
        'Document type: data-governance-policy',
        'Language: en',
        '---',
        '# Policy',
        '',
        '## Purpose',
        '',
        'Every Data ‸Steward reports.',
        '',
      ],
      ...[
        '## Business Glossary',
        '',
        '| Term | Definition |',
        '|---|---|',
        '| Data Steward | Who looks after data |',
        '',
      ],
    ].join('\n');
    assert.equal(
      marked(text),
      text.replace('Data ‸Steward', '«Data Steward»').replace('| Data Steward', '| ⟦Data Steward⟧'),
    );
  });
});

describe('the number of a step', () => {
  it('is found with the decisions that lead there', () => {
    const table = (first: string, second: string) =>
      [
        '---',
        'jenis_dokumen: sop',
        '---',
        '# SOP',
        '',
        '## Prosedur',
        '',
        '| No | Uraian Kegiatan | Keterangan |',
        '|---|---|---|',
        first,
        second,
        '',
      ].join('\n');
    assert.equal(
      marked(table('| 1 | Menerima | Mulai |', '| 2 | Memeriksa | Keputusan: Ya → 2, Tidak → ‸1 |')),
      table('| ⟦1⟧ | Menerima | Mulai |', '| 2 | Memeriksa | Keputusan: Ya → 2, Tidak → «1» |'),
    );
  });

  it('is no name, and neither is any other word', () => {
    const text = ['---', 'jenis_dokumen: sop', '---', '# SOP', '', '## Peringatan', '', 'Kata ‸biasa.', ''].join('\n');
    assert.equal(marked(text), text.replace('‸', ''));
    assert.equal(renamed(text, 'Lain'), 'no name');
  });
});
