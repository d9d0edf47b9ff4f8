import assert from 'node:assert/strict';
import { definedLabels, LabelIndex, labelWords } from '../../../src/core/document/labels.js';
import { parseWhole } from '../../../src/core/document/markdown-grammar.js';

describe('labels', () => {
  it('are found at any depth', () => {
    const tree = parseWhole('[a]: x\n\n> [B  b]: y\n\n- [ß]: z\n');
    assert.deepEqual([...definedLabels(tree.children)], ['A', 'B B', 'SS']);
  });

  it('are mentioned when all their words stand in the text', () => {
    const index = new LabelIndex(new Set(['A', 'B C', 'D', '>']));
    assert.deepEqual(index.mentionedIn(labelWords('> x [b\n>c] dan [a]')), ['>', 'A', 'B C']);
    assert.equal(new LabelIndex(new Set()).isEmpty, true);
  });
});
