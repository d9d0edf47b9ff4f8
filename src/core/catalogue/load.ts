import { normaliseName } from '../text/names.js';
import type { Catalogue } from './catalogue.js';
import { completeType } from './complete.js';
import { mergeType } from './merge.js';
import type { CatalogueFault } from './refs.js';
import type { Bilingual, DocumentType, RulePage, Schema } from './schema.js';

type Messages = Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;

/** A catalogue, and what is wrong in the files it was made from. */
export interface LoadedCatalogue extends Catalogue {
  readonly faults: readonly CatalogueFault[];
}

/**
 * Makes the catalogue from the parsed JSON files of schemas/. A type marked `abstract` (what others extend) is no
 * document type of its own.
 */
export function loadCatalogue(
  types: readonly unknown[],
  rules: readonly unknown[],
  messages: readonly unknown[],
): LoadedCatalogue {
  const faults: CatalogueFault[] = [];
  // The files were checked against the meta-schema when they were written; only their outline is relied on here.
  const raw = new Map((types as readonly Schema[]).map((schema) => [String(schema['id']), schema]));
  const loaded = [...raw.keys()]
    .filter((id) => raw.get(id)?.['abstract'] !== true)
    .flatMap((id) => {
      const schema = mergeType(id, raw, faults);
      return schema ? [toType(id, schema)] : [];
    });
  const byName = typesByName(loaded);
  return {
    types: loaded,
    faults,
    rules: new Map((rules as readonly RulePage[]).map((page) => [page.code, page])),
    messages: new Map((messages as readonly Messages[]).flatMap((file) => Object.entries(file))),
    typeNamed: (name) => byName.get(normaliseName(name)),
  };
}

function toType(id: string, schema: Schema): DocumentType {
  const title: unknown = schema['title'];
  return { id, title: isBilingual(title) ? title : { id, en: id }, schema: completeType(schema) };
}

function typesByName(types: readonly DocumentType[]): ReadonlyMap<string, DocumentType> {
  const names = new Map<string, DocumentType>();
  for (const type of types) {
    const aliases: unknown = type.schema['aliases'];
    const more = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
    for (const name of [type.id, type.title.id, type.title.en, ...more]) names.set(normaliseName(name), type);
  }
  return names;
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}
