import assert from 'node:assert/strict';
import { checkWith, office, type OfficeFiles } from '../../support/own-types.js';

const long = `${'a'.repeat(100_000)}!`;
const hostile = '(a+)+$';

/** A type in which the pattern stands at one place. */
const places: Readonly<Record<string, readonly string[]>> = {
  pattern: ['properties:', `  isi: { type: string, pattern: "${hostile}" }`],
  patternProperties: ['properties:', `  isi: { type: object, patternProperties: { "${hostile}": { type: integer } } }`],
  propertyNames: ['properties:', `  isi: { type: object, propertyNames: { pattern: "${hostile}" } }`],
  patterns: [
    'properties:',
    `  isi: { type: object, properties: { n: { type: string } }, patterns: ["(?<n>${hostile})"] }`,
    '  sumber: { type: string }',
  ],
  'patterns of a neighbour': [
    'properties:',
    '  isi: { type: string }',
    `  lain: { type: object, from: isi, properties: { n: { type: string } }, patterns: [{ match: "(?<n>${hostile})" }] }`,
  ],
  separator: ['properties:', `  isi: { type: array, items: { type: string }, separator: "${hostile}" }`],
  match: ['phrases:', `  - { code: K-001, message: x, match: "${hostile}" }`],
  'match that always matches': ['phrases:', '  - { code: K-001, message: x, match: "a(?:[^z]*z)?" }'],
  unless: ['phrases:', `  - { code: K-001, message: x, match: "a!", unless: "${hostile}" }`],
  with: ['phrases:', `  - { code: K-001, message: x, match: "a!", with: "${hostile}" }`],
  also: ['phrases:', `  - { code: K-001, message: x, match: "a!", also: "${hostile}" }`],
  where: [
    'allOf:',
    `  - { code: K-001, message: x, compare: { left: { count: "tabel/*", where: { isi: "${hostile}" } }, op: "=", right: 7 } }`,
  ],
  matching: [
    'allOf:',
    `  - { code: K-001, message: x, compare: { left: { count: "tabel/*/isi", matching: "${hostile}" }, op: "=", right: 7 } }`,
  ],
  topics: [
    'allOf:',
    `  - { code: K-001, message: x, covers: { in: isi, topics: { a: "${hostile}", b: { match: "${hostile}", label: B } } } }`,
  ],
};

describe('a pattern of an office that would take exponential time', () => {
  for (const [place, lines] of Object.entries(places)) {
    it(`ends in time: ${place}`, () => {
      const common = [
        '  isi: { type: string }',
        '  tabel: { type: array, items: { type: object, properties: { isi: { type: string } } } }',
      ];
      const more = lines[0] === 'properties:' ? [] : ['properties:', ...common];
      const files: OfficeFiles = { types: { 'a.yaml': ['id: a', 'extends: base', ...lines, ...more] } };
      const extended = office(files);
      const value = /patternProperties|propertyNames/u.test(place) ? `{ ${long}: x }` : long;
      const text = ['jenis_dokumen: a', 'judul: Judul yang cukup', `isi: ${value}`, 'tabel:', `  - { isi: ${long} }`];
      checkWith(extended, 'jenis_dokumen: a\nisi: b\n');
      const started = performance.now();
      const { status } = checkWith(extended, text);
      const spent = performance.now() - started;
      assert.equal(status.kind, 'checked');
      // Backtracking would not end today; the bound leaves room for a busy machine.
      assert.ok(spent < 5000, `${String(Math.round(spent))} ms`);
    });
  }

  it('finds what it describes, with the place of its groups', () => {
    const extended = office({
      types: {
        'a.yaml': [
          'id: a',
          'extends: base',
          'properties:',
          '  waktu: { type: object, properties: { n: { type: integer }, satuan: { type: string, enum: [jam, hari] } }, patterns: ["^(?<n>\\\\d+)\\\\s+(?<satuan>\\\\p{L}+)$"] }',
          'phrases:',
          '  - { code: K-001, message: "{text}", match: "surat\\\\s+(?<mark>EDARAN|é)", replace: $<mark>!, }',
        ],
      },
    });
    const text = 'jenis_dokumen: a\nwaktu: 😀 5 menit\ncatatan: 😀 Surat edaran dan surat É\n'.replace('😀 5', '5');
    const { findings } = checkWith(extended, text);
    const found = findings.flatMap(({ code, span }) =>
      code === 'K-001' || code === 'VAL-002' ? [text.slice(span.start, span.end)] : [],
    );
    assert.deepEqual(found, ['menit', 'edaran', 'É']);
  });
});
