import { conventions } from '../model/conventions.js';
import type { Reading } from '../model/reading.js';
import type { Span } from '../text/span.js';
import type { MonthManner } from './write-months.js';

/** How months are written in a document: from its first month on, in its own language. */
export function monthManner({ model }: Pick<Reading, 'model'>): MonthManner {
  const start = model[conventions.start];
  return {
    start: typeof start === 'string' ? start : undefined,
    language: model[conventions.language] === 'en' ? 'en' : 'id',
  };
}

/** What stands for both ends of a range, given by their pointers: “Januari–Maret 2026”. */
export function wholeRange(start: string, end: string, { places }: Pick<Reading, 'places'>): Span | undefined {
  const parent = start.slice(0, start.lastIndexOf('/'));
  const [whole, ...ends] = [parent, start, end].map((pointer) => places.get(pointer)?.value);
  return whole && ends.every((each) => each && whole.start <= each.start && each.end <= whole.end) ? whole : undefined;
}
