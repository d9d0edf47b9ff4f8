import assert from 'node:assert/strict';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isFlow } from '../../../../src/core/presentation/paper/flow.js';
import { withPointLines } from '../../../../src/core/presentation/paper/point-lines.js';
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

  it('moves letters in below a list that lies below points', () => {
    assert.deepEqual(drawn('a. satu', '1) angka', 'a) rincian', 'b) rincian', 'b. dua'), [
      ...['[a.] satu', '  …', '    [a)] rincian', '    [b)] rincian', '[b.] dua'],
    ]);
  });

  it('knows the rulings of a decree', () => {
    assert.deepEqual(drawn('KESATU : Membentuk tim.', 'KEDUA: Tim bertugas.', 'KEPALA DINAS: Hadir.'), [
      ...['[KESATU] Membentuk tim.', '[KEDUA] Tim bertugas.', 'KEPALA DINAS: Hadir.'],
    ]);
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

describe('withPointLines', () => {
  /** The paragraphs of a text by lines, items of its lists with a dash. */
  function lines(text: string): readonly string[] {
    const { children } = fromMarkdown(text);
    const said = (node: RootContent): readonly string[] =>
      node.type === 'list'
        ? node.children.flatMap((item) => item.children.flatMap(said).map((each) => `- ${each}`))
        : [textIn(node).replaceAll('\n', ' / ')];
    return withPointLines(children.filter(isFlow)).flatMap(said);
  }

  it('gives each point a paragraph, where the author gave it only a line', () => {
    assert.deepEqual(lines('(1) Terdiri atas:\na. pembina\ndata;\nb. walidata.\n(2) Walidata\nbertugas:'), [
      ...['(1) Terdiri atas:', 'a. pembina / data;', 'b. walidata.', '(2) Walidata / bertugas:'],
    ]);
  });

  it('takes lines that go on with points out of the list above them, and leaves those that begin within an item', () => {
    assert.deepEqual(lines('a. satu:\n\n1. angka\n2. angka lain\nb. dua'), [
      ...['a. satu:', '- angka', '- angka lain', 'b. dua'],
    ]);
    assert.deepEqual(lines('1. Kepala:\n   a. satu\n   b. dua\n2. Staf'), [
      ...['- Kepala:', '- a. satu', '- b. dua', '- Staf'],
    ]);
  });

  it('leaves lines together whose marks are no points', () => {
    for (const text of ['Rapat dipimpin\nA. Yani dan\nM. Yusuf', '- Rapat\n  c. lain\n  x. lain'])
      assert.equal(lines(text).length, 1, text);
  });
});
