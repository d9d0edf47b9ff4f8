import assert from 'node:assert/strict';
import { definitionRules } from '../../../src/core/workspace/definition-rules.js';
import { checkWith, office, sentencesOf, type OfficeFiles } from '../../support/own-types.js';

/** One type file. */
const type = (...lines: readonly string[]): OfficeFiles => ({ types: { 'jenis/surat.yaml': ['id: surat', ...lines] } });
const property = (text: string): OfficeFiles => type('properties:', `  isian: ${text}`);

const faulty: readonly (readonly [what: string, files: OfficeFiles])[] = [
  ['text that is no YAML', type('title: ⟦DEF-001:"Surat⟧', 'type: object')],
  ['a list instead of a map', { types: { 'a.yaml': '- ⟦DEF-001:satu⟧\n- dua' } }],
  ['an empty file', { types: { 'a.yaml': '⟦DEF-001:⟧' } }],
  [
    'JSON that ends too early',
    { types: { 'a.json': '{\n  "id": "a",\n  "properties": { "b": { "type": "string" }\n⟦DEF-001:}⟧' } },
  ],
  ['a key written twice', type('title: A', '⟦DEF-001:title⟧: B')],
  ['an unknown keyword at the root', type('⟦DEF-002:lables⟧: A')],
  [
    'an unknown keyword deep inside',
    property('{ type: array, items: { type: object, properties: { a: { ⟦DEF-002:tipe⟧: string } } } }'),
  ],
  ['a value of the wrong kind', property('{ type: string, minLength: ⟦DEF-003:lima⟧ }')],
  ['a type nobody knows', property('{ type: ⟦DEF-003:strng⟧ }')],
  ['a place that is none', property('{ type: string, place: ⟦DEF-003:bagian⟧ }')],
  ['labels that are a number', property('{ type: string, labels: ⟦DEF-003:5⟧ }')],
  ['a level that is none', type('allOf:', '  - { code: A-001, severity: ⟦DEF-003:fatal⟧, message: x, required: [] }')],
  ['minimum above maximum', property('{ type: integer, minimum: 9, maximum: ⟦DEF-003:3⟧ }')],
  ['minLength above maxLength', property('{ type: string, minLength: 9, maxLength: ⟦DEF-003:3⟧ }')],
  ['limits that leave nothing between them', property('{ exclusiveMinimum: 3, maximum: ⟦DEF-003:3⟧ }')],
  [
    'a required property that is not allowed',
    property('{ type: object, properties: { a: {} }, additionalProperties: false, required: [a, ⟦DEF-003:b⟧] }'),
  ],
  ['a required section that does not exist', type('properties: { a: { type: string } }', 'required: [a, ⟦DEF-003:b⟧]')],
  ['a choice of another type', property('{ type: string, enum: [satu, ⟦DEF-003:2⟧] }')],
  ['words for what is no choice', property('{ type: string, enum: [satu], choices: { ⟦DEF-003:dua⟧: [dua] } }')],
  ['an example in one language', type('properties: { a: {} }', '⟦DEF-003:example⟧: { id: { a: x } }')],
  [
    'an example of what is no property',
    type('properties: { a: {} }', 'example:', '  id: { a: x, b: ⟦DEF-003:y⟧ }', '  en: { a: x }'),
  ],
  [
    'an example that says more in one language',
    type('properties: { a: {} }', 'example:', '  id: { a: ⟦DEF-003:x⟧ }', '  en: {}'),
  ],
  [
    'a template without a title',
    type('properties: { a: {} }', 'templates:', '  - { ⟦DEF-003:id⟧: satu, description: x }'),
  ],
  [
    'two templates of the same id',
    type(
      'templates:',
      '  - { id: satu, title: x, description: y }',
      '  - { id: ⟦DEF-003:satu⟧, title: x, description: y }',
    ),
  ],
  [
    'a template of an addition that names no property',
    {
      extend: [
        'sop:',
        '  templates:',
        '    - id: kilat',
        '      title: Kilat',
        '      description: Untuk hal mendesak.',
        '      example: { id: { warna: ⟦DEF-003:x⟧ }, en: {} }',
      ],
    },
  ],
  ['labels that collide', type('properties:', '  a: { labels: [Nama] }', '  b: { ⟦DEF-003:labels⟧: [nama] }')],
  ['main that names no property', property('{ type: object, properties: { a: {} }, main: ⟦DEF-003:b⟧ }')],
  ['from that names no property', property('{ type: object, properties: { a: { from: ⟦DEF-003:b⟧ } } }')],
  [
    'a part of a notation that is no property',
    property('{ type: object, properties: { a: {} }, patterns: ["⟦DEF-003:^(?<b>x)$⟧"] }'),
  ],
  [
    'a code without a sentence',
    type('properties: { a: {} }', 'allOf:', '  - { code: ⟦DEF-003:A-001⟧, required: [a] }'),
  ],
  [
    'a sentence that shows what nothing fills',
    type('properties: { a: {} }', 'allOf:', '  - { code: A-001, message: "⟦DEF-003:{apa}⟧", required: [a] }'),
  ],
  [
    'a rule about a property that the type does not have',
    type(
      'properties: { aa: {} }',
      'allOf:',
      '  - { code: A-001, message: x, properties: { ⟦DEF-003:ab⟧: { minimum: 3 } } }',
    ),
  ],
  [
    'a rule that demands what the type does not have',
    type('properties: { aa: {} }', 'allOf:', '  - { if: { required: [⟦DEF-003:bb⟧] }, then: { required: [aa] } }'),
  ],
  [
    'a rule about a column that the table does not have',
    type(
      'properties:',
      '  baris: { type: array, items: { type: object, properties: { nama: {}, jumlah: {} } } }',
      'allOf:',
      '  - code: A-001',
      '    message: x',
      '    properties: { baris: { items: { required: [nama, ⟦DEF-003:jumlh⟧] } } }',
    ),
  ],
  [
    'a required column that does not exist',
    property('{ type: array, items: { type: object, properties: { a: {} }, required: [⟦DEF-003:b⟧] } }'),
  ],
  [
    'a comparison of what the type does not have',
    type(
      'properties: { a: {} }',
      'allOf:',
      '  - { code: A-001, message: x, compare: { left: a, op: "<", right: ⟦DEF-003:/b⟧ } }',
    ),
  ],
  [
    'a comparison of a column that the table does not have',
    type(
      'properties:',
      '  baris: { type: array, items: { type: object, properties: { nama: {} } } }',
      'allOf:',
      '  - { code: A-001, message: x, compare: { left: { sum: "⟦DEF-003:baris/*/jumlah⟧" }, op: ">", right: 1 } }',
      '  - { code: A-002, message: x, properties: { baris: { unique: ⟦DEF-003:kode⟧ } } }',
    ),
  ],
  [
    'a name that need not be given, and that no parent has',
    type('extends: base', 'optional: [versi, ⟦DEF-003:klasifikasii⟧]'),
  ],
  ['a rule without a condition', type('allOf:', '  - { code: ⟦DEF-003:A-001⟧, message: x, severity: hint }')],
  [
    'a code that another rule has, with another sentence',
    type(
      'properties: { a: {}, b: {} }',
      'allOf:',
      '  - { code: A-001, message: Tulis a., required: [a] }',
      '  - { code: A-001, message: Tulis a., required: [b] }',
      '  - { code: ⟦DEF-005:A-001⟧, message: Tulis b., required: [b] }',
    ),
  ],
  [
    'a code that a rule of another file has, with another sentence',
    {
      types: {
        'a.yaml': 'id: a\nallOf: [{ code: A-001, message: x, minProperties: 1 }]',
        'b.yaml': 'id: b\nallOf: [{ code: ⟦DEF-005:A-001⟧, message: y, minProperties: 1 }]',
      },
    },
  ],
  [
    'a sentence in one language',
    type('properties: { a: {} }', 'allOf:', '  - { code: A-001, ⟦DEF-008:message⟧: { id: x }, required: [a] }'),
  ],
  [
    'one of several sentences in one language',
    type(
      'properties: { a: {} }',
      'allOf:',
      '  - { code: A-001, message: { required: { id: x, en: y }, ⟦DEF-008:type⟧: { en: y } }, type: object, required: [a] }',
    ),
  ],
  ['a sentence without a code', type('properties: { a: {} }', 'allOf:', '  - { ⟦DEF-008:message⟧: x, required: [a] }')],
  [
    'a code of another form, once',
    type('properties: { a: {} }', 'allOf:', '  - { code: ⟦DEF-003:srt1⟧, message: x, required: [a] }'),
  ],
  [
    'the code of a built-in rule',
    type('properties: { a: {} }', 'allOf:', '  - { code: ⟦DEF-005:SOP-001⟧, message: x, required: [a] }'),
  ],
  ['a phrase with a built-in code', type('phrases:', '  - { code: ⟦DEF-005:TERM-001⟧, message: x, match: y }')],
  [
    'a phrase that fires on its replacement',
    type('phrases:', '  - { code: A-001, message: x, match: disposisi, replace: ⟦DEF-003:lembar disposisi⟧ }'),
  ],
  ['a phrase that matches nothing at all', type('phrases:', '  - { code: A-001, message: x, match: "⟦DEF-003:a*⟧" }')],
  [
    'a keyword of ours that is misused',
    property(
      '{ type: object, properties: { a: {} }, ⟦DEF-003:graph⟧: { id: a, kind: a, start: x, end: y, branch: z, next: a, exits: [1] } }',
    ),
  ],
  [
    'a comparison without a right side',
    type('allOf:', '  - { code: A-001, message: x, ⟦DEF-003:compare⟧: { left: a, op: "<" } }'),
  ],
  [
    'an operator nobody knows',
    type('allOf:', '  - { code: A-001, message: x, compare: { left: a, op: "⟦DEF-003:=>⟧", right: b } }'),
  ],
  ['a name that is none', type('properties: { ⟦DEF-003:__proto__⟧: { type: string } }')],
  ['a lookahead', property('{ type: string, pattern: "⟦DEF-006:^(?!x)y⟧" }')],
  ['a lookbehind', property('{ type: string, pattern: "⟦DEF-006:(?<=x)y⟧" }')],
  ['a reference back', property("{ type: string, pattern: '⟦DEF-006:(a)\\1⟧' }")],
  ['a pattern that is not closed', property('{ type: string, pattern: "⟦DEF-006:(a⟧" }')],
  ['a pattern that is too large', property('{ type: string, pattern: "⟦DEF-006:a{900}⟧" }')],
  ['a pattern of names', property('{ type: object, patternProperties: { "⟦DEF-006:^(?!x)⟧": {} } }')],
  [
    'a pattern in a condition',
    type(
      'allOf:',
      '  - { code: A-001, message: x, compare: { left: { count: "a/*", where: { b: "⟦DEF-006:(?=c)⟧" } }, op: ">", right: 1 } }',
    ),
  ],
  [
    'a pattern in a topic',
    type('allOf:', '  - { code: A-001, message: x, covers: { in: a, topics: { b: "⟦DEF-006:(⟧" } } }'),
  ],
  [
    'a reference that leads back to itself',
    type(
      'properties:',
      '  isian: { $ref: "⟦DEF-004:#/$defs/a⟧" }',
      '$defs:',
      '  a: { allOf: [{ $ref: "#/$defs/b" }] }',
      '  b: { $ref: "#/$defs/a" }',
    ),
  ],
  ['a dead reference', property('{ $ref: "⟦DEF-004:#/$defs/alamat⟧" }')],
  ['a reference to a part that base lacks', property('{ $ref: "⟦DEF-004:base#/$defs/alamat⟧" }')],
  ['a reference out of the folder', property('{ $ref: "⟦DEF-004:../../luar.yaml#/$defs/a⟧" }')],
  ['a reference to an absolute path', property('{ $ref: "⟦DEF-004:/etc/passwd⟧" }')],
  ['a reference to the network', property('{ $ref: "⟦DEF-004:https://example.org/alamat.json⟧" }')],
  ['a reference to a file that is not named', property('{ $ref: "⟦DEF-004:umum.yaml#/$defs/alamat⟧" }')],
  ['a parent that does not exist', type('extends: ⟦DEF-004:bse⟧')],
  ['a type to amend that does not exist', { types: { 'a.yaml': 'amends: ⟦DEF-004:sopp⟧\nproperties: { a: {} }' } }],
  ['an id beside amends', { types: { 'a.yaml': 'amends: sop\nid: ⟦DEF-003:sop-lain⟧' } }],
  ['the id of a built-in type', { types: { 'a.yaml': 'id: ⟦DEF-005:sop⟧\ntitle: Lain' } }],
  [
    'the same id twice',
    { types: { 'a.yaml': 'id: surat\ntype: object', 'b.yaml': 'id: ⟦DEF-005:surat⟧\ntype: object' } },
  ],
  ['the name of a built-in type', type('title: ⟦DEF-005:Standar Operasional Prosedur⟧')],
  [
    'types that extend each other',
    { types: { 'a.yaml': 'id: a\nextends: ⟦DEF-004:b⟧', 'b.yaml': 'id: b\nextends: ⟦DEF-004:a⟧' } },
  ],
  ['an extension of an unknown type', { extend: '⟦DEF-004:spo⟧: { required: [nomor] }' }],
  ['an extension that is a word', { extend: '⟦DEF-003:sop⟧: nomor' }],
  [
    'a fault in an extension',
    {
      extend: ['sop:', '  properties:', '    nomor: { patern: x, ⟦DEF-002:patterm⟧: x }']
        .join('\n')
        .replace('patern: x, ', ''),
    },
  ],
];

