import assert from 'node:assert/strict';
import { extendEngine } from '../../../src/core/engine/own-types.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { engine } from '../../support/engine.js';
import { templatesOf } from '../../../src/core/catalogue/template.js';
import { assertDocument, checkWith, office } from '../../support/own-types.js';

const head = (type: string, ...more: readonly string[]): string[] => [
  '---',
  `jenis_dokumen: ${type}`,
  'judul: SOP Reset Akun Pegawai',
  ...more,
  '---',
  '# SOP Reset Akun Pegawai',
];

describe('what an office adds to a built-in type', () => {
  const additions = [
    'sop:',
    '  properties:',
    '    pengendalian_gratifikasi: { type: string, place: section, labels: [Pengendalian Gratifikasi] }',
    '    nomor: { pattern: "^\\\\d{3}/SOP/[IVX]+/\\\\d{4}$", want: nomor seperti 012/SOP/IV/2026 }',
    '    unit_pemilik: { enum: [Dinas Kominfo, BKPSDM], choices: { BKPSDM: [Badan Kepegawaian] } }',
    '  required: [pengendalian_gratifikasi]',
    '  optional: [status]',
    '  allOf:',
    '    - code: KAB-001',
    '      message: Nomor SOP belum ada.',
    '      required: [nomor]',
    '  phrases:',
    '    - { code: KAB-002, message: "Tulis “disposisi”, bukan “{text}”.", match: "lembar\\\\s+disposisi", replace: disposisi }',
  ];

  it('counts for documents of that type', () => {
    const extended = office({ extend: additions });
    const { findings } = assertDocument(
      extended,
      [
        ...head('sop', 'nomor: ⟦VAL-001:SOP-012⟧', 'unit_pemilik: ⟦VAL-002:Dinas Kominfoo⟧').map((line) =>
          line.startsWith('# ') ? `# ⟦SEC-001:${line.slice(2)}⟧` : line,
        ),
        '## Dasar Hukum',
        'Diisi pada ⟦KAB-002:lembar disposisi⟧.',
      ],
      { codes: ['VAL-001', 'VAL-002', 'KAB-001', 'KAB-002', 'SEC-001'] },
    );
    assert.ok(findings.some(({ missing }) => missing === 'pengendalian_gratifikasi'));
    assertDocument(extended, [...head('sop', 'nomor: 012/SOP/IV/2026', 'unit_pemilik: Badan Kepegawaian')], {
      codes: ['VAL-001', 'VAL-002', 'KAB-001'],
    });
  });

  it('may be a further way to begin one, beside those there are', () => {
    const { engine: extended } = office({
      extend: ['sop:', '  templates:', '    - { id: kilat, title: Kilat, description: Untuk hal mendesak. }'],
    });
    const idsOf = (name: string) =>
      templatesOf(extended.catalogue.typeNamed(name) ?? assert.fail()).map(({ id }) => id);
    const builtIn = templatesOf(engine.catalogue.typeNamed('sop') ?? assert.fail()).map(({ id }) => id);
    assert.deepEqual(idsOf('sop'), [...builtIn, 'kilat']);
    assert.deepEqual(idsOf('account-security-sop'), []);
  });

  it('counts for types that extend it, and for no other', () => {
    const extended = office({ extend: additions });
    const missing = (type: string): boolean =>
      checkWith(extended, head(type)).findings.some((finding) => finding.missing === 'pengendalian_gratifikasi');
    assert.deepEqual([missing('account-security-sop'), missing('kpi-sheet')], [true, false]);
  });

  it('adds up: fragments of naskah.yaml and files that amend', () => {
    const extended = office({
      types: {
        'jenis/sop-kami.yaml': [
          'amends: sop',
          'properties:',
          '  lampiran_foto: { type: string, place: section }',
          'required: [lampiran_foto]',
        ],
      },
      extend: additions,
    });
    const names = checkWith(extended, head('sop')).findings.map(({ missing }) => missing);
    assert.ok(names.includes('lampiran_foto') && names.includes('pengendalian_gratifikasi'));
    assert.deepEqual(extended.engine.catalogue.types.length, office({}).engine.catalogue.types.length);
  });

  it('may concern what all documents have', () => {
    const extended = office({ extend: ['base:', '  properties:', '    nomor: { pattern: "^KAB-" }'] });
    for (const type of ['sop', 'kpi-sheet']) {
      assertDocument(extended, head(type, 'nomor: ⟦VAL-001:X-1⟧'), { codes: ['VAL-001'] });
    }
  });

  it('leaves the built-in engine and all other types as they were', () => {
    const plain = office({});
    const extended = office({ extend: additions });
    const type = (engine: typeof plain, id: string) => engine.engine.catalogue.types.find((each) => each.id === id);
    assert.equal(type(extended, 'kpi-sheet'), type(plain, 'kpi-sheet'));
    assert.notEqual(type(extended, 'sop'), type(plain, 'sop'));
    assert.ok(!checkWith(plain, head('sop')).findings.some(({ code }) => code === 'KAB-001'));
  });

  it('has a page for each of its codes', () => {
    const page = office({ extend: additions }).engine.catalogue.rules.get('KAB-002');
    assert.equal(page?.what.id, 'Tulis “disposisi”, bukan “…”.');
  });
});

