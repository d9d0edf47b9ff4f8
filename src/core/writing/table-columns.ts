import { findProperty, labelsOf, preferredLabel } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import { childPointer } from '../model/read-context.js';
import type { Reading } from '../model/reading.js';
import { normaliseName } from '../text/names.js';
import { tableLines, type TableLine, type TableLines } from './table-lines.js';
import { languageOf, type WrittenDocument } from './written-document.js';

/** The first table of a list, and which property each of its columns gives. */
export interface WrittenTable {
  readonly lines: TableLines;
  /** `bulan/mulai` for half of a value that has two columns; undefined for columns that are none of the type's. */
  readonly columns: readonly (string | undefined)[];
  readonly item: Schema;
  /** Index of the column that says whose row it is, where the list is one of several in the table (`rowsBy`). */
  readonly owner: number | undefined;
}

/** Undefined where the list is no table, or has a header of two rows. */
export function tableOf(array: string, written: WrittenDocument): WrittenTable | undefined {
  const { reading, document } = written;
  const header = reading.places.get(array)?.table?.header;
  const { items: item, rowsBy } = listSchema(array, written) ?? {};
  const { text } = document.source;
  const lines = header && tableLines(text, header);
  if (!lines || !item || document.kind === 'yaml') return undefined;
  const names = lines.header.cells.map((cell) => text.slice(cell.start, cell.end).trim());
  if (names.includes('') || lines.delimiter.cells.length !== names.length) return undefined;
  const columns = names.map((name) => findProperty(item, name)?.path.join('/'));
  const owners = new Set(labelsOf(rowsBy).map(normaliseName));
  const owner = names.findIndex((name, index) => columns[index] === undefined && owners.has(normaliseName(name)));
  return { lines, item, columns, owner: owner < 0 ? undefined : owner };
}

/** Schema of the list at a pointer. */
export function listSchema(array: string, { type }: WrittenDocument): Schema | undefined {
  let schema: Schema | undefined = type.schema;
  for (const key of array.split('/').slice(1)) {
    schema = schema?.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : schema?.items;
  }
  return schema;
}

/** Where a new column stands by the order of the type: how many come before it. */
export function columnsBefore(path: string, { columns, item }: Pick<WrittenTable, 'columns' | 'item'>): number {
  const order = Object.keys(item.properties ?? {});
  const rankOf = (column: string): number => order.indexOf(column.split('/')[0] ?? '');
  const parts = Object.keys(item.properties?.[path.split('/')[0] ?? '']?.properties ?? {});
  const partOf = (column: string): number => parts.indexOf(column.split('/')[1] ?? '');
  let nearest: { readonly index: number; readonly rank: readonly [number, number] } | undefined;
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    const rank = [rankOf(column), partOf(column)] as const;
    const isBefore = compare(rank, [rankOf(path), partOf(path)]) < 0;
    if (isBefore && (!nearest || compare(rank, nearest.rank) >= 0)) nearest = { index, rank };
  }
  return nearest ? nearest.index + 1 : 0;
}

function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** A header by which the reader finds the property again; undefined where its label alone would not do. */
export function headerFor(path: string, item: Schema, written: WrittenDocument): string | undefined {
  const [name = '', part] = path.split('/');
  const property = item.properties?.[name];
  const language = languageOf(written);
  const own = preferredLabel(name, property)[language];
  const inner = part === undefined ? own : preferredLabel(part, property?.properties?.[part])[language];
  const choices = part === undefined ? [own] : [inner, `${own} ${inner}`];
  return choices.find((label) => findProperty(item, label)?.path.join('/') === path && !label.includes('|'));
}

/** The lines of a table that were read as items of a list; a line of totals is none. */
export function rowsOf(array: string, { places }: Reading): ReadonlySet<number> {
  const starts = new Set<number>();
  for (let index = 0; ; index += 1) {
    const place = places.get(childPointer(array, index));
    if (!place) return starts;
    if (place.via === 'cell' && place.value) starts.add(place.value.start);
  }
}

/** Where a cell is inserted so that `before` cells stand before it; undefined in a line that has fewer. */
export function cellBorder({ cells, span }: TableLine, before: number): number | undefined {
  if (before > cells.length) return undefined;
  return before === 0 ? (cells[0]?.start ?? span.start) : cells[before - 1]?.end;
}

/** A cell's text at a border: its own pipe stands behind the first, and before every other. */
export function cellAt(line: TableLine, before: number, text: string): string {
  if (before === 0) return ` ${text} |`;
  const isLast = before === line.cells.length;
  if (isLast && !line.closes) return ` | ${text}`;
  return `| ${text} `;
}

/** The same for the line below a header, with blanks as its cells have them. */
export function dashesAt({ cells, closes }: TableLine, before: number, text: string): string {
  const blank = text[cells[0]?.start ?? 0] === ' ' ? ' ' : '';
  if (before === 0) return `${blank}---${blank}|`;
  return before === cells.length && !closes ? ` |${blank}---` : `|${blank}---${blank}`;
}
