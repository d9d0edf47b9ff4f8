import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Schema } from '../../../src/core/catalogue/schema.js';
import { compileType } from '../../../src/core/findings/compile.js';
import type { Validator } from '../../../src/core/findings/validator.js';
import { validatorsPlugin } from '../../../scripts/compile-validators.mjs';
import { projectRoot } from '../../support/architecture.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const step = {
  type: 'object',
  properties: {
    no: { type: 'integer' },
    nama: { type: 'string', minLength: 2, pattern: '^\\p{Lu}' },
    output: { type: 'string' },
  },
  required: ['no'],
  allOf: [{ code: 'X-002', message: { id: 'x', en: 'x' }, required: ['nama'] }],
} as const;

const schema: Schema = {
  id: 'contoh-jenis',
  title: { id: 'Contoh', en: 'Example' },
  type: 'object',
  properties: {
    status: { enum: ['draf', 'berlaku'], choices: { draf: { id: ['Draf'] } } },
    tanggal: { type: 'string', format: 'date' },
    bulan: { type: 'integer', format: 'month' },
    pelaksana: { type: 'array', uniqueItems: true, items: { type: 'string' } },
    definisi: { type: 'string' },
    langkah: {
      type: 'array',
      minItems: 2,
      items: step,
      allOf: [
        { code: 'X-003', contiguous: { start: 'no', end: 'no' }, unique: 'nama' },
        { code: 'X-004', ordered: { by: 'no' } },
        {
          graph: {
            ...{
              id: 'no',
              kind: 'jenis',
              start: 'mulai',
              end: 'selesai',
              branch: 'keputusan',
              next: 'ke',
              exits: ['ya'],
            },
            check: ['noStart', 'noEnd'],
          },
        },
      ],
    },
  },
  additionalProperties: false,
  allOf: [
    {
      code: 'X-001',
      compare: [
        { left: 'tanggal', op: '<=', right: '$today' },
        { left: 'pelaksana/*', op: 'in', right: { const: ['A', 'Kepala'] } },
      ],
    },
    { if: { compare: { left: 'bulan', op: '>', right: 6 } }, then: { required: ['status'] } },
    { mentions: { left: 'langkah/*/output', in: 'definisi' }, defined: { symbols: 'definisi', in: 'status' } },
  ],
};
const second: Schema = { type: 'object', allOf: [{ compare: { left: 'a', op: '<', right: 'b' } }] };

const models: readonly unknown[] = [
  {},
  'text',
  { status: 'lain', tanggal: '2026-02-30', bulan: 13, pelaksana: ['A', 'A', 'Kepalaa'], asing: 1 },
  { tanggal: '2027-01-01', bulan: 7, definisi: 'A / B', langkah: [{ no: 1, nama: 'a', output: 'Surat jalan' }] },
  { langkah: [{ no: 2, nama: 'Éa' }, { no: 1, nama: 'éa' }, { no: 'x' }, {}], pelaksana: 'A' },
  { status: 'draf', tanggal: '2026-01-01', bulan: 3, pelaksana: ['kepala'] },
];

describe('validators compiled ahead of time', function () {
  this.timeout(60_000);

  const folder = temporaryFolder();
  let compiled: Readonly<Record<string, () => Validator>>;

  before(async () => {
    const schemas = [
      { id: 'contoh-jenis', schema },
      { id: 'lain', schema: second },
    ];
    const outfile = path.join(folder, 'validators.mjs');
    await build({
      stdin: { contents: `export { default } from 'naskah:validators';`, resolveDir: projectRoot },
      ...{ outfile, bundle: true, format: 'esm', platform: 'browser', logLevel: 'error', absWorkingDir: projectRoot },
      plugins: [validatorsPlugin({ schemas })],
    });
    compiled = ((await import(pathToFileURL(outfile).href)) as { readonly default: typeof compiled }).default;
  });

  it('exist for each type', () => {
    assert.deepEqual(Object.keys(compiled), ['contoh-jenis', 'lain']);
  });

  for (const [index, model] of models.entries()) {
    it(`find what those compiled at run time find (${index})`, () => {
      const expected = compileType(schema)(model, { today: '2026-06-01' });
      assert.deepEqual(compiled['contoh-jenis']?.()(model, { today: '2026-06-01' }), expected);
      // Only the last model is faultless.
      assert.equal(expected.length > 0, index < models.length - 1);
    });
  }
});
