import type { Schema } from '../../catalogue/schema.js';
import { keysOf, parentOf } from '../../findings/marks.js';
import { schemaAt } from '../../findings/subject.js';
import type { Place } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import type { AssistedDocument } from './assist-context.js';
import { isOutsideOfText, sectionsAt } from './markdown-line.js';
import { sectionProperty } from './section-property.js';
import { linesOfTable, plainCell, tableAt, type LinesOfTable } from './table-at.js';
import { findProperty } from '../../catalogue/property-names.js';
import { findFrontMatter } from '../../document/front-matter.js';

/** A property that is named, or whose value stands, at a place of a document. */
export interface PropertyAt {
  readonly span: Span;
  readonly part: 'key' | 'value';
  readonly name: string;
  readonly schema: Schema;
  /** From the root, `*` for each item of a list. */
  readonly path: readonly string[];
  /** Of the value at the place; undefined of a column, which has many. */
  readonly pointer: string | undefined;
}

type WordsAt = Pick<PropertyAt, 'span' | 'part'>;

/** What the words at an offset name or say; undefined in running text. */
export function propertyAt(assisted: AssistedDocument, offset: number): PropertyAt | undefined {
  const { document } = assisted;
  const isBody = document.kind === 'markdown' && offset >= findFrontMatter(document.source.text).body;
  if (isBody && isOutsideOfText(document, offset)) return undefined;
  return readAt(assisted, offset) ?? (isBody ? columnAt(assisted, offset) : undefined);
}

/** The shortest words of the reading that an offset lies in or beside. */
function readAt(assisted: AssistedDocument, offset: number): PropertyAt | undefined {
  const { reading, document } = assisted;
  let best: { readonly pointer: string; readonly place: Place; readonly words: WordsAt } | undefined;
  for (const [pointer, place] of reading.places) {
    const words = pointer === '' ? undefined : partAt(place, offset);
    if (!words || (best && lengthOf(best.words.span) <= lengthOf(words.span))) continue;
    const schema = schemaAt(assisted.type.schema, pointer);
    if (!schema || (words.part === 'value' && !isOwnValue(place, schema, document.source.slice(words.span)))) continue;
    best = { pointer, place, words };
  }
  if (!best) return undefined;
  const { pointer, place, words } = best;
  return words.part === 'key'
    ? described(pointer, words, place.via !== 'cell', assisted)
    : described(...wholeOf(pointer, words, offset, assisted), true, assisted);
}

/** What was read out of words that stand for more than it: “5 menit” is a time, not a number and a unit. */
function wholeOf(
  pointer: string,
  words: WordsAt,
  offset: number,
  { reading, type, document }: AssistedDocument,
): readonly [string, WordsAt] {
  const parent = parentOf(pointer);
  const schema = parent === '' ? undefined : schemaAt(type.schema, parent);
  const span = reading.places.get(parent)?.value;
  const isWithin = span !== undefined && span.start <= offset && offset <= span.end;
  const isOneLine = isWithin && !/[\r\n]/u.test(document.source.slice(span));
  const isNotation = schema && (schema.patterns ?? schema.main ?? schema.notation) !== undefined;
  return isOneLine && isNotation && !/ \| /u.test(document.source.slice(span))
    ? [parent, { span, part: 'value' }]
    : [pointer, words];
}

/** An item of a list of one line each is explained by its list. */
function described(
  pointer: string,
  { span, part }: WordsAt,
  isOne: boolean,
  { type }: AssistedDocument,
): PropertyAt | undefined {
  const keys = keysOf(pointer);
  const isItem = /^\d+$/u.test(keys.at(-1) ?? '');
  const own = isItem ? parentOf(pointer) : pointer;
  const schema = schemaAt(type.schema, own);
  if (!schema) return undefined;
  const path = keysOf(own).map((key) => (/^\d+$/u.test(key) ? '*' : key));
  const name = path.findLast((key) => key !== '*') ?? '';
  const forms = schemaAt(type.schema, parentOf(own))?.properties ?? {};
  const write = Object.values(forms).find(({ from }) => from === name)?.write;
  const words = write && path.length > 1 ? { ...schema, write } : schema;
  return { span, part, name, schema: words, path, pointer: isOne ? pointer : undefined };
}

function partAt({ key, value }: Place, offset: number): WordsAt | undefined {
  if (key && key.start <= offset && offset <= key.end) return { span: key, part: 'key' };
  return value && value.start <= offset && offset <= value.end ? { span: value, part: 'value' } : undefined;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** A value of one line that is more than prose: what a section or a row says as a whole explains itself. */
function isOwnValue({ via }: Place, schema: Schema, text: string): boolean {
  if (text === '' || /[\r\n]/u.test(text) || via === 'heading' || via === 'derived') return false;
  const isRow = schema.properties && !schema.patterns && schema.main === undefined;
  return !isRow && (via !== 'list' || hasOwnNotation(schema));
}

/** Not any text will do. */
function hasOwnNotation({ enum: words, format, memberOf, refers, patterns }: Schema): boolean {
  return [words, format, memberOf, refers, patterns].some((keyword) => keyword !== undefined);
}

/** A column of a table in which no row was read yet. */
function columnAt(assisted: AssistedDocument, offset: number): PropertyAt | undefined {
  const { document } = assisted;
  const { text } = document.source;
  const lines = linesOfTable(text, offset);
  const cell = lines?.isComplete && lines.here === 0 ? headerCell(lines, text, offset) : undefined;
  if (document.kind !== 'markdown' || !lines || !cell) return undefined;
  const section = sectionProperty(sectionsAt(document, offset), assisted);
  const table = tableAt(lines, section, assisted);
  const found = table && findProperty(table.item, plainCell(text, cell));
  if (!found) return undefined;
  const list = section?.depth === 0 ? [section.root, '*'] : [];
  const name = found.path.at(-1) ?? '';
  return { span: cell, part: 'key', name, schema: found.schema, path: [...list, ...found.path], pointer: undefined };
}

/** The words of the header cell that an offset stands in. */
function headerCell({ lines }: LinesOfTable, text: string, offset: number): Span | undefined {
  const cells = (lines[0]?.cells ?? []).map((cell) => wordsIn(cell, text));
  return cells.find(({ start, end }) => start < end && start <= offset && offset <= end);
}

/** A cell without the blanks around what it holds. */
function wordsIn({ start, end }: Span, text: string): Span {
  const inside = text.slice(start, end);
  return { start: end - inside.trimStart().length, end: start + inside.trimEnd().length };
}
