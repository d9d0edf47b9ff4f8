import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayWidth, isPlain } from '../../../src/core/presentation/display-width.js';
import { clipCells, clipPlain, excerptOf } from '../../../src/core/presentation/excerpt.js';
import { SourceText } from '../../../src/core/text/source-text.js';

/** The words above the carets. */
function underlined(text: string, words: string): string {
  const start = text.indexOf(words);
  const { text: line, indent, carets } = excerptOf(new SourceText(text), { start, end: start + words.length });
  let column = 0;
  let result = '';
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (column >= indent && column < indent + carets) result += segment;
    column += displayWidth(segment);
  }
  return result;
}

describe('excerptOf', () => {
  it('puts carets under the words whatever stands before them', () => {
    const before = [
      '',
      'abc ',
      '\t',
      '\t\tx ',
      '日本語 ',
      '👩‍👩‍👧 ',
      '🇮🇩 ',
      'é́ ',
      '⚠️ ',
      'a\u200Bb ',
      'ﬀ ',
      '한글 ',
      '1️⃣ ',
    ];
    for (const text of before) {
      assert.equal(underlined(`baris\n${text}salah! sisa\nakhir`, 'salah!'), 'salah!', JSON.stringify(text));
    }
  });

  it('covers wide words with two carets for each character', () => {
    const { carets } = excerptOf(new SourceText('日本 x'), { start: 0, end: 2 });
    assert.equal(carets, 4);
  });

  it('shows one caret for a point, also at the end of a line and of the text', () => {
    const source = new SourceText('satu\r\n\r\ndua');
    const places = [0, 4, 6, 8, 11].map((at) => excerptOf(source, { start: at, end: at }));
    assert.deepEqual(
      places.map(({ line, text, indent, carets }) => [line, text, indent, carets]),
      [
        [1, 'satu', 0, 1],
        [1, 'satu', 4, 1],
        [2, '', 0, 1],
        [3, 'dua', 0, 1],
        [3, 'dua', 3, 1],
      ],
    );
  });

  it('marks the first line of several', () => {
    const { line, carets } = excerptOf(new SourceText('a bcd\nefg'), { start: 2, end: 9 });
    assert.deepEqual([line, carets], [1, 3]);
  });

  it('clips long lines around the words', () => {
    for (const length of [0, 50, 90, 101, 400, 5000]) {
      const text = `${'kata '.repeat(length / 5)}SALAH ${'sisa '.repeat(1000)}`;
      const start = text.indexOf('SALAH');
      const excerpt = excerptOf(new SourceText(text), { start, end: start + 5 });
      assert.ok(displayWidth(excerpt.text) <= 102, String(length));
      assert.equal(underlined(text, 'SALAH'), 'SALAH');
    }
  });

  it('shows the beginning of words longer than the line', () => {
    const { text, indent, carets } = excerptOf(new SourceText('x'.repeat(9000)), { start: 3000, end: 9000 });
    assert.ok(displayWidth(text) <= 102);
    assert.ok(carets > 20 && indent + carets <= 101);
  });

  it('never lets a document speak to the terminal', () => {
    const { text } = excerptOf(new SourceText('a\u001B[31mb\u202Ec\u0007'), { start: 0, end: 1 });
    assert.equal(text, 'a\uFFFD[31mb\uFFFDc\uFFFD');
  });

  it('clips plain text as it clips any other', () => {
    const plain = fc
      .array(fc.constantFrom('a', 'é', ' ', '7', '|', '“', '–'), { maxLength: 400 })
      .map((units) => units.join(''))
      .filter(isPlain);
    const number = fc.integer({ min: 0, max: 420 });
    fc.assert(
      fc.property(
        plain,
        number,
        number,
        number,
        fc.boolean(),
        fc.boolean(),
        (text, at, start, length, before, after) => {
          const marked = { start: at + start, end: at + start + length };
          const cut = { before, after };
          assert.deepEqual(clipPlain(text, at, marked, cut), clipCells(text, at, marked, cut));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes bounded time on a line of a megabyte', () => {
    const source = new SourceText('日本語 '.repeat(250_000));
    const start = Date.now();
    for (let at = 0; at < 200; at += 1) excerptOf(source, { start: at * 4000, end: at * 4000 + 3 });
    assert.ok(Date.now() - start < 1500);
  });
});
