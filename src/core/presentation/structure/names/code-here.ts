import type { DocumentSet } from '../../../set/document-set.js';
import type { DocumentEntry } from '../../../set/entry.js';
import { namedAt, type NamedPlace } from '../../../set/named-place.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';
import { keyOf, placesOfCode, type SharedCode } from './rename-code.js';
import { renameFault, type RenameFault } from './rename-faults.js';

/** A code or number at a place of a document, as documents of the set know it. */
export interface CodeHere {
  readonly kind: 'code';
  readonly code: SharedCode;
  readonly span: Span;
}

/** The code or number that an offset lies in; a fault when it can't be changed everywhere, undefined where there is none. */
export function codeHere(
  read: StructuredDocument,
  entry: DocumentEntry,
  offset: number,
  set: DocumentSet,
): CodeHere | RenameFault | undefined {
  const named = namedAt(entry, offset);
  const code = named && codeOf(named, entry, set);
  if (!code || 'message' in code) return code;
  const span = placesOfCode(code, read, entry).find(({ start, end }) => start <= offset && offset <= end);
  return span && { kind: 'code', code, span };
}

function codeOf(named: NamedPlace, entry: DocumentEntry, set: DocumentSet): SharedCode | RenameFault | undefined {
  if (named.kind === 'own') return numberOf([entry], set);
  if (named.kind === 'definition') return indicatorOf(named.definition.text, named.definition.key, set);
  const { reference } = named;
  if (reference.kind === 'indicator') {
    const [first] = set.definitionsOf(reference);
    if (!first) return renameFault('undefined', { name: reference.text });
    return indicatorOf(first.definition.text, first.definition.key, set);
  }
  const resolution = set.resolve(reference, entry);
  if (resolution.kind === 'documents') return numberOf(resolution.entries, set);
  return resolution.kind === 'nothing' ? renameFault('undefined', { name: reference.text }) : undefined;
}

function numberOf(entries: readonly DocumentEntry[], set: DocumentSet): SharedCode | RenameFault | undefined {
  const [entry, another] = entries;
  if (!entry || entry.number === '') return undefined;
  const others = set.numbered(entry.number).filter(({ uri }) => uri !== entry.uri);
  if (another || others.length > 0) return renameFault('shared', { name: entry.number });
  return { kind: 'number', text: entry.number };
}

function indicatorOf(text: string, key: string, set: DocumentSet): SharedCode | RenameFault {
  const defining = new Set(set.definitionsOf({ kind: 'indicator', keys: [key] }).map(({ entry }) => entry.uri));
  return defining.size > 1 ? renameFault('shared', { name: text }) : { kind: 'indicator', text };
}

/** Addresses of the documents of a set that have or name a code. */
export function documentsWith(code: SharedCode, set: DocumentSet): ReadonlySet<string> {
  const key = keyOf(code);
  const own =
    code.kind === 'number'
      ? set.numbered(code.text)
      : set.definitionsOf({ kind: 'indicator', keys: [key] }).map(({ entry }) => entry);
  return new Set([...own, ...set.namedUnder([key]).map(({ entry }) => entry)].map(({ uri }) => uri));
}

/** Whether something else has a code already. */
export function isTaken(next: SharedCode, code: SharedCode, set: DocumentSet): boolean {
  return keyOf(next) !== keyOf(code) && set.provides(keyOf(next));
}

/** How often a document has or names a code. */
export function countOf(code: SharedCode, entry: DocumentEntry | undefined): number {
  const key = keyOf(code);
  const own = entry && code.kind === 'number' && keyOf({ kind: 'number', text: entry.number }) === key ? 1 : 0;
  const defined = entry?.definitions.filter((definition) => definition.key === key).length ?? 0;
  const named = entry?.references.filter(({ keys }) => keys.includes(key)).length ?? 0;
  return own + defined + named;
}
