import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { YamlNode, YamlTree } from '../../../src/core/document/yaml-tree.js';
import { flatten } from '../../../src/core/document/flatten.js';
import { parseWhole } from '../../../src/core/document/markdown-grammar.js';
import { parseFlatYaml, parseYaml } from '../../../src/core/document/parse-yaml.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import type { Span } from '../../../src/core/text/span.js';

const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** A tree as plain data: maps as objects, scalars as values. */
function plain(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key.text, plain(entry.value)]));
}

/** Problems as kind and marked words. */
function problems(text: string, tree = parseYaml(text, 0)): readonly string[] {
  return tree.problems.map((problem) => `${problem.kind} ${slice(text, problem.span)}`);
}

function value(text: string): YamlNode {
  const { root } = parseYaml(text, 0);
  assert.ok(root?.kind === 'map' && root.entries[0]?.value);
  return root.entries[0].value;
}

/** The source of a word of the first value's text. */
function sourceOf(text: string, word: string): string {
  const node = value(text);
  assert.ok(node.kind === 'scalar');
  const at = node.text.text.indexOf(word);
  assert.notEqual(at, -1, JSON.stringify(node.text.text));
  return slice(text, node.text.span(at, at + word.length));
}

describe('parse-yaml', () => {
  it('reads values by the core schema and keeps plain text as written', () => {
    const text = 'a: 1.10\nb: ya\nc: true\nd: ~\ne: "1"\nf: 2026-01-02\ng: [1, x]\nh: {i: null}\n';
    assert.deepEqual(plain(parseYaml(text, 0).root), {
      a: 1.1,
      b: 'ya',
      c: true,
      d: null,
      e: '1',
      f: '2026-01-02',
      g: [1, 'x'],
      h: { i: null },
    });
    const version = value(text);
    assert.ok(version.kind === 'scalar');
    assert.deepEqual([version.text.text, version.style], ['1.10', 'plain']);
  });

  it('gives nothing for an empty value and keeps keys as text', () => {
    assert.deepEqual(plain(parseYaml('a:\n1: x\ntrue:\n  -\n  - b\n"k\\u0041": c\n', 0).root), {
      1: 'x',
      a: undefined,
      true: [undefined, 'b'],
      kA: 'c',
    });
  });

  it('counts places from the offset', () => {
    const { root } = parseYaml('a: x', 100);
    assert.ok(root?.kind === 'map');
    assert.deepEqual(
      [root.span, root.entries[0]?.value?.span],
      [
        { start: 100, end: 104 },
        { start: 103, end: 104 },
      ],
    );
  });

  it('ends collections with their last value, not with comments', () => {
    const text = 'a:\n  b: 1 # c\n  # d\n\ne: [f] # g\nh:\n  - i\n# j\n';
    const { root } = parseYaml(text, 0);
    assert.ok(root?.kind === 'map');
    assert.deepEqual(
      [root, ...root.entries.map((entry) => entry.value)].map((node) => node && slice(text, node.span)),
      [text.slice(0, text.indexOf('\n# j')), 'b: 1', '[f]', '- i'],
    );
  });

  it('places quoted, escaped and folded text', () => {
    assert.equal(sourceOf('a: "x\\ty\\u00e9z"', 'éz'), '\\u00e9z');
    assert.equal(sourceOf("a: 'it''s ok'", "'s"), "''s");
    assert.equal(sourceOf('a: satu\n  dua', 'dua'), 'dua');
    assert.equal(sourceOf('a: "satu\n\n  dua\\\n   tiga"', 'tiga'), 'tiga');
    assert.equal(sourceOf('a: |\n  satu\n    dua\n\n  tiga\nb: 1', '  dua'), '  dua');
    assert.equal(sourceOf('a: >-\n  satu\n  dua\n\n  tiga\n', 'tiga'), 'tiga');
    assert.equal(sourceOf('a: |\r\n  satu\r\n  dua\r\n', 'dua'), 'dua');
  });

  it('spans a scalar with its quotes and a block without empty lines behind it', () => {
    assert.equal(slice('a: "x" # c', value('a: "x" # c').span), '"x"');
    assert.equal(slice('a: |\n  x\n\nb: 1', value('a: |\n  x\n\nb: 1').span), '|\n  x');
  });

  it('lets the first of two equal keys win', () => {
    const text = 'a: 1\nb: 2\na: 3\n';
    const tree = parseYaml(text, 0);
    assert.deepEqual(plain(tree.root), { a: 1, b: 2 });
    assert.deepEqual(tree.problems, [
      { kind: 'duplicate-key', span: { start: 10, end: 11 }, related: { start: 0, end: 1 }, text: 'a' },
    ]);
  });

  it('refuses tags that are not of the core schema and keeps their text', () => {
    const text = 'a: !x b\nc: !!binary aGk=\nd: !!int "3"\ne: !y [1]\n';
    const tree = parseYaml(text, 0);
    assert.deepEqual(problems(text, tree), ['tag !x', 'tag !!binary', 'tag !y']);
    assert.deepEqual(plain(tree.root), { a: 'b', c: 'aGk=', d: 3, e: [1] });
  });

  it('resolves aliases, but not endlessly', () => {
    assert.deepEqual(plain(parseYaml('a: &x [1]\nb: *x\n<<: *x', 0).root), { a: [1], b: [1], '<<': [1] });
    assert.deepEqual(problems('a: &x [*x]\nb: *y\n'), ['alias *x', 'alias *y']);
    let bomb = 'a0: &a0 [x]\n';
    for (let index = 1; index < 12; index += 1) {
      bomb += `a${String(index)}: &a${String(index)} [${`*a${String(index - 1)}, `.repeat(10)}]\n`;
    }
    const tree = parseYaml(bomb, 0);
    assert.ok(tree.problems.some((problem) => problem.kind === 'alias'));
    assert.ok(countNodes(tree) < 50_000);
    assert.deepEqual(problems(`a: &x {b: 1}\nc: [${'*x, '.repeat(1000)}]`), []);
  });

  it('reads on after an unclosed quote, a second colon, a tab, an open bracket', () => {
    const read = (text: string): unknown => plain(parseYaml(text, 0).root);
    assert.deepEqual(read('a: "x\nb: 2\nc: 3'), { a: 'x', b: 2, c: 3 });
    assert.deepEqual(problems('a: "x\nb: 2\nc: 3'), ['syntax "x']);
    assert.deepEqual(read('a: SOP: Layanan\nb: 2'), { a: 'SOP: Layanan', b: 2 });
    assert.deepEqual(problems('a: SOP: Layanan\nb: 2'), ['syntax :']);
    assert.deepEqual(read('a:\n\tb: 1\n\tc: 2\nd: 3'), { a: { b: 1, c: 2 }, d: 3 });
    assert.deepEqual(problems('a:\n\tb: 1\nd: 3'), ['tab \t']);
    assert.deepEqual(read('a: [x,\nb: c'), { a: ['x'], b: 'c' });
    assert.equal(problems('a: [x,\nb: c').length, 1);
  });

  it('reads the first document only', () => {
    for (const text of ['a: 1\n---\nb: 2\n', 'a: 1\n---\n', '---\na: 1\n...\n']) {
      assert.deepEqual([plain(parseYaml(text, 0).root), problems(text)], [{ a: 1 }, []]);
    }
  });

  it('takes a lone CR for a line break', () => {
    for (const text of ['a: 1\rb: x\r', 'a: 1\r\nb: x\r', 'a: 1\nb: x\r']) {
      assert.deepEqual([plain(parseYaml(text, 0).root), problems(text)], [{ a: 1, b: 'x' }, []]);
    }
  });

  it('reads a fence that is indented in its list', () => {
    const text = '- ```yaml\n  a: 1\n  b:\n    - "x"\n    - y z\n  ```\n';
    const item = parseWhole(text).children[0];
    assert.ok(item?.type === 'list' && item.children[0]?.children[0]?.type === 'code');
    const { root } = parseFlatYaml(flatten(item.children[0].children[0], 0, new SourceText(text)));
    assert.ok(root?.kind === 'map');
    const list = root.entries[1]?.value;
    assert.ok(list?.kind === 'sequence');
    assert.deepEqual(
      list.items.map((node) => node && slice(text, node.span)),
      ['"x"', 'y z'],
    );
  });

  it('does not hang on or choke at broken and endless texts', () => {
    const texts = ['['.repeat(10_000), '- '.repeat(10_000), '["]",'.repeat(10_000), '? '.repeat(10_000)];
    for (const unit of ['"', '- a\n', '-\n', '\t\n', 'a: ', 'a: "x\n', '&a ', ']', 'a:\n\tb: 1\n'])
      texts.push(unit.repeat(4_000));
    for (const text of texts) {
      const started = process.cpuUsage();
      assert.ok(parseYaml(text, 0).problems.length <= 50);
      const used = process.cpuUsage(started);
      assert.ok(used.user + used.system < 8_000_000, text.slice(0, 10));
    }
  }).timeout(120_000);

  it('keeps every span within the text and its parent', () => {
    const units = [
      'a',
      'b: ',
      '- ',
      '\n',
      '\n  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      ': ',
      '&x ',
      '*x',
      '!t ',
      '|\n ',
      '>\n ',
      '\t',
      '#',
      ' ',
      '\r\n',
      '\\n',
      '? ',
      '---\n',
      '1',
    ];
    const anything = fc.array(fc.constantFrom(...units), { maxLength: 25 }).map((all) => all.join(''));
    fc.assert(
      fc.property(anything, (text) => {
        const tree = parseYaml(text, 0);
        for (const { span } of tree.problems) assertWithin(span, { start: 0, end: text.length });
        if (tree.root) assertNode(tree.root, text);
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);
});

function assertWithin(span: Span, outer: Span): void {
  assert.ok(
    outer.start <= span.start && span.start <= span.end && span.end <= outer.end,
    JSON.stringify([span, outer]),
  );
}

function assertNode(node: YamlNode, text: string): void {
  assertWithin(node.span, { start: 0, end: text.length });
  if (node.kind === 'scalar') {
    for (let index = 0; index < node.text.text.length; index += 1)
      assertWithin(node.text.span(index, index + 1), node.span);
    return;
  }
  const parts = node.kind === 'map' ? node.entries.map((entry) => entry.value) : node.items;
  for (const part of parts) if (part) assertNode(part, text);
}

function countNodes(tree: YamlTree): number {
  const count = (node: YamlNode | undefined): number => {
    if (!node || node.kind === 'scalar') return 1;
    const parts = node.kind === 'map' ? node.entries.map((entry) => entry.value) : node.items;
    return parts.reduce((sum, part) => sum + count(part), 1);
  };
  return count(tree.root);
}
