import assert from 'node:assert/strict';
import type { Catalogue } from '../../../src/core/catalogue/catalogue.js';
import type { DocumentType, RulePage } from '../../../src/core/catalogue/schema.js';
import { readConfiguration } from '../../../src/core/workspace/configuration.js';
import { wholeExpression } from '../../../src/core/text/whole-expression.js';
import { workspaceRules } from '../../../src/core/workspace/workspace-rules.js';
import { applyEdits, marked } from '../../support/marked-words.js';

const [page] = workspaceRules;
const types: readonly DocumentType[] = ['sop', 'roadmap'].map((id) => ({
  id,
  title: { id, en: id },
  aliases: [],
  ancestors: [],
  schema: {},
}));
const known: Pick<Catalogue, 'types' | 'rules' | 'typeNamed'> = {
  types,
  rules: new Map(['SOP-001', 'SOP-002', 'SEC-002'].map((code): [string, RulePage] => [code, { ...page!, code }])),
  typeNamed: (name) => types.find(({ id }) => id === name.toLowerCase()),
};

/** Reads a configuration whose faulty words are marked ⟦CODE:words⟧, and compares code and place. */
function assertFaults(...lines: readonly string[]): ReturnType<typeof readConfiguration> {
  const { source, marks } = marked(lines.join('\n'));
  const result = readConfiguration(source, { known, compile: wholeExpression });
  const found = result.findings.map(({ code, span }) => ({ code, span }));
  assert.deepEqual(found, marks);
  return result;
}

