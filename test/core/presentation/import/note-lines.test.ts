import assert from 'node:assert/strict';
import { addNotes } from '../../../../src/core/presentation/import/note-lines.js';

describe('addNotes', () => {
  const losses = [
    { kind: 'pictures', count: 2 },
    { kind: 'notes', count: 3 },
  ] as const;

  it('writes the notes that the text names below it, and counts the others as lost', () => {
    const { text, losses: left } = addNotes('Satu[^1].\n', ['[^1]: Ada.', '[^2]: Hilang.'], losses);
    assert.equal(text, 'Satu[^1].\n\n[^1]: Ada.\n');
    assert.deepEqual(left, [losses[0], { kind: 'notes', count: 2 }]);
  });

  it('says nothing of notes when all are there', () => {
    const { losses: left } = addNotes('[^1][^2][^3]', ['[^1]: A', '[^2]: B', '[^3]: C'], losses);
    assert.deepEqual(left, [losses[0]]);
  });
});
