import assert from 'node:assert/strict';
import { mayBeDrawn, mayBeSet } from '../../src/webview/preview/svg-names.js';

describe('what a picture may draw', () => {
  it('are shapes and words, and nothing that runs, loads or links', () => {
    for (const name of ['svg', 'g', 'path', 'text', 'title']) assert.ok(mayBeDrawn(name), name);
    for (const name of ['script', 'a', 'image', 'use', 'foreignObject', 'animate', 'set', 'style', 'SCRIPT', 'iframe'])
      assert.ok(!mayBeDrawn(name), name);
  });

  it('has attributes that hear of nothing and lead nowhere', () => {
    for (const [name, value] of [
      ['d', 'M0 0L1 1'],
      ['fill', '#fff'],
      ['class', 'symbol'],
      ['data-start', '12'],
    ] as const)
      assert.ok(mayBeSet(name, value), name);
    for (const [name, value] of [
      ['onclick', 'alert(1)'],
      ['onload', 'alert(1)'],
      ['href', '#a'],
      ['xlink:href', 'javascript:alert(1)'],
      ['style', 'color: red'],
      ['fill', 'url(https://contoh.invalid/a)'],
      ['stroke', 'URL (#a)'],
      ['id', 'preview'],
      ['class', 'javascript:alert(1)'],
    ] as const)
      assert.ok(!mayBeSet(name, value), `${name}=${value}`);
  });
});
