import type { PhrasingContent, Table as TableNode } from 'mdast';
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { plainText, wordRuns } from './word-runs.js';

/** What a table is made of before anything of it is Word: its first row is the header. */
export interface TableText {
  readonly rows: readonly (readonly CellText[])[];
  readonly align?: readonly (string | null)[];
  /** Whether the first row names the columns; it is repeated on every page. */
  readonly hasHeader: boolean;
}

export type CellText = readonly PhrasingContent[];

/** Tables of more columns lie on their side; more than Word can show are parted. */
const mostUpright = 7;
const mostColumns = 60;
/** Letters of a column beyond which it is not wider, and those of a word that is not broken. */
const widest = 46;
const longestWord = 18;
/** Twips of a bold letter of one half point, and of what is left and right of a cell's text. */
const letterWidth = 6.1;
const sides = 190;
const shade = { type: ShadingType.CLEAR, color: 'auto', fill: 'E8E8E8' };
const alignments: ReadonlyMap<string, (typeof AlignmentType)[keyof typeof AlignmentType]> = new Map([
  ['center', AlignmentType.CENTER],
  ['right', AlignmentType.RIGHT],
]);

/** A table of Markdown in its cells. */
export function tableText({ children, align }: TableNode): TableText {
  return {
    rows: children.map((row) => row.children.map((cell) => cell.children)),
    align: align ?? [],
    hasHeader: true,
  };
}

/** Whether a table has more columns than a standing page has room for. */
export function isWide({ rows }: TableText): boolean {
  return columnsOf(rows) > mostUpright;
}

/** A table as wide as the room (twips), its columns as wide as what stands in them asks. */
export function wordTables({ rows, align = [], hasHeader }: TableText, room: number): readonly Table[] {
  const count = columnsOf(rows);
  const starts = Array.from({ length: Math.ceil(count / mostColumns) }, (_, index) => index * mostColumns);
  return starts.map((start) => {
    const end = Math.min(count, start + mostColumns);
    const part = rows.map((row) => Array.from({ length: end - start }, (_, index) => row[start + index] ?? []));
    return wordTable({ rows: part, align: align.slice(start, end), hasHeader }, room);
  });
}

function columnsOf(rows: TableText['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function wordTable({ rows, align = [], hasHeader }: TableText, room: number): Table {
  const texts = rows.map((row) => row.map(plainText));
  const size = sizeOf(columnsOf(rows));
  const widths = columnWidths(texts, room, size);
  const made = rows.map((row, index) => {
    const isHeader = hasHeader && index === 0;
    const cells = row.map((cell, column) => {
      const isNarrow = isHeader || isNumbered(texts, column);
      const alignment = isNarrow ? AlignmentType.CENTER : alignments.get(align[column] ?? '');
      const children = wordRuns(cell, { size, ...(isHeader && { bold: true }) });
      return wordCell(children, { width: widths[column] ?? 0, isHeader, ...(alignment && { alignment }) });
    });
    return new TableRow({ children: cells, tableHeader: isHeader, cantSplit: isShort(texts[index]) });
  });
  return tableOf(made, widths);
}

/** Half points of the text of a table. */
function sizeOf(columns: number): number {
  if (columns > 10) return 16;
  return columns > 5 ? 18 : 20;
}

/** Rows as a table of fixed columns (twips). */
export function tableOf(rows: TableRow[], widths: readonly number[], isFramed = true): Table {
  const width = widths.reduce((sum, each) => sum + each, 0);
  return new Table({
    ...{ rows, columnWidths: [...widths], layout: TableLayoutType.FIXED },
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 85, right: 85, marginUnitType: WidthType.DXA },
    ...(!isFramed && { borders: noBorders }),
  });
}

const none = { style: 'none', size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** A cell of one paragraph; that of a header is grey. */
export function wordCell(
  children: readonly ParagraphChild[],
  at: {
    readonly width: number;
    readonly isHeader?: boolean;
    readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  },
): TableCell {
  const { width, isHeader = false, alignment } = at;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader && { shading: shade, verticalAlign: VerticalAlignTable.CENTER }),
    children: [new Paragraph({ children: [...children], spacing: { after: 0 }, ...(alignment && { alignment }) })],
  });
}

/** A row that fills pages must be broken. */
function isShort(row: readonly string[] = []): boolean {
  return row.every((text) => text.length < 1500);
}

/** A column of the numbers of rows. */
function isNumbered(texts: readonly (readonly string[])[], column: number): boolean {
  return texts.length > 1 && texts.slice(1).every((row) => /^\d{0,3}\.?$/u.test(row[column] ?? ''));
}

/** A column has room for its longest word; what is left is shared by the usual length of what stands in it. */
function columnWidths(texts: readonly (readonly string[])[], room: number, size: number): readonly number[] {
  const columns = (texts[0] ?? []).map((_text, column) => texts.map((row) => row[column] ?? ''));
  const least = columns.map((column) => Math.max(...column.map(longestIn)) * size * letterWidth + sides);
  const wishes = columns.map(usualLength);
  const spare = Math.max(0, room - sumOf(least));
  const scale = Math.min(1, room / sumOf(least));
  const all = sumOf(wishes);
  return least.map((width, column) => Math.floor(width * scale + (spare * (wishes[column] ?? 0)) / all));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function usualLength(texts: readonly string[]): number {
  const letters = sumOf(texts.map((text) => text.length));
  return Math.max(1, Math.min(widest, letters / Math.max(1, texts.length)));
}

function longestIn(text: string): number {
  const words = text.slice(0, 2000).split(/[\s/-]+/u);
  return Math.min(longestWord, Math.max(0, ...words.map((word) => word.length)));
}
