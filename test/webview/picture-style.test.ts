import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pictureStyle } from '../../src/core/presentation/pictures/style.js';

describe('the style of pictures in a page', () => {
  it('is the one they have everywhere else', () => {
    const file = readFileSync('src/webview/preview/picture.css', 'utf8');
    const bare = (text: string): string =>
      text
        .replace(/\/\*[^]*?\*\//gu, '')
        .replace(/\s+/gu, '')
        .replaceAll(';}', '}');
    assert.equal(bare(file), bare(pictureStyle));
  });
});
