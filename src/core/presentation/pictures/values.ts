import { preferredLabel } from '../../catalogue/property-names.js';
import type { Bilingual } from '../../catalogue/schema.js';
import { spotAt, parsePath } from '../../findings/keywords/operands/path.js';
import { writtenDuration } from '../../findings/keywords/operands/duration-words.js';
import { partsOf } from '../../findings/keywords/operands/duration.js';
import { choiceWord, schemaAt } from '../../findings/subject.js';
import type { Json } from '../../model/reading.js';
import { formatDate, isIsoDate } from '../../text/dates.js';
import { normaliseName } from '../../text/names.js';
import type { Span } from '../../text/span.js';
import { formatDatum } from '../sentence.js';
import { numbered, withoutMarks } from './footnotes.js';
import type { PictureContext } from './picture.js';
import { markdownParts, oneLine, plainLine } from './sheet-markdown.js';
import { shownParts, type TextPart } from './text-parts.js';
import { yamlParts } from './yaml-parts.js';

/** A value on a sheet: where it stands in the document, and its name there when the property has another. */
export interface SheetField {
  readonly path: string;
  readonly label?: Bilingual;
}

/** A value as it stands on paper, and where it stands in the text. */
export interface SheetValue {
  readonly text: string;
  readonly span: Span | undefined;
}

/** The value at a pointer; empty when nothing is written there. */
export function valueOn(path: string, context: PictureContext): SheetValue {
  const { value, pointer } = spotAt(parsePath(path), originOf(context));
  return { text: wordsOf(value, pointer, context), span: spanAt(pointer, context) };
}

/** What stands at a pointer, part by part: the items of a list, or a text without its notation. */
export function partsOn(path: string, context: PictureContext): readonly TextPart[] {
  const { value, pointer } = spotAt(parsePath(path), originOf(context));
  if (value === undefined) return [];
  if (typeof value === 'string') return shownParts(textParts(value, pointer, context));
  if (!isList(value)) return [wordsOf(value, pointer, context)];
  const written = listParts(value, pointer, context);
  if (written) return shownParts(written);
  const items = value.map((item, index) => itemOf(item, `${pointer}/${String(index)}`, context));
  const { marked, notes } = numbered(items, context.source.text, noteWords);
  return items.length === 0 ? [] : [...shownParts([{ first: 1, items: marked.map((item) => [item]) }]), ...notes];
}

/** A list of texts as its section has it, with the lists within its items; undefined where there are no such lists. */
function listParts(
  items: readonly Json[],
  pointer: string,
  { reading, source }: PictureContext,
): readonly TextPart[] | undefined {
  const { value: span, via } = reading.places.get(pointer) ?? {};
  if (!span || via === 'yaml' || !items.every((item) => typeof item === 'string')) return undefined;
  const parts = markdownParts(movedOut(source.slice(span), source.positionAt(span.start).character), source.text);
  return parts.some((part) => typeof part === 'object') ? parts : undefined;
}

/** YAML gives the words with their Markdown; elsewhere it is taken off already. */
function itemOf(item: Json, pointer: string, context: PictureContext): string {
  const words = wordsOf(item, pointer, context);
  const isRaw = typeof item === 'string' && context.reading.places.get(pointer)?.via === 'yaml';
  return isRaw ? oneLine(plainLine(words)) : words;
}

/** A section of prose; what stands there as a list or a map of YAML is one in the form too. */
function textParts(value: string, pointer: string, { reading, source }: PictureContext): readonly TextPart[] {
  const { value: span, via } = reading.places.get(pointer) ?? {};
  if (!span) return markdownParts(value, source.text);
  const isSource = via !== 'yaml' || source.slice(span).trim() === value;
  const column = source.positionAt(span.start).character;
  // Its first line has lost its indentation: the others must too.
  const text = isSource ? movedOut(value, column) : value;
  return (isSource && via === 'yaml' ? yamlParts(text, source.text) : undefined) ?? markdownParts(text, source.text);
}

function movedOut(text: string, columns: number): string {
  return columns === 0 ? text : text.replaceAll(new RegExp(`^ {1,${String(columns)}}`, 'gmu'), '');
}

/** A value in words with its footnotes below it, or on one line behind it. */
export function withNotes(text: string, { source }: PictureContext, isOneLine = false): string {
  const { marked, notes } = numbered([text], source.text, noteWords);
  if (notes.length === 0) return text;
  return isOneLine ? `${marked.join('')} (${notes.join('; ')})` : [...marked, ...notes].join('\n');
}

/** A value in words without the marks of its footnotes, for drawings that name things. */
export function nameOf(value: Json | undefined, pointer: string, context: PictureContext): string {
  return withoutMarks(wordsOf(value, pointer, context), context.source.text);
}

function noteWords(note: string): string {
  return oneLine(plainLine(note));
}

/** What a field is called on the sheet: its own name there, else the author's or the preferred label. */
export function labelOn({ path, label }: SheetField, context: PictureContext): string {
  if (label) return label[context.language];
  return preferredLabel(path.split('/').at(-1) ?? '', schemaAt(context.type.schema, path))[context.language];
}

/** What a column is called: as the author wrote it, when the sheet is in the author's language. */
export function columnLabel(steps: string, column: string, context: PictureContext): string {
  const pointer = `${steps}/0/${column}`;
  const schema = schemaAt(context.type.schema, pointer);
  const used = normaliseName(context.reading.places.get(pointer)?.label ?? '');
  const written = schema?.labels?.[context.language]?.find((label) => normaliseName(label) === used);
  return written ?? preferredLabel(column, schema)[context.language];
}

