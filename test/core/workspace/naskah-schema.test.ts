import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const schema: unknown = JSON.parse(readFileSync('schemas/meta/naskah.schema.json', 'utf8'));
// The editor's own keywords (snippets, descriptions of choices) are no validation.
const validate = new Ajv({ allowUnionTypes: true, keywords: ['defaultSnippets', 'enumDescriptions'] }).compile(
  schema as object,
);

describe('naskah.schema.json', () => {
  it('accepts what the configuration reader accepts', () => {
    const texts = [
      'language: document',
      'exclude: arsip',
      'exclude: [arsip, "lampiran/**"]',
      'types: [{ files: "sop/**", type: sop }, { files: [a.md], type: roadmap }]',
      'checks: { SOP-*: off, SOP-002: warning }',
      'overrides: [{ files: "draf/**", checks: { SEC-002: hint } }]',
      'checks:\ntypes:\n',
    ];
    for (const text of texts) assert.ok(validate(parse(text)), text);
  });

  it('refuses what the reader refuses', () => {
    const texts = [
      'exlude: arsip',
      'language: fr',
      'types: sop',
      'types: [{ files: a.md }]',
      'checks: { SOP-002: warn }',
      'checks: { sop-002: off }',
      'exclude: "a\\\\b"',
      'overrides: [{ checks: { SOP-002: off } }]',
    ];
    for (const text of texts) assert.ok(!validate(parse(text)), text);
  });
});
