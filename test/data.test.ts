import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './support/architecture.js';
import { dataFaults, requirements } from './support/data-lint.js';
import { collectServed } from '../scripts/requirements.mjs';

const item = (more: string): string => `{
  "id": "sop",
  "title": { "id": "a", "en": "a" },
  "types": ["sop"],
  "items": [
    { "id": "CK-SOP-01", "title": { "id": "a", "en": "a" }, "help": { "id": "a", "en": "a" }, "sources": [],
      ${more} }
  ]
}`;

const act = (more: string): string => `{
  "checked": "2026-11-22",
  "kinds": [{ "id": "uu", "short": "UU", "name": "Undang-Undang", "en": "Law" }],
  "regulations": [
    { "id": "uu-1-2020", "kind": "uu", "number": "1", "year": 2020, "status": "in-force", "verification": "V",
      ${more} }
  ]
}`;

const phrase = (more: string): string => `{
  "id": "contoh",
  "phrases": [
    { "code": "TERM-001", "message": { "id": "a", "en": "a" },
      ${more} }
  ]
}`;

const typeWith = (more: string): string => `{
  "id": "contoh",
  "extends": "base",
  "title": { "id": "a", "en": "a" },
  ${more}
}`;

const looking = (more: string): string =>
  typeWith(`"others": { "tna": { "types": ["training-needs-analysis"] } },
  ${more}`);

const aboutTna = (keywords: string): string =>
  looking(`"setRules": [{ "properties": { "$others": { "properties": { "tna": { "items": {
    ${keywords}
  } } } } } }]`);

