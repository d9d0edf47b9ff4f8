import type { Table } from 'mdast';
import type { Schema } from '../catalogue/schema.js';
import { nodeSpan, type Block } from '../document/document.js';
import { FlatText, FlatTextBuilder } from '../text/flat-text.js';
import { normaliseName } from '../text/names.js';
import { isDash } from '../text/placeholder.js';
import { pointSpan, type Span } from '../text/span.js';
import { childPointer, ordinalOf, setAt, typesOf, type Draft, type ReadContext } from './read-context.js';
import { finishObject, readText } from './read-text.js';
import type { Json } from './reading.js';
import {
  countRecognised,
  isMark,
  observeColumns,
  readColumns,
  readGrid,
  type Column,
  type Grid,
  type GridRow,
} from './table-columns.js';

/** A table block with its columns found for one kind of row. */
export interface TableMatch {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  readonly recognised: number;
  readonly span: Span;
}

/** Finds the columns of a table for rows of a schema; undefined when the block is no table. */
export function matchTable(block: Block, item: Schema, context: ReadContext): TableMatch | undefined {
  if (block.node.type !== 'table') return undefined;
  const table: Table = block.node;
  const grid = readGrid(table, block.base, context.source);
  const { columns, rows } = readColumns(grid, item);
  return { grid, columns, rows, recognised: countRecognised(columns), span: nodeSpan(table, block.base) };
}

/** Whether enough columns are recognised to take the table as these rows rather than as prose. */
export function isRowTable(match: TableMatch, item: Schema): boolean {
  return match.recognised >= Math.min(2, Object.keys(item.properties ?? {}).length);
}

/** Reads the rows of a table into an array that may have rows already. */
export function readTable(
  match: TableMatch,
  item: Schema,
  pointer: string,
  values: Json[],
  context: ReadContext,
): void {
  observeColumns(match.columns, item, pointer, context);
  readTableRows(match, item, pointer, values, context);
}

/** The same without a word about the columns. */
export function readTableRows(
  match: TableMatch,
  item: Schema,
  pointer: string,
  values: Json[],
  context: ReadContext,
): void {
  const place = context.place(pointer);
  const columns = uniqueColumns(match.columns);
  keepHeaders(columns, context);
  const names = columns.flatMap(({ property }) => (property ? [property.path.join('/'), property.path[0] ?? ''] : []));
  place.table ??= { header: match.grid.headerSpan, columns: new Set() };
  for (const name of names) place.table.columns.add(name);
  place.via ??= 'cell';
  const rows = match.rows.filter((row) => !isBlank(row.cells) && !isTotal(row));
  if (!observeLostName(rows, match, pointer, context))
    for (const [index, row] of rows.entries())
      observeWidth(row, match, childPointer(pointer, values.length + index), context);
  for (const row of rows) values.push(readRow(row, columns, item, childPointer(pointer, values.length), context));
  place.insert = match.span.end;
}

function isBlank(cells: readonly FlatText[]): boolean {
  return cells.every((cell) => cell.text.trim() === '');
}

/** Where all rows have as many cells more than there are names, it is the names that are too few. */
function observeLostName(rows: readonly GridRow[], match: TableMatch, pointer: string, context: ReadContext): boolean {
  const { headerSpan: header, header: names } = match.grid;
  const cells = rows[0]?.cells.length ?? 0;
  const isSame = cells > names.length && rows.every((row) => row.cells.length === cells);
  if (rows.length < 2 || !isSame || rows.every((row) => isBlank(row.cells.slice(names.length)))) return false;
  const data = { cells, columns: names.length };
  context.observe('TBL-007', 'header', header, { pointer, data, related: match.span });
  return true;
}

/** A row with other cells than columns: Markdown drops those that are too many, and leaves those that lack empty. */
function observeWidth(row: GridRow, { grid }: TableMatch, pointer: string, context: ReadContext): void {
  const [cells, columns] = [row.cells.length, grid.header.length];
  if (cells === columns) return;
  const surplus = isBlank(row.cells.slice(columns)) ? 'spare' : 'many';
  const data = { cells, columns };
  context.observe('TBL-007', cells < columns ? 'few' : surplus, row.span, {
    ...{ pointer, data, related: grid.headerSpan },
  });
}

/** One column for each actor is a list of the actors. */
function keepHeaders(columns: readonly Column[], context: ReadContext): void {
  for (const { mark, property } of columns) {
    const list = property?.schema.memberOf?.replace(/\/\*$/u, '');
    if (mark && list !== undefined) context.headers.set(list, [...(context.headers.get(list) ?? []), mark]);
  }
}

const totalWords = new Set([
  'jumlah',
  'total',
  'sub total',
  'subtotal',
  'jumlah total',
  'grand total',
  'total anggaran',
  'jumlah anggaran',
]);

