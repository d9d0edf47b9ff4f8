import type { Bilingual } from '../../catalogue/schema.js';
import { toXlsx } from '../overview/formats/to-xlsx.js';
import { sheetTable, type DataSheet } from './data-sheet.js';
import { pictureEntries } from './entries.js';
import { indicatorsData } from './indicators/data-table.js';
import type { PictureContext } from './picture.js';
import { procedureData } from './procedure/data-table.js';
import { timelineData } from './timeline/data-table.js';

const note: Bilingual = { id: 'Dari dokumen “{title}”.', en: 'From the document “{title}”.' };

/** What makes data of a kind of picture, from its entry in the type's `pictures`. */
type Read = (entry: Readonly<Record<string, unknown>>, context: PictureContext) => DataSheet;

/** One line for each kind. */
const kinds: Readonly<Record<string, Read>> = {
  procedure: procedureData,
  indicators: indicatorsData,
  timeline: timelineData,
};

/** What the pictures of a document show, as a workbook to count with: a sheet for each, undefined when there is none. */
export async function picturesXlsx(title: string, context: PictureContext): Promise<Uint8Array | undefined> {
  const { language, readerLanguage } = context;
  const tables = pictureEntries(context).flatMap((entry) => {
    const kind = String(entry['kind']);
    const read = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return read ? [sheetTable(kind, (entry['title'] as Bilingual)[readerLanguage], read(entry, context))] : [];
  });
  if (tables.length === 0) return undefined;
  return toXlsx({ title, notes: [note[language].replace('{title}', () => title)], language }, tables);
}
