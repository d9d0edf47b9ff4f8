import type { Bilingual } from '../../../catalogue/schema.js';
import { exampleValues } from '../../../catalogue/template.js';
import { conventions } from '../../../model/conventions.js';
import { addMonths, formatDate } from '../../../text/dates.js';
import type { AssistContext, AssistedDocument } from '../assist-context.js';
import type { ValueSource } from './offered-value.js';

const WORDS = {
  today: { id: 'hari ini', en: 'today' },
  year: { id: '12 bulan lagi', en: 'in 12 months' },
  month: { id: 'bulan ini', en: 'this month' },
  next: { id: 'bulan depan', en: 'next month' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Today and a year later, the likelier first; the years around; the month in which a plan may begin. */
export const dates: ValueSource = ({ name, schema, row }, assisted, context) => {
  const { today } = context;
  if (schema.format === 'date') return datesFor(row ? '' : name, assisted, context);
  if (schema.format === 'year') {
    const year = Number(today.slice(0, 4));
    return [year, year + 1, year - 1].map((each) => ({ text: String(each) }));
  }
  if (name !== conventions.start || row) return [];
  return [
    { text: today.slice(0, 7), detail: WORDS.month[context.language] },
    { text: addMonths(`${today.slice(0, 7)}-01`, 1).slice(0, 7), detail: WORDS.next[context.language] },
  ];
};

/** The days that a date property of the document may have. */
export function datesFor(
  name: string,
  { type, language }: Pick<AssistedDocument, 'type' | 'language'>,
  context: Pick<AssistContext, 'today' | 'language'>,
): readonly { readonly text: string; readonly detail: string; readonly documentation: string }[] {
  const { today } = context;
  const days = [
    { text: today, detail: WORDS.today[context.language] },
    { text: addMonths(today, 12), detail: WORDS.year[context.language] },
  ].map((day) => ({ ...day, documentation: formatDate(day.text, context.language) }));
  // The type's example says which dates lie ahead.
  const isAhead = /\{today\+\d/u.test(JSON.stringify(exampleValues(type, language)[name] ?? ''));
  return isAhead ? days.reverse() : days;
}
