import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  isIsoDate,
  monthName,
  monthNumber,
  readDate,
} from '../../../text/dates.js';
import { readMonths } from '../../../text/months.js';
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
  /** How a text that says both says it. */
  readonly words?: string;
}

/** Both ends of a row's time; undefined where there is none. */
export function endsOf(rule: { readonly from: string; readonly to: string }, row: Origin): Ends | undefined {
  if (rule.from === rule.to) {
    const { value } = spotAt(parsePath(rule.from), row);
    const said = typeof value === 'string' && !isIsoDate(value) ? endsInText(value.trim()) : undefined;
    if (said) return said;
  }
  const [first, last] = [rule.from, rule.to].map((path) => endOf(spotAt(parsePath(path), row).value));
  const one = first ?? last;
  return one && { first: one, last: last ?? one };
}

function endOf(value: Json | undefined): End | undefined {
  if (typeof value === 'number') return { month: value };
  return typeof value === 'string' && isIsoDate(value) ? { day: value } : undefined;
}

/** Before any month that a document speaks of. */
const LONG_AGO = '1900-01';
/** “Setiap Senin, ” before months. */
const HOW_OFTEN = /^[^\d,]{1,60},\s*/u;

/** “30 Juni 2026”, “April 2026”, “Setiap Senin, Maret–Juni 2026”; nothing without a year. */
function endsInText(text: string): Ends | undefined {
  const date = readDate(text);
  if ('iso' in date) return { first: { day: date.iso }, last: { day: date.iso } };
  if (!/(?:19|20)\d{2}/u.test(text)) return undefined;
  const months = [text, text.replace(HOW_OFTEN, '')]
    .filter((each, index) => index === 0 || !hasMonth(text.slice(0, text.length - each.length)))
    .map((each) => readMonths(each, LONG_AGO))
    .find((reading) => 'from' in reading);
  if (!months || !('from' in months)) return undefined;
  const { from, to } = months;
  const first = addDays(firstDay(from.value), (from.day ?? 1) - 1);
  const last = to.day === undefined ? addDays(firstDay(to.value + 1), -1) : addDays(firstDay(to.value), to.day - 1);
  return { first: { day: first }, last: { day: last }, words: text };
}

function firstDay(month: number): string {
  return addMonths(`${LONG_AGO}-01`, month - 1);
}

function hasMonth(text: string): boolean {
  return text.split(/\P{L}+/u).some((word) => monthNumber(word) !== undefined);
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
export function endsInWords({ first, last, words }: Ends, language: Language): string {
  if (words !== undefined) return words;
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
