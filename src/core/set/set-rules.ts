import type { DocumentType, OtherDocuments, Schema } from '../catalogue/schema.js';
import { keysOf } from '../findings/marks.js';
import { conventions } from '../model/conventions.js';
import type { Json } from '../model/reading.js';
import type { DocumentSet } from './document-set.js';
import type { DocumentEntry, SetPlace } from './entry.js';

/** Under this name the model of a document holds, for its set rules, what `others` says. */
export const othersName = '$others';

/** A schema of its own, with a name under which it is compiled. */
export interface SetSchema {
  readonly id: string;
  readonly schema: Schema;
}

/** The set rules of a type; undefined when it has none. */
export function setSchema({ id, schema }: Pick<DocumentType, 'id' | 'schema'>): SetSchema | undefined {
  const known = schemas.get(schema);
  if (known) return known;
  const { setRules = [] } = schema;
  if (setRules.length === 0) return undefined;
  const made = { id: `${id}#set`, schema: { type: 'object', allOf: setRules } as const };
  schemas.set(schema, made);
  return made;
}

const schemas = new WeakMap<Schema, SetSchema>();

/** The other documents that a document's set rules look at. */
export interface Others {
  /** Name -> what each of the documents shares. */
  readonly model: { readonly [name: string]: Json };
  /** The place in another document that a pointer below `/$others` means. */
  placeOf(pointer: string): { readonly entry: DocumentEntry; readonly place: SetPlace } | undefined;
}

/** Looks up the other documents; undefined when none of them is in the set, and the rules have nothing to say. */
export function othersOf(entry: DocumentEntry, type: DocumentType, set: DocumentSet): Others | undefined {
  const found = Object.entries(type.schema.others ?? {}).map(
    ([name, others]) => [name, documentsOf(others, entry, set)] as const,
  );
  if (found.every(([, entries]) => entries.length === 0)) return undefined;
  const byName = new Map(found);
  return {
    model: Object.fromEntries(found.map(([name, entries]) => [name, entries.map(({ shared }) => shared.model)])),
    placeOf(pointer) {
      const [, , name = '', index = '', ...rest] = pointer.split('/');
      const other = byName.get(name)?.[Number(index)];
      return other && { entry: other, place: placeIn(other, rest) };
    },
  };
}

/** Those that the document names in `via`; where it names none, the only one that there is. Revoked ones do not count. */
function documentsOf({ types, via }: OtherDocuments, entry: DocumentEntry, set: DocumentSet): readonly DocumentEntry[] {
  const all = [...new Set(types.flatMap((type) => set.ofType(type)))].filter(({ uri }) => uri !== entry.uri);
  const holding = all.filter(({ status }) => status !== conventions.revoked);
  if (via === undefined) return holding;
  const resolutions = entry.references
    .filter(({ pointer, via: how }) => how === 'value' && via.includes(keysOf(pointer)[0] ?? ''))
    .map((reference) => set.resolve(reference, entry));
  const named = new Set(resolutions.flatMap((each) => (each.kind === 'documents' ? each.entries : [])));
  if (all.some((other) => named.has(other))) return holding.filter((other) => named.has(other));
  // What is named and not there may be the one that is meant.
  const isMissing = resolutions.some(({ kind }) => kind === 'nothing');
  return holding.length === 1 && !isMissing ? holding : [];
}

/** The value's own place, else that of what it lies in, else the document's title. */
function placeIn({ shared, titlePlace }: DocumentEntry, keys: readonly string[]): SetPlace {
  for (let length = keys.length; length > 0; length -= 1) {
    const place = shared.places.get(`/${keys.slice(0, length).join('/')}`);
    if (place) return place;
  }
  return titlePlace;
}
