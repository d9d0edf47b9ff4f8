import assert from 'node:assert/strict';
import { renumberRows } from '../../../../src/core/presentation/structure/rows/renumber-rows.js';
import { afterCommand } from '../../../support/structure.js';

const phases = (...lines: readonly string[]): string =>
  [
    ...['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '# Peta Jalan', '', '## Tahapan dan Fase', ''],
    ...lines,
    '',
  ].join('\n');

describe('phases that are counted', () => {
  const numbered = (column: string, ...numbers: readonly string[]): readonly string[] => [
    ...[`| ${column} | Fase | Bulan |`, '|---|---|---|'],
    ...['Siap | 1–3', 'Uji | 4–8', 'Luas | 9–12'].map((rest, index) => `| ${numbers[index] ?? ''} | ${rest} |`),
  ];
  const told = (...lines: readonly string[]): string =>
    afterCommand(phases(...lines).replace('Uji', 'U‸ji'), renumberRows);

  it('are numbered anew from 1, from wherever the cursor is', () => {
    const wanted = phases(...numbered('No', '1', '2', '3'));
    for (const numbers of [
      ['1', '2', '4'],
      ['1', '3', '3'],
      ['2', '1', '7'],
    ]) {
      const text = phases(...numbered('No', ...numbers));
      for (const words of ['Uji', 'Peta', 'No'])
        assert.equal(afterCommand(text.replace(words, `‸${words}`), renumberRows), wanted);
    }
    assert.equal(told(...numbered('No', '1', '2', '3')), 'Nomor sudah urut.');
  });

  it('are numbered anew in their headings too', () => {
    const headings = (number: string): readonly string[] => [
      '### Fase 1 — Siap (Bulan 1–3)',
      '',
      `### Fase ${number} — Uji (Bulan 4–8)`,
      '',
      '- K2 Menguji',
    ];
    assert.equal(told(...headings('3')), phases(...headings('2')));
  });

  it('are left alone where a row has no number, and where none is counted', () => {
    assert.match(told(...numbered('No', '1', '', '4')), /^Baris ke-2 belum bernomor/u);
    assert.match(told(...numbered('No', 'A', 'B', 'C')), /^Di sini tidak ada daftar bernomor/u);
  });

  it('are left alone where several have the same code, or activities would change their phase', () => {
    assert.match(told(...numbered('Kode', '1', '2', '2')), /^Nomor 2 dipakai lebih dari satu baris/u);
    const activities = [
      ...['', '### Kegiatan', '', '| Fase | Kegiatan | Bulan |', '|---|---|---|'],
      ...['| 1 | Survei | 1 |', '| 3 | Menguji | 4 |', '| 2 | Meluaskan | 9 |'],
    ];
    assert.match(told(...numbered('Kode', '1', '3', '2'), ...activities), /^Perubahan ini akan mengubah arti/u);
    assert.match(told(...numbered('Kode', '1', '3', '2')), /\| 2 \| Uji/u);
  });
});
