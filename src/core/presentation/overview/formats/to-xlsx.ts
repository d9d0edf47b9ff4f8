import type { Cell, Column, ReportFacts, Table } from '../table.js';

/** Longest name of a sheet, and signs that none may have. */
const longestName = 31;
const forbidden = /[\\/?*[\]:]/gu;
/** A sheet has no more columns, and a cell no longer text. */
const mostColumns = 16_384;
const longestText = 32_767;
/** Control characters but tab and line breaks, and what Unicode calls no character. */
const notInXml = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Tables as a workbook, one sheet for each. The library is loaded when it is first wanted. */
export async function toXlsx(facts: ReportFacts, tables: readonly Table[]): Promise<Uint8Array> {
  const { writeWorkbook } = await import('./workbook-library.js');
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = tables.map((table, index) => ({
    sheet: names[index] ?? '',
    data: sheetRows(facts, table),
    columns: table.columns.slice(0, mostColumns).map(({ width }) => ({ width })),
    stickyRowsCount: facts.notes.length + 3,
    orientation: 'landscape' as const,
  }));
  const file = await writeWorkbook(sheets);
  return new Uint8Array(await file.arrayBuffer());
}

type SheetCell =
  | {
      readonly value: string;
      readonly type: StringConstructor;
      readonly fontWeight?: 'bold';
      readonly wrap?: boolean;
      readonly alignVertical?: 'top';
    }
  | { readonly value: number; readonly type: NumberConstructor; readonly format?: string }
  | { readonly value: Date; readonly type: DateConstructor; readonly format: string }
  | null;

function sheetRows(facts: ReportFacts, { about, columns, rows }: Table): SheetCell[][] {
  return [
    [bold(facts.title)],
    ...facts.notes.map((note) => [text(note)]),
    [text(about)],
    columns.slice(0, mostColumns).map(({ title }: Column) => bold(title)),
    ...rows.map((row) => row.slice(0, mostColumns).map(sheetCell)),
  ];
}

/** Texts stand there as texts: no sheet runs them as a formula. */
function sheetCell(cell: Cell): SheetCell {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return cell === '' ? null : text(cell);
  if ('number' in cell) return { value: cell.number, type: Number, format: cell.format };
  if (!('day' in cell)) return text(cell.text);
  if (cell.day === '') return null;
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}

function text(value: string): SheetCell {
  return { value: printable(value), type: String, wrap: false, alignVertical: 'top' };
}

function bold(value: string): SheetCell {
  return { value: printable(value), type: String, fontWeight: 'bold' };
}

/** XML has no place for control characters and halves of characters. */
function printable(value: string): string {
  return value
    .slice(0, longestText)
    .replace(notInXml, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** Names that are allowed and differ. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(forbidden, ' ').replace(/\s+/gu, ' ').trim() || '-';
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? '' : ` (${String(number)})`;
      const name = `${plain.slice(0, longestName - tail.length).trimEnd()}${tail}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
}
