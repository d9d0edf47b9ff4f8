import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../src/core/document/front-matter.js';

describe('front-matter', () => {
  const yaml = (text: string): string => {
    const { start, end } = findFrontMatter(text).yaml;
    return text.slice(start, end);
  };
  const body = (text: string): string => text.slice(findFrontMatter(text).body);

  it('stands between fences, with any line break', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = ['---', 'a: 1', '...', '# Isi'].join(eol);
      assert.equal(yaml(text), `a: 1${eol}`);
      assert.equal(body(text), '# Isi');
    }
  });

  it('may be empty, and its fences may have spaces behind them', () => {
    assert.equal(yaml('---  \n---\t\nx'), '');
    assert.equal(body('---  \n---\t\nx'), 'x');
  });

  it('is only looked for on the very first line', () => {
    assert.equal(findFrontMatter('\n---\na: 1\n---\n').open, undefined);
    assert.equal(findFrontMatter('--- a\n---\n').open, undefined);
  });

  it('leaves the text to Markdown when it is never closed', () => {
    const place = findFrontMatter('---\na: 1\n# Judul\n');
    assert.deepEqual([place.isUnclosed, place.open, place.body], [true, { start: 0, end: 3 }, 0]);
  });

  it('skips a byte-order mark before the body', () => {
    assert.equal(body('---\na: 1\n---\n\uFEFF# Isi'), '# Isi');
  });
});
