import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { parseDocument } from '../../../../src/core/document/parse-document.js';
import { paperText } from '../../../../src/core/presentation/paper/paper-text.js';
import { SourceText } from '../../../../src/core/text/source-text.js';

/** A node with what is struck in braces, notes as their labels in angle brackets, pictures as their addresses. */
function shown(node: Nodes): string {
  if (node.type === 'footnoteReference') return `<${node.identifier}>`;
  if (node.type === 'image') return `(${node.url})`;
  const inner =
    'children' in node
      ? node.children.map(shown).join(node.type === 'tableRow' ? ' | ' : '')
      : 'value' in node
        ? node.value
        : '';
  return node.type === 'delete' ? `{${inner}}` : inner;
}

/** What is printed of a Markdown text: its blocks line by line, then its notes. */
function printed(...lines: readonly string[]): readonly string[] {
  const document = parseDocument(new SourceText(lines.join('\n')), 'markdown');
  assert.ok(document.kind === 'markdown');
  const text = paperText(document, new Set());
  const sections = [document.root, ...document.root.children];
  return [
    ...sections.flatMap((section) => [
      ...(section.heading ? [`# ${text.headingOf(section).map(shown).join('')}`] : []),
      ...text.blocksOf(section).map(shown),
    ]),
    ...[...text.notes].map(([label, blocks]) => `${label}: ${blocks.map(shown).join(' / ')}`),
  ];
}

describe('the text of a document on paper', () => {
  it('has what stands between two pairs of tildes struck through, emphasis within it and around it', () => {
    assert.deepEqual(printed('~~lama~~ baru, ~~**a** b~~, **~~c~~** dan [~~d~~](https://a.id)'), [
      '{lama} baru, {a b}, {c} dan {d}',
    ]);
  });

  it('leaves other tildes as they are: alone, escaped, with a space inside, without their twin, in code', () => {
    for (const text of ['H~2~O', '~~ a ~~', '~~a', 'a~~', '~~~~', '~~~a~~~'].map((each) => `x ${each}`))
      assert.deepEqual(printed(text), [text]);
    assert.deepEqual(printed('x \\~~a~~ `~~b~~` &#126;~c~~'), ['x ~~a~~ ~~b~~ ~~c~~']);
  });

  it('has the marks of its notes, wherever they stand, and what each note says', () => {
    assert.deepEqual(
      printed(
        ...['# Judul[^1]', '', 'Teks[^1] dan **tebal[^Dua]**.', '', '- butir[^1]', '', '> kutipan[^1]', ''],
        ...['| A |', '|---|', '| sel[^1] |', '', '[^1]: Catatan *satu*.', '[^dua]: Catatan ~~dua~~.'],
      ),
      [
        '# Judul<1>',
        ...['Teks<1> dan tebal<DUA>.', 'butir<1>', 'kutipan<1>', 'Asel<1>', '1: Catatan satu.', 'DUA: Catatan {dua}.'],
      ],
    );
  });

  it('takes a note of one word, of an address and of several paragraphs for what it is', () => {
    assert.deepEqual(
      printed(
        ...['A[^a] b[^b] c[^c].', '', '[^a]: Kata', '', '[^b]: https://a.id/x', ''],
        ...['[^c]: Satu', '    terus.', '', '    Dua ~~tiga~~.', '', 'Lagi.'],
      ),
      ['A<A> b<B> c<C>.', 'Lagi.', 'A: Kata', 'B: https://a.id/x', 'C: Satu\nterus. / Dua {tiga}.'],
    );
  });

  it('loses no words of its author: a note that nothing refers to, a second one, a mark without a note', () => {
    assert.deepEqual(
      printed('A[^a] b[^tak] \\[^a].', '', '[^a]: Satu.', '[^a]: Lagi.', '[^sisa]: Tinggal ~~di sini~~.'),
      [...['A<A> b[^tak] [^a].', '[^A]: Lagi.'.replace('A', 'a'), '[^sisa]: Tinggal {di sini}.', 'A: Satu.']],
    );
    assert.deepEqual(printed('Baris.', '[^a]: Terus'), ['Baris.', '[^a]: Terus']);
  });

  it('finds pictures whose address stands elsewhere', () => {
    assert.deepEqual(printed('![Bagan][b] dan ![c][]', '', '[b]: b.png', '[c]: c%20d.png'), [
      '(b.png) dan (c%20d.png)',
      ...['', ''],
    ]);
  });
});