/** Where the value at a pointer is written, if it is. */
export function spanAt(pointer: string, { reading }: PictureContext): Span | undefined {
  const place = reading.places.get(pointer);
  return place?.value ?? place?.key;
}

/** Where paths begin in a document. */
export function originOf({ reading }: Pick<PictureContext, 'reading'>) {
  return { data: reading.model, pointer: '', root: reading.model };
}

/** What the words of a value depend on. */
export type WordsContext = Pick<PictureContext, 'type' | 'reading' | 'source' | 'language'>;

/** A value in words: as written where that is plain, dates and durations as the reader writes them. */
export function wordsOf(value: Json | undefined, pointer: string, context: WordsContext): string {
  if (value === undefined) return '';
  if (value === null) return '–';
  if (typeof value === 'string') return isIsoDate(value) ? formatDate(value, context.language) : value.trim();
  if (typeof value !== 'object') return formatDatum(value, context.language);
  if (isList(value))
    return value.map((item, index) => wordsOf(item, `${pointer}/${String(index)}`, context)).join(', ');
  return amountInWords(value, pointer, context) ?? partsInWords(value, pointer, context);
}

/** A duration or another amount: as it is written, else in the words of its type. */
function amountInWords(value: Fields, pointer: string, context: WordsContext): string | undefined {
  const { inWords, main } = schemaAt(context.type.schema, pointer) ?? {};
  const isDuration = partsOf(value) !== undefined;
  if (!isDuration && (!inWords || main !== undefined)) return undefined;
  const written = amountAt(value, pointer, context);
  return written ?? (isDuration && !inWords ? writtenDuration(value)[context.language] : undefined);
}

function partsInWords(value: Fields, pointer: string, context: WordsContext): string {
  const written = writtenAt(pointer, context);
  return written !== undefined && PLAIN.test(written) ? written : objectInWords(value, pointer, context);
}

type Fields = Readonly<Record<string, Json>>;

/** Letters, digits and the signs of ordinary sentences: no markup, no data. */
const PLAIN = /^[\p{L}\p{N} .,;()/×–’”“-]+$/u;

function writtenAt(pointer: string, { reading, source }: WordsContext): string | undefined {
  const span = reading.places.get(pointer)?.value;
  return span && oneLine(source.slice(span));
}

/** A time or another amount as its author wrote it in one text: “≤ 30 menit” promises what “30 menit” does not. */
function amountAt(value: Fields, pointer: string, { reading, source }: WordsContext): string | undefined {
  const { places } = reading;
  const span = places.get(pointer)?.value;
  const isInParts = Object.keys(value).some((name) => places.get(`${pointer}/${name}`)?.key !== undefined);
  if (!span || isInParts || span.end - span.start > LONGEST_AMOUNT) return undefined;
  const written = oneLine(source.slice(withMarks(span, source.text))).replace(/^(["'])(.*)\1$/u, '$2');
  const text = oneLine(plainLine(written));
  return text === '' || CUT_NOTATION.test(text) ? undefined : text;
}

const LONGEST_AMOUNT = 200;
/** Notation of which the place of a value holds one end only. */
const CUT_NOTATION = /\*\*|__|[`[\]]/u;

/** A place with the marks of emphasis that stand around it: places begin and end with the words themselves. */
function withMarks({ start, end }: Span, text: string): Span {
  const isMark = (index: number): boolean => /^[*_~`]$/u.test(text.charAt(index));
  let [from, to] = [start, end];
  while (isMark(from - 1)) from -= 1;
  while (isMark(to)) to += 1;
  return { start: from, end: to };
}

/** The parts of an object in the words of its type, else with their names: an act whose parts are written one by one. */
export function objectInWords(value: Fields, pointer: string, context: WordsContext): string {
  const schema = schemaAt(context.type.schema, pointer);
  const main = schema?.main;
  const whole = main === undefined ? undefined : value[main];
  if (typeof whole === 'string') return whole.trim();
  const pieces = schema?.inWords?.[context.language];
  if (pieces) return piecesInWords(pieces, value, pointer, context);
  return Object.entries(value)
    .map(([name, part], index) => {
      const words = wordsOf(part, `${pointer}/${name}`, context);
      const label = preferredLabel(name, schema?.properties?.[name])[context.language];
      return index === 0 ? words : `${label} ${words}`;
    })
    .join(' ');
}

function piecesInWords(pieces: readonly string[], value: Fields, pointer: string, context: WordsContext): string {
  const isSaid = (piece: string): boolean =>
    [...piece.matchAll(/\{(\w+)\}/gu)].every(([, name = '']) => value[name] !== undefined && value[name] !== null);
  const fill = (piece: string): string =>
    piece.replace(/\{(\w+)\}/gu, (_all, name: string) => partInWords(value[name], `${pointer}/${name}`, context));
  // “85%”, “60–70”: no space stands before these.
  return pieces
    .filter(isSaid)
    .map(fill)
    .join(' ')
    .replace(/(?<=\d) (?=[%‰–])/gu, '');
}

function partInWords(value: Json | undefined, pointer: string, context: WordsContext): string {
  const schema = schemaAt(context.type.schema, pointer);
  if (typeof value === 'string' && schema?.choices) return choiceWord(value, schema)[context.language];
  return wordsOf(value, pointer, context);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
