import type { Bilingual, DocumentType, OtherDocuments, Schema } from '../catalogue/schema.js';
import { keywords } from '../findings/keywords/index.generated.js';
import { annotatedPaths } from '../set/referring-values.js';
import { othersName } from '../set/set-rules.js';
import type { Report } from './lint-facts.js';

const NOT_THERE: Bilingual = {
  id: '“{keyword}” menyebut “{name}”, yang bukan isian jenis ini.',
  en: '“{keyword}” names {name}, which is no property of this type.',
};
const NO_TYPE: Bilingual = { id: 'Tidak ada jenis dokumen {type}.', en: 'There is no document type {type}.' };
const NAMES_NO_DOCUMENT: Bilingual = {
  id: 'Isian “{name}” tidak menyebut dokumen: tidak ada “refers: document” padanya.',
  en: 'The property {name} names no document: it has no “refers: document”.',
};
const NO_OTHERS: Bilingual = {
  id: 'Aturan ini melihat “{name}”, yang tidak ada di antara “others”.',
  en: 'This rule looks at {name}, which is not among the “others”.',
};
const NOT_SHARED: Bilingual = {
  id: 'Aturan ini melihat isian “{name}”, yang tidak dibagikan (“shares”) oleh {types}.',
  en: 'This rule looks at the property {name}, which {types} does not share (“shares”).',
};

/** What is wrong in what a type shares, and in its rules that look into other documents. */
export function lintSetRules(type: DocumentType, types: readonly DocumentType[], report: Report): void {
  const { shares = [], others = {}, setRules = [], properties = {} } = type.schema;
  for (const [index, name] of shares.entries()) {
    if (!Object.hasOwn(properties, name)) report(`/shares/${String(index)}`, NOT_THERE, { keyword: 'shares', name });
  }
  const sharedBy = new Map<string, Shared>();
  for (const [name, looked] of Object.entries(others)) {
    lintOthers(looked, `/others/${name}`, type.schema, types, report);
    sharedBy.set(name, { types: looked.types.join(', '), names: sharedNames(looked, types) });
  }
  const walk = new Walk(sharedBy, report);
  for (const [index, rule] of setRules.entries()) walk.schema(rule, `/setRules/${String(index)}`, { at: 'document' });
}

function lintOthers(
  { types: wanted, via = [] }: OtherDocuments,
  at: string,
  schema: Schema,
  types: readonly DocumentType[],
  report: Report,
): void {
  for (const [index, id] of wanted.entries()) {
    if (!types.some((type) => isOf(type, id))) report(`${at}/types/${String(index)}`, NO_TYPE, { type: id });
  }
  const naming = annotatedPaths(schema, 'refers')
    .filter((place) => place.schema.refers === 'document')
    .map(({ path }) => path.split('/')[1]);
  for (const [index, name] of via.entries()) {
    const place = `${at}/via/${String(index)}`;
    if (!Object.hasOwn(schema.properties ?? {}, name)) report(place, NOT_THERE, { keyword: 'via', name });
    else if (!naming.includes(name)) report(place, NAMES_NO_DOCUMENT, { name });
  }
}

function isOf({ id, ancestors }: DocumentType, wanted: string): boolean {
  return id === wanted || ancestors.includes(wanted);
}

/** What each of the types shares: a property that only one of them has may be absent in the others. */
function sharedNames({ types: wanted }: OtherDocuments, types: readonly DocumentType[]): ReadonlySet<string> {
  const looked = types.filter((type) => wanted.some((id) => isOf(type, id)));
  return new Set(looked.flatMap(({ schema }) => schema.shares ?? []));
}

interface Shared {
  /** The types, as a sentence lists them. */
  readonly types: string;
  readonly names: ReadonlySet<string>;
}

/** What a subschema sits on: the document, `$others`, the documents of one name, one of them, or something within. */
type Seat =
  { readonly at: 'document' | 'others' | 'within' } | { readonly at: 'list' | 'other'; readonly name: string };

const inPlace = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not'] as const;
const ours = new Set<string>(keywords.map(({ keyword }) => keyword));
/** Parts of a keyword that hold no paths from where it sits. */
const noPaths = new Set([
  'op',
  'as',
  'where',
  'const',
  'default',
  'part',
  'matching',
  'topics',
  'sequence',
  'direction',
]);

class Walk {
  readonly #shared: ReadonlyMap<string, Shared>;
  readonly #report: Report;

  constructor(shared: ReadonlyMap<string, Shared>, report: Report) {
    this.#shared = shared;
    this.#report = report;
  }

  schema(schema: Schema, pointer: string, seat: Seat): void {
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const at = `${pointer}/properties/${name}`;
      this.#lookAt([name], at, seat);
      this.schema(child, at, below(seat, name));
    }
    for (const [index, name] of (schema.required ?? []).entries()) {
      this.#lookAt([name], `${pointer}/required/${String(index)}`, seat);
    }
    for (const keyword of ['items', 'contains']) {
      const child = schema[keyword];
      if (isSchema(child)) this.schema(child, `${pointer}/${keyword}`, below(seat, '*'));
    }
    for (const keyword of inPlace) this.#sameSeat(schema[keyword], `${pointer}/${keyword}`, seat);
    for (const [keyword, value] of Object.entries(schema)) {
      if (ours.has(keyword)) this.#paths(value, `${pointer}/${keyword}`, seat);
    }
  }

  #sameSeat(value: unknown, pointer: string, seat: Seat): void {
    if (isSchema(value)) this.schema(value, pointer, seat);
    if (!Array.isArray(value)) return;
    for (const [index, child] of value.entries()) this.#sameSeat(child, `${pointer}/${String(index)}`, seat);
  }

  /** Every text of a keyword's value is a path, except in the parts that hold none. */
  #paths(value: unknown, pointer: string, seat: Seat): void {
    if (typeof value === 'string') {
      const from: Seat = value.startsWith('/') ? { at: 'document' } : seat;
      this.#lookAt(
        value.split('/').filter((segment) => segment !== ''),
        pointer,
        from,
      );
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value))
        if (!noPaths.has(key)) this.#paths(child, `${pointer}/${key}`, seat);
    }
  }

  /** Follows the keys as far as they lead into another document. */
  #lookAt(keys: readonly string[], pointer: string, from: Seat): void {
    let seat = from;
    for (const key of keys) {
      if (seat.at === 'others' && !this.#isKnown(key, pointer)) return;
      const shared = seat.at === 'other' ? this.#shared.get(seat.name) : undefined;
      if (shared && !shared.names.has(key)) this.#report(pointer, NOT_SHARED, { name: key, types: shared.types });
      seat = below(seat, key);
    }
  }

  #isKnown(name: string, pointer: string): boolean {
    const isKnown = this.#shared.has(name);
    if (!isKnown) this.#report(pointer, NO_OTHERS, { name });
    return isKnown;
  }
}

function below(seat: Seat, key: string): Seat {
  if (seat.at === 'document' && key === othersName) return { at: 'others' };
  if (seat.at === 'others') return { at: 'list', name: key };
  return seat.at === 'list' ? { at: 'other', name: seat.name } : { at: 'within' };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
