import { findProperty } from '../../catalogue/property-names.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { pointSpan } from '../../text/span.js';
import { cellAt, cellBorder, dashesAt } from '../../writing/table-columns.js';
import type { TableLine } from '../../writing/table-lines.js';
import type { AssistedDocument } from './assist-context.js';
import { leafSchema } from './property-steps.js';
import { rowAround, valueIn } from './row-around.js';
import { keysOf, parentOf } from '../../findings/marks.js';
import type { HeaderSlot, RowAround, RowSlot, ValueSlot } from './slot.js';
import { plainCell, type TableAt } from './table-at.js';

/** What can stand at a place of a table: a header, a value, or a whole new row. */
export function tableSlot(
  table: TableAt,
  offset: number,
  assisted: AssistedDocument,
): HeaderSlot | ValueSlot | RowSlot | undefined {
  const { text } = assisted.document.source;
  const line = table.lines[table.here];
  if (!line) return undefined;
  if (table.here === 0) return headerSlot(table, line, offset, text);
  if (!table.isComplete || table.here === 1) return undefined;
  const isBegun = text.slice(line.span.start, line.span.end).trim() === '|';
  // A space behind the pipe is not of the line's words, but the cursor stands behind it.
  if (isBegun) return rowSlot(table, { start: line.span.start, end: Math.max(line.span.end, offset) }, text);
  return cellSlot(table, line, offset, assisted);
}

/** A new row after the last one; `replace` is what stands in its line. */
export function rowSlot(table: TableAt, replace: Span, text: string): RowSlot {
  const before = table.lines.slice(2, table.here === 0 ? undefined : table.here);
  return {
    kind: 'row',
    item: table.item,
    columns: table.columns,
    rows: before.map(({ cells }) => cells.map((cell) => text.slice(cell.start, cell.end).trim())),
    replace,
    typed: text.slice(replace.start, replace.end),
    written: { notation: 'table' },
  };
}

function headerSlot(table: TableAt, line: TableLine, offset: number, text: string): HeaderSlot | undefined {
  const cell = cellAround(line, offset, text);
  if (!cell) return undefined;
  const present = line.cells.flatMap((each, index) => (index === cell.index ? [] : [plainCell(text, each)]));
  const { replace, before, after } = cell;
  return {
    kind: 'header',
    item: table.item,
    replace,
    present,
    below: cellsBelow(table, cell.index, text),
    before,
    after,
  };
}

/** Where a name is new, the line of dashes and the rows have no cell for it: without one the lines are no table any more. */
function cellsBelow({ lines, isComplete }: TableAt, index: number, text: string): readonly Edit[] {
  const [header, delimiter, ...rows] = lines;
  const width = Math.max(header?.cells.length ?? 0, index + 1);
  if (!isComplete || delimiter?.cells.length !== width - 1) return [];
  const shorter = rows.filter(({ cells }) => cells.length < width);
  return [
    ...cellEdit(delimiter, index, dashesAt(delimiter, index, text)),
    ...shorter.flatMap((row) => cellEdit(row, index, emptyCellAt(row, index))),
  ];
}

/** None in a row that ends before. */
function cellEdit(line: TableLine, index: number, text: string): readonly Edit[] {
  const at = cellBorder(line, index);
  return at === undefined ? [] : [{ span: pointSpan(at), text }];
}

/** At the end of a line that no pipe closes, a pipe alone would close it. */
function emptyCellAt(line: TableLine, index: number): string {
  return index === line.cells.length && !line.closes ? ' |  |' : cellAt(line, index, '');
}

function cellSlot(table: TableAt, line: TableLine, offset: number, assisted: AssistedDocument): ValueSlot | undefined {
  const { text } = assisted.document.source;
  const cell = cellAround(line, offset, text);
  const path = cell && table.columns[cell.index];
  const column = cell && findProperty(table.item, headerAt(table, cell.index, text));
  if (!cell || !path || !column) return undefined;
  return {
    kind: 'value',
    name: path.at(-1) ?? '',
    schema: leafSchema(column.schema),
    ...(column.schema.items && { list: column.schema }),
    ...{ replace: cell.replace, present: [] },
    written: { notation: 'cell', before: cell.before, after: cell.after },
    row: rowOf(table, path, assisted),
  };
}

function headerAt({ lines }: TableAt, index: number, text: string): string {
  const cell = lines[0]?.cells[index];
  return cell ? plainCell(text, cell) : '';
}

function rowOf(table: TableAt, path: readonly string[], { reading }: AssistedDocument): RowAround {
  const { array, item, lines, here } = table;
  const start = lines[here]?.span.start;
  const [pointer] = [...reading.places].find(
    ([own, { via, value }]) =>
      via === 'cell' && value?.start === start && array !== undefined && parentOf(own) === array,
  ) ?? [undefined];
  const rows = array === undefined ? undefined : valueIn(reading.model, keysOf(array));
  const index = pointer === undefined ? here - 2 : Number(keysOf(pointer).at(-1));
  return rowAround(item, path, index, rows);
}

interface CellAround {
  readonly index: number;
  /** What is written in the cell, or the cursor when nothing is. */
  readonly replace: Span;
  /** Spaces that part what is written from the pipes. */
  readonly before: string;
  readonly after: string;
}

/** The cell that an offset stands in; undefined before the first pipe, and before what a cell holds. */
function cellAround(line: TableLine, offset: number, text: string): CellAround | undefined {
  const index = indexAt(line, offset);
  if (index === undefined) return undefined;
  const cell = line.cells[index];
  const replace = cell ? wordIn(cell, offset, text) : pointSpan(offset);
  return replace && { index, replace, before: spaceBefore(text, replace.start), after: spaceAfter(text, replace.end) };
}

/** Behind the last pipe a new cell begins; behind blanks at the end of an open one it goes on. */
function indexAt({ cells, span, closes }: TableLine, offset: number): number | undefined {
  const found = cells.findIndex(({ start, end }) => start <= offset && offset <= end);
  if (found >= 0) return found;
  if (offset < span.end) return undefined;
  return closes ? cells.length : cells.length - 1;
}

/** What a cell holds, up to the cursor at least; the cursor alone in an empty one. */
function wordIn(cell: Span, offset: number, text: string): Span | undefined {
  const inside = trimmed(text, cell);
  if (inside.start === inside.end) return pointSpan(offset);
  return offset < inside.start ? undefined : { start: inside.start, end: Math.max(inside.end, offset) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  return inside.trim() === '' ? pointSpan(start) : { start: start + lead, end: start + inside.trimEnd().length };
}

function spaceBefore(text: string, at: number): string {
  return text[at - 1] === '|' ? ' ' : '';
}

/** A cell that nothing closes yet gets its pipe. */
function spaceAfter(text: string, at: number): string {
  const next = text[at] ?? '\n';
  if (next === '|') return ' ';
  return /^[ \t]*(?:\r?\n|$)/u.test(text.slice(at, at + 200)) ? ' |' : '';
}
