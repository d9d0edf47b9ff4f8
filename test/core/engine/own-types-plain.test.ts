import assert from 'node:assert/strict';
import { assertDocument, checkWith, office } from '../../support/own-types.js';

const oldDraft = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://contoh.go.id/undangan.json',
  title: 'Undangan Rapat',
  type: 'object',
  definitions: {
    orang: {
      type: 'object',
      properties: { nama: { type: 'string', title: 'Nama' }, surel: { type: 'string', format: 'email' } },
      required: ['nama'],
    },
  },
  properties: {
    perihal: { type: 'string', title: 'Perihal', minLength: 5, description: 'Pokok rapat.' },
    tanggal: { type: 'string', format: 'date', title: 'Tanggal Rapat' },
    peserta: { type: 'array', title: 'Peserta', minItems: 1, items: { $ref: '#/definitions/orang' } },
    ruang: { enum: ['Aula', 'Daring'], title: 'Ruang' },
    koordinat: { type: 'array', items: [{ type: 'number' }, { type: 'number' }], additionalItems: false },
    tautan: { type: 'string' },
  },
  required: ['perihal', 'tanggal'],
  dependencies: { tautan: ['ruang'] },
  'x-pemilik': 'Bagian Umum',
};

describe('a plain JSON Schema', () => {
  const extended = office({ types: { 'jenis/undangan.json': JSON.stringify(oldDraft, null, '\t') } });

  it('gives its type an id by its file, and a name by its title', () => {
    const { catalogue } = extended.engine;
    assert.equal(catalogue.typeNamed('Undangan Rapat')?.id, 'undangan');
    assert.equal(catalogue.typeNamed('undangan')?.title.en, 'Undangan Rapat');
  });

  it('of draft-07 checks a YAML document', () => {
    assertDocument(
      extended,
      [
        'jenis_dokumen: undangan',
        'Perihal: ⟦VAL-001:Raks⟧',
        'Tanggal Rapat: 12 Januari 2026',
        'Peserta:',
        '  - { Nama: Budi }',
        '  - { ⟦META-001:surel⟧: a@b.id }',
        'ruang: ⟦VAL-002:Aulla⟧',
        'koordinat: [1, ⟦VAL-001:dua⟧]',
        'catatan: boleh apa saja',
      ].map((line) => line.replace('⟦META-001:surel⟧', '⟦VAL-003:surel⟧')),
    );
  });

  it('of draft-07 reads a Markdown document: front matter or headings', () => {
    assertDocument(extended, [
      '---',
      'jenis_dokumen: undangan',
      'tanggal: 2026-01-12',
      'tautan: https://rapat',
      'ruang: Daring',
      '---',
      '# Undangan',
      '## Perihal',
      'Rapat evaluasi triwulan.',
      '## Peserta',
      '| Nama | Surel |',
      '|---|---|',
      '| Budi | b@c.id |',
    ]);
  });

  it('reports what is missing', () => {
    assertDocument(extended, ['⟦META-001:jenis_dokumen⟧: undangan', 'perihal: Rapat evaluasi']);
  });

  it('gives a document its type by the configuration', () => {
    const result = checkWith(extended, 'perihal: Rapat\n', { settings: { typeId: 'undangan' } });
    assert.deepEqual(
      result.findings.map(({ code }) => code),
      ['META-001'],
    );
  });

  it('reports unknown keys only when it says that there are no others', () => {
    const closed = office({
      types: {
        'tutup.json':
          '{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": false }',
      },
    });
    assertDocument(closed, ['$type: tutup', 'a: x', '⟦META-012:b⟧: y']);
    assertDocument(closed, ['---', 'jenis_dokumen: tutup', 'a: x', '---', '# Judul', '']);
  });

  it('makes a key that it does not allow an error', () => {
    const schema =
      '{ "type": "object", "properties": { "a": { "type": "object", "properties": {}, "additionalProperties": false } }, "additionalProperties": false }';
    const extended = office({ types: { 'tutup.json': schema } });
    assert.deepEqual(
      checkWith(extended, 'jenis_dokumen: tutup\na: { c: 1 }\nb: y\n').findings.map(
        ({ code, severity }) => `${code} ${severity}`,
      ),
      ['META-012 error', 'META-012 error'],
    );
  });

  it('looks at case in its patterns, as every other program does', () => {
    const schema = {
      type: 'object',
      properties: {
        kode: { type: 'string', pattern: '^[A-Z]{3}$' },
        peta: { type: 'object', patternProperties: { '^[A-Z]+$': { type: 'integer' } }, additionalProperties: false },
      },
    };
    const extended = office({ types: { 'kode.json': JSON.stringify(schema) } });
    assertDocument(extended, ['jenis_dokumen: kode', 'kode: ABC', 'peta: { A: 1 }']);
    assertDocument(extended, ['jenis_dokumen: kode', 'kode: ⟦VAL-001:abc⟧', 'peta: { ⟦META-012:a⟧: 1 }']);
  });

  it('of 2019-09 and 2020-12 that holds itself is validated at any depth', () => {
    for (const [schema, reference] of [
      ['2019-09', { $recursiveRef: '#' }],
      ['2020-12', { $ref: '#' }],
      ['2020-12', { $dynamicRef: '#simpul' }],
    ] as const) {
      const tree = {
        $schema: `https://json-schema.org/draft/${schema}/schema`,
        ...('$recursiveRef' in reference ? { $recursiveAnchor: true } : { $dynamicAnchor: 'simpul' }),
        title: 'Struktur',
        type: 'object',
        properties: { nama: { type: 'string' }, bawahan: { type: 'array', items: reference } },
        required: ['nama'],
      };
      const recursive = office({ types: { 'struktur.json': JSON.stringify(tree) } });
      assertDocument(recursive, [
        'jenis_dokumen: struktur',
        'nama: Dinas',
        'bawahan:',
        '  - nama: Bidang',
        '    bawahan:',
        '      - nama: ⟦VAL-001:5⟧',
        '      - ⟦VAL-003:bawahan⟧: []',
      ]);
    }
  });

  it('validates alternatives with generic codes, once each', () => {
    const schema = {
      type: 'object',
      properties: {
        nilai: { oneOf: [{ type: 'integer' }, { type: 'string', pattern: '^[A-E]$' }] },
        isi: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/pohon' }] },
        mulai: { type: 'integer' },
      },
      if: { required: ['mulai'] },
      then: { required: ['nilai'] },
      $defs: {
        pohon: { type: 'object', additionalProperties: { anyOf: [{ type: 'integer' }, { $ref: '#/$defs/pohon' }] } },
      },
    };
    const extended = office({ types: { 'pilihan.json': JSON.stringify(schema) } });
    assertDocument(extended, ['jenis_dokumen: pilihan', 'nilai: 5', 'isi: { a: { b: { c: 1 } } }']);
    assertDocument(extended, ['jenis_dokumen: pilihan', 'nilai: ⟦VAL-001:F⟧', '⟦VAL-001:isi⟧: { a: { b: { c: x } } }']);
    assertDocument(extended, ['⟦META-001:jenis_dokumen⟧: pilihan', 'mulai: 3']);
  });

  it('may call its properties like those of every object', () => {
    const schema =
      '{ "type": "object", "properties": { "constructor": { "type": "string" }, "toString": { "type": "integer" } }, "required": ["constructor"] }';
    const extended = office({ types: { 'aneh.json': schema } });
    assertDocument(extended, ['⟦META-001:jenis_dokumen⟧: aneh', 'toString: ⟦VAL-001:x⟧']);
    assertDocument(extended, ['jenis_dokumen: aneh', 'constructor: ada', 'hasOwnProperty: 1', '__proto__: { a: 1 }']);
  });
});
