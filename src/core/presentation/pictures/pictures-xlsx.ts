import type { Bilingual, Language } from '../../catalogue/schema.js';
import { toXlsx } from '../overview/formats/to-xlsx.js';
import type { Table } from '../overview/table.js';
import type { PictureContext, PictureTable, PictureView } from './picture.js';
import { typedCell } from './typed-cell.js';

const note: Bilingual = { id: 'Dari dokumen “{title}”.', en: 'From the document “{title}”.' };
/** Letters of a column's width. */
const narrow = 8;
const wide = 50;

/** What the pictures of a document show, as a workbook: a sheet for each, undefined when none has a table. */
export async function picturesXlsx(
  pictures: readonly PictureView[],
  title: string,
  { language }: PictureContext,
): Promise<Uint8Array | undefined> {
  const tables = pictures.flatMap(({ kind, title: called, table }) =>
    table ? [sheetOf(kind, called, table, language)] : [],
  );
  if (tables.length === 0) return undefined;
  return toXlsx({ title, notes: [note[language].replace('{title}', () => title)], language }, tables);
}

function sheetOf(id: string, title: string, { caption, header, rows }: PictureTable, language: Language): Table {
  const columns = header.map((name, index) => {
    const longest = Math.max(name.length, ...rows.map(({ cells }) => (cells[index] ?? '').length));
    return { title: name, width: Math.min(wide, Math.max(narrow, longest + 2)) };
  });
  return {
    id,
    title,
    about: caption,
    columns,
    rows: rows.map(({ cells }) => cells.map((cell) => typedCell(cell, language))),
  };
}
