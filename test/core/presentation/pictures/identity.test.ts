import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { picturesSvg } from '../../../../src/core/presentation/pictures/picture-files.js';
import { picturesOfText } from './draw.js';
import { readDrawing } from './read-drawing.js';

const head = '---\njenis_dokumen: sop\njudul: SOP Pelayanan\nstatus: konsep\n---\n# SOP Pelayanan';

describe('the identity page of an SOP', () => {
  it('fills the identity page in the order of the form', () => {
    const [identity] = picturesOfText(readFileSync('examples/sop/reset-akun.md', 'utf8'))[0]!.pages;
    const texts = readDrawing(identity!).texts;
    const wanted = [
      ...['PEMERINTAH KABUPATEN CONTOH', 'DINAS KOMUNIKASI DAN INFORMATIKA', 'STANDAR OPERASIONAL PROSEDUR'],
      ...[
        'Nomor SOP',
        'SOP-014/DISKOMINFO/2026',
        'Tanggal Pembuatan',
        '5 Januari 2026',
        'Tanggal Revisi',
        'Tanggal Efektif',
      ],
      ...[
        'Disahkan oleh',
        'KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,',
        'Sri Wahyuni, S.Kom.',
        'NIP 19800101 200501 2 001',
        'Nama SOP',
      ],
      ...[
        'Dasar Hukum',
        'Kualifikasi Pelaksana',
        'Keterkaitan',
        'Peralatan/Perlengkapan',
        'Peringatan',
        'Pencatatan dan Pendataan',
      ],
    ];
    assert.deepEqual(
      texts.filter((text) => wanted.includes(text)),
      wanted,
    );
  });

  it('shows what stands in a box as it is said: sentences, their lists, lists within lists and tables in words', () => {
    const boxOf = (section: string, more = ''): readonly string[] => {
      const text = `${head}\n\n## Peringatan\n\n${section}\n\n## Lampiran\n\n${more}\n`;
      const texts = readDrawing(picturesOfText(text)[0]!.pages[0]!).texts;
      const [from, to] = [texts.indexOf('Peringatan') + 1, texts.indexOf('Pencatatan dan Pendataan')];
      return texts.slice(from, to);
    };
    assert.deepEqual(boxOf('Apabila tidak dilaksanakan, maka:\n\n1. terlambat;\n2. tidak tercatat.'), [
      ...['Apabila tidak dilaksanakan, maka:', '1.', 'terlambat;', '2.', 'tidak tercatat.'],
    ]);
    assert.deepEqual(boxOf('Petugas:\n\n- SMA;\n- mampu.\n\nKepala:\na. S1;\nb. cakap.'), [
      ...['Petugas:', '•', 'SMA;', '•', 'mampu.', 'Kepala:', 'a.', 'S1;', 'b.', 'cakap.'],
    ]);
    assert.deepEqual(boxOf('1. S1\n   1. OSS\n   2. arsip\n2. Cakap'), [
      ...['1.', 'S1', '1.', 'OSS', '2.', 'arsip', '2.', 'Cakap'],
    ]);
    assert.deepEqual(boxOf('| Alat | Jumlah |\n|--|--|\n| Komputer | 2 |\n| Printer | 1 |'), [
      ...['1.', 'Komputer: 2', '2.', 'Printer: 1'],
    ]);
    assert.deepEqual(boxOf('| No | Alat | Jumlah | Ket |\n|--|--|--|--|\n| 1 | **Komputer** | 2 | |'), [
      'Komputer – Jumlah: 2',
    ]);
    const rows = '| 1 | Komputer | 2 | Baik |\n| 2 | | 1 | |';
    assert.deepEqual(boxOf(`| No | Alat | Jumlah | Ket |\n|--|--|--|--|\n${rows}`), [
      ...['1.', 'Komputer – Jumlah: 2 – Ket: Baik', '2.', 'Jumlah: 1'],
    ]);
    assert.deepEqual(
      boxOf('Lihat [^1] dan **[SOP](sop.md)**[^akhir], ~~bukan~~ `B`.\n\n[^1]: Satu.', '[^akhir]: Dua.'),
      [...['Lihat ¹ dan SOP², bukan B.', '¹ Satu.', '² Dua.']],
    );
    assert.deepEqual(boxOf('Serahkan ke <petugas>,<br>lalu <u>arsipkan</u>.'), [
      ...['Serahkan ke <petugas>,', 'lalu arsipkan.'],
    ]);
    assert.deepEqual(boxOf('- Satu saja'), ['Satu saja']);
  });

  it('writes footnotes with their numbers in fields, boxes and cells, and leaves them out of names', () => {
    const text = [
      ...['---', 'jenis_dokumen: sop', 'judul: SOP Pelayanan[^a]', 'pelaksana: [Petugas]'],
      ...[
        'dasar_hukum: ["UU 25/2009 tentang Layanan[^b]", "PP 96/2012 tentang Loket[^a]"]',
        'peralatan: ["Komputer[^a]", Kertas]',
        '---',
        '',
        '## Prosedur',
        '',
      ],
      ...['| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket. |', '|---|---|---|---|---|---|---|'],
      ...['| 1 | Menerima[^b] berkas | Petugas | Formulir[^x] | 5 menit | Berkas | Mulai |', ''],
      ...['[^a]: Semula **tanpa** nama.', '[^b]: Milik\n    kantor.'],
    ].join('\n');
    const texts = picturesOfText(text)[0]!.pages.flatMap((page) => readDrawing(page).texts);
    const shown = [
      ...['SOP Pelayanan¹ (¹ Semula tanpa nama.)', 'SOP PELAYANAN'],
      ...[
        'UU Nomor 25 Tahun 2009 tentang Layanan¹',
        'PP Nomor 96 Tahun 2012 tentang Loket²',
        '¹ Milik kantor.',
        '² Semula tanpa nama.',
      ],
      ...['Komputer¹', '¹ Semula tanpa nama.', 'Menerima¹ berkas', 'Formulir[^x]'],
    ];
    for (const word of shown) assert.ok(texts.includes(word), word);
    assert.deepEqual(
      texts.filter((word) => word.includes('[^')),
      ['Formulir[^x]'],
    );
  });

  it('moves a list within a list of a box in, and shows lists of YAML as lists', () => {
    const text = `${head}\n\n## Peringatan\n\n1. Luar\n   1. Dalam\n2. Lagi\n`;
    const svgText = picturesSvg(picturesOfText(text));
    const places = ['Luar', 'Dalam', 'Lagi'].map((word) =>
      Number(new RegExp(`x="([\\d.]+)"[^>]*>${word}<`, 'u').exec(svgText)?.[1]),
    );
    assert.ok(places[1]! > places[0]!);
    assert.equal(places[2], places[0]);
    const yaml = [
      ...['jenis_dokumen: sop', 'judul: X', 'peralatan: [Komputer, "Printer"]'],
      ...['peringatan:', '  - Satu', '  - Dua: "**dua**"', '  - Tiga'],
    ];
    const texts = picturesOfText(yaml.join('\n'))[0]!.pages.flatMap((page) => readDrawing(page).texts);
    for (const word of ['Komputer', 'Printer', 'Satu', 'Dua: dua', 'Tiga']) assert.ok(texts.includes(word), word);
  });
});