describe('readConfiguration', () => {
  it('reads everything that is right', () => {
    const { configuration } = assertFaults(
      'language: en',
      'exclude: arsip',
      'types:',
      '  - { files: "sop/**", type: SOP }',
      '  - files: [a.md, b.md]',
      '    type: roadmap',
      'checks:',
      '  SOP-*: warning',
      '  SEC-002: off',
      'overrides:',
      '  - files: draf/**',
      '    checks: { SOP-001: hint }',
    );
    assert.equal(configuration.language, 'en');
    assert.deepEqual(configuration.exclude.patterns, ['arsip']);
    assert.deepEqual(
      configuration.types.map(({ files, type }) => [files.patterns, type]),
      [
        [['sop/**'], 'sop'],
        [['a.md', 'b.md'], 'roadmap'],
      ],
    );
    assert.deepEqual(configuration.checks, [
      { codes: ['SOP-*'], to: 'warning' },
      { codes: ['SEC-002'], to: 'off' },
    ]);
    assert.deepEqual(configuration.overrides[0]?.checks, [{ codes: ['SOP-001'], to: 'hint' }]);
  });

  it('has nothing against an empty file or empty parts', () => {
    for (const text of ['', '# kosong\n', 'checks:\ntypes:\nexclude:\noverrides:\n', 'types: []\nchecks: {}\n']) {
      assertFaults(text);
    }
  });

  it('marks an unknown key and offers the right one', () => {
    const { findings, configuration } = assertFaults('⟦CFG-002:exlude⟧: [arsip]', 'language: id');
    assert.deepEqual(findings[0]?.data['nearest'], 'exclude');
    assert.equal(configuration.language, 'id');
    assert.equal(applyEdits('exlude: [arsip]', findings[0].fixes[0]?.edits ?? []), 'exclude: [arsip]');
  });

  it('names the keys when none is near', () => {
    const { findings } = assertFaults('⟦CFG-002:warna⟧: merah');
    assert.deepEqual(findings[0]?.data['choices'], [
      ...['types', 'checks', 'overrides', 'exclude', 'language'],
      ...['schemas', 'checklists', 'extend', 'organisation', 'number', 'hours-per-day'],
      ...['letterhead', 'print'],
    ]);
    assert.equal(findings[0].fixes.length, 0);
  });

  it('marks an unknown key within an item', () => {
    assertFaults('types:', '  - files: a.md', '    type: sop', '    ⟦CFG-002:jenis⟧: x');
  });

  it('marks a wrong level and understands what was meant', () => {
    const { findings, configuration } = assertFaults(
      'checks:',
      '  SOP-001: ⟦CFG-003:info⟧',
      '  SOP-002: "⟦CFG-003:peringatan⟧"',
      '  SEC-002: hint',
    );
    assert.deepEqual(
      findings.map(({ data }) => data['nearest']),
      ['information', 'warning'],
    );
    assert.deepEqual(configuration.checks, [{ codes: ['SEC-002'], to: 'hint' }]);
  });

  it('marks an unknown code and suggests only its right spelling', () => {
    const { findings } = assertFaults(
      'checks:',
      '  ⟦CFG-003:sop2⟧: off',
      '  ⟦CFG-003:SPO-002⟧: off',
      '  ⟦CFG-003:SOP-009⟧: off',
      '  ⟦CFG-003:XYZ-*⟧: off',
    );
    assert.deepEqual(
      findings.map(({ data }) => data['nearest']),
      ['SOP-002', 'SOP-002', undefined, undefined],
    );
  });

  it('marks an unknown type, a bad glob and a wrong language', () => {
    assertFaults('types:', '  - { files: a.md, type: ⟦CFG-003:raodmap⟧ }');
    assertFaults('exclude:', '  - ⟦CFG-003:a\\b.md⟧', '  - "⟦CFG-003:../luar⟧"', '  - "⟦CFG-003:a{b⟧"', '  - ok');
    assertFaults('language: ⟦CFG-003:fr⟧');
  });

  it('marks the key when the value is of the wrong kind', () => {
    assertFaults('⟦CFG-003:types⟧: sop');
    assertFaults('types:', '  - ⟦CFG-003:sop⟧');
    assertFaults('⟦CFG-003:checks⟧: off');
    assertFaults('⟦CFG-003:language⟧: [id]');
    assertFaults('⟦CFG-003:language⟧:');
    assertFaults('checks:', '  ⟦CFG-003:SOP-001⟧:');
    assertFaults('- ⟦CFG-003:types⟧');
  });

  it('marks an item that lacks a key at its first one', () => {
    assertFaults('types:', '  - ⟦CFG-003:files⟧: a.md');
    assertFaults('overrides:', '  - ⟦CFG-003:checks⟧: { SOP-001: off }');
  });

  it('reports wrong YAML and keeps what could be read', () => {
    const { configuration } = assertFaults('language: id', 'exclude: arsip', '⟦CFG-001:language⟧: en');
    assert.equal(configuration.language, 'id');
    assert.deepEqual(configuration.exclude.patterns, ['arsip']);
  });

  it('places faults behind CRLF and a byte-order mark', () => {
    const { source, marks } = marked('\uFEFFlanguage: id\r\nchecks:\r\n  SOP-001: ⟦CFG-003:salah⟧\r\n');
    const { findings } = readConfiguration(source, { known, compile: wholeExpression });
    assert.deepEqual(
      findings.map(({ code, span }) => ({ code, span })),
      marks,
    );
  });

  it('reads what an office says of itself', () => {
    const { configuration } = assertFaults(
      'organisation:',
      '  units: [Dinas Komunikasi dan Informatika, Bappeda, Bappeda]',
      '  positions:',
      '    - Kepala Dinas',
      'number:',
      '  sop: "[0-9]{3}/SOP"',
      '  default: { pattern: "^[0-9]{3}/[A-Z]+$", example: 012/ABC }',
      'hours-per-day: 7.5',
    );
    const { units, positions, numbers, hoursPerDay } = configuration.office;
    assert.deepEqual(units, ['Dinas Komunikasi dan Informatika', 'Bappeda']);
    assert.deepEqual([positions, hoursPerDay], [['Kepala Dinas'], 7.5]);
    assert.deepEqual(
      ['012/SOP', '012/SOP/1', '012/ABC'].map((number) => numbers.get('sop')?.fits(number)),
      [true, false, false],
    );
    assert.deepEqual([numbers.get('default')?.fits('012/abc'), numbers.get('default')?.example], [false, '012/ABC']);
  });

  it('marks what an office cannot say of itself, and the rest counts', () => {
    const { configuration } = assertFaults(
      'organisation:',
      '  ⟦CFG-002:unit⟧: [Bappeda]',
      '  positions: [Kepala Badan, Sekretaris]',
      'number:',
      '  ⟦CFG-003:sopp⟧: a',
      '  roadmap: "⟦CFG-003:([0-9]+⟧"',
      '  default: { pattern: "[0-9]+", example: ⟦CFG-003:dua belas⟧, ⟦CFG-002:contoh⟧: 1 }',
      'hours-per-day: ⟦CFG-003:7,5⟧',
    );
    const { positions, numbers } = configuration.office;
    assert.deepEqual(positions, ['Kepala Badan', 'Sekretaris']);
    assert.deepEqual([...numbers.keys()], ['default']);
    assertFaults('⟦CFG-003:organisation⟧: Bappeda');
    assertFaults('organisation:', '  ⟦CFG-003:units⟧: [[a]]');
    assertFaults('⟦CFG-003:number⟧: []');
    assertFaults('number: { ⟦CFG-003:pattern⟧: }');
    for (const hours of ['0', '-1', '24.5', 'delapan']) assertFaults(`hours-per-day: ⟦CFG-003:${hours}⟧`);
    assertFaults('⟦CFG-003:hours-per-day⟧: [8]');
  });

  it('is not held up by a pattern that takes for ever elsewhere', () => {
    const { configuration } = assertFaults('number: "(a+)+b"');
    assert.equal(configuration.office.numbers.get('default')?.fits('a'.repeat(50_000)), false);
  });

  it('names an office’s own files and fragments', () => {
    const { configuration } = assertFaults(
      'schemas: [jenis/*.yaml, ⟦CFG-003:../luar.json⟧, "⟦CFG-003:C:/a.json⟧"]',
      'checklists: periksa.yaml',
      'extend:',
      '  sop: { required: [dasar_hukum] }',
      '  ⟦CFG-003:roadmap⟧: apa',
      '  ⟦CFG-003:kpi⟧:',
    );
    const { schemas, checklists, extensions } = configuration.own;
    assert.deepEqual(
      [...schemas, ...checklists].map(({ words }) => words.text),
      ['jenis/*.yaml', 'periksa.yaml'],
    );
    assert.deepEqual(
      extensions.map(({ type }) => type),
      ['sop'],
    );
    assertFaults('⟦CFG-003:extend⟧: [sop]');
  });

  it('says that it needs a compiler instead of dropping a number pattern unseen', () => {
    const { source } = marked('number: "("');
    const { needsCompiler, findings } = readConfiguration(source);
    assert.deepEqual([needsCompiler, findings], [true, []]);
  });

  it('takes what is half written while typing', () => {
    for (const text of [
      'schemas: [',
      'extend:\n  sop:\n    prop',
      'organisation: {',
      'number: {pattern:',
      'hours-per-d',
    ]) {
      const { source } = marked(text);
      const { findings } = readConfiguration(source, { known, compile: wholeExpression });
      assert.ok(findings.length > 0, text);
    }
  });

  it('takes names as they are when it is not told the known ones', () => {
    const { source } = marked('checks: { ABC-001: off }\ntypes: [{ files: a, type: apa }]');
    const { configuration, findings } = readConfiguration(source);
    assert.deepEqual(findings, []);
    assert.equal(configuration.types[0]?.type, 'apa');
  });

  it('finds nothing in its rules’ good examples and the marks in the bad ones', () => {
    for (const { bad, good } of workspaceRules) {
      for (const lines of [...bad, ...good]) assertFaults(...lines);
    }
  });
});
