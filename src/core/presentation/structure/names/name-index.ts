import { scanTexts, type Spotted } from '../../../findings/running-text.js';
import type { Reading } from '../../../model/reading.js';
import { annotatedPaths, textsAt } from '../../../set/referring-values.js';
import { normaliseName } from '../../../text/names.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';

/** A name that a document gives and uses itself: a member of one of its lists, or a term it defines. */
export interface LocalName {
  readonly kind: 'member' | 'term';
  /** Path of the list that it is a member of; of a term, of the property that defines it. */
  readonly list: string;
  readonly text: string;
}

/** A name at a place where it is data. */
export interface NamePlace extends LocalName {
  readonly span: Span;
  /** Here the name is given, not used. */
  readonly isDeclaration: boolean;
}

const indexes = new WeakMap<Reading, readonly NamePlace[]>();

/** Every place of a document where one of its own names is data. */
export function namePlaces(read: StructuredDocument): readonly NamePlace[] {
  const known = indexes.get(read.reading) ?? [...members(read), ...terms(read)];
  indexes.set(read.reading, known);
  return known;
}

/** Whether two names are the same one. */
export function isSameName(a: LocalName, b: LocalName): boolean {
  return a.kind === b.kind && a.list === b.list && normaliseName(a.text) === normaliseName(b.text);
}

function members(read: StructuredDocument): readonly NamePlace[] {
  const using = annotatedPaths(read.type.schema, 'memberOf');
  const lists = new Set(using.flatMap(({ schema }) => schema.memberOf ?? []));
  return [
    ...[...lists].flatMap((list) => placesAt(list, list, true, read)),
    ...using.flatMap(({ path, schema }) => placesAt(path, schema.memberOf ?? '', false, read)),
  ];
}

function placesAt(path: string, list: string, isDeclaration: boolean, read: StructuredDocument): readonly NamePlace[] {
  const { reading, source } = read;
  return textsAt(reading.model, path).flatMap(({ text, pointer }) => {
    const span = reading.places.get(pointer)?.value;
    // A mark in a column stands for the name above it.
    const isWritten = span !== undefined && normaliseName(source.slice(span)) === normaliseName(text);
    return isWritten ? [{ kind: 'member', list, text, span, isDeclaration } as const] : [];
  });
}

function terms(read: StructuredDocument): readonly NamePlace[] {
  const defining = annotatedPaths(read.type.schema, 'defines').filter(({ schema }) => schema.defines === 'term');
  return defining.flatMap(({ path, schema }) => {
    const found = schema.place === 'section' ? definedIn(path.slice(1), read) : placesAt(path, path, true, read);
    return found.map((place) => ({ ...place, kind: 'term' as const, list: 'terms' }));
  });
}

/** “Data Induk adalah …”, at the beginning of a line of a section of prose. */
const DEFINITION =
  /^[ \t]*(?:\(?[\p{L}\d]{1,3}[.)]\s+)?[“"]?(?<term>\p{Lu}[^.:;,“”"()\n]{1,60}?)[”"]?(?:\s+\([^()\n]{1,40}\))?,?\s+(?:yang selanjutnya disebut [^\n]{1,60}\s)?(?:adalah|ialah|means|is)\s/gmu;

interface Defined extends Spotted {
  readonly text: string;
}

function definedIn(property: string, read: StructuredDocument): readonly NamePlace[] {
  const found = scanTexts<Defined>(read.document, read, {
    kinds: ['prose'],
    scan: ({ flat }) =>
      [...flat.text.matchAll(DEFINITION)].flatMap((match) => {
        const text = match.groups?.['term'] ?? '';
        const start = match.index + match[0].indexOf(text);
        return text.split(/\s+/u).length <= 6 ? [{ text, span: flat.span(start, start + text.length) }] : [];
      }),
  });
  return found
    .filter((each) => each.property === property)
    .map(({ text, span }) => ({ kind: 'term', list: 'terms', text, span, isDeclaration: true }));
}
