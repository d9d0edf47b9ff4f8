import { fingerprint } from '../text/fingerprint.js';
import { likenessKeys, numberKey } from './document-number.js';
import { pathKey } from './document-path.js';
import type { DocumentEntry } from './entry.js';
import { familyOf, indicatorTitleKey } from './indicator-code.js';

/** The keys under which a document itself is found, without those that depend on where the set begins. */
export function ownKeys(entry: DocumentEntry): readonly string[] {
  return [...(entry.number === '' ? [] : [numberKey(entry.number)]), ...entry.titleKeys, pathKey(entry.path)];
}

/** Under which keys others find something in a document, each with what they see there: equal prints, nothing changed. */
export function providedBy(entry: DocumentEntry, below: readonly string[]): ReadonlyMap<string, string> {
  const provided = new Map<string, string>();
  const seen = fingerprint([JSON.stringify(outsideOf(entry))]);
  for (const key of [...ownKeys(entry), ...below]) provided.set(key, seen);
  if (entry.number !== '') for (const key of likenessKeys(entry.number)) provided.set(key, entry.number);
  const shared = fingerprint([seen, JSON.stringify([entry.shared.model, [...entry.shared.places]])]);
  for (const id of entry.typeIds) provided.set(typeKey(id), shared);
  for (const { key, text, title, place } of entry.definitions) {
    const print = JSON.stringify([text, title, place.range]);
    provided.set(key, print);
    provided.set(familyOf(text), '');
    if (title !== '') provided.set(indicatorTitleKey(title), print);
  }
  return provided;
}

/** What a reader of another document is shown of it. */
function outsideOf(entry: DocumentEntry): unknown {
  const { typeId, title, number, status, version, effective, review, titlePlace, numberPlace, anchors } = entry;
  const named = entry.references.filter(({ kind, via }) => kind === 'document' && via === 'value');
  const names = named.map(({ keys, isHistorical }) => [keys, isHistorical]);
  const places = [titlePlace.range, numberPlace?.range];
  return [typeId, title, number, status, version, effective, review, places, anchors, names];
}

/** The keys on which a document's findings depend. */
export function neededBy(entry: DocumentEntry): ReadonlySet<string> {
  const needed = new Set(entry.looksAt.map(typeKey));
  if (entry.number !== '') needed.add(numberKey(entry.number));
  for (const { kind, keys, text, claim } of entry.references) {
    for (const key of keys) needed.add(key);
    if (kind === 'indicator') needed.add(familyOf(text));
    // What is nearest to a number that nobody has depends on the numbers that are alike.
    if (kind === 'document' && claim === 'certain') for (const key of likenessKeys(text)) needed.add(key);
  }
  return needed;
}

/** All documents of a type, and of those that extend it. */
export function typeKey(id: string): string {
  return `type:${id}`;
}
