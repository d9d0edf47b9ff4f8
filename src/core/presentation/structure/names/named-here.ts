import type { Reading } from '../../../model/reading.js';
import { normaliseName } from '../../../text/names.js';
import type { Span } from '../../../text/span.js';
import { rowLists } from '../rows/row-list.js';
import { rowNumbers, rowTargets } from '../rows/row-numbers.js';
import type { StructuredDocument } from '../structured-document.js';
import { mayBeAt, mentionsOf } from './mentions.js';
import { isSameName, namePlaces, type LocalName } from './name-index.js';

/** A place of a document that means the same as others of it. */
export interface NameUse {
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** What is meant at an offset, and every place of the document that means it. */
export interface NamedHere {
  /** The words at the offset. */
  readonly span: Span;
  /** Undefined for the number of a row, which is not given by hand. */
  readonly name: LocalName | undefined;
  /** In document order. */
  readonly uses: readonly NameUse[];
}

/** The name of the document, or the number of one of its rows, that an offset lies in or beside. */
export function namedHere(read: StructuredDocument, offset: number): NamedHere | undefined {
  return dataHere(read, offset) ?? rowNumberHere(read, offset) ?? mentionHere(read, offset);
}

const known = new WeakMap<Reading, Map<string, readonly NameUse[]>>();

/** Every place of a document that means a name. */
export function usesOfName(name: LocalName, read: StructuredDocument): readonly NameUse[] {
  const ofReading = known.get(read.reading) ?? new Map<string, readonly NameUse[]>();
  known.set(read.reading, ofReading);
  const uses = ofReading.get(keyOf(name)) ?? findUses(name, read);
  ofReading.set(keyOf(name), uses);
  return uses;
}

function findUses(name: LocalName, read: StructuredDocument): readonly NameUse[] {
  const data = namePlaces(read).filter((place) => isSameName(place, name));
  const isData = (span: Span) => data.some((place) => place.span.start < span.end && span.start < place.span.end);
  const mentions = mentionsOf(name, read).filter((span) => !isData(span));
  return unique([
    ...data.map(({ span, isDeclaration }) => ({ span, isDeclaration })),
    ...mentions.map((span) => ({ span, isDeclaration: false })),
  ]);
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function dataHere(read: StructuredDocument, offset: number): NamedHere | undefined {
  const [place] = namePlaces(read)
    .filter(({ span }) => touches(span, offset))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return place && { span: place.span, name: place, uses: usesOfName(place, read) };
}

function mentionHere(read: StructuredDocument, offset: number): NamedHere | undefined {
  const { source } = read;
  const line = source.positionAt(offset).line;
  // A name may go on in the next line.
  const start = source.lineSpan(Math.max(0, line - 1)).start;
  const around = source.slice({ start, end: source.lineSpan(line + 1).end });
  const names = new Map(namePlaces(read).map((name) => [keyOf(name), name]));
  for (const name of names.values()) {
    if (!mayBeAt(name.text, around, offset - start)) continue;
    const uses = usesOfName(name, read);
    const here = uses.find(({ span }) => touches(span, offset));
    if (here) return { span: here.span, name, uses };
  }
  return undefined;
}

function keyOf({ kind, list, text }: LocalName): string {
  return `${kind} ${list} ${normaliseName(text)}`;
}

function rowNumberHere(read: StructuredDocument, offset: number): NamedHere | undefined {
  if (!/\d/u.test(read.source.slice({ start: Math.max(0, offset - 1), end: offset + 1 }))) return undefined;
  for (const list of rowLists(read).filter(({ rule }) => rule.references.length > 0)) {
    const numbers = rowNumbers(list, read).flatMap((row) =>
      row?.digits ? [{ number: row.number, span: row.digits, isDeclaration: true }] : [],
    );
    const targets = rowTargets(list, read).flatMap(({ number, digits }) =>
      digits ? [{ number, span: digits, isDeclaration: false }] : [],
    );
    const all = [...numbers, ...targets];
    const here = all.find(({ span }) => touches(span, offset));
    if (!here) continue;
    const uses = all.filter(({ number }) => number === here.number);
    return {
      span: here.span,
      name: undefined,
      uses: unique(uses.map(({ span, isDeclaration }) => ({ span, isDeclaration }))),
    };
  }
  return undefined;
}

function unique(uses: readonly NameUse[]): readonly NameUse[] {
  const byStart = new Map<number, NameUse>();
  for (const use of uses) if (byStart.get(use.span.start)?.isDeclaration !== true) byStart.set(use.span.start, use);
  return [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
}
