import type { DataSheet } from '../data-sheet.js';
import type { PictureContext } from '../picture.js';
import { sheetWords } from '../sheet-words.js';
import { typedCell } from '../typed-cell.js';
import { alternativeTable } from './alternative-table.js';
import { readProcedure } from './read-procedure.js';
import { procedureRule } from './rule.js';

/** The steps of a procedure as data: what they say in words is all that is to be known of them. */
export function procedureData(entry: Readonly<Record<string, unknown>>, context: PictureContext): DataSheet {
  const { caption, header, rows } = alternativeTable(readProcedure(procedureRule(entry), context), sheetWords(context));
  return {
    caption,
    count: rows.length,
    columns: header.map((title, index) => ({
      title,
      cells: rows.map(({ cells }) => typedCell(cells[index] ?? '', context.language)),
    })),
  };
}
