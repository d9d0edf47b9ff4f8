import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addMonths,
  type DateReading,
  daysBetween,
  formatDate,
  isIsoDate,
  monthNumber,
  readDate,
} from '../../../src/core/text/dates.js';

const ambiguous = (example: string): DateReading => ({ problem: 'ambiguous', example });
const impossible: DateReading = { problem: 'impossible' };
const unreadable: DateReading = { problem: 'unreadable' };

describe('readDate', () => {
  const cases: readonly (readonly [string, string | DateReading])[] = [
    ['2026-01-12', '2026-01-12'],
    [' 2026-01-12\r', '2026-01-12'],
    ['12 Januari 2026', '2026-01-12'],
    ['12 januari 2026', '2026-01-12'],
    ['1 JAN 2026', '2026-01-01'],
    ['12 Jan. 2026', '2026-01-12'],
    ['12. Januari 2026', '2026-01-12'],
    ['5 Pebruari 2026', '2026-02-05'],
    ['17 Agt 2026', '2026-08-17'],
    ['10 Nopember 2026', '2026-11-10'],
    ['12 January 2026', '2026-01-12'],
    ['12th January, 2026', '2026-01-12'],
    ['12-Jan-2026', '2026-01-12'],
    ['Senin, 12 Januari 2026', '2026-01-12'],
    ['Jumat 16 Januari 2026', '2026-01-16'],
    ["Jum'at, 16 Januari 2026", '2026-01-16'],
    ['Monday, January 12, 2026', '2026-01-12'],
    ['January 12, 2026', '2026-01-12'],
    ['Jan. 12 2026', '2026-01-12'],
    ['March 3rd, 2026', '2026-03-03'],
    ['12/01/2026', '2026-01-12'],
    ['12-01-2026', '2026-01-12'],
    ['12.01.2026', '2026-01-12'],
    ['1/2/2026', '2026-02-01'],
    ['29 Februari 2028', '2028-02-29'],
    ['12-01-27', ambiguous('2027-01-12')],
    ['12/01/27', ambiguous('2027-01-12')],
    ['12 Jan 27', ambiguous('2027-01-12')],
    ['01/25/2026', ambiguous('2026-01-25')],
    ['01/25/26', ambiguous('2026-01-25')],
    ['26-02-31', ambiguous('2031-02-26')],
    ['31-02-30', impossible],
    ['26-12-31', ambiguous('2031-12-26')],
    ['31 Februari 2026', impossible],
    ['29 Februari 2026', impossible],
    ['31-02-2026', impossible],
    ['02/30/2026', impossible],
    ['13/13/2026', impossible],
    ['00/01/2026', impossible],
    ['2026-02-30', impossible],
    ['2026-13-01', impossible],
    ['2100-02-29', impossible],
    ['1900-01-01', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
    ['1899-12-31', unreadable],
    ['2200-01-01', unreadable],
    ['2026/1/5', { problem: 'unreadable', example: '2026-01-05' }],
    ['', unreadable],
    ['segera', unreadable],
    ['Januari 2026', unreadable],
    ['12 Januarius 2026', unreadable],
    ['Besok, 12 Januari 2026', unreadable],
    ['12-01/2026', unreadable],
    ['12 Januari 20266', unreadable],
    ['2026-01-12T00:00:00Z', unreadable],
    ['12 constructor 2026', unreadable],
  ];
  for (const [text, wanted] of cases) {
    it(JSON.stringify(text), () =>
      assert.deepEqual(readDate(text), typeof wanted === 'string' ? { iso: wanted } : wanted),
    );
  }

  it('reads back every date it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109_000 }), fc.constantFrom('id', 'en'), (days, language) => {
        const iso = new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        assert.deepEqual(readDate(formatDate(iso, language)), { iso });
        assert.ok(isIsoDate(iso));
        assert.equal(daysBetween('1900-01-01', iso), days);
      }),
    );
  });

  it('gives only ISO dates and never throws', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/. ,Januarime')) });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        const reading = readDate(any);
        const iso = 'iso' in reading ? reading.iso : (reading.example ?? '2026-01-01');
        assert.ok(isIsoDate(iso));
        monthNumber(any);
        formatDate(any, any);
      }),
    );
    for (const unit of ['1', '1-', ' ', 'a', 'a ', "'"])
      assert.deepEqual(readDate(`1${unit.repeat(100_000)}x`), unreadable);
  });
});

describe('addMonths', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['2026-01-15', 0, '2026-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2199-12-31', 24, '2201-12-31'],
    ['kemarin', 1, 'kemarin'],
    ['2026-02-30', 1, '2026-02-30'],
    ['2026-01-15', Number.NaN, '2026-01-15'],
    ['2026-01-15', Number.POSITIVE_INFINITY, '2026-01-15'],
    ['2026-01-15', 1e9, '2026-01-15'],
  ];
  for (const [iso, months, wanted] of cases)
    it(`${iso} + ${months}`, () => assert.equal(addMonths(iso, months), wanted));
});

describe('daysBetween', () => {
  it('counts days, negative backwards, NaN without dates', () => {
    assert.equal(daysBetween('2026-01-12', '2026-01-12'), 0);
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2025-02-28', '2025-03-01'), 1);
    assert.equal(daysBetween('2026-01-12', '2026-01-10'), -2);
    assert.ok(Number.isNaN(daysBetween('', '2026-01-10')));
  });
});

describe('formatDate, isIsoDate, monthNumber', () => {
  it('formatDate writes long month names', () => {
    assert.equal(formatDate('2026-01-02', 'id'), '2 Januari 2026');
    assert.equal(formatDate('2026-05-12', 'en'), '12 May 2026');
    assert.equal(formatDate('besok', 'en'), 'besok');
  });

  it('isIsoDate wants the exact form and a day of the calendar', () => {
    for (const text of ['2026-01-12', '2024-02-29']) assert.ok(isIsoDate(text));
    for (const text of ['2026-1-12', '2026-02-29', '2026-01-12 ', '12-01-2026', '']) assert.ok(!isIsoDate(text));
  });

  it('monthNumber knows both languages', () => {
    assert.deepEqual(
      ['Januari', 'MEI', 'may', 'okt.', 'Oct', 'Des', 'nop', 'Sept', '', 'x', 'toString'].map(monthNumber),
      [1, 5, 5, 10, 10, 12, 11, 9, undefined, undefined, undefined],
    );
  });
});
