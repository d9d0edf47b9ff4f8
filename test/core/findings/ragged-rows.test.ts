import assert from 'node:assert/strict';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';

const head = [
  ...['---', 'jenis_dokumen: sop', 'pelaksana: [Petugas, Kepala]', '---', '', '## Prosedur', ''],
  '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
  '|---|---|---|---|---|---|---|',
  '| 1 | Menerima berkas | Petugas | Formulir | 5 menit | Berkas | Mulai |',
];
const end = ['| 3 | Menyerahkan surat | Petugas | Hasil | 5 menit | Surat | Selesai |'];

/** What is said of a document with one more row (or line) in the table, and the row after the first repair. */
function found(...rows: readonly string[]) {
  const text = [...head, ...rows, ...end].join('\n');
  return inText(text, head.length, rows.length);
}

function inText(text: string, from: number, count: number) {
  const findings = checkText(text).findings.filter(({ code }) => /^(?:TBL|SOP|VAL)/u.test(code));
  const [fix] = findings.find(({ code }) => code === 'TBL-007')?.fixes ?? [];
  return {
    said: findings.map(({ code, severity, span }) => [code, severity, text.slice(span.start, span.end)].join(' ')),
    sentences: findings.map(({ message, data }) => sentence(message, data, 'id')),
    fix: fix && sentence(fix.title, fix.data, 'id'),
    isSafe: fix?.isSafe === true,
    after:
      fix &&
      applyEdits(text, fix.edits)
        .split('\n')
        .slice(from, from + count),
  };
}

const decision = 'Keputusan: Ya → 3, Tidak → 1';

describe('a row with more cells than columns', () => {
  it('is marked, nothing else is said of it or its flow, and a “|” of the text is written as such', () => {
    const row = `| 2 | Memeriksa berkas | Kepala | Berkas | KTP | 5 menit | Hasil | ${decision} |`;
    const { said, sentences, fix, isSafe, after } = found(row);
    assert.deepEqual(said, [`TBL-007 error ${row}`]);
    assert.match(sentences[0] ?? '', /^Baris ini memuat 8 sel, tabelnya 7 kolom\./u);
    assert.equal(fix, 'Jadikan “|” bagian dari teks');
    assert.equal(isSafe, false);
    assert.deepEqual(after, [row.replace('Berkas | KTP', String.raw`Berkas \| KTP`)]);
  });

  it('is marked where cells tell nothing, and left to the author', () => {
    const text = [
      ...['---', 'jenis_dokumen: sop', '---', '', '## Prosedur', ''],
      ...['| Uraian Kegiatan | Kelengkapan | Output |', '|---|---|---|', '| Menerima | berkas | Formulir | Berkas |'],
    ];
    assert.equal(inText(text.join('\n'), 0, 0).fix, undefined);
  });

  it('is a hint where the surplus is empty at its end, which goes', () => {
    const row = `| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil | ${decision} |`;
    const { said, isSafe, after } = found(`${row}  | |`);
    assert.deepEqual(said, [`TBL-007 hint ${row}  | |`]);
    assert.equal(isSafe, true);
    assert.deepEqual(after, [row]);
  });

  it('is shifted by an empty cell where a value stands beside its column', () => {
    const row = '| 2 | Memeriksa berkas || Kepala | Berkas | 5 menit | Hasil | |';
    const { said, isSafe } = found(row);
    assert.deepEqual(said, [`TBL-007 error ${row}`]);
    assert.equal(isSafe, false);
  });
});

describe('a row with fewer cells than columns', () => {
  it('is marked where its cells are shifted, and gets a cell in its place', () => {
    const row = `| 2 | Memeriksa berkas | Kepala | 5 menit | Hasil | ${decision} |`;
    const { said, sentences, fix, isSafe, after } = found(row);
    assert.deepEqual(said, [`TBL-007 error ${row}`]);
    assert.match(sentences[0] ?? '', /^Baris ini memuat 6 sel, tabelnya 7 kolom\./u);
    assert.equal(fix, 'Sisipkan sel kosong di tempatnya');
    assert.equal(isSafe, false);
    assert.deepEqual(after, [row.replace('Kepala |', 'Kepala |  |')]);
  });

  it('is marked where something needed lacks at its end, and may get empty cells there', () => {
    for (const [row, filled] of [
      [
        '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit |',
        '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit |  |  |',
      ],
      [
        '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit',
        '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit |  |  |',
      ],
    ] as const) {
      const { said, fix, isSafe, after } = found(row);
      assert.deepEqual(said, [`TBL-007 error ${row}`]);
      assert.equal(fix, 'Tambahkan sel kosong di akhir baris');
      assert.equal(isSafe, false);
      assert.deepEqual(after, [filled]);
    }
  });

  it('is Markdown as it may be where nothing needed lacks', () => {
    assert.deepEqual(found('| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil |').said, []);
  });

  it('has its own faults where no cell is shifted', () => {
    const { said } = found('| 2 | Memeriksa berkas | Kepala | Berkas | sebentar | Hasil |');
    assert.deepEqual(said, ['SOP-004 error sebentar']);
  });
});

describe('text right below a table', () => {
  const text = (...after: string[]) =>
    [...head, ...end.map((row) => row.replace('3', '2')), 'Waktu dihitung sejak', 'berkas lengkap.', ...after].join(
      '\n',
    );

  it('is marked as a whole, and parted from the table', () => {
    const { said, after } = inText(text('', 'Selesai.'), head.length + 1, 3);
    assert.deepEqual(said, ['TBL-007 error Waktu dihitung sejak\nberkas lengkap.']);
    assert.deepEqual(after, ['', 'Waktu dihitung sejak', 'berkas lengkap.']);
  });

  it('is left to the author where rows follow', () => {
    assert.equal(inText(text('| 3 | Mencatat | Kepala | Surat | 5 menit | Buku | Selesai |'), 0, 0).fix, undefined);
  });
});
