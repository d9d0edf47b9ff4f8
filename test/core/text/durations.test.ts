import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toMinutes } from '../../../src/core/text/durations.js';

describe('toMinutes', () => {
  it('puts each unit on its scale', () => {
    assert.deepEqual(toMinutes(15, 'menit'), { scale: 'clock', amount: 15 });
    assert.deepEqual(toMinutes(1.5, 'jam'), { scale: 'clock', amount: 90 });
    assert.deepEqual(toMinutes(2, 'hari'), { scale: 'day', amount: 2 });
    assert.deepEqual(toMinutes(2, 'minggu'), { scale: 'day', amount: 14 });
    assert.deepEqual(toMinutes(3, 'hari kerja'), { scale: 'working-day', amount: 3 });
    assert.deepEqual(toMinutes(3, 'bulan'), { scale: 'month', amount: 3 });
    assert.deepEqual(toMinutes(2, 'tahun'), { scale: 'month', amount: 24 });
  });

  it('knows no other unit and no infinite amount', () => {
    for (const unit of ['', 'detik', 'Menit', 'toString', '__proto__']) assert.equal(toMinutes(1, unit), undefined);
    assert.equal(toMinutes(Number.NaN, 'menit'), undefined);
    assert.equal(toMinutes(Number.POSITIVE_INFINITY, 'jam'), undefined);
    fc.assert(fc.property(fc.double(), fc.string(), (value, unit) => void toMinutes(value, unit)));
  });
});
