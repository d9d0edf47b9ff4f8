import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { itemOf, previewOf } from '../../../support/preview.js';

const roadmap = readFileSync('examples/roadmap/peta-jalan-keliru.md', 'utf8');

/** Words of the text at which an item's findings stand, after their codes. */
function foundUnder(id: string, text: string): readonly string[] {
  return itemOf(previewOf(text), id).findings.map(({ ref, place }) => {
    const [line = ''] = text.slice(place.start, place.end).split('\n', 1);
    return `${ref.code} ${line}`;
  });
}

/** What the repairs under an item are called. */
function repairsUnder(id: string, text: string): readonly string[] {
  return itemOf(previewOf(text), id).findings.flatMap(({ fix }) => fix ?? []);
}

const charter = (...rows: readonly string[]): string =>
  [
    ...['---', 'jenis_dokumen: transformation-team-charter', 'judul: Piagam Tim', '---', '', '# Piagam Tim', ''],
    ...['## Susunan Tim', '', '| Jabatan | Unit | Peran | Fungsi |', '|---|---|---|---|', ...rows, ''],
  ].join('\n');

const procedure = (...more: readonly string[]): string =>
  ['---', 'jenis_dokumen: sop', 'judul: SOP', ...more, '---', '', '# SOP', ''].join('\n');

describe('the findings under an item', () => {
  it('are not those on the table around what it asks', () => {
    const items = previewOf(roadmap).lists.flatMap((list) => list.items);
    const shown = items.filter(({ findings }) => findings.some(({ ref }) => ref.code === 'RMP-012'));
    assert.deepEqual(shown, []);
  });

  it('are not those on other cells of the rows in which its words are looked for', () => {
    assert.match(previewOf(roadmap).header.findings, /\d/u);
    for (const id of ['CK-RM-01', 'CK-RM-08', 'CK-RM-14']) assert.deepEqual(foundUnder(id, roadmap), [], id);
  });

  it('are those that speak of the words it lacks, with the repair that gives them', () => {
    assert.deepEqual(repairsUnder('CK-RM-16', roadmap), ['Tambahkan kegiatan menerbitkan laporan capaian digital']);
    assert.deepEqual(repairsUnder('CK-RM-15', roadmap), ['Tambahkan kegiatan mengusulkan anggaran berkelanjutan']);
  });

  it('are those on a list where it asks how many there are', () => {
    assert.deepEqual(repairsUnder('CK-RM-03', roadmap), ['Tambahkan satu quick win']);
  });

  it('are those on a missing cell that it asks of every row', () => {
    assert.deepEqual(repairsUnder('CK-RM-17', roadmap), ['Sisipkan Indikator untuk diisi']);
    assert.deepEqual(foundUnder('CK-RM-19', roadmap), [], 'looks for words in the indicators that are there');
  });

  it('keep the repair that inserts what is missing', () => {
    assert.deepEqual(repairsUnder('CK-RM-21', roadmap), ['Sisipkan kerangka bagian Pemantauan dan Evaluasi']);
  });

  it('are those on a list of which one element must be what it asks for, when they speak of it', () => {
    const text = charter('| Kepala Dinas | Dinas | ketua | kebijakan |', '| Staf | Dinas | ketua | teknis |');
    assert.deepEqual(repairsUnder('CK-TM-04', text), ['Tambahkan baris sponsor']);
  });

  it('are those in a value that is asked for as it is', () => {
    assert.deepEqual(foundUnder('CK-SOP-02', procedure('nomor: …')), ['SEC-002 …']);
    assert.deepEqual(foundUnder('CK-SOP-01', procedure('nomor: …')).length, 2, 'agency and unit are missing');
  });
});
