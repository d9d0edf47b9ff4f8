import type { Definition, DocumentEntry, Reference, SetPlace } from './entry.js';

/** Words of a document by which the set knows something: the document itself, or what it names or defines. */
export type NamedPlace = { readonly place: SetPlace } & (
  | { readonly kind: 'own' }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'definition'; readonly definition: Definition }
);

/** What is named at an offset of a document; the shortest words that the offset lies in or beside. */
export function namedAt(entry: DocumentEntry, offset: number): NamedPlace | undefined {
  const own = entry.ownPlaces.map((place) => ({ kind: 'own', place }) as const);
  const definitions = entry.definitions.map((definition) => ({
    ...({ kind: 'definition', definition } as const),
    place: definition.place,
  }));
  const references = entry.references.map((reference) => ({
    ...({ kind: 'reference', reference } as const),
    place: reference.place,
  }));
  return [...definitions, ...references, ...own]
    .filter(({ place: { span } }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

function lengthOf({ place: { span } }: NamedPlace): number {
  return span.end - span.start;
}
