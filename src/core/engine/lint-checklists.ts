import type { Checklist, ChecklistItem } from '../catalogue/checklist.js';
import type { DataFiles } from '../catalogue/data-files.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Bilingual, DocumentType, Schema } from '../catalogue/schema.js';
import { answersOf, checklistSchema } from '../checklists/checklist-schema.js';
import type { Validator } from '../findings/validator.js';
import { lintSource, type Report } from './lint-facts.js';

const NO_TYPE: Bilingual = {
  id: 'Tidak ada jenis dokumen {type}.',
  en: 'There is no document type {type}.',
};
const TWICE: Bilingual = { id: '{item} tertulis dua kali di sini.', en: '{item} stands here twice.' };
const TAKEN: Bilingual = {
  id: '{item} sudah dipakai dalam daftar {file}.',
  en: '{item} stands in {file} already.',
};
const HOLDS_FOR_NOTHING: Bilingual = {
  id: '{item} terpenuhi oleh dokumen kosong. Mulai dengan “required”.',
  en: '{item} holds for an empty document.',
};
const HALF_MET_BY_NOTHING: Bilingual = {
  id: '{item} terpenuhi sebagian oleh dokumen kosong. Mulai dengan “required”.',
  en: '{item} is half met by an empty document.',
};
const NOT_DECIDED: Bilingual = {
  id: '{item} tidak menyebut apa yang memenuhinya (“satisfiedBy”) atau bahwa orang harus menilai (“attest”).',
  en: '{item} says neither what fulfils it nor that a person must judge.',
};
const LEADS_NOWHERE: Bilingual = {
  id: 'Jenis dokumen daftar ini tidak punya “{path}”.',
  en: 'No type of this list has {path}.',
};
const NO_ITEM: Bilingual = { id: 'Tidak ada butir {item}.', en: 'There is no item {item}.' };
const NO_ROW: Bilingual = { id: 'Tidak ada baris kebutuhan {row}.', en: 'There is no requirement row {row}.' };

/** What an item may name. */
export interface Known {
  readonly catalogue: Pick<Catalogue, 'types' | 'regulations'>;
  /** Item id -> the file it stands in first. */
  readonly items: ReadonlyMap<string, string>;
  readonly requirements: Pick<ReadonlySet<string>, 'has'>;
  readonly compile: (schema: Schema) => Validator;
}

/** Every item of every checklist: its id, and the file it stands in first. */
export function allItems({ checklists }: DataFiles): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  for (const { name, load } of checklists) {
    for (const { id } of (load() as Checklist).items) if (!items.has(id)) items.set(id, name);
  }
  return items;
}

/** What is wrong in one checklist. */
export function lintChecklist(file: string, list: Checklist, known: Known, report: Report): void {
  const { catalogue } = known;
  for (const [index, id] of list.types.entries()) {
    const isKnown = catalogue.types.some((type) => type.id === id || type.ancestors.includes(id));
    if (!isKnown) report(`/types/${String(index)}`, NO_TYPE, { type: id });
  }
  const types = catalogue.types.filter(({ id, ancestors }) =>
    [id, ...ancestors].some((each) => list.types.includes(each)),
  );
  const ids = new Set<string>();
  for (const [index, item] of list.items.entries()) {
    const at = `/items/${String(index)}`;
    const first = known.items.get(item.id);
    if (ids.has(item.id)) report(`${at}/id`, TWICE, { item: item.id });
    else if (first !== file) report(`${at}/id`, TAKEN, { item: item.id, file: first ?? '…' });
    ids.add(item.id);
    const own = types.filter(
      ({ id, ancestors }) => item.types?.some((each) => [id, ...ancestors].includes(each)) ?? true,
    );
    lintItem(item, own, known, at, report);
  }
  lintEmpty(list, known, report);
}

