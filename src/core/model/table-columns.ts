import type { Table, TableRow } from 'mdast';
import { findProperty, preferredLabel, type NamedProperty } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import { nodeSpan } from '../document/document.js';
import { flatten } from '../document/flatten.js';
import { FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import { normaliseName } from '../text/names.js';
import type { Span } from '../text/span.js';
import type { ReadContext } from './read-context.js';

/** A table column and the property its cells are read as. */
export interface Column {
  readonly index: number;
  readonly header: FlatText;
  readonly property: NamedProperty | undefined;
  /** Unit named in the header, "(menit)": it goes with bare numbers in the cells. */
  readonly unit: string | undefined;
  /** A column of marks: a mark in a row stands for this value of the property. */
  readonly mark: FlatText | undefined;
}

/** A table with its cells as text. */
export interface Grid {
  readonly header: readonly FlatText[];
  readonly headerSpan: Span;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly cells: readonly FlatText[];
  readonly span: Span;
}

/** A sign that some office uses for “this one does it”, with the selector that makes an emoji of it. */
const markSigns = /^(?:[●○◯⬤■□▢▣◆◇•▲△▶►◉◎✓✔☑√xXvVoO*+](?:\uFE0F|\uFE0E)?)?$/u;

/** The cells of a table; the text of an empty cell is empty and its place the inside between the pipes. */
export function readGrid(table: Table, base: number, source: SourceText): Grid {
  const [head, ...body] = table.children;
  const rows = body.map((row) => readGridRow(row, base, source));
  const header = head ? readGridRow(head, base, source) : { cells: [], span: nodeSpan(table, base) };
  return { header: header.cells, headerSpan: header.span, rows };
}

function readGridRow(row: TableRow, base: number, source: SourceText): GridRow {
  const cells = row.children.map((cell) => {
    const text = flatten(cell, base, source);
    return text.text.trim() === '' ? new FlatText('', cellInside(nodeSpan(cell, base), source), []) : text;
  });
  return { cells, span: nodeSpan(row, base) };
}

/** What stands between the pipes of a cell. */
function cellInside(cell: Span, source: SourceText): Span {
  const text = source.slice(cell);
  const start = text.startsWith('|') ? cell.start + 1 : cell.start;
  const closes = text.length > 1 && text.endsWith('|') && !text.endsWith(String.raw`\|`);
  return { start, end: Math.max(start, closes ? cell.end - 1 : cell.end) };
}

/** Which property each column gives; `rows` are the body rows left after a second header row was taken. */
export function readColumns(grid: Grid, item: Schema): { columns: readonly Column[]; rows: readonly GridRow[] } {
  const [second, ...rest] = grid.rows;
  if (second && isSecondHeader(grid.header, second.cells, item)) {
    return { columns: withMarks(columnsOfTwoRows(grid.header, second.cells, item), rest, item), rows: rest };
  }
  const columns = grid.header.map((header, index) => namedColumn(header, index, item));
  return { columns: withMarks(columns, grid.rows, item), rows: grid.rows };
}

/** An unknown column whose cells hold nothing but marks stands for a value of the property written in marks. */
function withMarks(columns: readonly Column[], rows: readonly GridRow[], item: Schema): readonly Column[] {
  const marks = marksProperty(item);
  return columns.map((column) => {
    if (!marks || column.header.text === '' || !mayBeMarked(column, marks)) return column;
    const cells = rows.map((row) => row.cells[column.index]?.text.trim() ?? '');
    const isMarked = cells.some((cell) => cell !== '') && cells.every((cell) => markSigns.test(cell));
    return isMarked ? { ...column, property: marks, mark: column.header } : column;
  });
}

/** A performer may be called by a word that is also a name of the column of performers: "Petugas". */
function mayBeMarked({ property, mark }: Column, marks: NamedProperty): boolean {
  if (!property) return true;
  return mark === undefined && !property.isPreferred && property.schema === marks.schema;
}

function namedColumn(header: FlatText, index: number, item: Schema): Column {
  const text = header.text.replaceAll('\n', ' ');
  const unit = /\(([^()]+)\)\s*$/u.exec(text)?.[1];
  const property = findProperty(item, text) ?? findProperty(item, bareHeader(text));
  return { index, header: header.trim(), property, unit, mark: undefined };
}

function marksProperty(item: Schema): NamedProperty | undefined {
  const found = Object.entries(item.properties ?? {}).find(([, schema]) => schema.marks === true);
  return found && { path: [found[0]], schema: found[1], isPreferred: true };
}

/** Column index of the group a cell of the first header row belongs to: a blank cell belongs to its left. */
function groupsOf(header: readonly FlatText[]): readonly number[] {
  let group = 0;
  return header.map((cell, index) => {
    if (cell.text.trim() !== '') group = index;
    return group;
  });
}

function isSecondHeader(header: readonly FlatText[], second: readonly FlatText[], item: Schema): boolean {
  if (!header.some((cell) => cell.text.trim() === '')) return false;
  const groups = groupsOf(header);
  return header.every((_, index) => {
    const text = second[index]?.text.trim() ?? '';
    const group = groups[index] ?? 0;
    const isGrouped = groups.filter((other) => other === group).length > 1;
    if (!isGrouped) return text === '';
    const above = findProperty(item, header[group]?.text ?? '');
    return text !== '' && (above?.schema.marks === true || findProperty(item, text) !== undefined);
  });
}

function columnsOfTwoRows(header: readonly FlatText[], second: readonly FlatText[], item: Schema): readonly Column[] {
  const groups = groupsOf(header);
  return header.map((cell, index) => {
    const below = second[index];
    if (!below || below.text.trim() === '') return namedColumn(cell, index, item);
    const named = namedColumn(below, index, item);
    const above = findProperty(item, header[groups[index] ?? 0]?.text ?? '');
    if (above?.schema.marks !== true || (named.property && !mayBeMarked(named, above))) return named;
    return { ...named, property: above, mark: below.trim() };
  });
}

/** How many different properties a table's columns give. */
export function countRecognised(columns: readonly Column[]): number {
  return new Set(columns.flatMap(({ property }) => (property ? [property.path.join('/')] : []))).size;
}

/** Whether the cell says "yes" in a column of marks. */
export function isMark(text: string): boolean {
  return text.trim() !== '' && markSigns.test(text.trim());
}

/** Reports synonyms, unknown columns and columns that come twice. */
export function observeColumns(columns: readonly Column[], item: Schema, pointer: string, context: ReadContext): void {
  const seen = new Map<string, Column>();
  for (const column of columns) {
    const text = column.header.text;
    if (text === '' || column.mark) continue;
    const span = column.header.span();
    if (!column.property) {
      context.observe('TBL-003', 'default', span, { pointer, data: { text } });
      continue;
    }
    const path = column.property.path.join('/');
    const first = seen.get(path);
    const label = preferredLabel(column.property.path.at(-1) ?? '', column.property.schema);
    if (first) {
      context.observe('TBL-004', 'default', span, { pointer, data: { text, label }, related: first.header.span() });
      continue;
    }
    seen.set(path, column);
    if (!column.property.isPreferred && !isQualified(column, item) && !isEnglish(column, context)) {
      context.observe('TBL-001', 'synonym', span, { pointer, data: { text, label }, replacement: label });
    }
  }
}

/** English documents have no official column names: any that is known will do. */
function isEnglish({ header, property }: Column, { language }: ReadContext): boolean {
  const names = (property?.schema.labels?.en ?? []).map(normaliseName);
  return language === 'en' && names.includes(normaliseName(header.text));
}

/** "Waktu (menit)" names its unit and "Target 2026" its year, which is no synonym. */
function isQualified(column: Column, item: Schema): boolean {
  const bare = bareHeader(column.header.text);
  return bare !== column.header.text && findProperty(item, bare)?.isPreferred === true;
}

/** A column's name without its unit or year. */
function bareHeader(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/u, '').replace(/\s+(?:tahun\s+)?\d{4}\s*$/iu, '');
}
