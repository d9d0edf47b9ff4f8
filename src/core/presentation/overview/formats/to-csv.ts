import { cellText, type Cell, type ReportFacts, type Table } from '../table.js';

/** Tables as CSV (RFC 4180): what the report says of itself, then each table under its title. */
export function toCsv(facts: ReportFacts, tables: readonly Table[]): string {
  const head = [[facts.title], ...facts.notes.map((note) => [note])];
  const parts = tables.map(({ title, columns, rows }) => [[title], columns.map((column) => column.title), ...rows]);
  const lines = [head, ...parts].map((part) => part.map(line).join('\r\n'));
  // Spreadsheets take a text without the mark for one in an old encoding.
  return `\uFEFF${lines.join('\r\n\r\n')}\r\n`;
}

function line(cells: readonly Cell[]): string {
  return cells.map(field).join(',');
}

function field(cell: Cell): string {
  const text = typeof cell === 'string' || typeof cell === 'object' ? harmless(cellText(cell)) : cellText(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula is shown as text. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
}
