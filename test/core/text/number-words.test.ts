import assert from 'node:assert/strict';
import { readNumberWords } from '../../../src/core/text/number-words.js';

describe('readNumberWords', () => {
  const cases: Readonly<Record<string, number | undefined>> = {
    ...{ dua: 2, sepuluh: 10, sebelas: 11, 'dua belas': 12, 'Enam Puluh': 60, 'tiga puluh lima': 35 },
    ...{ six: 6, twelve: 12, thirty: 30, 'twenty-four': 24, 'forty two': 42 },
    ...{ belas: undefined, 'dua tiga': undefined, 'dua hari': undefined, 'dua puluh belas': undefined, '': undefined },
  };
  for (const [text, value] of Object.entries(cases)) {
    it(`reads “${text}” as ${String(value)}`, () => {
      assert.equal(readNumberWords(text), value);
    });
  }
});
