import { assertMarked } from '../../support/marked.js';

const head = ['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '', '## Tahapan dan Fase', ''];
const codes = ['VAL-003', 'TBL-001'];

describe('a month range of which one half is missing', () => {
  it('is marked at the empty cell of its row', () => {
    const table = [
      '| Kode | Fase | Bulan Mulai | Bulan Selesai | Keluaran | Indikator | Penanggung Jawab | Anggaran |',
      '|---|---|---|---|---|---|---|---|',
      '| F1 | Persiapan | 1 | 3 | A | KPI-01 | Bappeda | 10 |',
      '| F2 | Pilot |⟦VAL-003: ⟧| 8 | B | KPI-02 | Diskominfo | 20 |',
    ];
    assertMarked([...head, ...table].join('\n'), { codes });
  });

  it('is marked once at the header row when its column is missing', () => {
    const table = [
      '⟦TBL-001:| Kode | Fase | Bulan Selesai | Keluaran | Indikator | Penanggung Jawab | Anggaran |⟧',
      '|---|---|---|---|---|---|---|',
      '| F1 | Persiapan | 3 | A | KPI-01 | Bappeda | 10 |',
      '| F2 | Pilot | 8 | B | KPI-02 | Diskominfo | 20 |',
    ];
    assertMarked([...head, ...table].join('\n'), { codes });
  });
});
