import { keywordCases } from './keyword-cases.js';

const rows = (...codes: readonly unknown[]): unknown => ({
  indikator: codes.map((kode) => ({ kode, nama: `N ${String(kode)}` })),
});

describe('unique', () => {
  keywordCases(
    'unique',
    [
      { name: 'accepts different names', rule: 'kode', model: rows('K-1', 'K-2') },
      {
        name: 'reports the second and each later occurrence, by normalised name',
        rule: 'kode',
        model: rows('K-1', 'k 1', 'K-1'),
        faults: [
          ['/indikator/1/kode', 'duplicate', { value: 'k 1', first: 'K-1' }],
          ['/indikator/2/kode', 'duplicate', { value: 'K-1', first: 'K-1' }],
        ],
      },
      { name: 'passes over absent and empty values', rule: 'kode', model: rows('', null, undefined, '—', ' ') },
      {
        name: 'reports near names when asked',
        rule: { path: 'kode', near: true },
        model: rows('Verifikator', 'Kepala', 'Verifikatur'),
        faults: [['/indikator/2/kode', 'near', { value: 'Verifikatur', first: 'Verifikator' }]],
      },
      { name: 'does not report near names unasked', rule: 'kode', model: rows('Verifikator', 'Verifikatur') },
      {
        name: 'takes the elements themselves',
        rule: '',
        model: { indikator: ['a', 'b', 'A'] },
        faults: [['/indikator/2', 'duplicate', { value: 'A', first: 'a' }]],
      },
      {
        name: 'goes through inner lists',
        rule: 'pj/*',
        model: { indikator: [{ pj: ['A', 'B'] }, { pj: ['B'] }] },
        faults: [['/indikator/1/pj/0', 'duplicate', { value: 'B', first: 'B' }]],
      },
    ],
    'indikator',
  );
});
