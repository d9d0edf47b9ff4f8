import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { watchDay } from '../../src/server/watch-day.js';

describe('server: another day', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
  afterEach(() => mock.timers.reset());

  it('is noticed within a minute, once, also when the clock is set back', () => {
    let day = '2026-05-31';
    const seen: string[] = [];
    watchDay(
      () => day,
      () => seen.push(day),
    );
    mock.timers.tick(10 * 60_000);
    assert.deepEqual(seen, []);
    day = '2026-06-01';
    mock.timers.tick(60_000);
    assert.deepEqual(seen, ['2026-06-01']);
    mock.timers.tick(10 * 60_000);
    assert.deepEqual(seen, ['2026-06-01']);
    day = '2026-05-30';
    mock.timers.tick(60_000);
    assert.deepEqual(seen, ['2026-06-01', '2026-05-30']);
  });
});
