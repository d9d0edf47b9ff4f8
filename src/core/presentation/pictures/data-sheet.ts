import type { Cell } from '../overview/table.js';
import { cellText, type Table } from '../overview/table.js';

/** What a picture shows, as data to count with. */
export interface DataSheet {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  /** Number of rows. */
  readonly count: number;
}

/** A column, a cell of it for each row. */
export interface DataColumn {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** Letters of a column's width. */
const narrow = 8;
const wide = 50;

/** A sheet of a workbook; columns in which nothing stands are left out. */
export function sheetTable(id: string, title: string, { caption, columns, count }: DataSheet): Table {
  const used = columns.filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''));
  return {
    id,
    title,
    about: caption,
    columns: used.map(({ title: name, cells }) => {
      const longest = Math.max(name.length, ...cells.map((cell) => cellText(cell).length));
      return { title: name, width: Math.min(wide, Math.max(narrow, longest + 2)) };
    }),
    rows: Array.from({ length: count }, (_, index) => used.map(({ cells }) => cells[index] ?? '')),
  };
}

/** A number with its decimals, those of thousands grouped. */
export function numberCell(number: number): Cell {
  if (Math.abs(number) < 1000) return number;
  return { number, format: `#,##0${decimalsOf(number)}`, text: String(number) };
}

/** A number of per cent: 45.5 is 45.5%. */
export function percentCell(percent: number): Cell {
  const text = `${String(percent)}%`;
  return { number: Number(`${String(percent)}e-2`) || percent / 100, format: `0${decimalsOf(percent)}%`, text };
}

/** An amount of money under its sign. */
export function moneyCell(amount: number, sign: string): Cell {
  const format = `"${sign.replace(/["\\]/gu, '')}"#,##0${decimalsOf(amount)}`;
  return { number: amount, format, text: `${sign}${String(amount)}` };
}

/** As many decimals as are written, six at most. */
function decimalsOf(number: number): string {
  const [, fraction = ''] = String(number).split('.');
  return fraction === '' || fraction.includes('e') ? '' : `.${'0'.repeat(Math.min(6, fraction.length))}`;
}
