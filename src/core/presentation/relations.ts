import { namingIndicator } from '../set/find-places.js';
import type { ReferenceIn } from '../set/document-set.js';
import type { DocumentEntry, Reference } from '../set/entry.js';
import type { Range } from '../text/source-text.js';
import { viewDocument, type DocumentView, type SetContext } from './document-view.js';

/** How a document hangs together with the others of its set; plain data for every shell. */
export interface Relations {
  readonly document: DocumentView;
  /** In the order in which the document names them. */
  readonly refersTo: readonly Relation[];
  /** By path. */
  readonly referredBy: readonly Relation[];
}

/** Another document, or what is named and is none. */
export interface Relation {
  readonly target:
    | { readonly kind: 'document'; readonly document: DocumentView }
    /** A file that is no document of ours. */
    | { readonly kind: 'file'; readonly path: string; readonly uri: string }
    /** Named, and not found in the set. */
    | { readonly kind: 'missing'; readonly text: string };
  /** Where the one names the other: in this document under `refersTo`, in the other under `referredBy`. */
  readonly places: readonly RelationPlace[];
}

export interface RelationPlace {
  /** The words that name it. */
  readonly text: string;
  readonly range: Range;
}

/** How to speak of relations. */
export interface RelationsContext extends SetContext {
  /** The address of a file that is no document, as the shell writes it. */
  readonly uriOf: (path: string) => string;
}

/** What a document refers to, and what refers to it: by number, title, path, link or the code of an indicator. */
export function relationsOf(entry: DocumentEntry, context: RelationsContext): Relations {
  return {
    document: viewDocument(entry, context),
    refersTo: refersTo(entry, context),
    referredBy: referringDocuments(entry, context).map(({ from, references }) => ({
      target: { kind: 'document', document: viewDocument(from, context) },
      places: references.map(toPlace),
    })),
  };
}

/** Another document and the places where it names this one. */
export interface ReferringDocument {
  readonly from: DocumentEntry;
  readonly references: readonly Reference[];
}

/** The documents that name this one or an indicator that it defines, by path. */
export function referringDocuments(
  entry: DocumentEntry,
  { set }: Pick<SetContext, 'set'>,
): readonly ReferringDocument[] {
  const indicators = entry.definitions.flatMap((definition) => namingIndicator(definition, set));
  return byDocument([...set.referringTo(entry), ...indicators].filter(({ entry: from }) => from.uri !== entry.uri));
}

/** Puts the references of each document together, documents by path. */
export function byDocument(found: readonly ReferenceIn[]): readonly ReferringDocument[] {
  const groups = new Map<string, { readonly from: DocumentEntry; readonly references: Set<Reference> }>();
  for (const { entry: from, reference } of found) {
    const group = groups.get(from.uri) ?? { from, references: new Set() };
    group.references.add(reference);
    groups.set(from.uri, group);
  }
  return [...groups.values()]
    .map(({ from, references }) => ({ from, references: [...references].sort(byPlace) }))
    .sort((a, b) => (a.from.path < b.from.path ? -1 : 1));
}

function refersTo(entry: DocumentEntry, context: RelationsContext): readonly Relation[] {
  const relations = new Map<string, { target: Relation['target']; places: RelationPlace[] }>();
  for (const reference of entry.references) {
    for (const [key, target] of targetsOf(reference, entry, context)) {
      const relation = relations.get(key) ?? { target, places: [] };
      relation.places.push(toPlace(reference));
      relations.set(key, relation);
    }
  }
  return [...relations.values()];
}

type Keyed = readonly [key: string, target: Relation['target']];

function targetsOf(reference: Reference, from: DocumentEntry, context: RelationsContext): readonly Keyed[] {
  const { set } = context;
  const others = (entries: readonly DocumentEntry[]): readonly Keyed[] =>
    entries
      .filter(({ uri }) => uri !== from.uri)
      .map((entry) => [entry.uri, { kind: 'document', document: viewDocument(entry, context) }]);
  if (reference.kind === 'indicator') return others(set.definitionsOf(reference).map(({ entry }) => entry));
  const resolution = set.resolve(reference, from);
  if (resolution.kind === 'documents') return others(resolution.entries);
  if (resolution.kind === 'file') {
    const { path } = resolution;
    return [[path, { kind: 'file', path, uri: context.uriOf(path) }]];
  }
  const { text, keys } = reference;
  return resolution.kind === 'nothing' ? [[`missing:${keys[0] ?? text}`, { kind: 'missing', text }]] : [];
}

function toPlace({ text, place }: Reference): RelationPlace {
  return { text, range: place.range };
}

function byPlace(a: Reference, b: Reference): number {
  return a.place.span.start - b.place.span.start;
}