describe('the data of schemas/', function () {
  this.timeout(60_000);

  it('has no faults', () => {
    assert.deepEqual(dataFaults(), []);
  });

  const planted: readonly (readonly [what: string, file: string, text: string, fault: string])[] = [
    [
      'an item that points to a section no type has',
      'checklists/sop.json',
      item('"satisfiedBy": { "required": ["tidak_ada"] }'),
      'checklists/sop.json:7: No type of this list has tidak_ada.',
    ],
    [
      'evidence that no type has',
      'checklists/sop.json',
      item('"attest": true, "evidence": ["langkah/*/warna"]'),
      'checklists/sop.json:7: No type of this list has langkah/*/warna.',
    ],
    [
      'an item that holds for an empty document',
      'checklists/sop.json',
      item('"satisfiedBy": { "properties": { "nomor": { "minLength": 1 } } }'),
      'checklists/sop.json:7: CK-SOP-01 holds for an empty document.',
    ],
    [
      'an item that nothing decides',
      'checklists/sop.json',
      item('"evidence": []'),
      'checklists/sop.json:6: CK-SOP-01 says neither what fulfils it nor that a person must judge.',
    ],
    [
      'a requirement row that does not exist',
      'checklists/sop.json',
      item('"attest": true, "serves": ["SC-999"]'),
      'checklists/sop.json:7: There is no requirement row SC-999.',
    ],
    [
      'a registry row without a source',
      'regulations/indonesia.json',
      act('"checked": "2026-11-22"'),
      'regulations/indonesia.json:5: uu-1-2020 has no source.',
    ],
    [
      'a registry row without a date',
      'regulations/indonesia.json',
      act('"source": "naskah"'),
      'regulations/indonesia.json:5: uu-1-2020 does not say when it was checked.',
    ],
    [
      'a registry row replaced by an act that is not there',
      'regulations/indonesia.json',
      act('"checked": "2026-11-22", "source": "naskah", "replacedBy": ["uu-2-2020"]'),
      'regulations/indonesia.json:6: The act uu-2-2020 is not in the registry.',
    ],
    [
      'a term that fires on its own replacement',
      'terms/contoh.json',
      phrase('"match": "presentase|persentase", "replace": "persentase"'),
      'terms/contoh.json:5: “persentase” is what it tells to write, and it fires on that.',
    ],
    [
      'an expression that is none',
      'terms/contoh.json',
      phrase('"match": "(presentase"'),
      'terms/contoh.json:5: “(presentase” is no regular expression.',
    ],
    [
      'two types with the same id',
      'types/sop-lain.schema.json',
      '{\n  "id": "sop",\n  "extends": "base",\n  "title": { "id": "a", "en": "a" }\n}',
      'types/sop-lain.schema.json:2: The type sop exists already, in sop.',
    ],
    [
      'a shared property that the type does not have',
      'types/contoh.schema.json',
      typeWith('"shares": ["nomor", "warna"]'),
      'types/contoh.schema.json:5: “shares” names warna, which is no property of this type.',
    ],
    [
      'another document of a type that does not exist',
      'types/contoh.schema.json',
      typeWith('"others": { "lain": { "types": ["surat-lain"] } }'),
      'types/contoh.schema.json:5: There is no document type surat-lain.',
    ],
    [
      'another document by way of a property that is not there',
      'types/contoh.schema.json',
      typeWith('"others": { "tna": { "types": ["training-needs-analysis"], "via": ["warna"] } }'),
      'types/contoh.schema.json:5: “via” names warna, which is no property of this type.',
    ],
    [
      'another document by way of a property that names none',
      'types/contoh.schema.json',
      typeWith('"others": { "tna": { "types": ["training-needs-analysis"], "via": ["dokumen_terkait", "judul"] } }'),
      'types/contoh.schema.json:5: The property judul names no document: it has no “refers: document”.',
    ],
    [
      'a set rule about a document that is not among the others',
      'types/contoh.schema.json',
      looking('"setRules": [{ "compare": { "left": "$others/peta/*/mulai", "op": "=", "right": "nomor" } }]'),
      'types/contoh.schema.json:6: This rule looks at peta, which is not among the “others”.',
    ],
    [
      'a set rule about a property that is not shared, by its path',
      'types/contoh.schema.json',
      looking(
        '"setRules": [{ "if": { "compare": { "left": "nomor", "op": "=", "right": { "sum": "/$others/tna/*/tujuan" } } } }]',
      ),
      'types/contoh.schema.json:6: This rule looks at the property tujuan, which training-needs-analysis does not share (“shares”).',
    ],
    [
      'a set rule about a property that is not shared, by a subschema',
      'types/contoh.schema.json',
      aboutTna('"allOf": [{ "properties": { "hasil_kesenjangan": { "items": {} }, "tujuan": { "minLength": 1 } } }]'),
      'types/contoh.schema.json:7: This rule looks at the property tujuan, which training-needs-analysis does not share (“shares”).',
    ],
    [
      'a set rule about a property that is not shared, by a path from there',
      'types/contoh.schema.json',
      aboutTna('"mentions": { "left": "tujuan", "in": ["/nomor", "hasil_kesenjangan/*/modul"] }'),
      'types/contoh.schema.json:7: This rule looks at the property tujuan, which training-needs-analysis does not share (“shares”).',
    ],
    [
      'a set rule without a sentence',
      'types/contoh.schema.json',
      looking('"setRules": [{ "code": "LRN-001", "required": ["$others"] }]'),
      'types/contoh.schema.json:6: LRN-001 has no sentence. Add a “message”.',
    ],
    [
      'an example of a property that does not exist',
      'types/memo.schema.json',
      '{ "id": "memo", "extends": "base", "title": { "id": "a", "en": "a" }, "example": { "id": { "warna": "x" }, "en": { "warna": "x" } } }',
      'types/memo.schema.json:1: In the example, warna is no property.',
    ],
    [
      'a template that says more in one language',
      'types/memo.schema.json',
      `{ "id": "memo", "extends": "base", "title": { "id": "a", "en": "a" },
        "templates": [{ "id": "t", "title": { "id": "a", "en": "a" }, "description": { "id": "a", "en": "a" },
          "example": { "id": { "judul": "[Memo]" }, "en": {} } }] }`,
      'types/memo.schema.json:3: In the template t, judul stands in one language only.',
    ],
    [
      'a rule page in the wrong file',
      'rules/SOP-001.json',
      readFileSync(path.join(projectRoot, 'schemas/rules/SOP-002.json'), 'utf8'),
      'rules/SOP-001.json:2: The page of SOP-002 stands in the file SOP-001.',
    ],
  ];
  for (const [what, file, text, fault] of planted) {
    it(`would be reported at its line: ${what}`, () => {
      const found = dataFaults({ [file]: text });
      assert.ok(found.includes(fault), `${fault}\nis none of\n${found.slice(0, 12).join('\n')}`);
    });
  }
});

describe('requirement rows', () => {
  const rows = new Map(requirements.map((row) => [row.id, row]));

  it('are all there, SC-001 to SC-287', () => {
    const wanted = Array.from({ length: 287 }, (_, index) => `SC-${String(index + 1).padStart(3, '0')}`);
    assert.deepEqual([...rows.keys()], wanted);
  });

  it('have a place that serves them, or wait for a template or snippet', async () => {
    const { served } = await collectServed(projectRoot);
    const seen = new Set(served.map(({ row }) => row));
    assert.deepEqual(
      [...rows.values()].filter(({ id, by }) => by === undefined && !seen.has(id)).map(({ id }) => id),
      [],
    );
    assert.deepEqual(
      [...rows.values()].filter(({ id, by }) => by !== undefined && seen.has(id)).map(({ id }) => id),
      [],
    );
  });

  it('are the only ones that places name', async () => {
    const { served } = await collectServed(projectRoot);
    assert.deepEqual(
      served.filter(({ row }) => !rows.has(row)),
      [],
    );
  });
});
