import { findProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import { afterLineBreak, lineEnd, startOfLine } from '../../document/lines.js';
import { keysOf, parentOf } from '../../findings/marks.js';
import { schemaAt } from '../../findings/subject.js';
import { holdsObjects } from '../../model/read-context.js';
import type { Span } from '../../text/span.js';
import { isDelimiter, lineAt, type TableLine } from '../../writing/table-lines.js';
import type { AssistedDocument } from './assist-context.js';
import type { SectionProperty } from './section-property.js';

/** The lines of a table that is written, or being written, in which each begins with a pipe. */
export interface LinesOfTable {
  readonly lines: readonly TableLine[];
  /** The line that the cursor stands in. */
  readonly here: number;
  /** The second line is `|---|---|`. */
  readonly isComplete: boolean;
}

/** A table with what its columns are. */
export interface TableAt extends LinesOfTable {
  /** Pointer of the list that its rows were read into, when they were. */
  readonly array: string | undefined;
  readonly item: Schema;
  readonly columns: readonly (readonly string[] | undefined)[];
}

/** More lines than a table has that somebody wrote. */
const MOST_LINES = 5000;

/** The lines beginning with a pipe around an offset; undefined where its own line does not. */
export function linesOfTable(text: string, offset: number): LinesOfTable | undefined {
  if (!startsWithPipe(text, offset)) return undefined;
  let first = startOfLine(text, offset);
  let above = 0;
  while (first > 0 && above < MOST_LINES && startsWithPipe(text, first - 1)) {
    first = startOfLine(text, first - 1);
    above += 1;
  }
  const lines: TableLine[] = [];
  for (let at = first; at <= text.length && lines.length <= above + MOST_LINES && startsWithPipe(text, at);) {
    lines.push(lineAt(text, at));
    const end = lineEnd(text, at);
    const next = afterLineBreak(text, end);
    if (next === end) break;
    at = next;
  }
  const second = lines[1];
  const isComplete = second !== undefined && isDelimiter(text.slice(second.span.start, second.span.end));
  return { lines, here: above, isComplete };
}

function startsWithPipe(text: string, offset: number): boolean {
  const start = startOfLine(text, offset);
  return /^[ \t]{0,3}\|/u.test(text.slice(start, start + 4));
}

/** What the rows of a table are; undefined where it is none of the type's. */
export function tableAt(
  table: LinesOfTable,
  section: SectionProperty | undefined,
  assisted: AssistedDocument,
): TableAt | undefined {
  const { text } = assisted.document.source;
  const names = headersOf(table, text);
  const array = arrayReadFrom(table, assisted);
  const read = array === undefined ? undefined : schemaAt(assisted.type.schema, array)?.items;
  const item = read ?? bestItem(names, section, assisted);
  if (!item) return undefined;
  return { ...table, array, item, columns: names.map((name) => findProperty(item, name)?.path) };
}

/** The header cells as they are written. */
export function headersOf({ lines }: LinesOfTable, text: string): readonly string[] {
  return (lines[0]?.cells ?? []).map((cell) => plainCell(text, cell));
}

/** What stands in a cell, without emphasis. */
export function plainCell(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .trim()
    .replace(/^(?:\*\*|__|\*|_)(.*?)(?:\*\*|__|\*|_)$/u, '$1');
}

/** The list that the reader took the table for. */
function arrayReadFrom({ lines }: LinesOfTable, { reading }: AssistedDocument): string | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const isIn = (span: Span): boolean => first.span.start <= span.start && span.start <= last.span.end;
  for (const [pointer, { table, via, value }] of reading.places) {
    if (table && isIn(table.header)) return pointer;
    if (via === 'cell' && value && isIn(value) && isRow(pointer)) return parentOf(pointer);
  }
  return undefined;
}

function isRow(pointer: string): boolean {
  return /^\d+$/u.test(keysOf(pointer).at(-1) ?? '');
}

/** Of the lists that the place may hold, the one that knows most of the headers. */
function bestItem(
  names: readonly string[],
  section: SectionProperty | undefined,
  { type }: AssistedDocument,
): Schema | undefined {
  if (section && holdsObjects(section.schema) && names.every((name) => name === '')) return section.schema.items;
  const lists = section ? listsIn(section.schema) : listsIn(type.schema);
  const counted = lists.map((item) => ({ item, known: knownAmong(names, item) }));
  const best = counted.reduce<(typeof counted)[number] | undefined>(
    (most, each) => (each.known > (most?.known ?? 0) ? each : most),
    undefined,
  );
  // One known name says little where no heading says what the table is.
  return best && best.known >= (section ? 1 : 3) ? best.item : undefined;
}

function knownAmong(names: readonly string[], item: Schema): number {
  return new Set(names.flatMap((name) => findProperty(item, name)?.path.join('/') ?? [])).size;
}

/** The rows of the list itself, and of the lists within it. */
function listsIn(schema: Schema): readonly Schema[] {
  const own = holdsObjects(schema) && schema.items ? [schema.items] : [];
  const object = own[0] ?? schema;
  const inner = Object.values(object.properties ?? {}).flatMap(({ items, ...rest }) =>
    items && holdsObjects({ ...rest, items }) ? [items] : [],
  );
  return [...own, ...inner];
}
