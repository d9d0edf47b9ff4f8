import type { Bilingual } from '../../../catalogue/schema.js';
import type { Direction, Reason, StateWord } from './indicator.js';

/** What the picture of indicators says in its own words. */
export const words = {
  trend: { id: 'Perkembangan', en: 'Trend' },
  achievement: { id: 'Capaian', en: 'Achievement' },
  actual: { id: 'Realisasi', en: 'Actual' },
  calculated: { id: 'Capaian (dihitung)', en: 'Achievement (calculated)' },
  asWritten: { id: '{column} (tertulis)', en: '{column} (as written)' },
  latest: { id: 'Periode {column}', en: 'Period of {column}' },
  state: { id: 'Keadaan', en: 'State' },
  reason: { id: 'Keterangan', en: 'Remarks' },
  written: { id: 'tertulis {text}', en: 'written {text}' },
  none: {
    id: 'Belum ada indikator. Tulis tabel indikatornya; gambarnya muncul di sini.',
    en: 'There are no indicators yet. Write their table and the picture appears here.',
  },
  caption: { id: 'Indikator dalam bentuk tabel', en: 'The indicators as a table' },
  description: { id: '{count} indikator: {summary}', en: '{count} indicators: {summary}' },
  unnamed: { id: 'Indikator {number}', en: 'Indicator {number}' },
  missing: { id: 'belum ada data', en: 'no data yet' },
  target: { id: 'target', en: 'target' },
  baseline: { id: 'data dasar', en: 'baseline' },
  formulas: {
    id: 'Capaian: realisasi ÷ target bila makin tinggi makin baik; (2 × target − realisasi) ÷ target bila makin rendah makin baik.',
    en: 'Achievement: actual ÷ target where higher is better; (2 × target − actual) ÷ target where lower is better.',
  },
  legend: {
    id: 'Perkembangan: titik = realisasi, lingkaran = data dasar, garis putus-putus = target. Capaian: batang = realisasi, garis tebal = target, garis tipis = data dasar.',
    en: 'Trend: dots = actuals, ring = baseline, dashed line = target. Achievement: bar = actual, thick line = target, thin line = baseline.',
  },
  draft: {
    id: 'Rancangan: {count} hal pada indikator perlu diperbaiki',
    en: 'Draft: {count} faults in the indicators',
  },
  trendOf: { id: 'Perkembangan {name}: {text}', en: 'Trend of {name}: {text}' },
} satisfies Readonly<Record<string, Bilingual>>;

export const directionWords: Readonly<Record<Direction, Bilingual>> = {
  up: { id: 'makin tinggi makin baik', en: 'higher is better' },
  down: { id: 'makin rendah makin baik', en: 'lower is better' },
  keep: { id: 'dipertahankan', en: 'to be kept' },
};

export const stateWords: Readonly<Record<StateWord, Bilingual>> = {
  good: { id: 'Baik', en: 'Good' },
  middle: { id: 'Perlu perhatian', en: 'Needs attention' },
  bad: { id: 'Buruk', en: 'Poor' },
  met: { id: 'Tercapai', en: 'Target met' },
  better: { id: 'Membaik, belum tercapai', en: 'Better, not met yet' },
  same: { id: 'Belum berubah', en: 'Unchanged' },
  worse: { id: 'Memburuk', en: 'Worse' },
  notMet: { id: 'Belum tercapai', en: 'Not met yet' },
  off: { id: 'Menyimpang dari target', en: 'Off target' },
  noData: { id: 'Belum ada data', en: 'No data yet' },
  unclear: { id: 'Tidak dapat dinilai', en: 'Cannot be judged' },
};

export const reasonWords: Readonly<Record<Reason, Bilingual>> = {
  noActual: { id: 'belum ada data', en: 'no data yet' },
  noTarget: { id: 'target belum ditulis', en: 'no target is written' },
  actualText: { id: 'realisasi bukan angka', en: 'the actual is no number' },
  targetText: { id: 'target bukan angka', en: 'the target is no number' },
  notPositive: {
    id: 'persen tidak dihitung: target nol atau negatif',
    en: 'no percentage: the target is zero or negative',
  },
  range: { id: 'persen tidak dihitung: ditulis sebagai rentang', en: 'no percentage: a range is written' },
  change: {
    id: 'persen tidak dihitung: ditulis sebagai perubahan',
    en: 'no percentage: a change is written, not a level',
  },
  units: {
    id: 'satuan realisasi berbeda dari satuan target',
    en: 'actual and target have different units',
  },
  keep: { id: 'persen tidak dihitung: nilai dipertahankan', en: 'no percentage: the level is to be kept' },
  noDirection: { id: 'arah belum ditulis', en: 'no direction is written' },
};
