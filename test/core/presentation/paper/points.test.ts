import assert from 'node:assert/strict';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { pointsIn } from '../../../../src/core/presentation/paper/points.js';

/** The blocks of a text, each moved in by its depth; a point has its mark in brackets, a list below one three dots. */
function drawn(...paragraphs: readonly string[]): readonly string[] {
  const { children } = fromMarkdown(paragraphs.join('\n\n'));
  const points = pointsIn(children);
  return children.map((node) => {
    const place = points.get(node);
    const indent = '  '.repeat(place?.depth ?? 0);
    if (!place) return node.type === 'list' ? 'list' : textIn(node);
    return place.mark === undefined ? `${indent}…` : `${indent}[${place.mark}] ${place.words.map(textIn).join('')}`;
  });
}

function textIn(node: RootContent): string {
  if ('children' in node) return node.children.map(textIn).join('');
  return 'value' in node ? node.value : '';
}

describe('pointsIn', () => {
  it('moves letters in below numbers, and lists below both', () => {
    assert.deepEqual(
      drawn('(1) Setiap unit:', 'a. menyusun;', '1. statistik\n2. spasial', 'b. menyerahkan.', '(2) Paling lambat.'),
      ['[(1)] Setiap unit:', '  [a.] menyusun;', '    …', '  [b.] menyerahkan.', '[(2)] Paling lambat.'],
    );
  });

  it('begins anew with the first number, and counts on behind a paragraph without one', () => {
    assert.deepEqual(drawn('a. satu', 'b. dua', 'Kemudian:', 'c. tiga', 'Lalu:', 'a. lain', 'b. lagi'), [
      ...['[a.] satu', '[b.] dua', 'Kemudian:', '[c.] tiga', 'Lalu:', '[a.] lain', '[b.] lagi'],
    ]);
  });

  it('tells the ninth letter from the first Roman number', () => {
    const letters = Array.from('abcdefghi', (letter) => `${letter}. huruf`);
    assert.equal(drawn(...letters).at(-1), '[i.] huruf');
    assert.deepEqual(drawn('a. satu', 'i. kecil', 'ii. kecil', 'b. dua'), [
      ...['[a.] satu', '  [i.] kecil', '  [ii.] kecil', '[b.] dua'],
    ]);
  });

  it('leaves what only looks like a mark: an initial, one that nothing follows, one that begins in the middle', () => {
    for (const text of [
      ['A. Yani hadir.', 'M. Yusuf hadir.'],
      ['(1) Satu saja.'],
      ['c. tiga', 'd. empat'],
      ['a.n. Kepala'],
    ])
      assert.deepEqual(drawn(...text), text);
  });

  it('keeps what is emphasised in the words of a point', () => {
    assert.deepEqual(drawn('a. harus *segera* selesai', 'b. lalu'), ['[a.] harus segera selesai', '[b.] lalu']);
  });
});
