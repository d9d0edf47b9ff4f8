import assert from 'node:assert/strict';
import { folderOf, ownName } from '../../support/folder.js';
import { checkText } from '../../support/engine.js';
import { assertMarked } from '../../support/marked.js';

const tna = (number: string, rows: readonly string[]): string =>
  [
    '---',
    'jenis_dokumen: training-needs-analysis',
    `nomor: ${number}`,
    'judul: Analisis Kebutuhan Pelatihan',
    '---',
    '## Hasil Kesenjangan',
    ...(rows.length > 0
      ? ['| Unit | Jabatan | Kompetensi | Kesenjangan | Modul |', '|---|---|---|---|---|', ...rows]
      : ['Belum disurvei.']),
  ].join('\n');

const plan = (heading: string, ...metadata: readonly string[]): string =>
  [
    '---',
    'jenis_dokumen: learning-plan',
    ...metadata,
    '---',
    `## ${heading}`,
    '| Kode | Modul | Kompetensi | Metode | JP |',
    '|---|---|---|---|---|',
    '| M-01 | Dasar Digital | Digital dasar | E-learning | 8 |',
  ].join('\n');

const uncovered = '| Bidang Data | Pranata komputer | Keamanan siber | 2 | M-09 |';
const covered = '| Sekretariat | Arsiparis | Digital dasar | 2 | M-01 |';
const codes = ['LRN-001'];
const marked = '⟦LRN-001:Kurikulum dan Modul⟧';
const plain = 'Kurikulum dan Modul';

describe('rules that look into other documents', () => {
  it('look at the only document of the type', () => {
    assertMarked(plan(marked), { codes, beside: { 'tna.md': tna('1/TNA/2026', [uncovered]) } });
  });

  it('look at the one that is named, by number, title or link', () => {
    const beside = { 'tna.md': tna('1/TNA/2026', [uncovered]), 'lama.md': tna('1/TNA/2024', [covered]) };
    assertMarked(plan(marked, 'tna: 1/TNA/2026'), { codes, beside });
    assertMarked(plan(marked, 'dokumen_terkait: [tna.md]'), { codes, beside });
    assertMarked(plan(plain, 'tna: 1/TNA/2024'), { codes, beside });
  });

  it('are silent about two documents of which none is named', () => {
    const beside = { 'tna.md': tna('1/TNA/2026', [uncovered]), 'lama.md': tna('1/TNA/2024', [uncovered]) };
    assertMarked(plan(plain), { codes, beside });
  });

  it('are silent when there is no such document, or its table is empty', () => {
    assertMarked(plan(plain), { codes, beside: { 'lain.md': plan(plain, 'judul: Rencana Lain') } });
    assertMarked(plan(plain), { codes, beside: { 'tna.md': tna('1/TNA/2026', []) } });
  });

  it('say once what many rows there ask for, and show the first of them', () => {
    const rows = [
      covered,
      uncovered,
      uncovered.replace('Pranata', 'Analis'),
      uncovered.replace('Keamanan siber', 'Soft skills'),
    ];
    const among = folderOf({ 'tna.md': tna('1/TNA/2026', rows), [ownName]: plan(plain) });
    const found = checkText(plan(plain), { among }).findings.filter(({ code }) => code === 'LRN-001');
    assert.deepEqual(
      found.map(({ data, related }) => [data['left'], related.map(({ elsewhere }) => elsewhere?.range.start.line)]),
      [
        ['keamanan siber', [9]],
        ['soft skills', [11]],
      ],
    );
  });
});

describe('a pilot plan whose indicators are only codes', () => {
  const plan = [
    '---',
    'jenis_dokumen: pilot-plan',
    'judul: Rencana',
    'kpi: [KPI-WAKTU, KPI-PUAS]',
    '---',
    '## Indikator',
  ];
  const beside = { 'rencana.md': [...plan, '- KPI-WAKTU', '- KPI-PUAS'].join('\n') };
  const report = (heading: string, header: string, rows: readonly string[]): string =>
    [
      '---',
      'jenis_dokumen: pilot-evaluation-report',
      '---',
      heading,
      header,
      header.replace(/[^|]+/gu, '---'),
      ...rows,
    ].join('\n');

  it('is silent about results by name: which code each has, nobody can tell', () => {
    const rows = ['| Waktu layanan rata-rata | 30 menit | 36 menit |', '| Kepuasan pengguna | 3,5 | 3,2 |'];
    assertMarked(report('## Hasil Indikator', '| KPI | Target | Realisasi |', rows), { beside, codes: ['PEV-001'] });
  });

  it('misses a code where every result has one', () => {
    const rows = ['| KPI-WAKTU | Waktu layanan | 30 menit | 36 menit |', '| KPI-LAIN | Adopsi | 40% | 36% |'];
    assertMarked(report('## ⟦PEV-001:Hasil Indikator⟧', '| Kode | KPI | Target | Realisasi |', rows), {
      ...{ beside, codes: ['PEV-001'] },
    });
  });
});