describe('files of an office', () => {
  const common = [
    '$defs:',
    '  alamat:',
    '    type: object',
    '    main: jalan',
    '    properties: { jalan: { type: string }, kota: { type: string, enum: [Bogor, Depok] } }',
    '    required: [kota]',
  ];

  it('refer to parts of each other', () => {
    const extended = office({
      types: {
        'jenis/umum.yaml': common,
        'jenis/undangan.yaml': [
          'id: undangan',
          'extends: base',
          'properties:',
          '  tempat: { $ref: "umum.yaml#/$defs/alamat", labels: Tempat }',
        ],
        'lain/kegiatan.json':
          '{ "id": "kegiatan", "extends": "undangan", "properties": { "asal": { "$ref": "../jenis/umum.yaml#/$defs/alamat" } } }',
      },
    });
    assert.equal(extended.engine.catalogue.typeNamed('umum'), undefined);
    assertDocument(extended, [...head('kegiatan', 'tempat: { kota: ⟦VAL-002:Bogr⟧ }', 'asal: { kota: Depok }')], {
      codes: ['VAL-002'],
    });
  });

  it('bring checklists for built-in types and for their own', () => {
    const extended = office({
      types: {
        'jenis/undangan.yaml': [
          'id: undangan',
          'title: Undangan',
          'extends: base',
          'properties:',
          '  tempat: { type: string }',
        ],
      },
      checklists: {
        'periksa/undangan.yaml': [
          'id: periksa-undangan',
          'title: Periksa Undangan',
          'types: [undangan, sop]',
          'items:',
          '  - { id: CK-UND-01, title: Tempat, types: [undangan], satisfiedBy: { required: [tempat], properties: { tempat: { pattern: "aula|daring" } } }, evidence: [tempat] }',
          '  - { id: CK-UND-02, title: Dibaca pimpinan, attest: true }',
        ],
      },
    });
    const states = (text: readonly string[]) => {
      const results = extended.engine.checklists(checkWith(extended, text), '2026-06-01');
      return results.find(({ id }) => id === 'periksa-undangan')?.items.map(({ id, state }) => `${id} ${state}`);
    };
    assert.deepEqual(states(head('undangan', 'tempat: Aula Dinas')), [
      'CK-UND-01 terpenuhi',
      'CK-UND-02 perlu-penilaian-manusia',
    ]);
    assert.deepEqual(states(head('undangan')), ['CK-UND-01 belum', 'CK-UND-02 perlu-penilaian-manusia']);
    assert.deepEqual(states(head('sop')), ['CK-UND-02 perlu-penilaian-manusia']);
  });

  it('whose references multiply are refused in time', () => {
    const names = Array.from({ length: 30 }, (_, index) => `d${String(index)}`);
    const levels = names.map((name, index) => {
      const next = `{ $ref: "#/$defs/d${String(index + 1)}" }`;
      return `  ${name}: { properties: { a: ${next}, b: ${next} } }`;
    });
    const file = ['id: a', 'extends: base', 'properties:', '  x: { $ref: "#/$defs/d0" }', '$defs:', ...levels];
    const source = new SourceText([...file, '  d30: { type: string }'].join('\n'));
    const started = performance.now();
    const extended = extendEngine(engine, { types: [{ path: 'a.yaml', source }], checklists: [], extensions: [] });
    assert.ok(performance.now() - started < 3000);
    assert.deepEqual(
      extended.findings.get('a.yaml')?.map(({ code }) => code),
      ['DEF-004'],
    );
    assert.equal(checkWith(extended, head('a')).status.kind, 'checked');
  });

  it('may be two hundred', () => {
    const types = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `jenis/t${String(index)}.yaml`,
        [
          `id: t${String(index)}`,
          `extends: ${index % 20 === 0 ? 'base' : `t${String(index - 1)}`}`,
          'properties:',
          `  isian_${String(index)}: { type: string, pattern: "^[A-Z]+-\\\\d{3}$" }`,
        ],
      ]),
    );
    const started = performance.now();
    const extended = office({ types });
    assert.ok(performance.now() - started < 5000, String(performance.now() - started));
    assertDocument(extended, head('t199', 'isian_199: ⟦VAL-001:a⟧', 'isian_180: ⟦VAL-001:b⟧'), { codes: ['VAL-001'] });
  });
});
