import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkText } from '../../../../support/engine.js';
import { picturesOfText } from '../draw.js';
import { outlineOf } from './read-sheet.js';

const roadmap = readFileSync('examples/roadmap/peta-jalan-baik.md', 'utf8');

const section = `## Indikator Kinerja

| Kode | Indikator | Satuan | Arah | Data Dasar | Target | Realisasi | TW I | TW II |
|---|---|---|---|---|---|---|---|---|
| KPI-WAKTU | Waktu layanan rata-rata | menit | turun | 52 menit (2025) | 30 menit | 36 menit | 44 | 36 |
| KPI-PUAS | Skor kepuasan pengguna | skor | naik | 3,1 (2025) | 3,5 | | | |

`;
const withIndicators = roadmap.replace('## Tahapan dan Fase', `${section}## Tahapan dan Fase`);

describe('indicators of other documents than KPI sheets', () => {
  it('are drawn beside the time plan of a roadmap that has a table of them', () => {
    const pictures = picturesOfText(withIndicators);
    assert.deepEqual(
      pictures.map(({ kind, title }) => `${kind}: ${title}`),
      ['timeline: Peta Jalan', 'indicators: Indikator'],
    );
    assert.equal(
      outlineOf(pictures[1]!),
      [
        'KPI-WAKTU Waktu layanan rata-rata | turun | 52 menit (2025) | 30 menit | 36 menit TW II | 1+2 dots, 1 target TW I TW II | 80% | middle: Membaik, belum tercapai',
        'KPI-PUAS Skor kepuasan pengguna | naik | 3,1 (2025) | 3,5 | belum ada data | belum ada data | belum ada data | none: Belum ada data',
      ].join('\n'),
    );
  });

  it('are found in the section where the author put their table', () => {
    const [, table = ''] = section.split('## Indikator Kinerja\n');
    for (const heading of ['## Sasaran dan Indikator Keberhasilan', '## Pemantauan dan Evaluasi']) {
      const text = roadmap.replace(`${heading}\n`, `${heading}\n${table}`);
      assert.ok(
        picturesOfText(text).some(({ kind }) => kind === 'indicators'),
        heading,
      );
    }
  });

  it('are no fault of the roadmap, and its phases may name them', () => {
    const codes = checkText(withIndicators).findings.map(({ code }) => code);
    assert.deepEqual(
      codes,
      checkText(roadmap).findings.map(({ code }) => code),
    );
  });

  it('have no page of their own in a roadmap without them', () => {
    assert.deepEqual(
      picturesOfText(roadmap).map(({ kind }) => kind),
      ['timeline'],
    );
  });

  it('are drawn of a pilot plan, with what is still to be measured', () => {
    const [picture] = picturesOfText(readFileSync('examples/pilot-plan/rencana-uji-coba-baik.md', 'utf8'));
    const unknown = 'belum ada data | belum ada data | belum ada data | none: Belum ada data';
    assert.equal(
      outlineOf(picture!),
      [
        `KPI-WAKTU Waktu layanan rata-rata | turun | 52 menit (2026-05-04) | ≤ 30 menit | ${unknown}`,
        `KPI-PUAS Skor kepuasan pengguna | naik | 3,1 (2026-04-20) | 3,5 | ${unknown}`,
        `KPI-ADOPSI Pemakaian antrean online | naik | 0% (2026-05-04) | ≥ 40% | ${unknown}`,
      ].join('\n'),
    );
  });
});