const item = (more: string): string[] => [
  'id: periksa',
  'title: Periksa',
  'types: [sop]',
  'items:',
  `  - { id: CK-A-01, title: Satu, ${more} }`,
];
const list = (...lines: readonly string[]): OfficeFiles => ({ checklists: { 'periksa/a.yaml': lines } });

const faultyLists: readonly (readonly [what: string, files: OfficeFiles])[] = [
  [
    'a type nobody knows',
    list('id: a', 'title: A', 'types: [sop, ⟦DEF-007:spo⟧]', 'items: [{ id: CK-A-01, title: x, attest: true }]'),
  ],
  [
    'an item nothing decides',
    list(...item('evidence: []').map((line) => line.replace('id: CK-A-01', '⟦DEF-003:id⟧: CK-A-01'))),
  ],
  ['evidence that no type has', list(...item('attest: true, evidence: [⟦DEF-007:warna⟧]'))],
  ['a question about what no type has', list(...item('⟦DEF-007:satisfiedBy⟧: { required: [warna] }'))],
  [
    'an item that holds for an empty document',
    list(...item('⟦DEF-003:satisfiedBy⟧: { properties: { nomor: { minLength: 1 } } }')),
  ],
  [
    'the id of a built-in item',
    list('id: a', 'title: A', 'types: [sop]', 'items: [{ id: ⟦DEF-005:CK-SOP-02⟧, title: x, attest: true }]'),
  ],
  [
    'a question with a comparison of what no type has',
    list(...item('⟦DEF-007:satisfiedBy⟧: { required: [nomor], compare: { left: /warna, op: "<", right: 3 } }')),
  ],
  [
    'the id of a built-in list',
    list('id: ⟦DEF-005:sop⟧', 'title: A', 'types: [sop]', 'items: [{ id: CK-A-01, title: x, attest: true }]'),
  ],
  [
    'an act nobody knows',
    list(...item('attest: true, sources: [{ name: x, status: V, regulation: ⟦DEF-007:uu-9-9999⟧ }]')),
  ],
  ['an item to take over that does not exist', list(...item('as: [⟦DEF-007:CK-X-01⟧]'))],
  ['an unknown keyword', list(...item('attest: true, ⟦DEF-002:evidens⟧: []'))],
  [
    'a misspelt item id',
    list(
      'id: a',
      'title: A',
      'types: [sop]',
      'items: [{ id: ⟦DEF-003:butir satu⟧, title: x, attest: true }, { id: CK-A-02, title: y, attest: true }]',
    ),
  ],
  [
    'an unknown keyword in a question',
    list(...item('satisfiedBy: { ⟦DEF-002:requird⟧: [nomor] }'), '  - { id: CK-A-02, title: y, attest: true }'),
  ],
];

describe('a fault in a file of an office', () => {
  for (const [what, files] of [
    ...faulty,
    ...faultyLists.map(([what, files]) => [`in a checklist: ${what}`, files] as const),
  ]) {
    it(`is marked at its words: ${what}`, () => {
      const extended = office(files);
      for (const text of sentencesOf(extended)) {
        assert.match(text, /^[^{}\\]*(?:\{(?:0,900|apa|id)\}?[^{}]*)*$|\\b|\\1/u);
        assert.doesNotMatch(text, /#\/properties|\(\?<b>|undefined|\[object/u);
      }
      const sop = checkWith(extended, '---\njenis_dokumen: sop\njudul: SOP Reset Akun\n---\n# SOP Reset Akun\n');
      assert.equal(sop.status.kind, 'checked');
    });
  }

  it('has a page for its code, whose examples are such files', () => {
    for (const { code, bad, good } of definitionRules) {
      const files = (lines: readonly string[]): OfficeFiles =>
        code === 'DEF-007' ? { checklists: { 'a.yaml': lines } } : { types: { 'a.yaml': lines } };
      for (const lines of [...bad, ...good]) office(files(lines));
    }
  });
});
