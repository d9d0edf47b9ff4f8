import assert from 'node:assert/strict';
import { DrawnPictures } from '../../../src/client/markdown/drawn-pictures.js';

const drawing = (length: number): { readonly text: string; readonly markup: string } => ({
  ...{ text: '', markup: 'x'.repeat(length) },
});

describe('the drawings that a preview is given', () => {
  it('are the newest of each document', () => {
    const drawn = new DrawnPictures();
    drawn.keep('a', drawing(1));
    drawn.keep('a', drawing(2));
    assert.equal(drawn.of('a')?.markup, 'xx');
    drawn.drop('a');
    assert.equal(drawn.of('a'), undefined);
  });

  it('are given up when they become too many, those first that nobody looked at', () => {
    const drawn = new DrawnPictures(10);
    drawn.keep('a', drawing(4));
    drawn.keep('b', drawing(4));
    drawn.of('a');
    drawn.keep('c', drawing(4));
    assert.deepEqual(
      ['a', 'b', 'c'].map((uri) => drawn.of(uri) !== undefined),
      [true, false, true],
    );
  });

  it('are not kept when one alone is too long', () => {
    const drawn = new DrawnPictures(10);
    drawn.keep('a', drawing(11));
    assert.equal(drawn.of('a'), undefined);
  });
});