/** A last line that adds up a column is no row. */
function isTotal(row: GridRow): boolean {
  const first = row.cells.find((cell) => cell.text.trim() !== '');
  return first !== undefined && totalWords.has(normaliseName(first.text));
}

/** The first column of each property; columns of marks stay all. */
function uniqueColumns(columns: readonly Column[]): readonly Column[] {
  const seen = new Set<string>();
  return columns.filter(({ property, mark }) => {
    if (!property) return false;
    const path = property.path.join('/');
    if (seen.has(path) && !mark) return false;
    seen.add(path);
    return true;
  });
}

function readRow(row: GridRow, columns: readonly Column[], item: Schema, pointer: string, context: ReadContext): Draft {
  const draft: Draft = {};
  const place = context.place(pointer);
  place.via = 'cell';
  place.value = row.span;
  place.insert = row.span.end;
  for (const column of columns) {
    const cell = row.cells[column.index] ?? new FlatText('', pointSpan(row.span.end), []);
    if (column.mark) readMark(cell, column, draft, pointer, context);
    else readCell(cell, column, draft, pointer, context);
  }
  const head = headCell(row, columns, item);
  if (head) place.head = head;
  return finishObject(draft, item, pointer, context);
}

function readCell(cell: FlatText, column: Column, draft: Draft, pointer: string, context: ReadContext): void {
  const { path, schema } = column.property ?? { path: [], schema: {} };
  const own = path.reduce(childPointer, pointer);
  const place = context.place(own);
  place.via = 'cell';
  place.key = column.header.span();
  place.label = column.header.text;
  const value = readText(withUnit(cell, column, schema), schema, own, context);
  if (value !== undefined) setAt(draft, path, value);
  if (path.length > 1) {
    const parent = context.place(childPointer(pointer, path[0] ?? ''));
    parent.key ??= column.header.span();
    parent.value ??= place.value ?? cell.span();
    parent.via ??= 'cell';
  }
}

/** A bare number under "Waktu (menit)" is a number of minutes, one under "Anggaran (Rp juta)" so many million. */
function withUnit(cell: FlatText, column: Column, schema: Schema): FlatText {
  const text = cell.trim();
  const unit = schema.patterns ? column.unit : multiplierIn(column.unit);
  if (unit === undefined || !/^(?:Rp\.?\s*)?\d[\d.,]*$/u.test(text.text)) return cell;
  const builder = new FlatTextBuilder();
  const span = text.span();
  builder.addLinear(text.text, span.start);
  builder.add(` ${unit}`, span.end, 0);
  return builder.build(span);
}

function multiplierIn(unit: string | undefined): string | undefined {
  return /\b(?:ribu|juta|miliar|milyar|triliun|thousand|million|billion)\b/iu.exec(unit ?? '')?.[0];
}

function readMark(cell: FlatText, column: Column, draft: Draft, pointer: string, context: ReadContext): void {
  const name = column.property?.path[0] ?? '';
  const own = childPointer(pointer, name);
  const place = context.place(own);
  place.via = 'cell';
  place.key ??= column.header.span();
  const known = listAt(draft, name);
  if (isMark(cell.text)) {
    const span = cell.trim().span();
    context.place(childPointer(own, known.length)).value = span;
    if (known.length === 0) place.value = span;
    draft[name] = [...known, column.mark?.text ?? ''];
    delete place.note;
  } else if (known.length === 0) {
    place.value ??= cell.span();
    place.note = 'empty';
  }
}

function listAt(draft: Draft, name: string): readonly Json[] {
  const known = draft[name];
  // Array.isArray does not narrow a readonly array.
  return Array.isArray(known) ? (known as readonly Json[]) : [];
}

/** The cell that stands for the row in a message's mark: its number, key or main text, else its first words. */
function headCell(row: GridRow, columns: readonly Column[], item: Schema): Span | undefined {
  const wanted = [item.key, ordinalOf(item), item.main].filter((name) => name !== undefined);
  const byName = (name: string) => columns.find(({ property }) => property?.path.join('/') === name);
  const cells = [...wanted.map(byName), ...columns].map((column) => column && row.cells[column.index]);
  return cells
    .find((cell) => cell !== undefined && cell.text.trim() !== '' && !isDash(cell.text))
    ?.trim()
    .span();
}

/** The array property of an object whose rows a table gives best, when enough columns are recognised. */
export function bestArray(
  block: Block,
  schema: Schema,
  context: ReadContext,
): { name: string; match: TableMatch } | undefined {
  let best: { name: string; match: TableMatch } | undefined;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (!property.items || !typesOf(property).includes('array') || !typesOf(property.items).includes('object'))
      continue;
    const match = matchTable(block, property.items, context);
    if (!match || !isRowTable(match, property.items)) continue;
    if (!best || match.recognised > best.match.recognised) best = { name, match };
  }
  return best;
}
