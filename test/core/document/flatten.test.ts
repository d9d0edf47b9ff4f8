import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { flatten } from '../../../src/core/document/flatten.js';
import { parseWhole } from '../../../src/core/document/markdown-grammar.js';
import type { FlatText } from '../../../src/core/text/flat-text.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { arbitraryMarkdown } from './arbitrary-markdown.js';

function find(node: Nodes, type: Nodes['type']): Nodes | undefined {
  if (node.type === type) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, type);
    if (found) return found;
  }
  return undefined;
}

function flat(text: string, type: Nodes['type'] = 'paragraph'): FlatText {
  const node = find(parseWhole(text), type);
  assert.ok(node, text);
  return flatten(node, 0, new SourceText(text));
}

/** What stands in the source where a word of the flattened text comes from. */
function sourceOf(text: string, word: string, type: Nodes['type'] = 'paragraph'): string {
  const result = flat(text, type);
  const at = result.text.indexOf(word);
  assert.notEqual(at, -1, JSON.stringify(result.text));
  const { start, end } = result.span(at, at + word.length);
  return text.slice(start, end);
}

describe('flatten', () => {
  it('drops notation and keeps words', () => {
    assert.equal(flat('a **b _c_** `d` [e](f) ![g](h) <b>i</b> <!-- j -->k').text, 'a b c d e g <b>i</b> k');
  });

  it('makes one line feed of hard breaks, soft breaks and <br>', () => {
    assert.equal(flat('a  \nb\\\nc<br/>d\r\ne\rf').text, 'a\nb\nc\nd\ne\nf');
  });

  it('places entities and escapes on their notation', () => {
    const text = 'x &amp; y \\* z &#65;&nbsp;&Afr; \\a &tidak; w';
    assert.equal(flat(text).text, 'x & y * z A\u00A0\u{1D504} \\a &tidak; w');
    assert.equal(sourceOf(text, '& y'), '&amp; y');
    assert.equal(sourceOf(text, '*'), '\\*');
    assert.equal(sourceOf(text, 'A'), '&#65;');
    assert.equal(sourceOf(text, '\u{1D504}'), '&Afr;');
    assert.equal(sourceOf(text, '\\a &tidak; w'), '\\a &tidak; w');
  });

  it('places cells with escaped pipes, also in code', () => {
    const text = '| a |\n|---|\n| x \\| **y** `p\\|q` z |\n';
    const cell = find(find(parseWhole(text), 'table') ?? parseWhole(''), 'tableRow');
    assert.ok(cell);
    const rows = find(parseWhole(text), 'table');
    assert.ok(rows?.type === 'table');
    const result = flatten(rows.children[1] ?? rows, 0, new SourceText(text));
    assert.equal(result.text, 'x | y p|q z');
    const at = result.text.indexOf('q z');
    assert.deepEqual(result.span(at, at + 3), { start: text.indexOf('q`'), end: text.indexOf('z |') + 1 });
  });

  it('skips the marks and indentation of quotes and lists', () => {
    for (const text of [
      '> satu\n> dua tiga',
      '- satu\n  dua tiga',
      '> - satu\n>   dua tiga',
      '  satu \n    dua tiga',
      '> satu\ndua tiga',
    ]) {
      assert.equal(flat(text).text, 'satu\ndua tiga');
      assert.equal(sourceOf(text, 'dua'), 'dua');
      assert.equal(sourceOf(text, 'tiga'), 'tiga');
    }
    assert.equal(sourceOf('> a\n> &gt; b', '> b'), '&gt; b');
    assert.equal(sourceOf('a\n     > b', '> b'), '> b');
    assert.equal(sourceOf('- `a\n  b` c', 'b c'), 'b` c');
  });

  it('places code blocks, also in lists', () => {
    assert.equal(sourceOf('```yaml\na: 1\nb: 2\n```', 'b: 2', 'code'), 'b: 2');
    assert.equal(sourceOf('- ```yaml\n  a: 1\n    b: 2\n  ```', '  b: 2', 'code'), '  b: 2');
    assert.equal(sourceOf('    a\n    b', 'b', 'code'), 'b');
  });

  it('separates the blocks within a block', () => {
    assert.equal(flat('- a\n- b\n\n  c\n', 'list').text, 'a\nb\nc');
    assert.equal(flat('| a | b |\n|---|---|\n| c | d |\n', 'table').text, 'a\nb\nc\nd');
  });

  it('places images whose alt text has notation on the whole image', () => {
    assert.equal(sourceOf('a ![b *c*](d) e', 'b c'), '![b *c*](d)');
    assert.equal(sourceOf('a ![b](d) e', 'b'), 'b');
  });

  it('gives every unit a place, in order and within the node', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (text) => {
        const result = flatten(parseWhole(text), 0, new SourceText(text));
        assert.ok(!result.text.includes('\r'));
        let previous = 0;
        for (let index = 0; index < result.text.length; index += 1) {
          const { start, end } = result.span(index, index + 1);
          assert.ok(start >= previous && end >= start && end <= text.length);
          const written = text.slice(start, end);
          if (written.length === 1 && !/[\r\0\n]/.test(written)) assert.equal(written, result.text[index]);
          previous = Math.max(previous, start);
        }
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);
});
