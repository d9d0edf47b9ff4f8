import assert from 'node:assert/strict';
import { columnsInSight, columnsToAsk, columnWidth } from '../../../src/webview/coverage/column-window.js';
import { moveBy, reachable } from '../../../src/webview/coverage/keys.js';

const column = { uri: '', name: '', apart: '', path: '', states: '' };
const size = { rows: 60, columns: 1002 };
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  moveBy({ key, ctrlKey, metaKey: false }, { row, column }, size);

describe('keys in the coverage matrix', () => {
  it('go from the item over the coverage, which is only read, to the documents', () => {
    assert.deepEqual(press('ArrowRight', 1, 0), { row: 1, column: 2 });
    assert.deepEqual(press('ArrowLeft', 1, 2), { row: 1, column: 0 });
  });

  it('end at the edges', () => {
    assert.deepEqual(press('ArrowUp', 1, 0), { row: 1, column: 0 });
    assert.deepEqual(press('ArrowUp', 1, 5), { row: 0, column: 5 });
    assert.deepEqual(press('End', 3, 0, true), { row: 60, column: 1001 });
    assert.deepEqual(press('ArrowRight', 60, 1001), { row: 60, column: 1001 });
    assert.deepEqual(press('Home', 30, 70, true), { row: 1, column: 0 });
    assert.equal(press('x', 1, 1), undefined);
  });

  it('leave a cell to be reached that is drawn', () => {
    assert.deepEqual(reachable({ row: 5, column: 700 }, { start: 0, end: 40 }, size), { row: 5, column: 0 });
    assert.deepEqual(reachable({ row: 90, column: 7 }, { start: 0, end: 40 }, size), { row: 60, column: 7 });
  });
});

describe('documents in sight', () => {
  it('are drawn with some more, and no others', () => {
    const { start, end } = columnsInSight(500 * columnWidth, 30 * columnWidth, 1000);
    assert.ok(start <= 500 && end >= 530 && end - start < 60);
    assert.deepEqual(columnsInSight(0, 30 * columnWidth, 3), { start: 0, end: 3 });
  });

  it('are asked for before they come into sight, and not again when they are there', () => {
    const told = { documents: 1000, start: 0, columns: Array.from({ length: 96 }, () => column) };
    assert.equal(columnsToAsk({ start: 0, end: 48 }, told), undefined);
    assert.deepEqual(columnsToAsk({ start: 40, end: 88 }, told), { start: 0, end: 152 });
    assert.deepEqual(columnsToAsk({ start: 960, end: 1000 }, told), { start: 896, end: 1000 });
    assert.equal(
      columnsToAsk({ start: 0, end: 3 }, { ...told, documents: 3, columns: [column, column, column] }),
      undefined,
    );
  });
});
