import type { Schema } from '../catalogue/schema.js';
import { monthNumber, readDate } from '../text/dates.js';
import type { FlatText } from '../text/flat-text.js';
import { readCalendarMonth, readMonths } from '../text/months.js';
import { normaliseName } from '../text/names.js';
import type { Span } from '../text/span.js';
import { readNumber } from '../text/numbers.js';
import { findPlaceholder, isDash, isPlaceholder } from '../text/placeholder.js';
import { cutList, cutMembers } from './members.js';
import { readNotations } from './notations.js';
import { allowsNull, childPointer, typesOf, type Draft, type ReadContext } from './read-context.js';
import type { Json } from './reading.js';

/**
 * Reads one text as the wanted value and notes its place. Undefined when nothing is there (empty, placeholder,
 * dash); the text itself, with a note, when it cannot be read: the schema then reports it at these words.
 */
export function readText(flat: FlatText, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  const text = flat.trim();
  const place = context.place(pointer);
  const isEmpty = text.text === '';
  place.value = isEmpty ? flat.outer : text.span();
  if (isEmpty || isPlaceholder(text.text)) {
    place.note = isEmpty ? 'empty' : 'placeholder';
    return undefined;
  }
  if (isDash(text.text)) {
    place.note = 'dash';
    return allowsNull(schema) ? null : undefined;
  }
  context.texts.set(pointer, text);
  for (const type of typesOf(schema)) {
    const value = readers[type]?.(text, schema, pointer, context);
    if (value !== undefined) return value;
  }
  place.note ??= 'unreadable';
  if (!schema.enum) notePlaceholder(text, pointer, context);
  return text.text;
}

type ValueReader = (text: FlatText, schema: Schema, pointer: string, context: ReadContext) => Json | undefined;

const readers: Readonly<Record<string, ValueReader>> = {
  string: readString,
  number: readNumeric,
  integer: readNumeric,
  boolean: ({ text }) => readBoolean(text) ?? readBoolean(text.replace(/\s*\([^()]*\)$/u, '')),
  array: readList,
  object: readObject,
};

function readBoolean(text: string): boolean | undefined {
  return booleanWords.get(normaliseName(text)) ?? booleanSigns.get(text);
}

const booleanWords: ReadonlyMap<string, boolean> = new Map([
  ...['ya', 'yes', 'benar', 'ada', 'true', 'y'].map((word) => [word, true] as const),
  ...['tidak', 'no', 'salah', 'tidak ada', 'false', 'belum'].map((word) => [word, false] as const),
]);
const booleanSigns: ReadonlyMap<string, boolean> = new Map([
  ...['✓', '✔', '√', '☑', '[x]', '[X]'].map((sign) => [sign, true] as const),
  ...['✗', '✘', '☐', '[ ]'].map((sign) => [sign, false] as const),
]);

function readString(text: FlatText, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  if (schema.enum) return readChoice(text.text, schema) ?? text.text;
  if (schema.format === 'date') return readDateText(text, pointer, context);
  const month = schema.format === 'year-month' ? readCalendarMonth(text.text) : undefined;
  if (month !== undefined) return month;
  notePlaceholder(text, pointer, context);
  return text.text;
}

/** The enum value that a word stands for; undefined when there is none. */
export function readChoice(text: string, schema: Schema): string | undefined {
  const exact = choiceNamed(text, normaliseName(text), schema);
  return exact ?? choiceNamed(text, normaliseName(text.replace(/\s*\([^()]*\)\s*$/u, '')), schema);
}

function choiceNamed(text: string, wanted: string, schema: Schema): string | undefined {
  for (const value of schema.enum ?? []) {
    if (typeof value !== 'string') continue;
    if (value === text || (wanted !== '' && normaliseName(value) === wanted)) return value;
  }
  for (const [value, labels] of Object.entries(schema.choices ?? {})) {
    const words = [...(labels.id ?? []), ...(labels.en ?? [])];
    if (words.some((word) => word === text || (wanted !== '' && normaliseName(word) === wanted))) return value;
  }
  return undefined;
}

function readDateText(text: FlatText, pointer: string, context: ReadContext): Json {
  const date = readDate(text.text);
  if ('iso' in date) return date.iso;
  const place = context.place(pointer);
  place.note = date.problem;
  if (date.example !== undefined) place.example = date.example;
  if (date.problem === 'unreadable') notePlaceholder(text, pointer, context);
  return text.text;
}

