import assert from 'node:assert/strict';
import { textsIn } from '../../../src/webview/coverage/texts.js';

describe('what the list of checklists says beside a title', () => {
  it('is “without gaps” only where no document lacks an item', () => {
    const say = (gaps: number, open: number): readonly string[] =>
      (['id', 'en'] as const).map((language) => textsIn(language).gaps(gaps, open));
    assert.deepEqual(say(0, 0), ['tanpa celah', 'no gaps']);
    assert.deepEqual(say(0, 12), ['12 belum di semua dokumen', '12 not in all documents']);
    assert.deepEqual(say(1, 0), ['1 celah', '1 gap']);
    assert.deepEqual(say(3, 12), ['3 celah, 12 belum di semua dokumen', '3 gaps, 12 not in all documents']);
  });
});
