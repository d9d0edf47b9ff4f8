import assert from 'node:assert/strict';
import { insertRow } from '../../../../src/core/presentation/structure/rows/insert-row.js';
import { moveRow } from '../../../../src/core/presentation/structure/rows/move-row.js';
import { renumberRows } from '../../../../src/core/presentation/structure/rows/renumber-rows.js';
import type { StructuredDocument } from '../../../../src/core/presentation/structure/structured-document.js';
import { afterCommand } from '../../../support/structure.js';

const up = (read: StructuredDocument, at: number) => moveRow(read, at, -1);
const down = (read: StructuredDocument, at: number) => moveRow(read, at, 1);
const before = (read: StructuredDocument, at: number) => insertRow(read, at, 'before');
const after = (read: StructuredDocument, at: number) => insertRow(read, at, 'after');

const head = ['---', 'jenis_dokumen: sop', '---', '# SOP Reset Akun', '', '## Prosedur', ''];
const columns = ['| No | Uraian Kegiatan | Pelaksana | Keterangan |', '|----|---|---|---|'];
const table = (...rows: readonly string[]): string => [...head, ...columns, ...rows, ''].join('\n');

const english = (...rows: readonly string[]): string =>
  [
    ...['---', 'Document type: sop', 'Language: en', '---', '# Issuing a Certificate', '', '## Procedure', ''],
    ...['| No | Activity | Performer | Remarks |', '|----|---|---|---|', ...rows, ''],
  ].join('\n');

const yaml = (...rows: readonly string[]): string => ['jenis_dokumen: sop', 'langkah:', ...rows, ''].join('\n');

