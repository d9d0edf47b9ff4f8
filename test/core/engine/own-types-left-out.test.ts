import assert from 'node:assert/strict';
import { checklistText } from '../../../src/core/presentation/checklist-text.js';
import { viewChecklists } from '../../../src/core/presentation/checklist-view.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { assertDocument, checkWith, office, sentencesOf, type OfficeFiles } from '../../support/own-types.js';

/** One type file. */
const type = (...lines: readonly string[]): OfficeFiles => ({ types: { 'jenis/surat.yaml': ['id: surat', ...lines] } });
const item = (more: string): string[] => [
  ...['id: periksa', 'title: Periksa', 'types: [sop]', 'items:'],
  `  - { id: CK-A-01, title: Satu, ${more} }`,
];
const list = (...lines: readonly string[]): OfficeFiles => ({ checklists: { 'periksa/a.yaml': lines } });

describe('a faulty part of a file of an office', () => {
  it('is not used: what is required and does not exist, a rule without a sentence', () => {
    const extended = office(
      type(
        'properties: { aa: { type: string } }',
        'required: [aa, ⟦DEF-003:bb⟧]',
        'allOf:',
        '  - { code: ⟦DEF-003:A-001⟧, required: [aa] }',
        '  - { code: A-002, message: x, required: [⟦DEF-003:cc⟧] }',
        '  - { code: A-003, message: Tulis aa., required: [aa] }',
      ),
    );
    assertDocument(extended, ['⟦A-003:⟦META-001:jenis_dokumen⟧⟧: surat']);
  });

  it('takes its rule with it, when it was the condition', () => {
    const extended = office(
      type(
        'properties: { aa: { type: string } }',
        'allOf:',
        '  - { code: A-001, message: x, ⟦DEF-002:requird⟧: [aa] }',
        '  - { code: A-002, message: x, if: { required: [⟦DEF-003:a⟧] }, then: { required: [aa] } }',
      ),
    );
    assertDocument(extended, ['jenis_dokumen: surat']);
  });

  it('is the whole file, when that is no correct YAML', () => {
    const extended = office({
      types: { 'surat.yaml': ['id: surat', 'properties:', '⟦DEF-001:\t⟧aa: { type: string }', 'required: [aa]'] },
    });
    assert.equal(checkWith(extended, 'jenis_dokumen: surat\n').status.kind, 'unknown-type');
    const indented = '{\n\t"title": "Surat",\n\t"properties": { "aa": { "type": "string" } }\n}';
    assert.equal(
      checkWith(office({ types: { 'surat.json': indented } }), 'jenis_dokumen: surat\n').status.kind,
      'checked',
    );
  });

  it('takes no id from a file that can be used', () => {
    const extended = office({
      types: { 'a.yaml': 'id: surat\nextends: ⟦DEF-004:bese⟧', 'b.yaml': 'id: surat\ntitle: Surat\ntype: object' },
    });
    assertDocument(extended, ['jenis_dokumen: surat']);
  });

  it('is an item of a checklist whose question cannot be answered', () => {
    const extended = office(
      list(
        ...item('⟦DEF-007:satisfiedBy⟧: { required: [nomor], compare: { left: /warna, op: "<", right: 3 } }'),
        '  - { id: CK-A-02, title: Dua, attest: true }',
      ),
    );
    const result = checkWith(extended, ['---', 'jenis_dokumen: sop', 'nomor: 1', '---', '# SOP', '']);
    const items = extended.engine.checklists(result, '2026-06-01').flatMap(({ items: all }) => all.map(({ id }) => id));
    assert.deepEqual(
      items.filter((id) => id.startsWith('CK-A-')),
      ['CK-A-02'],
    );
  });
});

describe('a sentence about a file of an office', () => {
  /** In Indonesian. */
  const says = (files: OfficeFiles): readonly string[] =>
    sentencesOf(office(files)).filter((_, index) => index % 2 === 0);

  it('says the form that is wanted', () => {
    assert.deepEqual(says({ types: { 'a.yaml': 'id: ⟦DEF-003:Surat Tugas⟧\nextends: base' } }), [
      '“Surat Tugas” tidak dapat dipakai untuk “id”; tulis huruf kecil, angka dan tanda hubung, misalnya surat-tugas.',
    ]);
    assert.deepEqual(says(type('allOf:', '  - { code: ⟦DEF-003:srt1⟧, message: x, minProperties: 1 }')), [
      '“srt1” tidak dapat dipakai untuk “code”; tulis huruf besar, tanda hubung dan tiga angka, misalnya DINAS-001.',
    ]);
    assert.deepEqual(says(list(...item('attest: true, evidence: [⟦DEF-003:/nomor⟧]'))), [
      '“/nomor” tidak dapat dipakai untuk “evidence”; tulis nama isian tanpa garis miring di depan, misalnya langkah/*/pelaksana.',
    ]);
  });

  it('names what another file has', () => {
    assert.deepEqual(
      says({
        types: { 'jenis/a.yaml': 'id: surat\ntype: object', 'jenis/b.yaml': 'id: ⟦DEF-005:surat⟧\ntype: object' },
      }),
      [
        'Kode jenis “surat” sudah dipakai oleh jenis/a.yaml. Pakai kode lain, atau “amends: surat” untuk menambah jenis itu.',
      ],
    );
    assert.deepEqual(
      says({
        types: {
          'a.yaml': 'id: satu\ntitle: Surat\ntype: object',
          'b.yaml': 'id: dua\ntitle: ⟦DEF-005:Surat⟧\ntype: object',
        },
      }),
      ['Nama “Surat” sudah berarti jenis satu (a.yaml), jadi jenis ini hanya dikenali dari kodenya.'],
    );
  });

  it('of a checklist says no title twice', () => {
    const extended = office(
      list(
        ...item('satisfiedBy: { required: [nomor, versi] }, partialBy: { required: [nomor] }'),
        '  - { id: CK-A-02, title: Dua, help: Tulis versinya., satisfiedBy: { required: [versi] } }',
      ),
    );
    const text = ['---', 'jenis_dokumen: sop', 'nomor: 1', '---', '# SOP', ''].join('\n');
    const result = checkWith(extended, text);
    const { catalogue } = extended.engine;
    const type = catalogue.typeNamed('sop');
    assert.ok(type);
    const lists = extended.engine.checklists(result, '2026-06-01');
    const view = viewChecklists(lists, type, {
      ...{ source: new SourceText(text), registry: catalogue.regulations, language: 'id' },
    });
    const lines = checklistText(view, 'a.md', 'id', 80).split('\n');
    assert.deepEqual(lines.slice(lines.findIndex((line) => line.includes('CK-A-01'))), [
      '◐ CK-A-01  Satu: sebagian',
      '✗ CK-A-02  Dua: belum',
      '    Tulis versinya.',
      '',
    ]);
  });

  it('shows a path as an author writes it', () => {
    assert.deepEqual(
      says(
        list(
          ...item('⟦DEF-007:satisfiedBy⟧: { required: [tidak_ada] }'),
          '  - { id: CK-A-02, title: y, attest: true }',
        ),
      ),
      ['Jenis dokumen daftar ini tidak punya “tidak_ada”.'],
    );
  });
});
