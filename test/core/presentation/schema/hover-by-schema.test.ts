import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { hoverBySchema, type SchemaHover } from '../../../../src/core/presentation/schema/hover-by-schema.js';
import type { JsonSchema, SchemaHelp } from '../../../../src/core/presentation/schema/json-schema.js';
import { atCursor } from '../../../support/cursor.js';

const help: SchemaHelp = {
  schema: JSON.parse(readFileSync('schemas/meta/naskah.schema.json', 'utf8')) as JsonSchema,
  notation: 'yaml',
  language: 'id',
  namesOf: (kind) => (kind === 'codes' ? [{ name: 'SOP-002', title: 'Pelaksana tidak dikenal' }] : []),
};

/** The words that are explained, and their explanation. */
function hover(marked: string, language: 'id' | 'en' = 'id'): readonly [words: string, hover: SchemaHover] | undefined {
  const { text, offset } = atCursor(marked);
  const found = hoverBySchema(text, offset, { ...help, language });
  return found && [text.slice(found.span.start, found.span.end), found];
}

describe('hover by a schema', () => {
  it('explains a key in the reader’s language', () => {
    const [words, { title, description }] = hover('types:\n  - fil‸es: sop/**\n') ?? assert.fail();
    assert.equal(words, 'files');
    assert.equal(title, 'Berkas');
    assert.match(description ?? '', /^Satu pola/);
    assert.match(hover('types:\n  - fil‸es: sop/**\n', 'en')?.[1].description ?? '', /^One pattern/);
  });

  it('explains a choice', () => {
    const at = 'overrides:\n  - files: a\n    checks: { SOP-002: war‸ning }';
    assert.deepEqual(hover(at)?.[0], 'warning');
    assert.equal(hover(at)?.[1].description, 'Peringatan: sebaiknya diperbaiki');
    assert.equal(hover(at, 'en')?.[1].description, 'Warning: should be corrected');
  });

  it('explains a name that the caller knows', () => {
    assert.equal(hover('checks:\n  SOP-0‸02: off')?.[1].title, 'Pelaksana tidak dikenal');
  });

  for (const [where, marked] of [
    ['where nothing stands', 'language: id\n‸\n'],
    ['in a comment', 'language: id # kom‸entar'],
    ['at a key that the schema does not know', 'bahas‸a: id'],
    ['in an empty text', '‸'],
  ] as const) {
    it(`is silent ${where}`, () => assert.equal(hover(marked), undefined));
  }

  it('answers in any state of a text', () => {
    const text = 'types:\n  - { files: "a", type: [b\nchecks:\n  A: |\n   x\n# \n- "c\n';
    for (let offset = 0; offset <= text.length; offset += 1) hoverBySchema(text, offset, help);
  });
});