const phases = (...lines: readonly string[]): string =>
  [
    ...['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '# Peta Jalan', '', '## Tahapan dan Fase', ''],
    ...lines,
    '',
  ].join('\n');

describe('steps', () => {
  it('move up with their numbers, and decisions go on leading to the same steps', () => {
    assert.equal(
      afterCommand(
        table(
          '| 1 | Menerima | Loket | Mulai |',
          '| 2 | Memeriksa | Loket | Keputusan: Ya → 4, Tidak → 3 |',
          '| 3 | Mengembalikan | Loket | Selesai |',
          '| 4 | Mene‸tapkan | Kepala | Selesai |',
        ),
        up,
      ),
      table(
        '| 1 | Menerima | Loket | Mulai |',
        '| 2 | Memeriksa | Loket | Keputusan: Ya → 3, Tidak → 4 |',
        '| 3 | Menetapkan | Kepala | Selesai |',
        '| 4 | Mengembalikan | Loket | Selesai |',
      ),
    );
  });

  it('move down in an English document', () => {
    assert.equal(
      afterCommand(
        english(
          '| 1 | Receive | Clerk | Start |',
          '| 2 | ‸Check | Clerk | Decision: Yes → 3, No → 1 |',
          '| 3 | Sign | Head | End |',
        ),
        down,
      ),
      english(
        '| 1 | Receive | Clerk | Start |',
        '| 2 | Sign | Head | End |',
        '| 3 | Check | Clerk | Decision: Yes → 2, No → 1 |',
      ),
    );
  });

  it('are inserted after the row of the cursor, with the blank that asks to be written', () => {
    assert.equal(
      afterCommand(
        table(
          '| 1 | Mene‸rima | Loket | Mulai |',
          '| 2 | Memeriksa | Loket | Keputusan: Ya → 3, Tidak → 1 |',
          '| 3 | Menetapkan | Kepala | Selesai |',
        ),
        after,
      ),
      table(
        '| 1 | Menerima | Loket | Mulai |',
        '| 2 | «[isi Uraian Kegiatan]» | | |',
        '| 3 | Memeriksa | Loket | Keputusan: Ya → 4, Tidak → 1 |',
        '| 4 | Menetapkan | Kepala | Selesai |',
      ),
    );
    assert.equal(
      afterCommand(english('| 1 | Receive | Clerk | Start |', '| 2 | Si‸gn | Head | End |'), before),
      english('| 1 | Receive | Clerk | Start |', '| 2 | «[fill in Activity]» | | |', '| 3 | Sign | Head | End |'),
    );
  });

  it('are inserted in a table without outer bars, with escaped bars, and at the end of a text without line break', () => {
    const bare = ['No | Uraian Kegiatan | Keterangan', '---|---|---', '1 | Memilih A \\| B‸ | Mulai'];
    assert.equal(
      afterCommand([...head, ...bare].join('\n'), after),
      [...head, ...bare, '2 | «[isi Uraian Kegiatan]» | '].join('\n').replace('‸', ''),
    );
  });

  it('of an ordered list move and are inserted', () => {
    const list = (...items: readonly string[]): string => [...head, ...items, ''].join('\n');
    assert.equal(
      afterCommand(list('1. Menerima', '2. Memer‸iksa', '3. Menetapkan'), up),
      list('1. Memeriksa', '2. Menerima', '3. Menetapkan'),
    );
    assert.equal(
      afterCommand(list('1. ‸Menerima', '2. Memeriksa'), before),
      list('1. «[isi Uraian Kegiatan]»', '2. Menerima', '3. Memeriksa'),
    );
    // Markdown counts by itself.
    assert.equal(afterCommand(list('1. Menerima', '1. Memer‸iksa'), up), list('1. Memeriksa', '1. Menerima'));
  });

  it('of a YAML document move with the comments above them', () => {
    assert.equal(
      afterCommand(
        yaml(
          '  - no: 1',
          '    kegiatan: Menerima',
          '    alur: {jenis: keputusan, ya: 2, tidak: 3}',
          '  # Diperiksa dua orang.',
          '  - no: 2',
          '    kegiatan: Memer‸iksa',
          '  - no: 3',
          '    kegiatan: Menolak',
          '    keterangan: "Kembali ke langkah 2"',
        ),
        down,
      ),
      yaml(
        '  - no: 1',
        '    kegiatan: Menerima',
        '    alur: {jenis: keputusan, ya: 3, tidak: 2}',
        '  - no: 2',
        '    kegiatan: Menolak',
        '    keterangan: "Kembali ke langkah 3"',
        '  # Diperiksa dua orang.',
        '  - no: 3',
        '    kegiatan: Memeriksa',
      ),
    );
  });

  it('are inserted in YAML with the keys that all have', () => {
    assert.equal(
      afterCommand(
        yaml(
          '- no: 1',
          '  kegiatan: Menerima',
          '  waktu: 5 menit',
          '  keterangan: Mulai',
          '- no: 2',
          '  kegiatan: Meme‸riksa',
          '  waktu: 5 menit',
        ),
        before,
      ),
      yaml(
        ...['- no: 1', '  kegiatan: Menerima', '  waktu: 5 menit', '  keterangan: Mulai'],
        ...['- no: 2', '  kegiatan: "«[isi Uraian Kegiatan]»"', '  waktu:'],
        ...['- no: 3', '  kegiatan: Memeriksa', '  waktu: 5 menit'],
      ),
    );
    assert.equal(
      afterCommand(yaml('  - {no: 1, kegiatan: Mene‸rima}'), after),
      yaml('  - {no: 1, kegiatan: Menerima}', '  - {no: 2, kegiatan: "«[isi Uraian Kegiatan]»"}'),
    );
  });

  it('are numbered anew from wherever the cursor is, when there is one list of them', () => {
    assert.equal(
      afterCommand(
        table(
          '| 1 | Menerima | Loket | Mulai |',
          '| 3 | Memeriksa | Loket | Keputusan: Ya → 7, Tidak → 1 |',
          '| 7 | Menetapkan | Kepala | Selesai |',
        ).replace('# SOP', '# ‸SOP'),
        renumberRows,
      ),
      table(
        '| 1 | Menerima | Loket | Mulai |',
        '| 2 | Memeriksa | Loket | Keputusan: Ya → 3, Tidak → 1 |',
        '| 3 | Menetapkan | Kepala | Selesai |',
      ),
    );
  });

  it('keep their line breaks, whatever these are', () => {
    const lines = table('| 1 | Mene‸rima | Loket | Mulai |', '| 2 | Memeriksa | Loket | |').replaceAll('\n', '\r\n');
    const inserted = afterCommand(lines, after);
    assert.doesNotMatch(inserted, /[^\r]\n/u);
    assert.match(inserted, /\| 3 \| Memeriksa/u);
  });
});

describe('steps are left alone', () => {
  const told = (text: string, command = renumberRows) => afterCommand(text, command);

  it('when it would not be certain where a decision leads', () => {
    const twice = table(
      '| 1 | Menerima | Loket | Mulai |',
      '| 2 | Me‸nolak | Loket | |',
      '| 2 | Memeriksa | Loket | Keputusan: Ya → 2, Tidak → 1 |',
    );
    assert.match(told(twice), /^Nomor 2 dipakai lebih dari satu baris/u);
    assert.match(afterCommand(twice, renumberRows, 'en'), /^Several rows have the number 2/u);
    const nowhere = table(
      '| 1 | Menerima | Loket | Mulai |',
      '| 2 | Me‸meriksa | Loket | Keputusan: Ya → 3, Tidak → 1 |',
      '| 4 | Menolak | Loket | |',
    );
    assert.match(told(nowhere), /^Baris ke-2 menuju nomor 3 yang tidak ada/u);
  });

  it('when a row has no number, when there is nothing to do, and beyond the ends', () => {
    assert.match(
      told(table('| 1 | Mene‸rima | Loket | |', '|  | Memeriksa | Loket | |')),
      /^Baris ke-2 belum bernomor/u,
    );
    assert.equal(told(table('| 1 | Mene‸rima | Loket | |', '| 2 | Memeriksa | Loket | |')), 'Nomor sudah urut.');
    assert.equal(
      told(table('| 1 | Mene‸rima | Loket | |', '| 2 | Memeriksa | Loket | |'), up),
      'Baris ini sudah yang pertama.',
    );
    assert.equal(
      told(table('| 1 | Menerima | Loket | |', '| 2 | Meme‸riksa | Loket | |'), down),
      'Baris ini sudah yang terakhir.',
    );
  });

  it('outside of steps, and where a YAML list is written on one line', () => {
    assert.match(told(table('| 1 | Menerima | Loket | |').replace('# SOP', '# ‸SOP'), up), /^Letakkan kursor/u);
    assert.match(
      told('jenis_dokumen: sop\nlangkah: [{no: 1, kegiatan: Mene‸rima}, {no: 2, kegiatan: Memeriksa}]\n', down),
      /^Letakkan kursor/u,
    );
  });

  it('when two tables with different columns would have to exchange their rows', () => {
    const text = [
      ...head,
      ...columns,
      '| 1 | Mene‸rima | Loket | |',
      '',
      '| Uraian Kegiatan | No |',
      '|---|---|',
      '| Memeriksa | 2 |',
      '',
    ].join('\n');
    assert.match(told(text, down), /^Perubahan ini akan mengubah arti/u);
  });

  it('but a step that is not written yet stays as far away', () => {
    assert.equal(
      afterCommand(
        table('| 1 | Mene‸rima | Loket | Keputusan: Ya → 2, Tidak → 9 |', '| 2 | Memeriksa | Loket | |'),
        after,
      ),
      table(
        '| 1 | Menerima | Loket | Keputusan: Ya → 3, Tidak → 10 |',
        '| 2 | «[isi Uraian Kegiatan]» | | |',
        '| 3 | Memeriksa | Loket | |',
      ),
    );
  });
});

describe('phases', () => {
  const activities = (number: number, months: string): readonly string[] => [
    ...['', '| Kode | Kegiatan | Bulan |', '|---|---|---|'],
    `| K${String(number)}.1 | Kegiatan awal | ${months} |`,
    '',
  ];

  it('move with their activities; months stay without a gap', () => {
    assert.equal(
      afterCommand(
        phases(
          ...['### Fase 1 — Persiapan (Bulan 1–3)', ...activities(1, '2–3')],
          ...['### Fase 2 — Uji ‸Coba (Bulan 4–8)', ...activities(2, '5')],
          ...['### Fase 3 — Perluasan (Bulan 9–12)', ...activities(3, '9–12')],
        ),
        up,
      ),
      phases(
        ...['### Fase 1 — Uji Coba (Bulan 1–5)', ...activities(1, '2')],
        ...['### Fase 2 — Persiapan (Bulan 6–8)', ...activities(2, '7–8')],
        ...['### Fase 3 — Perluasan (Bulan 9–12)', ...activities(3, '9–12')],
      ),
    );
  });

  it('are inserted with one month, and all later ones begin a month later', () => {
    assert.equal(
      afterCommand(
        phases(
          ...['### Fase 1 — Persia‸pan (Bulan 1–3)', ...activities(1, '2–3')],
          ...['### Fase 2 — Uji Coba (Bulan 4–8)', ...activities(2, '5')],
        ),
        after,
      ),
      phases(
        ...['### Fase 1 — Persiapan (Bulan 1–3)', ...activities(1, '2–3')],
        ...['### Fase 2 — «[isi Fase]» (Bulan 4)', ''],
        ...['### Fase 3 — Uji Coba (Bulan 5–9)', ...activities(3, '6')],
      ),
    );
  });

  it('of a table and of a YAML document too', () => {
    const rows = (...lines: readonly string[]): string => phases('| No | Fase | Bulan |', '|---|---|---|', ...lines);
    assert.equal(
      afterCommand(rows('| 1 | Persiapan | 1–3 |', '| 2 | Uji ‸Coba | Bulan 4–8 |'), up),
      rows('| 1 | Uji Coba | Bulan 1–5 |', '| 2 | Persiapan | 6–8 |'),
    );
    assert.equal(
      afterCommand(rows('| 1 | Persiapan | 1–3 |', '| 2 | Uji ‸Coba | Bulan 4–8 |'), before),
      rows('| 1 | Persiapan | 1–3 |', '| 2 | «[isi Fase]» | Bulan 4 |', '| 3 | Uji Coba | Bulan 5–9 |'),
    );
    const map = (...lines: readonly string[]): string =>
      ['jenis_dokumen: digital-transformation-roadmap', 'fase:', ...lines, ''].join('\n');
    assert.equal(
      afterCommand(
        map('  - {kode: "1", nama: Persiapan, bulan: 1–3}', '  - {kode: "2", nama: Uji ‸Coba, bulan: 4–8}'),
        before,
      ),
      map(
        '  - {kode: "1", nama: Persiapan, bulan: 1–3}',
        '  - {kode: "2", nama: "«[isi Fase]»", bulan: 4}',
        '  - {kode: "3", nama: Uji Coba, bulan: 5–9}',
      ),
    );
  });

  const planned = (...lines: readonly string[]): string =>
    phases(...lines).replace('jenis_dokumen: ', 'mulai: 2026-01\njenis_dokumen: ');

  it('move their months as they are written: names, short ones, quarters', () => {
    assert.equal(
      afterCommand(
        planned(
          ...['### Fase 1 — Persiapan (Januari–Maret 2026)', ...activities(1, 'Feb–Mar 2026')],
          ...['### Fase 2 — Uji ‸Coba (April–Desember 2026)', ...activities(2, 'Triwulan II 2026')],
        ),
        up,
      ),
      planned(
        ...['### Fase 1 — Uji Coba (Januari–September 2026)', ...activities(1, 'Triwulan I 2026')],
        ...['### Fase 2 — Persiapan (Oktober–Desember 2026)', ...activities(2, 'Nov–Des 2026')],
      ),
    );
  });

  it('make room for a new one in the way they are written, beyond the end of a year too', () => {
    const rows = (...lines: readonly string[]): string => planned('| No | Fase | Bulan |', '|---|---|---|', ...lines);
    assert.equal(
      afterCommand(rows('| 1 | Persia‸pan | Jan–Mar 2026 |', '| 2 | Uji Coba | Apr–Des 2026 |'), after),
      rows('| 1 | Persiapan | Jan–Mar 2026 |', '| 2 | «[isi Fase]» | Apr 2026 |', '| 3 | Uji Coba | Mei–Jan 2027 |'),
    );
    const map = (...lines: readonly string[]): string =>
      ['jenis_dokumen: digital-transformation-roadmap', 'bahasa: en', 'mulai: 2026-01', 'fase:', ...lines, ''].join(
        '\n',
      );
    assert.equal(
      afterCommand(
        map(
          '  - {kode: "1", nama: Prepa‸re, bulan: January to March 2026}',
          '  - {kode: "2", nama: Pilot, bulan: April 2026}',
        ),
        after,
      ),
      map(
        '  - {kode: "1", nama: Prepare, bulan: January to March 2026}',
        '  - {kode: "2", nama: "«[fill in Phase]»", bulan: April 2026}',
        '  - {kode: "3", nama: Pilot, bulan: May 2026}',
      ),
    );
  });

  it('stay where they are when their months cannot be moved as they are written', () => {
    assert.match(
      afterCommand(
        phases(
          '| No | Fase | Bulan |',
          '|---|---|---|',
          '| 1 | Persia‸pan | Triwulan I |',
          '| 2 | Uji Coba | Bulan 4 |',
        ),
        down,
      ),
      /^Bulan pada baris ke-1 tidak dapat digeser/u,
    );
  });
});
