import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';

const head = [
  ...['---', 'jenis_dokumen: sop', 'pelaksana: [Petugas, Kepala]', '---', '', '## Prosedur', ''],
  '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
  '|---|---|---|---|---|---|---|',
  '| 1 | Menerima berkas | Petugas | Formulir | 5 menit | Berkas | Mulai |',
];
const end = ['| 3 | Menyerahkan surat | Petugas | Hasil | 5 menit | Surat | Selesai |'];
const row = '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil | Keputusan: Ya → 3, Tidak → 1 |';

/** What is said of the table, and the text after the first repair of the cut row. */
function cut(lines: readonly string[], eol = '\n') {
  const text = lines.join(eol);
  const found = checkText(text).findings.filter(({ code }) => /^(?:TBL|SOP|VAL)/u.test(code));
  const [fix] = found.find(({ code }) => code === 'TBL-006')?.fixes ?? [];
  return {
    said: found.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
    isSafe: fix?.isSafe === true,
    after: fix && applyEdits(text, fix.edits).split(eol),
  };
}

/** Ways to cut the row in lines; the last line is the one that is marked with all above it but the first. */
const safe: Readonly<Record<string, readonly string[]>> = {
  'within a cell': ['| 2 | Memeriksa', 'berkas | Kepala | Berkas | 5 menit | Hasil | Keputusan: Ya → 3, Tidak → 1 |'],
  'within its last cell': [
    '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil | Keputusan: Ya → 3,',
    'Tidak → 1 |',
  ],
  'behind a pipe': ['| 2 | Memeriksa berkas |', 'Kepala | Berkas | 5 menit | Hasil | Keputusan: Ya → 3, Tidak → 1 |'],
  'in two cells': ['| 2 | Memeriksa', 'berkas | Kepala | Berkas | 5', 'menit | Hasil | Keputusan: Ya → 3, Tidak → 1 |'],
};

describe('a row that line breaks cut', () => {
  for (const [how, lines] of Object.entries(safe)) {
    it(`${how} is marked from its second line on, and joined`, () => {
      for (const eol of ['\n', '\r\n'])
        assert.deepEqual(cut([...head, ...lines, ...end], eol), {
          said: [`TBL-006 ${lines.slice(1).join(eol)}`],
          isSafe: true,
          after: [...head, row, ...end],
        });
    });

    it(`${how}, with empty lines, is joined with all that follows`, () => {
      const [first = '', ...others] = lines;
      const { said, isSafe, after } = cut([...head, first, '', ...others, ...end]);
      assert.deepEqual(said, [`TBL-006 ${[...others, ...end].join('\n')}`]);
      assert.equal(isSafe, true);
      assert.deepEqual(after, [...head, row, ...end]);
    });
  }

  it('before a pipe could be two short rows, so a person looks at it', () => {
    const lines = ['| 2 | Memeriksa berkas', '| Kepala | Berkas | 5 menit | Hasil | Keputusan: Ya → 3, Tidak → 1 |'];
    const { said, isSafe, after } = cut([...head, ...lines, ...end]);
    assert.deepEqual(said, [`TBL-006 ${lines[1] ?? ''}`]);
    assert.equal(isSafe, false);
    assert.deepEqual(after, [...head, row, ...end]);
  });

  it('is joined in a table of labels and values too', () => {
    const top = ['---', 'jenis_dokumen: sop', '---', '', '| Isian | Nilai |', '|---|---|'];
    assert.deepEqual(cut([...top, '| Judul | SOP Reset', 'Akun |', '| Nomor | 1 |']).after, [
      ...[...top, '| Judul | SOP Reset Akun |'],
      '| Nomor | 1 |',
    ]);
  });

  it('keeps a comment between its lines, so it is left to the author', () => {
    const { said, after } = cut([
      ...head,
      '| 2 | Memeriksa',
      '',
      '<!-- cek -->',
      ...(safe['within a cell']?.slice(1) ?? []),
      ...end,
    ]);
    assert.equal(said.length, 1);
    assert.equal(after, undefined);
  });

  it('is none where the lines do not fill the row', () => {
    const { said } = cut([...head, '| 2 | Memeriksa', 'berkas | Kepala | 5 menit |', ...end]);
    assert.equal(
      said.some((each) => each.startsWith('TBL-006')),
      false,
    );
  });
});
