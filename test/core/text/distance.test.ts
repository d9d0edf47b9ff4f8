import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, nearestName } from '../../../src/core/text/distance.js';

/** The whole table without a band: slow and plain. */
function plainDistance(a: string, b: string): number {
  const table: number[][] = Array.from({ length: a.length + 1 }, (_, row) => [row]);
  for (let column = 0; column <= b.length; column += 1) table[0]![column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        table[row - 1]![column]! + 1,
        table[row]![column - 1]! + 1,
        table[row - 1]![column - 1]! + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, table[row - 2]![column - 2]! + 1);
      }
      table[row]![column] = best;
    }
  }
  return table[a.length]![b.length]!;
}

describe('editDistance', () => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['tujuan', 'tujuan', 2, 0],
    ['tujuan', 'tujaun', 2, 1],
    ['tujuan', 'tuujan', 2, 1],
    ['tujuan', 'tujan', 2, 1],
    ['tujuan', 'tujuann', 2, 1],
    ['tujuan', 'tuguan', 2, 1],
    ['tujuan', 'sasaran', 2, 3],
    ['', '', 0, 0],
    ['', 'ab', 2, 2],
    ['', 'ab', 1, 2],
    ['ab', '', 5, 2],
    ['a', 'b', 0, 1],
    ['ca', 'abc', 5, 3],
    ['a', 'b', -3, 1],
    ['a', 'b', Number.NaN, 1],
  ];
  for (const [a, b, limit, distance] of cases) {
    it(`${a} to ${b} within ${limit} is ${distance}`, () => assert.equal(editDistance(a, b, limit), distance));
  }

  it('agrees with the whole table for any two words and any limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 12 }), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('stays within its band on long texts', () => {
    const long = 'ab'.repeat(50_000);
    assert.equal(editDistance(`x${long}`, `${long}y`, 3), 2);
    assert.equal(editDistance(long, 'ab', 3), 4);
  });
});

describe('nearestName', () => {
  const names = ['Tujuan', 'Sasaran', 'Ruang Lingkup', 'Dasar Hukum', 'KPI', 'KTP'];

  it('takes no number for a slip of another: codes, years and levels differ by them', () => {
    assert.equal(nearestName('M-04', ['M-01', 'M-02']), undefined);
    assert.equal(nearestName('SIS09', ['SIS-01']), undefined);
    assert.equal(nearestName('Peta Jalan 2026', ['Peta Jalan 2025']), undefined);
    assert.equal(nearestName('KPI-PUS', ['KPI-PUAS']), 'KPI-PUAS');
    assert.equal(nearestName('KPI-PUS-2', ['KPI-PUAS-1', 'KPI-PUAS-2']), 'KPI-PUAS-2');
    assert.equal(nearestName('SIS-1', ['SIS-01']), 'SIS-01');
    assert.equal(nearestName('SOP-014/DINAS/2026', ['SOP-050/DINAS/2026', 'SOP-041/DINAS/2026']), 'SOP-041/DINAS/2026');
    assert.equal(nearestName('Tahap I', ['Tahap 1']), 'Tahap 1');
  });

  it('finds the nearest candidate, as it was given', () => {
    assert.equal(nearestName('tujaun', names), 'Tujuan');
    assert.equal(nearestName('RUANG-LINGKP', names), 'Ruang Lingkup');
    assert.equal(nearestName('sasaran', names), 'Sasaran');
  });

  it('allows one change up to four letters, two up to nine, three beyond', () => {
    assert.equal(nearestName('kpa', ['kpi']), 'kpi');
    assert.equal(nearestName('kaa', ['kpi']), undefined);
    assert.equal(nearestName('tajaan', ['tujuan']), 'tujuan');
    assert.equal(nearestName('tajaen', ['tujuan']), undefined);
    assert.equal(nearestName('raang langkap', ['ruang lingkup']), 'ruang lingkup');
    assert.equal(nearestName('raang langkab', ['ruang lingkup']), undefined);
    assert.equal(nearestName('tajaan', ['tujuan'], 1), undefined);
  });

  it('takes the first of equals and the nearer of two', () => {
    assert.equal(nearestName('kp', ['kpi', 'ktp']), 'kpi');
    assert.equal(nearestName('tujuam', ['tujuxx', 'tujuan']), 'tujuan');
  });

  it('finds nothing for nothing, and nothing where every letter differs', () => {
    assert.equal(nearestName('', names), undefined);
    assert.equal(nearestName('—', ['', '-']), undefined);
    assert.equal(nearestName('a', ['b']), undefined);
    assert.equal(nearestName('abc', []), undefined);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, some) => void nearestName(text, some)),
    );
    nearestName('a'.repeat(100_000), ['a'.repeat(99_999)]);
  });
});
