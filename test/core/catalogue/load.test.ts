import assert from 'node:assert/strict';
import { builtInData } from '../../../src/core/catalogue/built-in.generated.js';
import { lintType } from '../../../src/core/catalogue/lint.js';
import type { Schema } from '../../../src/core/catalogue/schema.js';
import { loadCatalogue } from '../../../src/core/catalogue/load.js';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { dataOf } from '../../support/data-files.js';
import { compileType } from '../../../src/core/findings/compile.js';

const load = (...types: readonly object[]) => loadCatalogue(dataOf(types));

describe('the built-in catalogue', () => {
  const catalogue = loadCatalogue(builtInData);

  it('has no faults', () => {
    assert.deepEqual(catalogue.faults(), []);
    for (const type of catalogue.types) assert.deepEqual(lintType(type.id, type.schema), []);
  });

  it('compiles strictly', () => {
    for (const type of catalogue.types) assert.doesNotThrow(() => compileType(type.schema));
  });

  it('has a page for every code that a schema or a table of sentences gives', () => {
    const codes = new Set(
      [...JSON.stringify(catalogue.types).matchAll(/"code":"([A-Z]+-\d+)"/gu)].map(([, code = '']) => code),
    );
    for (const code of catalogue.messages.keys()) if (/^[A-Z]+-\d+$/u.test(code)) codes.add(code);
    assert.deepEqual(
      [...codes].filter((code) => !catalogue.rules.has(code)),
      [],
    );
  });

  it('finds a type by its id and by its names', () => {
    for (const { id, title } of catalogue.types) {
      for (const name of [id, title.id, title.en.toUpperCase()]) assert.equal(catalogue.typeNamed(name)?.id, id);
    }
  });
});

describe('a type that extends another', () => {
  const parent = {
    id: 'parent',
    abstract: true,
    properties: {
      goal: { type: 'string', place: 'section', labels: { id: ['Tujuan', 'Sasaran'] } },
      end: { type: 'string', place: 'section', trailing: true },
    },
    required: ['goal'],
    allOf: [{ code: 'A-001', message: { id: 'a', en: 'a' }, required: ['goal'] }],
  };

  it('puts its own sections before the closing ones and adds its rules', () => {
    const [type, more] = load(parent, {
      id: 'child',
      extends: 'parent',
      properties: { steps: { type: 'string', place: 'section' } },
      required: ['steps'],
      allOf: [{ code: 'B-001', message: { id: 'b', en: 'b' }, required: ['steps'] }],
    }).types;
    assert.equal(more, undefined);
    assert.deepEqual(Object.keys(type?.schema.properties ?? {}), ['goal', 'steps', 'end']);
    assert.deepEqual(type?.schema.required, ['goal', 'steps']);
    assert.deepEqual(
      (type.schema.allOf ?? []).map(({ code }) => code),
      ['A-001', 'B-001'],
    );
  });

  it('takes a label away from its parent', () => {
    const [type] = load(parent, {
      id: 'child',
      extends: 'parent',
      properties: { target: { type: 'string', place: 'section', labels: { id: ['Sasaran'] } } },
    }).types;
    assert.deepEqual(type?.schema.properties?.['goal']?.labels?.id, ['Tujuan']);
  });

  it('is left out, with a sentence, when its parent is missing or extends it', () => {
    const missing = load({ id: 'child', extends: 'nobody' });
    assert.deepEqual([missing.types.length, missing.faults().length], [0, 1]);
    const circle = load({ id: 'a', extends: 'b' }, { id: 'b', extends: 'a' });
    assert.deepEqual([circle.types.length, circle.faults().length], [0, 2]);
  });
});

describe('a reference', () => {
  it('becomes a copy of its target under the keywords beside it', () => {
    const [type] = load({
      id: 'a',
      $defs: { text: { type: 'string', minLength: 1 } },
      properties: { name: { $ref: '#/$defs/text', maxLength: 9 } },
    }).types;
    assert.deepEqual(type?.schema.properties?.['name'], { type: 'string', minLength: 1, maxLength: 9 });
  });

  it('that leads back to itself or nowhere is a fault, and the rest is loaded', () => {
    const loaded = load({
      id: 'a',
      $defs: { node: { properties: { next: { $ref: '#/$defs/node' } } } },
      properties: { tree: { $ref: '#/$defs/node' }, lost: { $ref: '#/$defs/none' } },
    });
    const faults = loaded.faults();
    assert.equal(loaded.types.length, 1);
    assert.ok(faults.some(({ message }) => message.en.includes('leads back to itself')));
    assert.ok(faults.some(({ message }) => message.en.includes('leads nowhere')));
  });
});

describe('the lint of a type', () => {
  const faultsOf = (schema: Schema) => lintType('a', schema).map(({ message, data }) => sentence(message, data, 'en'));

  const broken: Readonly<Record<string, Schema>> = {
    'both called': { properties: { a: { labels: { id: ['Nama'] } }, b: { labels: { en: ['nama'] } } } },
    'main names': { properties: { a: {} }, main: 'b' },
    'is read from': { properties: { a: { from: 'b' } } },
    'is no property': { properties: { a: {} }, patterns: ['^(?<b>x)$'] },
    'is no choice': { properties: { a: { enum: ['x'], choices: { y: { id: ['ya'] } } } } },
    'has no sentence': { allOf: [{ code: 'A-001', required: ['a'] }] },
    'nothing fills': { allOf: [{ code: 'A-001', message: { id: '{apa}', en: '{what}' }, required: ['a'] }] },
  };
  for (const [what, schema] of Object.entries(broken)) {
    it(`says so when something “${what}”`, () => {
      assert.ok(faultsOf(schema).some((text) => text.includes(what)));
      assert.deepEqual(faultsOf({ properties: { a: { labels: { id: ['Nama'] } } } }), []);
    });
  }
});
