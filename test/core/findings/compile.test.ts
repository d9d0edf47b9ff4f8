import assert from 'node:assert/strict';
import type { Schema } from '../../../src/core/catalogue/schema.js';
import { compileType } from '../../../src/core/findings/compile.js';
import { keywords } from '../../../src/core/findings/keywords/index.generated.js';

const today = '2026-06-01';

/** "keyword pointer" of each error. */
function errorsOf(schema: Schema, model: unknown): readonly string[] {
  return compileType(schema)(model, { today }).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`);
}

describe('compileType', () => {
  it('accepts Naskah’s vocabulary, and refuses a keyword nobody knows', () => {
    const schema = {
      id: 'contoh',
      title: { id: 'Contoh', en: 'Example' },
      description: { id: 'x', en: 'y' },
      properties: { a: { type: 'string', labels: { id: ['A'] }, code: 'X-001', message: { id: 'x', en: 'y' } } },
    } as const;
    assert.deepEqual(errorsOf(schema, { a: 1 }), ['type /a']);
    assert.throws(() => compileType({ properties: { a: { label: 'A' } } }), /unknown keyword: "label"/);
  });

  it('gives our errors the schema path AJV gives its own', () => {
    const rule = { code: 'X-001', compare: { left: 'a', op: '>', right: 1 } };
    const schema: Schema = { properties: { 'a/b': { items: { allOf: [rule] } } } };
    assert.deepEqual(compileType(schema)({ 'a/b': [{ a: 1 }] }, { today }), [
      {
        keyword: 'compare',
        instancePath: '/a~1b/0/a',
        schemaPath: '#/properties/a~1b/items/allOf/0/compare',
        params: { problem: 'default', left: 1, right: 1, leftPointer: '/a~1b/0/a' },
      },
    ]);
  });

  it('lets our keywords decide in if, not and anyOf', () => {
    const later = { compare: { left: 'a', op: '>', right: 1 } } as const;
    const schema: Schema = { if: later, then: { required: ['b'] }, else: { required: ['c'] } };
    assert.deepEqual(errorsOf(schema, { a: 2 }), ['required ', 'if ']);
    assert.deepEqual(errorsOf(schema, { a: 1, c: 1 }), []);
    assert.deepEqual(errorsOf({ not: later }, { a: 2 }), ['not ']);
    assert.deepEqual(errorsOf({ not: later }, { a: 1 }), []);
    assert.deepEqual(errorsOf({ anyOf: [later, { required: ['d'] }] }, { a: 1, d: 1 }), []);
    assert.deepEqual(errorsOf({ anyOf: [later, { required: ['d'] }] }, { a: 1 }), [
      'compare /a',
      'required ',
      'anyOf ',
    ]);
  });

  it('keeps the errors of one call apart from the next', () => {
    const validate = compileType({ compare: { left: 'a', op: '<=', right: '$today' } });
    const first = validate({ a: '2026-07-01' }, { today });
    assert.equal(validate({ a: '2026-07-01' }, { today: '2026-08-01' }).length, 0);
    assert.equal(first.length, 1);
  });

  describe('formats', () => {
    const cases: readonly (readonly [format: string, value: unknown, isRight: boolean])[] = [
      ['date', '2026-02-28', true],
      ['date', '2026-02-29', false],
      ['date', '28 Februari 2026', false],
      ['month', 12, true],
      ['month', 13, false],
      ['year', 2026, true],
      ['year', 26, false],
    ];
    for (const [format, value, isRight] of cases) {
      it(`${format}: ${String(value)} is ${isRight ? 'right' : 'wrong'}`, () => {
        assert.deepEqual(errorsOf({ type: ['string', 'number'], format }, value), isRight ? [] : ['format ']);
      });
    }
  });

  describe('refuses a mistaken keyword with a sentence', () => {
    const cases: Readonly<Record<string, readonly [value: unknown, sentence: RegExp]>> = {
      compare: [
        { left: 'a', op: '=>', right: 'b' },
        /^Error: Keyword "compare" at #\/allOf\/0: "op" must be equal to one of .*<=/,
      ],
      contiguous: [{ start: 'a' }, /must have required property 'end'/],
      covers: [{ in: 'a', topics: {} }, /"topics" must NOT have fewer than 1 properties/],
      defined: [{ symbols: 'a', in: [] }, /"in" must NOT have fewer than 1 items/],
      graph: [{ id: 'no', grap: 1 }, /must have required property 'kind'/],
      mentions: [{ left: 'a', in: 'b', where: { c: '(' } }, /"where\/c" must match format "regex"/],
      monotone: [{ by: { of: 'a' }, value: { of: 'b' } }, /must have required property 'direction'/],
      ordered: [{ by: 'a', as: 'text' }, /"as" must be equal to one of the allowed values \(date version duration\)/],
      unique: [3, /must be string/],
    };
    it('has a case for each keyword', () => {
      assert.deepEqual(
        Object.keys(cases),
        keywords.map(({ keyword }) => keyword),
      );
    });
    for (const [keyword, [value, sentence]] of Object.entries(cases)) {
      it(keyword, () => {
        assert.throws(() => compileType({ allOf: [{ [keyword]: value }] }), sentence);
      });
    }
  });

  it('does not mind data of another kind than a keyword is for', () => {
    for (const data of ['text', 3, null, true]) assert.deepEqual(errorsOf({ unique: 'a' }, data), []);
  });
});
