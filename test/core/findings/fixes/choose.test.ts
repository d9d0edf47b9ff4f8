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

describe('a system that is not in the register', () => {
  /** The titles of the repairs offered where the first of some systems is integrated with these. */
  function offeredFor(integrations: string, ...others: readonly string[]): readonly string[] {
    const rows = others.map((code) => `| ${code} | Sistem ${code} | - |`);
    const table = ['| Kode | Nama | Integrasi |', '|---|---|---|', `| SIS-01 | SIPD | ${integrations} |`, ...rows];
    const text = ['---', 'jenis_dokumen: system-service-register', '---', '', '## Daftar Sistem', '', ...table].join(
      '\n',
    );
    const found = checkText(text).findings.filter(({ code }) => code === 'REG-001');
    return found.flatMap(({ fixes }) => fixes.map(({ title, data }) => sentence(title, data, 'id')));
  }

  it('is not replaced by the system of the row, nor by one that stands in the list already', () => {
    assert.deepEqual(offeredFor('SIS-02, SIS-09', 'SIS-02'), ['Tambahkan baris sistem “SIS-09”']);
    assert.deepEqual(offeredFor('SIS-02, SIS-09', 'SIS-02', 'SIS-03'), [
      'Tambahkan baris sistem “SIS-09”',
      'Ganti dengan “SIS-03”',
    ]);
  });
});
