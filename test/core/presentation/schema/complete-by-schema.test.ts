import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { JsonSchema, SchemaHelp } from '../../../../src/core/presentation/schema/json-schema.js';
import { completeBySchema } from '../../../../src/core/presentation/schema/complete-by-schema.js';
import { afterChoosing, atCursor, completionsAt } from '../../../support/cursor.js';

function readMeta(name: string): JsonSchema {
  return JSON.parse(readFileSync(`schemas/meta/${name}.schema.json`, 'utf8')) as JsonSchema;
}

const names: Readonly<Record<string, SchemaHelp['namesOf'] extends (kind: string) => infer Names ? Names : never>> = {
  types: [{ name: 'sop', title: 'Standar Operasional Prosedur' }, { name: 'kpi-sheet' }],
  codes: [{ name: 'SOP-002', title: 'Pelaksana tidak dikenal' }, { name: 'SOP-*' }],
};
const yaml: SchemaHelp = {
  schema: readMeta('naskah'),
  notation: 'yaml',
  language: 'id',
  namesOf: (kind) => names[kind] ?? [],
};
const json: SchemaHelp = { ...yaml, schema: readMeta('checklist'), notation: 'json' };
const small = (schema: JsonSchema, notation: 'yaml' | 'json' = 'yaml'): SchemaHelp => ({ ...yaml, schema, notation });

const labels = (marked: string, help: SchemaHelp): readonly string[] =>
  completionsAt(marked, help).map(({ label }) => label);

const levels = ['error', 'warning', 'information', 'hint', 'off'];

