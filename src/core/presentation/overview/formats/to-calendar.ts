import type { Language } from '../../../catalogue/schema.js';
import { addDays } from '../../../text/dates.js';
import { fingerprint } from '../../../text/fingerprint.js';
import type { DocumentSummary } from '../document-summary.js';
import { reviewState } from '../overview-tables.js';

const texts = {
  review: { id: 'Tinjau ulang: {name}', en: 'Review: {name}' },
  calendar: { id: 'Tinjau ulang dokumen (Naskah)', en: 'Document reviews (Naskah)' },
} as const;

/** Review dates as an iCalendar text, a day each; documents without one and those no longer in use are left out. */
export async function toCalendar(
  documents: readonly DocumentSummary[],
  { language, today }: { readonly language: Language; readonly today: string },
): Promise<string> {
  const { createEvents } = await import('./calendar-library.js');
  const events = documents
    .filter((document) => document.review !== '' && reviewState(document, today) !== undefined)
    .map((document) => ({
      // The same document gives the same event, so that an import replaces the older one.
      uid: `${fingerprint([document.number, document.path])}@naskah`,
      title: texts.review[language].replace('{name}', () => document.title || document.path),
      description: [document.number, document.unit, document.path].filter((text) => text !== '').join('\n'),
      start: dayParts(document.review),
      end: dayParts(addDays(document.review, 1)),
      startOutputType: 'local' as const,
      timestamp: Date.UTC(...utcParts(today)),
      calName: texts.calendar[language],
      productId: 'naskah',
      alarms: [],
    }));
  const { error, value } = createEvents(events);
  if (error) throw error;
  return value ?? '';
}

function dayParts(iso: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}

function utcParts(iso: string): [number, number, number] {
  const [year, month, day] = dayParts(iso);
  return [year, month - 1, day];
}
