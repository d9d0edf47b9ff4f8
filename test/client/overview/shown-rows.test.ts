import assert from 'node:assert/strict';
import { ShownRows, top, type Row } from '../../../src/client/overview/shown-rows.js';

const row = (id: string, look = id): Row => ({ id, look });

describe('the rows that a tree shows', () => {
  let rows: ShownRows;
  beforeEach(() => {
    rows = new ShownRows();
    rows.show(top, [row('perhatian'), row('sop')]);
    rows.show('sop', [row('a.md'), row('b.md')]);
  });

  it('are not drawn again when they are as they were', () => {
    assert.deepEqual(rows.changes(top, [row('perhatian'), row('sop')]), []);
    assert.deepEqual(rows.changes('sop', [row('a.md'), row('b.md')]), []);
  });

  it('are drawn again one by one when they look otherwise', () => {
    assert.deepEqual(rows.changes('sop', [row('a.md'), row('b.md', '2 kesalahan')]), ['b.md']);
  });

  it('are drawn again with the row above when one comes, goes or moves', () => {
    for (const others of [['a.md'], ['a.md', 'b.md', 'c.md'], ['b.md', 'a.md']])
      assert.deepEqual(
        rows.changes(
          'sop',
          others.map((id) => row(id)),
        ),
        ['sop'],
      );
  });

  it('are forgotten with what stood below them', () => {
    rows.show(top, [row('perhatian')]);
    assert.ok(!rows.knows('sop'));
  });
});
