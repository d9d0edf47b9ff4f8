import type { DocumentSet } from '../../../set/document-set.js';
import type { DocumentEntry } from '../../../set/entry.js';
import type { StructuredDocument } from '../structured-document.js';
import { codeHere } from './code-here.js';
import { namedHere, type NameUse } from './named-here.js';
import { placesOfCode } from './rename-code.js';

/** Every place of a document that means what stands at an offset: a name, the number of a row, a code, a document's number. */
export function usesHere(
  read: StructuredDocument,
  entry: DocumentEntry,
  offset: number,
  set: DocumentSet,
): readonly NameUse[] {
  const named = namedHere(read, offset);
  if (named) return named.uses;
  const code = codeHere(read, entry, offset, set);
  if (code?.kind !== 'code') return [];
  const declared = new Set(
    [entry.numberPlace, ...entry.definitions.map(({ place }) => place)].map((place) => place?.span.start),
  );
  return placesOfCode(code.code, read, entry).map((span) => ({ span, isDeclaration: declared.has(span.start) }));
}
