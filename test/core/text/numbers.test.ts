import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatNumber, readNumber } from '../../../src/core/text/numbers.js';

describe('readNumber', () => {
  /** Text, its number in Indonesian, its number in English. */
  const cases: readonly (readonly [string, number | undefined, number | undefined])[] = [
    ['0', 0, 0],
    ['12', 12, 12],
    ['007', 7, 7],
    ['1.500', 1500, 1.5],
    ['1,500', 1.5, 1500],
    ['12.34', 12.34, 12.34],
    ['1.50', 1.5, 1.5],
    ['45,5', 45.5, 45.5],
    ['1.5', 1.5, 1.5],
    ['1,2345', 1.2345, 1.2345],
    ['1.234.567', 1234567, 1234567],
    ['1,234,567', 1234567, 1234567],
    ['1.234.567,89', 1234567.89, 1234567.89],
    ['1,234,567.89', 1234567.89, 1234567.89],
    ['1.234,5', 1234.5, 1234.5],
    ['1,234.5', 1234.5, 1234.5],
    ['0.500', 0.5, 0.5],
    ['0,500', 0.5, 0.5],
    ['1.2.3', undefined, undefined],
    ['1.23.456', undefined, undefined],
    ['1.2345.678', undefined, undefined],
    ['1234.567.890', undefined, undefined],
    ['1234.500', undefined, 1234.5],
    ['12.34,5', undefined, undefined],
    ['1,234.567,8', undefined, undefined],
    ['0.123.456', undefined, undefined],
    ['1..5', undefined, undefined],
    ['.5', undefined, undefined],
    ['5,', undefined, undefined],
    ['Rp1.250.000', 1250000, 1250000],
    ['Rp 1.250.000,00', 1250000, 1250000],
    ['Rp. 1.250.000,-', 1250000, 1250000],
    ['Rp\u00A0500.000.000', 500000000, 500000000],
    ['Rp 1,2 miliar', 1.2e9, 1.2e9],
    ['1,15 juta', 1150000, 1150000],
    ['2jt', 2000000, 2000000],
    ['500 rb', 500000, 500000],
    ['500 ribu', 500000, 500000],
    ['3 milyar', 3e9, 3e9],
    ['1 triliun', 1e12, 1e12],
    ['5 juta rupiah', 5e6, 5e6],
    ['IDR 5,000,000.00', 5000000, 5000000],
    ['IDR5.5 million', 5.5e6, 5.5e6],
    ['2 Billion', 2e9, 2e9],
    ['1 trillion', 1e12, 1e12],
    ['3 thousand', 3000, 3000],
    ['45,5%', 45.5, 45.5],
    ['12 %', 12, 12],
    ['80 persen', 80, 80],
    ['80 percent', 80, 80],
    ['1.', 1, 1],
    ['1)', 1, 1],
    ['5,-', 5, 5],
    ['-5', -5, -5],
    ['−5', -5, -5],
    ['+5', 5, 5],
    ['-Rp5.000.000', -5000000, -5000000],
    ['Rp -5.000.000', -5000000, -5000000],
    ['-Rp-5', undefined, undefined],
    ['--5', undefined, undefined],
    ['  12\r\n', 12, 12],
    ['', undefined, undefined],
    ['-', undefined, undefined],
    ['Rp', undefined, undefined],
    ['seperlunya', undefined, undefined],
    ['12 buah', undefined, undefined],
    ['1-3', undefined, undefined],
    ['60–70%', undefined, undefined],
    ['1e5', undefined, undefined],
    ['0x10', undefined, undefined],
    ['Infinity', undefined, undefined],
    ['5 jutaan', undefined, undefined],
    ['1 juta 2', undefined, undefined],
    ['constructor', undefined, undefined],
  ];
  for (const [text, id, en] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual([readNumber(text, 'id'), readNumber(text, 'en')], [id, en]));
  }

  it('is never -0, infinite or NaN, and never throws', () => {
    assert.ok(Object.is(readNumber('-0', 'id'), 0));
    const text = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-−+% Rpjuta)')) });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), fc.constantFrom('id', 'en'), (any, language) => {
        const value = readNumber(any, language);
        assert.ok(value === undefined || Number.isFinite(value));
      }),
    );
    for (const unit of ['1', '1.', '.', '1.000', ' ', '-', 'Rp']) {
      assert.equal(readNumber(unit.repeat(100_000 / unit.length), 'id'), undefined);
    }
  });
});

describe('formatNumber', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [0, '0', '0'],
    [-0, '0', '0'],
    [12, '12', '12'],
    [1500, '1.500', '1,500'],
    [1250000.5, '1.250.000,5', '1,250,000.5'],
    [-1234567.891, '-1.234.567,891', '-1,234,567.891'],
    [0.1 + 0.2, '0,3', '0.3'],
    [1234567890123.45, '1.234.567.890.123,45', '1,234,567,890,123.45'],
    [1e21, '1e+21', '1e+21'],
    [Number.NaN, 'NaN', 'NaN'],
  ];
  for (const [value, id, en] of cases) {
    it(`${value}`, () => assert.deepEqual([formatNumber(value, 'id'), formatNumber(value, 'en')], [id, en]));
  }

  it('leaves years ungrouped when asked to', () => assert.equal(formatNumber(2026, 'id', false), '2026'));

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('id', 'en'),
        (units, places, language) => {
          const value = Number(`${units}e-${places}`) + 0;
          assert.equal(readNumber(formatNumber(value, language), language), value);
        },
      ),
    );
  });
});
