import assert from 'node:assert/strict';
import typeMeta from '../../../schemas/meta/type.schema.json' with { type: 'json' };
import { parseYaml } from '../../../src/core/document/parse-yaml.js';
import { extendEngine } from '../../../src/core/engine/own-types.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { engine } from '../../support/engine.js';
import { checkWith } from '../../support/own-types.js';

/** The same numbers at each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const keywords = Object.keys(typeMeta.definitions);
const named = new Set(['properties', '$defs', 'definitions', 'patternProperties', 'dependentSchemas', 'dependencies']);
const listed = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'phrases', 'patterns', 'fix']);
const simple: readonly unknown[] = [
  ...[1, -1, 0, 1.5, true, false, null, 'a', '', 'string', 'object', 'section', '(a', '^a', ['a'], [], {}],
  ...['#', '#/$defs/a', 'base#/$defs/durasi', '#/properties/a', { id: 'x' }, { a: {} }, [{}], { $ref: '#' }],
];

/** Any schema at all: keywords and values that may or may not go together. */
function anything(depth: number, below: (limit: number) => number): unknown {
  if (depth === 0 || below(4) === 0) return simple[below(simple.length)];
  const entries = Array.from({ length: 1 + below(4) }, () => {
    const keyword = keywords[below(keywords.length)] ?? 'type';
    const inner = () => anything(depth - 1, below);
    if (named.has(keyword)) return [keyword, { a: inner(), b: inner() }];
    if (listed.has(keyword)) return [keyword, [inner(), inner()]];
    return [keyword, below(3) === 0 ? inner() : simple[below(simple.length)]];
  });
  return Object.fromEntries(entries) as unknown;
}

describe('files of an office that say anything at all', () => {
  it('never break the engine', function () {
    this.timeout(60_000);
    const below = numbers(7);
    const file = (path: string, value: unknown) => ({ path, source: new SourceText(JSON.stringify(value)) });
    for (let round = 0; round < 80; round += 1) {
      const schema = { ...(anything(4, below) as object), id: 'a', ...(below(3) === 0 && { extends: 'base' }) };
      const question = { id: 'CK-A-01', title: 'x', satisfiedBy: anything(3, below) };
      const fragment = parseYaml(JSON.stringify(anything(3, below)), 0).root;
      const extended = extendEngine(engine, {
        types: [file('a.json', schema), file('b.json', anything(3, below))],
        checklists: [file('l.json', { id: 'l', title: 'L', types: ['a', 'sop'], items: [question] })],
        extensions: fragment ? [{ type: 'sop', fragment, key: { start: 0, end: 1 } }] : [],
      });
      for (const text of [
        'jenis_dokumen: a\na: 5\nb: [1, { a: 2 }]\n',
        '---\njenis_dokumen: sop\na: x\n---\n# A\n## a\nteks\n',
      ]) {
        const result = checkWith(extended, text);
        assert.ok(['checked', 'unknown-type'].includes(result.status.kind));
        extended.engine.checklists(result, '2026-06-01');
      }
      assert.ok([...extended.engine.catalogue.rules.values()].length > 0);
    }
  });
});