describe('completion in naskah.yaml', () => {
  it('offers the keys that are not there yet', () => {
    const all = labels('‸', yaml);
    assert.deepEqual(all.slice(0, 5), ['types', 'checks', 'overrides', 'exclude', 'language']);
    assert.deepEqual(
      labels('language: id\nchecks:\n  SOP-002: off\n‸', yaml),
      all.filter((name) => name !== 'language' && name !== 'checks'),
    );
    assert.deepEqual(labels('lan‸', yaml), all);
  });

  it('writes a key with what it needs, indented', () => {
    assert.equal(
      afterChoosing('language: id\nty‸', 'types', yaml),
      'language: id\ntypes:\n  - files: sop/**\n    type: sop',
    );
    assert.equal(afterChoosing('types:\n  - f‸', 'files', yaml), 'types:\n  - files: ');
    assert.equal(
      afterChoosing('types:\n    - files: sop/**\n      t‸\nlanguage: id', 'type', yaml),
      'types:\n    - files: sop/**\n      type: \nlanguage: id',
    );
  });

  it('offers rule codes, their levels, and document types', () => {
    assert.deepEqual(labels('checks:\n  SOP-0‸', yaml), ['SOP-002', 'SOP-*', 'checks']);
    assert.equal(afterChoosing('checks:\n  SOP-0‸', 'SOP-002', yaml), 'checks:\n  SOP-002: error');
    assert.deepEqual(labels('checks:\n  SOP-002: off\n  ‸\nlanguage: id', yaml), ['SOP-*']);
    assert.deepEqual(labels('checks:\n  SOP-002: ‸', yaml), levels);
    assert.deepEqual(labels('types:\n  - files: sop/**\n    type: s‸', yaml), ['sop', 'kpi-sheet']);
    const [sop] = completionsAt('types:\n  - type: ‸', yaml);
    assert.deepEqual([sop?.detail, sop?.isNamed], ['Standar Operasional Prosedur', true]);
  });

  it('writes a blank after the colon unless there is one', () => {
    for (const marked of ['language:‸', 'language: ‸', 'language: i‸', 'language: i‸d']) {
      assert.equal(afterChoosing(marked, 'id', yaml), 'language: id');
    }
    assert.equal(afterChoosing('language:\n  ‸', 'id', yaml), 'language:\n  id');
  });

  it('begins a list or a group of keys on a new line', () => {
    const wanted = 'checks:\n  SOP-002: warning\nlanguage: id';
    for (const marked of ['checks:‸\nlanguage: id', 'checks: ‸\nlanguage: id', 'checks:\n  ‸\nlanguage: id']) {
      assert.equal(afterChoosing(marked, 'checks', yaml), wanted);
    }
  });

  it('works in list items, also right after the dash', () => {
    const items = ['files', 'type', 'jenis untuk sebuah folder'];
    for (const marked of ['types:\n  - ‸', 'types:\n  -‸', 'types:\n- ‸'])
      assert.deepEqual(labels(marked, yaml), items);
    assert.equal(afterChoosing('types:\n  -‸', 'files', yaml), 'types:\n  - files: ');
    assert.equal(
      afterChoosing('types:\n  - ‸', 'jenis untuk sebuah folder', yaml),
      'types:\n  - files: sop/**\n    type: sop',
    );
    assert.deepEqual(labels('types:\n  - ‸\n    type: sop', yaml), ['files']);
  });

  it('works in brackets, also in ones that are not closed', () => {
    assert.deepEqual(labels('types: [{ ‸ }]', yaml), ['files', 'type']);
    assert.equal(afterChoosing('types: [{ ‸ files: a }]', 'type', yaml), 'types: [{ type: , files: a }]');
    assert.deepEqual(labels('types: [{ files: a, ‸', yaml), ['type']);
    assert.deepEqual(labels('types: [{ files: a, ‸\nlanguage: id', yaml), ['type']);
    assert.equal(afterChoosing('checks: { SOP-002: ‸ }', 'off', yaml), 'checks: { SOP-002: off }');
    assert.equal(afterChoosing('checks: { ‸', 'SOP-002', yaml), 'checks: { SOP-002: error');
  });

  it('keeps quotes, and what follows a key', () => {
    assert.equal(afterChoosing('language: "d‸"', 'document', yaml), 'language: "document"');
    assert.equal(afterChoosing("language: 'd‸'", 'document', yaml), "language: 'document'");
    assert.equal(afterChoosing('lan‸: id', 'language', yaml), 'language: id');
    assert.deepEqual(
      completionsAt('language: "d‸"', yaml).map(({ filter }) => filter),
      ['"document"', '"id"', '"en"'],
    );
  });

  for (const [where, marked] of [
    ['in a comment', 'language: id # ‸'],
    ['in a text of several lines', 'exclude: |\n  a\n  ‸'],
    ['after a value', 'language: id ‸'],
    ['below a value', 'language: id\n  ‸'],
    ['at another indentation than the keys beside it', 'types:\n  - files: a\n   ‸'],
    ['above deeper lines', 'checks:\n‸\n  SOP-002: off'],
    ['at a colon whose value stands below', 'checks: ‸\n  SOP-002: off'],
    ['at a colon whose list stands below', 'types: ‸\n- files: a'],
    ['in the indentation of a line', 'checks:\n ‸ SOP-002: off'],
    ['inside a key that does not exist', 'tidak-ada:\n  ‸'],
    ['before brackets', 'checks: ‸{ SOP-002: off }'],
    ['in an endless list of brackets', `checks: ${'['.repeat(5000)}‸`],
  ] as const) {
    it(`offers nothing ${where}`, () => assert.deepEqual(labels(marked, yaml), []));
  }

  it('speaks the reader’s language', () => {
    const detail = (language: 'id' | 'en', label: string): string | undefined =>
      completionsAt('‸', { ...yaml, language }).find((item) => item.label === label)?.detail;
    assert.equal(detail('id', 'exclude'), 'Tidak diperiksa');
    assert.equal(detail('en', 'exclude'), 'Not checked');
    assert.equal(completionsAt('language: ‸', { ...yaml, language: 'en' })[1]?.detail, 'Indonesian');
  });
});

