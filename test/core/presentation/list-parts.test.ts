import assert from 'node:assert/strict';
import { aroundList, listParts, mapped } from '../../../src/core/presentation/list-parts.js';
import { whole } from '../../support/report.js';

const items = [{ a: 1, text: 'dua\nbaris []', b: { c: [], d: [1, 'x'] } }, 'teks', { kosong: {} }, [[1], []]];

describe('listParts', () => {
  for (const count of [0, 1, items.length]) {
    it(`lays a list of ${count} out as JSON.stringify does, at any depth`, () => {
      const list = items.slice(0, count);
      const log = (results: unknown) => ({ errors: [], runs: [{ tool: 'naskah', results }] });
      const [before, after] = aroundList(JSON.stringify(log([]), undefined, 2));
      const actual = before + whole(listParts(list, 3)) + after;
      assert.equal(actual, JSON.stringify(log(list), undefined, 2));
    });
  }

  it('asks for an item when the one before it was taken', () => {
    const made: number[] = [];
    const parts = listParts(
      mapped([1, 2, 3], (item) => made.push(item)),
      0,
    );
    for (const part of parts) {
      assert.match(part, /1/u);
      break;
    }
    assert.deepEqual(made, [1]);
  });
});
