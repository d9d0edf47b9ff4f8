import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { wholeExpression } from '../../../src/core/text/whole-expression.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { readConfiguration } from '../../../src/core/workspace/configuration.js';
import { catalogue } from '../../support/engine.js';

const schema: unknown = JSON.parse(readFileSync('schemas/meta/naskah.schema.json', 'utf8'));
// The editor's own keywords (snippets, descriptions of choices) are no validation.
const validate = new Ajv({
  allowUnionTypes: true,
  keywords: ['defaultSnippets', 'enumDescriptions', 'x-en', 'x-names'],
}).compile(schema as object);

/** What the reader of the program itself says about it. */
function faultsOf(text: string): readonly string[] {
  const { findings } = readConfiguration(new SourceText(text), { known: catalogue, compile: wholeExpression });
  return findings.map(({ code }) => code);
}

describe('naskah.schema.json', () => {
  it('accepts what the configuration reader accepts', () => {
    const texts = [
      'language: document',
      'exclude: arsip',
      'exclude: [arsip, "lampiran/**"]',
      'types: [{ files: "sop/**", type: sop }, { files: [a.md], type: kpi-sheet }]',
      'checks: { SOP-*: off, SOP-002: warning }',
      'overrides: [{ files: "draf/**", checks: { SEC-002: hint } }]',
      'checks:\ntypes:\n',
      'schemas: [jenis/*.yaml, surat.schema.json]\nchecklists: periksa/*.yaml',
      'extend: { sop: { required: [dasar_hukum] } }',
      'organisation: { units: [Bappeda], positions: [Kepala Badan] }',
      'organisation: { units: Bappeda }',
      "number: '[0-9]{3}/[A-Z]+'",
      "number: { pattern: '[0-9]+', example: '12' }",
      "number: { sop: '[0-9]+', default: { pattern: '[0-9]+' } }",
      'hours-per-day: 7.5',
      'letterhead: { logo: gambar/logo.png, lines: [Pemerintah Kabupaten Contoh, Dinas Kominfo], address: Jalan Merdeka 1 }',
      'letterhead: { lines: Dinas Kominfo, telephone: 021123 }\nprint: { font: Bookman Old Style, size: 11.5, paper: A4 }',
      'letterhead:\nprint:\n',
      'schemas:\nchecklists:\nextend:\norganisation:\n',
    ];
    for (const text of texts) {
      assert.ok(validate(parse(text)), text);
      assert.deepEqual(faultsOf(text), [], text);
    }
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
      'schemas: ../luar.yaml',
      'checklists: [a, [b]]',
      'extend: { sop: dasar_hukum }',
      'organisation: [Bappeda]',
      'organisation: { unit: [Bappeda] }',
      'number: { pattern: [a] }',
      'number: { pattern: a, contoh: b }',
      'hours-per-day: 0',
      'hours-per-day: 25',
      'hours-per-day: "7,5"',
      'letterhead: Dinas Kominfo',
      'letterhead: { baris: Dinas Kominfo }',
      'letterhead: { logo: ../logo.png }',
      'letterhead: { logo: /etc/logo.png }',
      'letterhead: { logo: C:logo.png }',
      'letterhead: { logo: "gambar\\\\logo.png" }',
      'letterhead: { logo: logo.exe }',
      'print: { font: "Arial; x" }',
      'print: { size: 40 }',
      'print: { paper: Folio }',
    ];
    for (const text of texts) {
      assert.ok(!validate(parse(text)), text);
      assert.notDeepEqual(faultsOf(text), [], text);
    }
  });
});
