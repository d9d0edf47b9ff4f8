import { addMonths, daysBetween, formatDate, isIsoDate, monthName } from '../../../text/dates.js';
import { parsePath, spotAt } from '../../../findings/keywords/operands/path.js';
import type { Json } from '../../../model/reading.js';
import type { Language } from '../../../catalogue/schema.js';
import type { Stretch } from './timeline.js';

type Origin = Parameters<typeof spotAt>[1];

/** A month counted from 1, or a day of the calendar. */
export type End = { readonly month: number } | { readonly day: string };

/** First and last month or day as they are written; where only one is, it is both. */
export interface Ends {
  readonly first: End;
  readonly last: End;
}

/** Both ends of a row's time; undefined where there is none. */
export function endsOf(rule: { readonly from: string; readonly to: string }, row: Origin): Ends | undefined {
  const [first, last] = [rule.from, rule.to].map((path) => endOf(spotAt(parsePath(path), row).value));
  const one = first ?? last;
  return one && { first: one, last: last ?? one };
}

function endOf(value: Json | undefined): End | undefined {
  if (typeof value === 'number') return { month: value };
  return typeof value === 'string' && isIsoDate(value) ? { day: value } : undefined;
}

/** Months of the calendar from year 0 to the month of YYYY-MM or a day in it. */
export function calendarMonth(text: unknown): number | undefined {
  const match = typeof text === 'string' ? /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/u.exec(text) : null;
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

/** The stretch that the ends take on the axis; it may be reversed. Undefined where days have no axis. */
export function stretchOf({ first, last }: Ends, origin: number | undefined): Stretch | undefined {
  const start = 'month' in first ? first.month - 1 : dayStart(first.day, origin);
  const end = 'month' in last ? last.month : dayEnd(last.day, origin);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Where a day begins on the axis. */
export function dayStart(day: string, origin: number | undefined): number | undefined {
  const month = calendarMonth(day);
  if (month === undefined || origin === undefined) return undefined;
  return month - origin + (Number(day.slice(8)) - 1) / monthLength(day);
}

function dayEnd(day: string, origin: number | undefined): number | undefined {
  const start = dayStart(day, origin);
  return start === undefined ? undefined : start + 1 / monthLength(day);
}

/** Days of the month of a day. */
export function monthLength(day: string): number {
  const first = `${day.slice(0, 7)}-01`;
  return daysBetween(first, addMonths(first, 1));
}

/** “4–8”, “6 Apr–29 Mei 2026”. */
export function endsInWords({ first, last }: Ends, language: Language): string {
  const [from, to] = [first, last].map((end) => ('month' in end ? String(end.month) : shortDate(end.day, language)));
  if (from === to || from === undefined || to === undefined) return from ?? '';
  // A year that both share is written once.
  const year = / \d{4}$/u.exec(to)?.[0] ?? '';
  return `${year !== '' && from.endsWith(year) ? from.slice(0, -year.length) : from}–${to}`;
}

function shortDate(day: string, language: Language): string {
  const name = monthName(Number(day.slice(5, 7)), language);
  return formatDate(day, language).replace(name, name.slice(0, 3));
}
