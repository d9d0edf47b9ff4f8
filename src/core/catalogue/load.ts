import { normaliseName } from '../text/names.js';
import type { Catalogue } from './catalogue.js';
import type { Checklist } from './checklist.js';
import { completeType } from './complete.js';
import type { DataFiles, TypeHead } from './data-files.js';
import { lazy, LazyMap } from './lazy.js';
import { mergeType, notExtensible } from './merge.js';
import type { CatalogueFault, RawTypes } from './refs.js';
import { Registry, type RegistryFile } from './regulations.js';
import type { Bilingual, DocumentType, RulePage, Schema, Phrase } from './schema.js';

type Messages = Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;

/** A catalogue, and what is wrong in the files it was made from. */
export interface LoadedCatalogue extends Catalogue {
  /** Reads every type that was not needed yet. */
  faults(): readonly CatalogueFault[];
}

/**
 * Makes the catalogue from the data files of schemas/; each is read when it is first needed. A type marked `abstract`
 * (what others extend) is no document type of its own. The files were checked when they were written
 * (`lintData`); only their outline is relied on here.
 */
export function loadCatalogue(data: DataFiles): LoadedCatalogue {
  const faults: CatalogueFault[] = [];
  const heads = new Map(data.types.map(({ head }) => [String(head.id), head]));
  const raw = rawTypes(data);
  const types = [...heads].flatMap(([id, head]) =>
    head.abstract === true ? [] : (typeOf(id, head, heads, raw, faults) ?? []),
  );
  const byName = typesByName(types);
  const regulations = lazy(() => new Registry(data.regulations.map(({ load }) => load() as RegistryFile)));
  const checklists = lazy(() => data.checklists.map(({ load }) => load() as Checklist));
  const phrases = lazy(() => data.terms.flatMap(({ load }) => (load() as { phrases?: Phrase[] }).phrases ?? []));
  const acronyms = lazy(
    () => new Set(data.terms.flatMap(({ load }) => (load() as { acronyms?: string[] }).acronyms ?? [])),
  );
  return {
    types,
    faults: () => {
      const read = types.map(({ schema }) => schema);
      return read.length === 0 ? faults : [...faults];
    },
    rules: new LazyMap(data.rules.map(({ name, load }) => [name, () => load() as RulePage])),
    messages: new Map(data.messages.flatMap(({ load }) => Object.entries(load() as Messages))),
    get regulations() {
      return regulations();
    },
    get checklists() {
      return checklists();
    },
    get phrases() {
      return phrases();
    },
    get acronyms() {
      return acronyms();
    },
    typeNamed: (name) => byName.get(normaliseName(name)),
  };
}

interface TypesAsWritten extends RawTypes {
  isPlain(id: string): boolean;
}

function rawTypes({ types, amendments = [] }: DataFiles): TypesAsWritten {
  const raw = new LazyMap(types.map(({ head, load }) => [String(head.id), () => load() as Schema]));
  const own = new Map(types.map((file) => [String(file.head.id), file.own]));
  return {
    get: (id) => raw.get(id),
    isResolved: (id) => own.get(id) !== undefined,
    isPlain: (id) => own.get(id) === 'plain',
    amendments: (id) => amendments.filter(({ typeId }) => typeId === id).map(({ load }) => load()),
  };
}

/** A type whose schema is merged when it is first needed; none, and a fault, when its parents lead nowhere. */
function typeOf(
  id: string,
  head: TypeHead,
  heads: ReadonlyMap<string, TypeHead>,
  raw: TypesAsWritten,
  faults: CatalogueFault[],
): DocumentType | undefined {
  const ancestors = ancestorsOf(id, heads);
  if (!ancestors) {
    faults.push(notExtensible(id, id));
    return undefined;
  }
  const schema = lazy(() => {
    const merged = mergeType(id, raw, faults) ?? {};
    return raw.isPlain(id) ? merged : completeType(merged);
  });
  const title = isBilingual(head.title) ? head.title : { id, en: id };
  return {
    id,
    title,
    aliases: head.aliases ?? [],
    ...(head.description && { description: head.description }),
    ancestors,
    get schema() {
      return schema();
    },
  };
}

/** What a type extends, nearest first; undefined when one of them does not exist or comes twice. */
function ancestorsOf(id: string, heads: ReadonlyMap<string, TypeHead>): readonly string[] | undefined {
  const found: string[] = [];
  for (let next = heads.get(id)?.extends; next !== undefined; next = heads.get(next)?.extends) {
    if (!heads.has(next) || next === id || found.includes(next)) return undefined;
    found.push(next);
  }
  return found;
}

function typesByName(types: readonly DocumentType[]): ReadonlyMap<string, DocumentType> {
  const names = new Map<string, DocumentType>();
  for (const type of types) {
    for (const name of [type.id, type.title.id, type.title.en, ...type.aliases]) {
      const key = normaliseName(name);
      // The first comes with Naskah; what an office calls its own must have another name.
      if (key !== '' && !names.has(key)) names.set(key, type);
    }
  }
  return names;
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}
