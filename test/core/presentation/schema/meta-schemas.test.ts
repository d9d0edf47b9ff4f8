import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { metaSchemas } from '../../../../src/core/catalogue/meta-schemas.js';

/** Texts of a schema that an author reads; a label that is a key needs no other language. */
const spoken = ['title', 'description', 'label', 'enumDescriptions'];

/** What lacks its English twin in `x-en`, by where it stands. */
function withoutTwin(value: unknown, place: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const schema = value as Readonly<Record<string, unknown>>;
  const twin = (schema['x-en'] ?? {}) as Readonly<Record<string, unknown>>;
  const missing = spoken.filter((keyword) => isSpoken(schema[keyword]) && !isTwin(schema[keyword], twin[keyword]));
  const below = Object.entries(schema).filter(([key]) => key !== 'x-en' && key !== 'body');
  return [
    ...missing.map((keyword) => `${place}/${keyword}`),
    ...below.flatMap(([key, each]) => withoutTwin(each, `${place}/${key}`)),
  ];
}

function isSpoken(text: unknown): boolean {
  return Array.isArray(text)
    ? text.every((each) => typeof each === 'string')
    : typeof text === 'string' && !/^[a-z-]+$/.test(text);
}

function isTwin(text: unknown, twin: unknown): boolean {
  return Array.isArray(text)
    ? Array.isArray(twin) && twin.length === text.length
    : typeof twin === 'string' && twin !== '';
}

describe('the schemas of naskah.yaml and of an office’s own files', () => {
  it('are those of schemas/meta', () => {
    for (const name of metaSchemas.keys()) {
      assert.deepEqual(metaSchemas.get(name), JSON.parse(readFileSync(`schemas/meta/${name}.schema.json`, 'utf8')));
    }
  });

  for (const name of metaSchemas.keys()) {
    it(`say everything in both languages: ${name}`, () => {
      assert.deepEqual(withoutTwin(metaSchemas.get(name), ''), []);
    });
  }
});