/** An item that an empty document fulfils says nothing about any document. */
function lintEmpty(list: Checklist, { compile }: Known, report: Report): void {
  const answers = answersOf(list, compile(checklistSchema(list))({}, { today: '2026-01-01' }));
  for (const [index, item] of list.items.entries()) {
    const { satisfied, partial } = answers.get(item) ?? {};
    const at = `/items/${String(index)}`;
    if (satisfied === true) report(`${at}/satisfiedBy`, HOLDS_FOR_NOTHING, { item: item.id });
    if (partial === true) report(`${at}/partialBy`, HALF_MET_BY_NOTHING, { item: item.id });
  }
}

function lintItem(item: ChecklistItem, types: readonly DocumentType[], known: Known, at: string, report: Report): void {
  const isDecided = item.satisfiedBy !== undefined || item.attest !== undefined || item.as !== undefined;
  if (!isDecided) report(at, NOT_DECIDED, { item: item.id });
  lintNames(item, known, at, report);
  for (const [index, path] of (item.evidence ?? []).entries()) {
    if (!leadsSomewhere(path, types)) report(`${at}/evidence/${String(index)}`, LEADS_NOWHERE, { path });
  }
  for (const keyword of ['satisfiedBy', 'partialBy'] as const) {
    for (const path of pathsIn(item[keyword])) {
      if (!leadsSomewhere(path, types)) report(`${at}/${keyword}`, LEADS_NOWHERE, { path: path.slice(1) });
    }
  }
}

/** Items, acts and requirement rows that an item names. */
function lintNames(item: ChecklistItem, { catalogue, items, requirements }: Known, at: string, report: Report): void {
  for (const [index, id] of (item.as ?? []).entries()) {
    if (!items.has(id)) report(`${at}/as/${String(index)}`, NO_ITEM, { item: id });
  }
  for (const [index, source] of item.sources.entries())
    lintSource(source, catalogue, `${at}/sources/${String(index)}`, report);
  for (const [index, row] of (item.serves ?? []).entries()) {
    if (!requirements.has(row)) report(`${at}/serves/${String(index)}`, NO_ROW, { row });
  }
}

/** Whether some type has a property, column or part at the path. */
function leadsSomewhere(path: string, types: readonly DocumentType[]): boolean {
  const segments = path.split('/').filter((segment) => segment !== '');
  return types.some(({ schema }) => {
    let at: Schema | undefined = schema;
    for (const segment of segments) at = /^(?:\*|-?\d+)$/u.test(segment) ? at?.items : at?.properties?.[segment];
    return at !== undefined;
  });
}

/** Paths from the document's root that a question of a checklist looks at. */
function pathsIn(schema: Schema | undefined, base = ''): readonly string[] {
  if (schema === undefined) return [];
  const own = (schema.required ?? []).map((name) => `${base}/${name}`);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => [
    `${base}/${name}`,
    ...pathsIn(child, `${base}/${name}`),
  ]);
  const items = [schema.items, schema['contains'] as Schema | undefined].flatMap((child) =>
    pathsIn(child, `${base}/*`),
  );
  const listed = ['allOf', 'anyOf', 'oneOf'].flatMap(
    (keyword) => (schema[keyword] as readonly Schema[] | undefined) ?? [],
  );
  const single = ['if', 'then', 'else', 'not'].map((keyword) => schema[keyword] as Schema | undefined);
  const parts = [...listed, ...single].flatMap((part) => pathsIn(part, base));
  return [...own, ...inner, ...items, ...parts, ...keywordPaths(schema, base)];
}

interface Comparison {
  readonly left: unknown;
  readonly right: unknown;
}

/** Paths that our own keywords name: those of `covers` and the plain ones of `compare`. */
function keywordPaths(schema: Schema, base: string): readonly string[] {
  const covers = schema['covers'] as { readonly in: string | readonly string[] } | undefined;
  const compare = [schema['compare'] ?? []].flat() as unknown as readonly Comparison[];
  const operands = compare.flatMap(({ left, right }) => [left, right].flat());
  const named = [...(covers ? [covers.in].flat() : []), ...operands.filter((operand) => typeof operand === 'string')];
  return named.filter((path) => !path.startsWith('$')).map((path) => (path.startsWith('/') ? path : `${base}/${path}`));
}
