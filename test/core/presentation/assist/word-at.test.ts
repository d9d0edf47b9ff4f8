import assert from 'node:assert/strict';
import { afterTaking, offersAt } from '../../../support/assist.js';
import { atCursor } from '../../../support/cursor.js';

const sop = [
  ...['---', 'jenis_dokumen: sop', 'judul: SOP Reset Akun'],
  ...['pelaksana: [Service Desk Officer, System Administrator, Petugas Loket]', '---', '# SOP Reset Akun', ''],
  ...['## Prosedur', '', '| No | Uraian Kegiatan | Pelaksana | Keterangan |', '|---|---|---|---|'],
  ...['| 1 | Menerima | Petugas Loket | Mulai |', '| 3 | Menutup | Petugas Loket | Selesai |', ''],
].join('\n');
const step = (performers: string, remark = ''): string => `${sop}| 2 | Memeriksa | ${performers} | ${remark} |\n`;

const kpi = { 'kpi.md': '---\njenis_dokumen: kpi-sheet\n---\n## Indikator\n\n| Kode | Indikator |\n|---|---|\n' };
const beside = { 'kpi.md': `${kpi['kpi.md']}| KPI-LAYDIG | Layanan digital |\n| KPI-PUAS | Kepuasan |\n` };
const roadmap = (indicator: string): string =>
  `---\njenis_dokumen: digital-transformation-roadmap\n---\n## Fase\n\n| Fase | Bulan | Indikator |\n|---|---|---|\n| Uji Coba | 1–3 | ${indicator} |\n`;

/** The words that what is offered at the mark takes the place of. */
function replacedAt(marked: string): readonly string[] {
  const { text } = atCursor(marked);
  const words = offersAt(marked, { beside }).map(({ replace }) => text.slice(replace.start, replace.end));
  return [...new Set(words)];
}

describe('the word at the cursor that is replaced', () => {
  it('is one name of several, parted as the reader parts them', () => {
    for (const typed of ['Sys‸', 'Sys‸tem Admin', 'Sys Admin‸'])
      for (const joined of ['; ', ', ', ' & ', ' dan ', ' / '])
        assert.equal(
          afterTaking(step(`Service Desk Officer${joined}${typed}`), 'System Administrator'),
          atCursor(step(`Service Desk Officer${joined}System Administrator‸`)).text,
        );
    assert.equal(
      afterTaking(step('Sys‸ & Petugas Loket'), 'System Administrator'),
      atCursor(step('System Administrator‸ & Petugas Loket')).text,
    );
  });

  it('is parted from what stands before it by one blank', () => {
    for (const typed of ['Petugas Loket;‸', 'Petugas Loket; ‸', 'Petugas Loket;‸ Sys', 'Petugas Loket;‸Sys'])
      assert.equal(
        afterTaking(step(typed), 'System Administrator').replace(/ +\|$/mu, ' |'),
        atCursor(step('Petugas Loket; System Administrator‸')).text.replace(/ +\|$/mu, ' |'),
        typed,
      );
    assert.match(afterTaking(step('Petugas Loket &‸'), 'System Administrator'), /Loket & System Administrator \|/u);
  });

  it('is one name in a field line too', () => {
    const field = sop.replace('## Prosedur', '**Dokumen Terkait:** SOP-1/X/2026; SOP-0‸; SOP-3/X/2026\n\n## Prosedur');
    const other = { 'insiden.md': '---\njenis_dokumen: sop\nnomor: SOP-041/X/2026\njudul: SOP Insiden\n---\n' };
    assert.match(
      afterTaking(field, 'SOP-041/X/2026', { beside: other }),
      /\*\* SOP-1\/X\/2026; SOP-041\/X\/2026; SOP-3\/X\/2026\n/u,
    );
  });

  it('is the code of an indicator, not the target behind it', () => {
    for (const typed of ['KPI-PUAS‸', 'KPI‸-PUAS', 'KPI-‸', 'KPI‸'])
      assert.match(afterTaking(roadmap(`${typed} ≥ 3,2`), 'KPI-LAYDIG', { beside }), /\| KPI-LAYDIG ≥ 3,2 \|/u, typed);
    assert.match(afterTaking(roadmap('Skor (KPI-PU‸)'), 'KPI-PUAS', { beside }), /\| Skor \(KPI-PUAS\) \|/u);
    assert.deepEqual(replacedAt(roadmap('KPI-PUAS ≥ 3‸,2')), []);
    assert.deepEqual(replacedAt(roadmap('Kepuasan war‸ga')), ['Kepuasan warga']);
    assert.deepEqual(replacedAt(roadmap('KPI-PUAS ≥ 3,2; KPI-L‸')), ['KPI-L']);
  });

  it('is the code in YAML too', () => {
    const yaml = 'jenis_dokumen: digital-transformation-roadmap\nfase:\n  - nama: Uji Coba\n    indikator:\n';
    for (const [quote, typed] of [
      ['', 'KPI-PUAS‸'],
      ['"', 'KPI-PUAS‸'],
      ["'", 'KPI-‸'],
    ] as const)
      assert.equal(
        afterTaking(`${yaml}      - ${quote}${typed} ≥ 3,2${quote}\n`, 'KPI-LAYDIG', { beside }),
        `${yaml}      - ${quote}KPI-LAYDIG ≥ 3,2${quote}\n`,
      );
  });

  it('is the whole number that a step leads to', () => {
    for (const number of ['‸4', '4‸', '1‸2', '‸12'])
      assert.match(
        afterTaking(step('Petugas Loket', `Keputusan: Ya → ${number}, Tidak → 1`), '3'),
        /Keputusan: Ya → 3, Tidak → 1 \|/u,
        number,
      );
    assert.match(afterTaking(step('Petugas Loket', 'Ya →‸ 4'), '3'), /→ 3 \|$/mu);
  });
});
