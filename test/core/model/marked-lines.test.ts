import assert from 'node:assert/strict';
import type { Json } from '../../../src/core/model/reading.js';
import { checkText } from '../../support/engine.js';

/** What is read of a section of an SOP, and the words that its members were read from. */
function section(name: string, lines: readonly string[]): { readonly value: Json | undefined; marked: string[] } {
  const key = name === 'Dasar Hukum' ? 'dasar_hukum' : name === 'Pelaksana' ? 'pelaksana' : 'langkah';
  const { reading, source } = checkText(
    ['---', 'jenis_dokumen: sop', '---', '', `## ${name}`, '', ...lines].join('\n'),
  );
  const value = reading?.model[key];
  const marked = (Array.isArray(value) ? value : []).flatMap((_each, index) => {
    const span = reading?.places.get(`/${key}/${String(index)}`)?.value;
    return span ? [source.slice(span)] : [];
  });
  return { value, marked };
}

describe('lines with marks that are none of Markdown', () => {
  for (const [what, lines] of [
    ['each in a paragraph of its own', ['a. Petugas Loket', '', 'b. Kepala Seksi', '']],
    ['one below the other', ['a) Petugas Loket', 'b) Kepala Seksi', '']],
    [
      'with numbers in parentheses, behind a sentence',
      ['Pelaksananya:', '', '(1) Petugas Loket', '', '(2) Kepala Seksi'],
    ],
  ] as const) {
    it(`are the members of a list, ${what}`, () => {
      const { value, marked } = section('Pelaksana', lines);
      assert.deepEqual(value, ['Petugas Loket', 'Kepala Seksi']);
      assert.deepEqual(marked, ['Petugas Loket', 'Kepala Seksi']);
    });
  }

  it('are the rows of a list, numbered in their order', () => {
    const { value } = section('Langkah', [
      'a. Pemohon mengajukan permohonan',
      '',
      'b. Petugas memeriksa',
      'berkasnya',
      '',
    ]);
    assert.deepEqual(
      (value as readonly { readonly no: number; readonly kegiatan: string }[]).map(({ no, kegiatan }) => [
        no,
        kegiatan,
      ]),
      [
        [1, 'Pemohon mengajukan permohonan'],
        [2, 'Petugas memeriksa\nberkasnya'],
      ],
    );
  });

  it('are regulations without their marks', () => {
    const acts = [
      'a. Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi;',
      'b. Peraturan Presiden Nomor 95 Tahun 2018.',
    ];
    const { value } = section('Dasar Hukum', acts);
    const kinds = (value as readonly { readonly jenis: string; readonly nomor: string }[]).map(({ jenis, nomor }) => [
      jenis,
      nomor,
    ]);
    assert.deepEqual(kinds, [
      ['Undang-Undang', '27'],
      ['Peraturan Presiden', '95'],
    ]);
  });

  it('are no list where they do not begin as one: an initial is part of a name', () => {
    assert.deepEqual(section('Pelaksana', ['A. Yani', '', 'M. Yusuf', '']).value, ['A. Yani', 'M. Yusuf']);
  });
});
