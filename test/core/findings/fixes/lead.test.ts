import assert from 'node:assert/strict';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { checkText } from '../../../support/engine.js';

const head = ['---', 'jenis_dokumen: sop', 'status: konsep', '---', '', '## Prosedur', ''];
const table = ['| No | Uraian Kegiatan | Pelaksana | Keterangan |', '|---|---|---|---|'];

/** The repairs of a decision that lacks a branch: the title of each, and the remark after it. */
function repairs(remark: string, third = 'Pemohon melengkapi berkas'): readonly (readonly string[])[] {
  const rows = [
    ...['| 1 | Menerima berkas | Loket | Mulai |', `| 2 | Memeriksa berkas | Loket | ${remark} |`],
    ...[`| 3 | ${third} | Loket | Lanjut ke 2 |`, '| 4 | Menyerahkan surat | Loket | Selesai |'],
  ];
  const text = [...head, ...table, ...rows].join('\n');
  const found = checkText(text).findings.filter(({ code, pointer }) => code === 'SOP-006' && pointer.includes('/1/'));
  return found
    .flatMap(({ fixes }) => fixes)
    .map((fix) => [
      sentence(fix.title, fix.data, 'id'),
      applyEdits(text, fix.edits).split('\n').at(-3)?.split(' | ').at(-1)?.replace(/ \|$/u, '') ?? '',
    ]);
}

describe('a branch with words in the place of a step', () => {
  it('leads to the only step that begins with them', () => {
    assert.deepEqual(repairs('Keputusan: Ya → 4, Tidak → Pemohon melengkapi'), [
      ['Arahkan “Tidak” ke langkah 3', 'Keputusan: Ya → 4, Tidak → 3'],
    ]);
    assert.deepEqual(repairs('Keputusan: Ya -> menyerahkan surat; Tidak -> 3'), [
      ['Arahkan “Ya” ke langkah 4', 'Keputusan: Ya -> 4; Tidak -> 3'],
    ]);
  });

  it('leads to the step that is called so, even where another begins so', () => {
    assert.deepEqual(repairs('Keputusan: Ya → 4, Tidak → Menerima berkas', 'Menerima berkas kedua')[0], [
      'Arahkan “Tidak” ke langkah 1',
      'Keputusan: Ya → 4, Tidak → 1',
    ]);
  });

  it('keeps the words where no step or several are meant', () => {
    const kept = (words: string) =>
      [1, 2, 3, 4].map((step) => [
        `Arahkan “Tidak” ke langkah ${String(step)}`,
        `Keputusan: Ya → 4, Tidak → ${String(step)} (${words})`,
      ]);
    assert.deepEqual(repairs('Keputusan: Ya → 4, Tidak → berkas dikembalikan'), kept('berkas dikembalikan'));
    assert.deepEqual(repairs('Keputusan: Ya → 4, Tidak → Menerima', 'Menerima lagi'), kept('Menerima'));
    // Half a word names no step.
    assert.deepEqual(repairs('Keputusan: Ya → 4, Tidak → Pemo'), kept('Pemo'));
  });

  it('is added where nothing stands in its place', () => {
    assert.deepEqual(repairs('Keputusan: Ya → 4')[0], ['Tambahkan cabang “Tidak → 1”', 'Keputusan: Ya → 4, Tidak → 1']);
    assert.deepEqual(repairs('Jika ya ke langkah 4, jika tidak pemohon melengkapi')[0], [
      'Tambahkan cabang “Tidak → 1”',
      'Jika ya ke langkah 4, jika tidak pemohon melengkapi, Tidak → 1',
    ]);
  });
});
