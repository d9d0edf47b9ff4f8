import { keywordCases } from './keyword-cases.js';

const rows = (...values: readonly unknown[]): unknown => ({ fase: values.map((v) => ({ v })) });
const stages = ['persiapan', 'pilot', 'skala'];
const date = (iso: string): { readonly date: string } => ({ date: iso });

describe('ordered', () => {
  keywordCases(
    'ordered',
    [
      {
        name: 'accepts rising dates, equal ones too',
        rule: { by: 'v', as: 'date' },
        model: rows('2026-01-01', '2026-01-01', '2026-02-01'),
      },
      {
        name: 'reports the first row out of order',
        rule: { by: 'v', as: 'date' },
        model: rows('2026-03-01', '2026-02-01', '2026-01-01'),
        faults: [['/fase/1/v', 'disorder', { value: date('2026-02-01'), previous: date('2026-03-01') }]],
      },
      {
        name: 'does not accept equal ones when strict',
        rule: { by: 'v', as: 'version', strict: true },
        model: rows('1.0', '1.1', '1.1.0'),
        faults: [['/fase/2/v', 'disorder', { value: '1.1.0', previous: '1.1' }]],
      },
      { name: 'orders versions by their numbers', rule: { by: 'v', as: 'version' }, model: rows('1.9', '1.10', '2.0') },
      {
        name: 'orders numbers',
        rule: { by: 'v' },
        model: rows(1, 3, 2),
        faults: [['/fase/2/v', 'disorder', { value: 2, previous: 3 }]],
      },
      { name: 'does not order texts', rule: { by: 'v' }, model: rows('b', 'a') },
      {
        name: 'orders by a sequence and passes over other values',
        rule: { by: 'v', sequence: stages },
        model: rows('pilot', 'lain', undefined, 'Persiapan'),
        faults: [['/fase/3/v', 'disorder', { value: 'Persiapan', previous: 'pilot' }]],
      },
      {
        name: 'accepts a sequence with repetitions and leaps',
        rule: { by: 'v', sequence: stages },
        model: rows('persiapan', 'persiapan', 'skala'),
      },
      {
        name: 'reports the first value whose needed one never came',
        rule: { by: 'v', needs: { skala: 'pilot' } },
        model: rows('persiapan', 'skala', 'skala'),
        faults: [['/fase/1/v', 'skipped', { value: 'skala', needed: 'pilot' }]],
      },
      {
        name: 'accepts a value after the needed one',
        rule: { by: 'v', needs: { skala: 'pilot' } },
        model: rows('pilot', 'persiapan', 'skala'),
      },
      {
        name: 'is silent on what is skipped while an element has no value',
        rule: { by: 'v', needs: { skala: 'pilot' } },
        model: rows('persiapan', 'skala', undefined),
      },
    ],
    'fase',
  );
});
