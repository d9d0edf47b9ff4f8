import type { PhrasingContent, Table } from 'mdast';
import { plainText } from './marked-text.js';

/** What a table is made of before anything of it is written: its first row names the columns. */
export interface TableText {
  readonly rows: readonly (readonly CellText[])[];
  readonly align: readonly (string | null)[];
}

export type CellText = readonly PhrasingContent[];

/** Tables of more columns lie on their side. */
const mostUpright = 7;
/** Letters of a column beyond which it is not wider, and those of a word that is not broken. */
const widest = 46;
const longestWord = 18;
/** Twips of a bold letter of one half point, and of what is left and right of a cell's text. */
const letterWidth = 6.1;
const sides = 190;

/** A table of Markdown in its cells. */
export function tableText({ children, align }: Table): TableText {
  return { rows: children.map((row) => row.children.map((cell) => cell.children)), align: align ?? [] };
}

export function columnsOf({ rows }: TableText): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** Whether a table has more columns than a standing page has room for. */
export function isWide(table: TableText): boolean {
  return columnsOf(table) > mostUpright;
}

/** Half points of the text of a table. */
export function tableSize(columns: number): number {
  if (columns > 10) return 16;
  return columns > 5 ? 18 : 20;
}

/** The words of each cell, without their emphasis. */
export function wordsOfCells({ rows }: Pick<TableText, 'rows'>): readonly (readonly string[])[] {
  return rows.map((row) => row.map(plainText));
}

/** A row that fills pages must be broken. */
export function isShort(row: readonly string[] = []): boolean {
  return row.every((text) => text.length < 1500);
}

/** A column of the numbers of rows. */
export function isNumbered(texts: readonly (readonly string[])[], column: number): boolean {
  return texts.length > 1 && texts.slice(1).every((row) => /^\d{0,3}\.?$/u.test(row[column] ?? ''));
}

/**
 * Twips of each column: each has room for its longest word, and what is left is shared by the usual length of what stands
 * in it. Where there is too little room, the widest columns give way: a code or a header is not broken for a long word.
 */
export function columnWidths(texts: readonly (readonly string[])[], room: number, size: number): readonly number[] {
  const columns = (texts[0] ?? []).map((_text, column) => texts.map((row) => row[column] ?? ''));
  const least = columns.map((column) => lettersOf(column) * size * letterWidth + sides);
  const wishes = columns.map(usualLength);
  const spare = Math.max(0, room - sumOf(least));
  const all = sumOf(wishes);
  return fitted(least, room).map((width, column) => Math.floor(width + (spare * (wishes[column] ?? 0)) / all));
}

/** Widths within a room, of which the largest are made smaller. */
function fitted(widths: readonly number[], room: number): readonly number[] {
  const fit = [...widths];
  let left = room;
  const order = widths.map((width, column) => ({ width, column })).sort((a, b) => a.width - b.width);
  for (const [index, { width, column }] of order.entries()) {
    const own = Math.min(width, left / (order.length - index));
    fit[column] = own;
    left -= own;
  }
  return fit;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function usualLength(texts: readonly string[]): number {
  const letters = sumOf(texts.map((text) => text.length));
  return Math.max(1, Math.min(widest, letters / Math.max(1, texts.length)));
}

/** Letters that have room on a line of a column; those of its header are bold. */
function lettersOf([header = '', ...cells]: readonly string[]): number {
  return Math.max(fewestLetters, longestIn(header) * bolder, ...cells.map(longestIn));
}

const bolder = 1.2;
/** Short names are often of wide letters: “TW I”. */
const fewestLetters = 3;
/** Codes such as “KPI-01” are not broken at their hyphen. */
const longestCode = 8;

function longestIn(text: string): number {
  const words = text
    .slice(0, 2000)
    .split(/\s+/u)
    .flatMap((word) => (word.length > longestCode ? word.split(/[/-]+/u) : [word]));
  return Math.min(longestWord, Math.max(0, ...words.map((word) => word.length)));
}