/** A value that contains a placeholder is reported at the placeholder, whatever else its schema wants. */
export function notePlaceholder(text: FlatText, pointer: string, context: ReadContext): void {
  const found = findPlaceholder(text.text);
  if (!found) return;
  const span = text.span(found.start, found.end);
  // In code it is an example of a placeholder.
  if (context.source.text[span.start - 1] === '`') return;
  context.observe('SEC-002', 'placeholder', span, { pointer, data: { text: context.source.slice(span) } });
}

function readNumeric(text: FlatText, schema: Schema, _pointer: string, context: ReadContext): Json | undefined {
  if (schema.format === 'year') return /^\d{4}$/u.test(text.text) ? Number(text.text) : undefined;
  if (schema.format === 'month') {
    const named = /^(?:bulan|month)(?:\s+ke)?[\s-]*(?<number>\d{1,3})$/iu.exec(text.text)?.groups?.['number'];
    return monthNumber(text.text) ?? readNumber(named ?? text.text, context.language);
  }
  return readNumber(text.text, context.language);
}

/** A list on one line; cutting it at names of another list waits until that list is read. */
function readList(text: FlatText, schema: Schema, pointer: string, context: ReadContext): Json {
  if (schema.memberOf !== undefined) {
    const members: Json[] = [];
    context.pending.push({ members, pointer, flat: text, schema });
    return members;
  }
  const pieces = context.memberLists.has(pointer) ? cutMembers(text, []) : cutList(text, schema);
  return readPieces(pieces, schema, pointer, context);
}

/** Reads the members of a list, each from its own text. */
export function readPieces(
  pieces: readonly FlatText[],
  schema: Schema,
  pointer: string,
  context: ReadContext,
): readonly Json[] {
  const values: Json[] = [];
  const place = context.place(pointer);
  for (const piece of pieces) {
    const item = childPointer(pointer, values.length);
    const value = readText(piece, schema.items ?? {}, item, context);
    if (value !== undefined) values.push(value);
    else if (context.place(item).note === 'placeholder') {
      place.note = 'placeholder';
      place.value = context.place(item).value ?? piece.span();
    }
    if (value === undefined) context.places.delete(item);
  }
  if (values.length > 0) delete place.note;
  return values;
}

function readObject(text: FlatText, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  if (schema.notation === 'months') return readMonthRange(text, pointer, context);
  const draft = readNotations(text, schema, pointer, context) ?? readMain(text, schema, pointer, context);
  return draft && finishObject(draft, schema, pointer, context);
}

function readMain(text: FlatText, schema: Schema, pointer: string, context: ReadContext): Draft | undefined {
  const main = schema.main === undefined ? undefined : schema.properties?.[schema.main];
  if (schema.main === undefined || !main) return undefined;
  const value = readText(text, main, childPointer(pointer, schema.main), context);
  return value === undefined ? undefined : { [schema.main]: value };
}

function readMonthRange(text: FlatText, pointer: string, context: ReadContext): Json | undefined {
  const months = readMonths(text.text, context.start);
  if ('problem' in months) {
    context.place(pointer).note = months.problem;
    return undefined;
  }
  context.place(`${pointer}/mulai`).value = text.span(months.from.at, months.from.end);
  context.place(`${pointer}/selesai`).value = text.span(months.to.at, months.to.end);
  return { mulai: months.from.value, selesai: months.to.value };
}

/** A whole section may be searched for what it says of a deadline or an interval; a book may not. */
const longestSource = 20_000;

/** Adds to an object the properties that are read out of a neighbour's text (`from`). */
export function finishObject(draft: Draft, schema: Schema, pointer: string, context: ReadContext): Draft {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (property.from === undefined || Object.hasOwn(draft, name)) continue;
    const text = context.texts.get(childPointer(pointer, property.from));
    const own = childPointer(pointer, name);
    const value = text && readNotations(text, property, own, context, longestSource);
    if (!value) continue;
    draft[name] = value;
    context.place(own).via = 'derived';
    context.place(own).value ??= wordsOf(own, Object.keys(value), context) ?? text.span();
  }
  return draft;
}

/** From the first to the last of the words that an object's properties were read from. */
function wordsOf(pointer: string, names: readonly string[], context: ReadContext): Span | undefined {
  const spans = names.flatMap((name) => context.places.get(childPointer(pointer, name))?.value ?? []);
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Cuts the one-line lists that had to wait for the names they are made of. */
export function readPendingMembers(context: ReadContext, namesAt: (path: string) => readonly string[]): void {
  const known = new Map<string, readonly string[]>();
  for (const { members, pointer, flat, schema } of context.pending) {
    const path = schema.memberOf ?? '';
    const names = known.get(path) ?? namesAt(path);
    known.set(path, names);
    members.push(...readPieces(cutMembers(flat, names), schema, pointer, context));
  }
}
