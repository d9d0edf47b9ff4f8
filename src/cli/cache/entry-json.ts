import type { CheckedAlone } from '../../core/engine/engine.js';
import type { DocumentEntry, SetPlace } from '../../core/set/entry.js';

/** What was kept of a document, as JSON can hold it. */
export type AloneJson = Omit<CheckedAlone, 'entry'> & { readonly entry: EntryJson };

type EntryJson = Omit<DocumentEntry, 'shared'> & {
  readonly shared: Omit<DocumentEntry['shared'], 'places'> & {
    readonly places: readonly (readonly [pointer: string, place: SetPlace])[];
  };
};

/** A checked document with lists in place of its sets and maps. */
export function toJson({ entry, ...alone }: CheckedAlone): AloneJson {
  const { shared } = entry;
  return {
    ...alone,
    entry: { ...entry, shared: { ...shared, places: [...shared.places] } },
  };
}

/** The same the other way. */
export function fromJson({ entry, ...alone }: AloneJson): CheckedAlone {
  const { shared } = entry;
  const places = new Map(shared.places);
  // What is undefined is left out of JSON.
  const { numberPlace } = entry;
  return {
    ...alone,
    entry: { ...entry, numberPlace, shared: { ...shared, places } },
  };
}
