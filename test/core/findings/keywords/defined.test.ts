import { keywordCases } from './keyword-cases.js';

const rule = { symbols: 'formula', in: ['definisi', 'keterangan/*'] };
const undefinedSymbols = (...symbols: readonly string[]) =>
  symbols.length === 1
    ? [['/formula', 'default', { symbol: symbols[0] ?? '' }] as const]
    : [['/formula', 'several', { symbols }] as const];

describe('defined', () => {
  keywordCases('defined', [
    {
      name: 'reports the variable that no text defines',
      rule,
      model: { formula: '(A / B) × 100%', definisi: 'A = jumlah layanan' },
      faults: undefinedSymbols('B'),
    },
    ...['A = jumlah', 'A: jumlah', 'A adalah jumlah', 'A (jumlah layanan)', '(a) Jumlah; a = x'].map((definisi) => ({
      name: `takes “${definisi}” for a definition`,
      rule,
      model: { formula: 'A × 100%', definisi },
    })),
    {
      name: 'finds a definition in another text',
      rule,
      model: { formula: 'N1 x 2', keterangan: ['-', 'N1: nilai rata-rata'] },
    },
    { name: 'finds a definition in the formula itself', rule, model: { formula: 'Y = A/B; A = jumlah; B = total' } },
    {
      name: 'does not take a division for a definition',
      rule,
      model: { formula: 'A : B x 100%' },
      faults: undefinedSymbols('A', 'B'),
    },
    {
      name: 'reports several at once, knows operations in words, and hyphens',
      rule,
      model: { formula: 'A dibagi B2-C dikali 100' },
      faults: undefinedSymbols('A', 'B2', 'C'),
    },
    ...[
      'jumlah pegawai S1 dibagi total pegawai',
      'insiden K3 per bulan',
      'e-KTP s/d akhir tahun',
      'Jumlah x Bobot',
      'Jumlah SOP / total SOP × 100%',
    ].map((formula) => ({ name: `finds no variable in “${formula}”`, rule, model: { formula } })),
    { name: 'passes when there is no formula', rule, model: { definisi: 'A = x', formula: null } },
  ]);
});
