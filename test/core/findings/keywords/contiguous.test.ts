import { keywordCases } from './keyword-cases.js';

const rule = { start: 'bulan/mulai', end: 'bulan/selesai' };
const phases = (...ranges: readonly (readonly [unknown, unknown] | undefined)[]): unknown => ({
  fase: ranges.map((range, index) => ({
    nama: `Fase ${index + 1}`,
    ...(range ? { bulan: { mulai: range[0], selesai: range[1] } } : {}),
  })),
});
const numbers = (...values: readonly unknown[]): unknown => ({ fase: values.map((no) => ({ no })) });
const numbering = { start: 'no', end: 'no' };

describe('contiguous', () => {
  keywordCases(
    'contiguous',
    [
      { name: 'accepts ranges that follow each other', rule, model: phases([1, 3], [4, 6], [7, 7]) },
      {
        name: 'reports a gap at the start after it',
        rule,
        model: phases([1, 3], [5, 14]),
        faults: [
          [
            '/fase/1/bulan/mulai',
            'gap',
            { actual: 5, expected: 4, previous: 'Fase 1', previousEnd: 3, from: 4, to: 4 },
          ],
        ],
      },
      {
        name: 'reports an overlap and by how much',
        rule,
        model: phases([1, 6], [5, 8], [9, 9]),
        faults: [
          ['/fase/1/bulan/mulai', 'overlap', { actual: 5, expected: 7, previous: 'Fase 1', previousEnd: 6, by: 2 }],
        ],
      },
      {
        name: 'measures from the range that reaches furthest',
        rule,
        model: phases([1, 10], [3, 5], [11, 12]),
        faults: [
          ['/fase/1/bulan/mulai', 'overlap', { actual: 3, expected: 11, previous: 'Fase 1', previousEnd: 10, by: 3 }],
        ],
      },
      {
        name: 'reports a wrong start',
        rule,
        model: phases([2, 3], [4, 5]),
        faults: [['/fase/0/bulan/mulai', 'start', { actual: 2, expected: 1, from: 1, to: 1 }]],
      },
      { name: 'starts where it is told', rule: { ...rule, from: 2 }, model: phases([2, 3], [4, 5]) },
      {
        name: 'reports a reversed range once and goes on from its later month',
        rule,
        model: phases([1, 3], [6, 4], [7, 9]),
        faults: [['/fase/1/bulan/selesai', 'reversed', { actual: 4, expected: 6 }]],
      },
      { name: 'a row that cannot be read breaks the chain', rule, model: phases([1, 3], ['x', 4], [9, 9], [10, 12]) },
      { name: 'an absent range breaks the chain, at the beginning too', rule, model: phases(undefined, [9, 9]) },
      { name: 'accepts a numbering 1..n', rule: numbering, model: numbers(1, 2, 3) },
      {
        name: 'reports a number that is missing, once',
        rule: numbering,
        model: numbers(1, 3, 4),
        faults: [['/fase/1/no', 'gap', { actual: 3, expected: 2, previous: 1, previousEnd: 1, from: 2, to: 2 }]],
      },
      {
        name: 'reports a number that comes twice',
        rule: numbering,
        model: numbers(1, 2, 2, 3),
        faults: [['/fase/2/no', 'overlap', { actual: 2, expected: 3, previous: 2, previousEnd: 2, by: 1 }]],
      },
      { name: 'is silent for what is no list of objects', rule, model: { fase: ['a', null, 3] } },
    ],
    'fase',
  );
});
