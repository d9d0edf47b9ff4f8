import { conventions } from '../model/conventions.js';
import type { Reading } from '../model/reading.js';
import type { MonthManner } from './write-months.js';

/** How months are written in a document: from its first month on, in its own language. */
export function monthManner({ model }: Pick<Reading, 'model'>): MonthManner {
  const start = model[conventions.start];
  return {
    start: typeof start === 'string' ? start : undefined,
    language: model[conventions.language] === 'en' ? 'en' : 'id',
  };
}