describe('completion in JSON', () => {
  it('offers required keys first, with quotes, commas and what they need', () => {
    assert.deepEqual(labels('{\n  "items": [{\n    ‸\n  }]\n}', json).slice(0, 5), [
      ...['id', 'title', 'help', 'sources', 'serves'],
    ]);
    assert.equal(afterChoosing('{ ‸ }', 'id', json), '{ "id": "" }');
    assert.equal(
      afterChoosing('{\n    "t‸"\n}', 'title', json),
      '{\n    "title": {\n        "id": "",\n        "en": ""\n    }\n}',
    );
    assert.equal(afterChoosing('{\n  ‸\n  "id": "a"\n}', 'types', json), '{\n  "types": [""],\n  "id": "a"\n}');
    assert.deepEqual(labels('{\n  "id": "a",\n  ‸\n}', json), ['title', 'types', 'items']);
  });

  it('offers values, in quotes that are half typed or missing', () => {
    const sources = (rest: string): string => `{ "items": [{ "sources": [{ "status": ${rest} }] }] }`;
    for (const marked of ['‸', '"‸"', '"V‸"', '"‸']) assert.deepEqual(labels(sources(marked), json), ['V', 'V2']);
    assert.equal(afterChoosing(sources('"‸"'), 'V2', json), sources('"V2"'));
    assert.equal(afterChoosing('{ "items": [{ "attest":‸ }] }', 'true', json), '{ "items": [{ "attest": true }] }');
    assert.equal(afterChoosing('{ "types": ["‸"] }', 'kpi-sheet', json), '{ "types": ["kpi-sheet"] }');
    assert.equal(afterChoosing('{ "types": ["sop" , ‸] }', 'sop', json), '{ "types": ["sop" , "sop"] }');
  });

  it('works in a text that ends in the middle', () => {
    assert.deepEqual(labels('{ "t‸', json), ['id', 'title', 'types', 'items']);
    assert.deepEqual(labels('{ "items": [{ "attest": ‸', json), ['true']);
    assert.deepEqual(labels('‸', json), ['{ … }']);
  });

  for (const [where, marked] of [
    ['without a comma', '{\n  "id": "a"\n  ‸\n}'],
    ['after the end', '{ "id": "a" } ‸'],
    ['in a text for which there are no choices', '{ "id": "‸" }'],
  ] as const) {
    it(`offers nothing ${where}`, () => assert.deepEqual(labels(marked, json), []));
  }
});

describe('completion by a schema', () => {
  it('leaves out alternatives that what is written excludes', () => {
    const kind = (name: string, key: string): JsonSchema => ({
      type: 'object',
      properties: { kind: { const: name }, [key]: { type: 'string' } },
    });
    const help = small({ oneOf: [kind('a', 'x'), kind('b', 'y')] });
    assert.deepEqual(labels('kind: b\n‸', help), ['y']);
    assert.deepEqual(labels('kind: ‸', help), ['a', 'b']);
  });

  it('follows references that lead in circles', () => {
    const node: JsonSchema = {
      allOf: [{ $ref: '#/definitions/node' }],
      properties: { below: { $ref: '#/definitions/node' } },
    };
    const help = small({ $ref: '#/definitions/node', definitions: { node: { ...node, required: ['below'] } } });
    assert.deepEqual(labels('below:\n  below:\n    ‸', help), ['below']);
  });

  it('takes keys from patterns and from all other keys', () => {
    const leaf: JsonSchema = { properties: { name: { enum: ['on', 'x: y', 'true', '$a'] } } };
    const help = small({ patternProperties: { '^a': leaf }, additionalProperties: { properties: { other: {} } } });
    assert.deepEqual(labels('abc:\n  ‸', help), ['name']);
    assert.deepEqual(labels('bcd:\n  ‸', help), ['other']);
    assert.equal(afterChoosing('abc:\n  name: ‸', 'x: y', help), 'abc:\n  name: "x: y"');
    assert.equal(afterChoosing('abc:\n  name: ‸', 'true', help), 'abc:\n  name: "true"');
    assert.equal(afterChoosing('abc:\n  name: ‸', '$a', help), 'abc:\n  name: $a');
  });

  it('answers in any state of a text, and in bounded time', () => {
    const { text } = atCursor('types:\n  - { files: "a", type: [b\nchecks:\n  A: |\n   x\n# ‸\n- "c\n');
    for (let offset = 0; offset <= text.length; offset += 1) completeBySchema(text, offset, yaml);
    const large = `checks:\n${Array.from({ length: 60_000 }, (_, index) => `  SOP-${index}: warning`).join('\n')}\n`;
    const start = performance.now();
    completeBySchema(large, large.length, yaml);
    assert.ok(performance.now() - start < 2000);
  });
});
