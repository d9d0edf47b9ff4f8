import assert from 'node:assert/strict';
import { linesAround } from '../../../src/core/document/lines-around.js';
import { atCursor } from '../../support/cursor.js';

/** What is left, with the cursor where it stands then. */
function left(marked: string): string {
  const { text, offset } = atCursor(marked);
  const around = linesAround(text, offset);
  return `${around.text.slice(0, around.offset)}‸${around.text.slice(around.offset)}`;
}

describe('the lines around a place', () => {
  it('are those that enclose it and those beside it', () => {
    assert.equal(
      left(
        'types:\n  - files: a\n    type: b\n  - files: c\n    type: ‸\n  - files: d\nchecks:\n  A: off\nlanguage: id\n',
      ),
      'types:\n  - files: c\n    type: ‸\nchecks:\nlanguage: id\n',
    );
    assert.equal(left('- ‸a: 1\n  b:\n    c: 2\n'), '- ‸a: 1\n  b:\n');
  });

  it('leave out what is deeper elsewhere in JSON too', () => {
    assert.equal(
      left('{\n  "a": [\n    { "b": 1 }\n  ],\n  "c": ‸,\n  "d": {\n    "e": "}"\n  }\n}'),
      '{\n  "a": [\n  ],\n  "c": ‸,\n  "d": {\n  }\n}',
    );
  });

  it('keep what brackets and quotes lead out of', () => {
    for (const marked of ['{\n"a": {\n  "b": 1 },\n"c": ‸\n}', 'a: "b\n  c"\nd: ‸', 'a: [\n  b]\nc: ‸']) {
      assert.equal(left(marked), marked);
    }
  });

  it('are none in an empty text', () => assert.equal(left('‸'), '‸'));
});
