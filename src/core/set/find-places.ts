import type { DocumentSet, ReferenceIn } from './document-set.js';
import type { Definition, DocumentEntry, Reference, SetPlace } from './entry.js';
import { indicatorTitleKey } from './indicator-code.js';
import type { NamedPlace } from './named-place.js';

/** Words in a document of the set. */
export interface PlaceIn {
  readonly entry: DocumentEntry;
  readonly place: SetPlace;
}

/** Where a name leads: words of a document, or a file that is no document of ours. */
export type Target = ({ readonly kind: 'document' } & PlaceIn) | { readonly kind: 'file'; readonly path: string };

/** Where the thing is that is named in a document; nothing for a legal act, which is no document of the set. */
export function targetsOf(named: NamedPlace, entry: DocumentEntry, set: DocumentSet): readonly Target[] {
  if (named.kind === 'own') return [toTarget(declared(entry))];
  if (named.kind === 'definition') return [toTarget({ entry, place: named.place })];
  return targetsOfReference(named.reference, entry, set);
}

/** Where a reference of a document leads. */
export function targetsOfReference(reference: Reference, from: DocumentEntry, set: DocumentSet): readonly Target[] {
  const resolution = set.resolve(reference, from);
  if (resolution.kind === 'file') return [resolution];
  if (resolution.kind === 'documents') return resolution.entries.map((entry) => toTarget(declared(entry)));
  return set.definitionsOf(reference).map(({ entry, definition }) => toTarget({ entry, place: definition.place }));
}

/** Every place of the set that names the same thing, by path; `isDeclared`: also where it is given that name. */
export function usesOf(
  named: NamedPlace,
  entry: DocumentEntry,
  set: DocumentSet,
  isDeclared: boolean,
): readonly PlaceIn[] {
  const { declarations, uses } = allPlaces(named, entry, set);
  // The set may not know this document, when it lies outside of its folders.
  const own = named.kind === 'reference' ? [{ entry, place: named.place }] : [];
  return inOrder([...(isDeclared ? declarations : []), ...own, ...uses]);
}

interface Places {
  readonly declarations: readonly PlaceIn[];
  readonly uses: readonly PlaceIn[];
}

function allPlaces(named: NamedPlace, entry: DocumentEntry, set: DocumentSet): Places {
  if (named.kind === 'own') return placesOfDocuments([entry], set);
  if (named.kind === 'definition') return placesOfIndicators([{ entry, definition: named.definition }], set);
  const { reference } = named;
  const definitions = set.definitionsOf(reference);
  if (definitions.length > 0) return placesOfIndicators(definitions, set);
  const resolution = set.resolve(reference, entry);
  if (resolution.kind === 'documents') return placesOfDocuments(resolution.entries, set);
  const others = set.namedUnder(reference.keys).filter(({ reference: { kind } }) => kind === reference.kind);
  return { declarations: [], uses: others.map(toPlace) };
}

function placesOfDocuments(entries: readonly DocumentEntry[], set: DocumentSet): Places {
  return {
    declarations: entries.map(declared),
    uses: entries.flatMap((entry) => set.referringTo(entry)).map(toPlace),
  };
}

type DefinitionIn = { readonly entry: DocumentEntry; readonly definition: Definition };

function placesOfIndicators(definitions: readonly DefinitionIn[], set: DocumentSet): Places {
  return {
    declarations: definitions.map(({ entry, definition }) => ({ entry, place: definition.place })),
    uses: definitions.flatMap(({ definition }) => namingIndicator(definition, set)).map(toPlace),
  };
}

/** Every reference that means a defined indicator, by its code or its name. */
export function namingIndicator({ key, title }: Definition, set: DocumentSet): readonly ReferenceIn[] {
  return set.namedUnder(title === '' ? [key] : [key, indicatorTitleKey(title)]);
}

function declared(entry: DocumentEntry): PlaceIn {
  return { entry, place: entry.numberPlace ?? entry.titlePlace };
}

function toTarget(place: PlaceIn): Target {
  return { kind: 'document', ...place };
}

function toPlace({ entry, reference }: ReferenceIn): PlaceIn {
  return { entry, place: reference.place };
}

function inOrder(places: readonly PlaceIn[]): readonly PlaceIn[] {
  const each = new Map(places.map((place) => [`${place.entry.uri} ${String(place.place.span.start)}`, place]));
  return [...each.values()].sort((a, b) =>
    a.entry.path === b.entry.path ? a.place.span.start - b.place.span.start : a.entry.path < b.entry.path ? -1 : 1,
  );
}
