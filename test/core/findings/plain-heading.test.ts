import assert from 'node:assert/strict';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';
import { tryRepairs } from '../../support/repairs.js';

const head = ['---', 'jenis_dokumen: sop', '---', '', '# SOP Arsip', '', '## Keterkaitan', '', '- SOP Surat', ''];

/** What is marked for the missing section of that name, and the first repair's title and text. */
function missing(label: string, body: readonly string[], before = head) {
  const text = [...before, ...body].join('\n');
  const check = (each: string) => checkText(each).findings;
  const found = check(text).find(
    ({ code, data }) => code === 'SEC-001' && (data['label'] as { id: string } | undefined)?.id === label,
  );
  assert.ok(found, `${label} is not missing`);
  const [fix] = found.fixes;
  assert.ok(fix);
  const faults = tryRepairs(text, check, ({ code }) => code === 'SEC-001').flatMap((tried) => tried.faults);
  assert.deepEqual(faults, []);
  return {
    marked: text.slice(found.span.start, found.span.end),
    title: sentence(fix.title, fix.data, 'id'),
    after: applyEdits(text, fix.edits).split('\n').slice(before.length),
    fixes: found.fixes.length,
    isSafe: fix.isSafe === true,
  };
}

describe('a plain line called as a missing section', () => {
  const law = '- UU Nomor 25 Tahun 2009 tentang Pelayanan Publik';
  const written: readonly (readonly [string, string])[] = [
    ['A. Dasar Hukum', 'A. Dasar Hukum'],
    ['Dasar Hukum', 'Dasar Hukum'],
    ['1. Dasar Hukum', '1. Dasar Hukum'],
    ['**Dasar Hukum**', 'Dasar Hukum'],
    ['**A. Dasar Hukum:**', 'A. Dasar Hukum'],
    ['A. **Dasar Hukum**', 'A. Dasar Hukum'],
    ['A\\. Dasar Hukum', 'A. Dasar Hukum'],
    ['DASAR HUKUM', 'DASAR HUKUM'],
  ];
  for (const [line, text] of written) {
    it(`is marked and made its heading, before an outline is offered: ${line}`, () => {
      assert.deepEqual(missing('Dasar Hukum', [line, '', law]), {
        marked: line,
        title: `Jadikan “${text}” judul bagian`,
        after: [`## ${text}`, '', law],
        fixes: 2,
        isSafe: false,
      });
    });
  }

  const signs: readonly (readonly [string, string])[] = [
    ['##Dasar Hukum', 'Tambahkan spasi setelah “#”'],
    ['##\u00a0Dasar Hukum', 'Ganti spasi keras dengan spasi biasa'],
    ['##\u2009Dasar Hukum', 'Ganti spasi keras dengan spasi biasa'],
    ['\u00a0## Dasar Hukum', 'Ganti spasi keras dengan spasi biasa'],
  ];
  for (const [line, title] of signs) {
    it(`is safely made a heading where only the space at its “#” is wrong: “${line}”`, () => {
      const found = missing('Dasar Hukum', [line, '', law]);
      const after = ['## Dasar Hukum', '', law];
      assert.deepEqual(found, { marked: line.trim(), title, after, fixes: 2, isSafe: true });
    });
  }

  it('has the level of the other sections', () => {
    const before = head.map((line) => line.replace('## ', '### '));
    assert.deepEqual(missing('Dasar Hukum', ['Dasar Hukum', '', law], before).after, ['### Dasar Hukum', '', law]);
  });

  it('is found among lines without empty ones between them, as they are pasted', () => {
    const body = ['A. Dasar Hukum', 'UU Nomor 25 Tahun 2009', 'B. Peringatan', 'Akun dapat diambil alih.', 'Peralatan'];
    assert.deepEqual(missing('Peringatan', [...body, 'Komputer']).after, [
      ...['A. Dasar Hukum', 'UU Nomor 25 Tahun 2009', '', '## B. Peringatan', '', 'Akun dapat diambil alih.'],
      ...['Peralatan', 'Komputer'],
    ]);
    assert.equal(missing('Peralatan dan Perlengkapan', [...body, 'Komputer']).marked, 'Peralatan');
  });

  const others: readonly (readonly [string, readonly string[]])[] = [
    ['the items of a list', ['1. Peringatan', '2. Dasar Hukum', '3. Peralatan']],
    ['a numbered item with nothing after it', ['1. Dasar Hukum']],
    ['a bullet', ['- Dasar Hukum', '', 'Undang-undang.']],
    ['a row of a table', ['| Dasar Hukum |', '|---|', '| Dasar Hukum |']],
    ['code', ['```', 'Dasar Hukum', '```']],
    ['a quotation', ['> Dasar Hukum']],
    ['a broken line of a sentence', ['Semua mengikuti', 'Dasar Hukum', 'yang berlaku.']],
    ['a sentence that begins so', ['Dasar Hukum dokumen ini adalah undang-undang.']],
  ];
  for (const [what, body] of others) {
    it(`is not ${what}`, () => {
      const { marked, fixes } = missing('Dasar Hukum', body);
      assert.deepEqual([marked, fixes], ['SOP Arsip', 1]);
    });
  }
});
