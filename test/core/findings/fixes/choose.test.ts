import assert from 'node:assert/strict';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { checkText } from '../../../support/engine.js';

/** The titles of the repairs that are offered where an indicator has more than one owner. */
function offered(owner: string): readonly string[] {
  const table = ['| Kode | Indikator | Penanggung Jawab |', '|---|---|---|', `| K-1 | Waktu layanan | ${owner} |`];
  const text = ['---', 'jenis_dokumen: kpi-sheet', '---', '', '## Indikator Kinerja', '', ...table].join('\n');
  const found = checkText(text).findings.filter(({ code }) => code === 'KPI-009');
  assert.equal(found.length, 1);
  return found.flatMap(({ fixes }) => fixes.map(({ title, data }) => sentence(title, data, 'id')));
}

describe('one of several words that stand there is chosen', () => {
  it('where they are parted by a line break of a cell', () => {
    assert.deepEqual(offered('Kepala Bidang A<br>Kepala Bidang B'), [
      'Pilih “Kepala Bidang A” sebagai satu-satunya penanggung jawab',
      'Pilih “Kepala Bidang B” sebagai satu-satunya penanggung jawab',
    ]);
  });

  it('by the author alone where one is emphasised or a link, whose marks would be torn apart', () => {
    assert.deepEqual(offered('**Diskominfo**; Bappeda'), []);
    assert.deepEqual(offered('[Bappeda](unit.md); Dinas Kesehatan'), []);
  });
});
