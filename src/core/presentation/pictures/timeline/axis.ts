import { monthName } from '../../../text/dates.js';
import type { SheetWords } from '../sheet-words.js';
import { words } from './words.js';

/** A part of the header, in months from the beginning of the axis. */
export interface AxisPart {
  readonly start: number;
  readonly end: number;
  /** What it is called; the longest that has room is written. */
  readonly labels: readonly string[];
}

/** The time that is drawn: from the beginning of month 1. */
export interface Axis {
  /** Months that are drawn. */
  readonly months: number;
  /** Months that the plan has; less than `months` where something lies beyond. */
  readonly horizon: number;
  /** Months of the calendar from year 0 to the first one; undefined where months are only counted. */
  readonly origin: number | undefined;
  /** Rows of the header, the coarsest first. */
  readonly header: readonly (readonly AxisPart[])[];
  /** Where lines are drawn: one for each of the finest parts. */
  readonly scale: Scale;
}

export type Scale = 'month' | 'quarter' | 'half' | 'year';

/** Months of a part of each scale. */
const SIZE: Readonly<Record<Scale, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
/** A longer plan is drawn in coarser parts. */
const MOST: readonly (readonly [Scale, number])[] = [
  ['month', 24],
  ['quarter', 72],
  ['half', 144],
];
/** No plan is longer; a slip of the pen shall not make a picture that nobody can read. */
export const MOST_MONTHS = 600;

/** The axis of a plan whose last month drawn is `last`. */
export function makeAxis(last: number, horizon: number, origin: number | undefined, said: SheetWords): Axis {
  const months = Math.min(MOST_MONTHS, Math.max(1, Math.ceil(last)));
  const scale = MOST.find(([, most]) => months <= most)?.[0] ?? 'year';
  const rows: Scale[] =
    scale === 'month' ? ['year', 'quarter', 'month'] : scale === 'year' ? ['year'] : ['year', scale];
  const header = rows.map((row) => partsOf(row, months, origin, said));
  return { months, horizon: Math.min(horizon, months), origin, header, scale };
}

/** Parts begin where the calendar's do; where months are only counted, at month 1. */
function partsOf(scale: Scale, months: number, origin: number | undefined, said: SheetWords): readonly AxisPart[] {
  const size = SIZE[scale];
  const parts: AxisPart[] = [];
  for (let start = 0; start < months;) {
    const index = start + (origin ?? 0);
    const end = Math.min(months, start + size - (index % size));
    parts.push({ start, end, labels: labelsOf(scale, index, origin !== undefined, said) });
    start = end;
  }
  return parts;
}

function labelsOf(scale: Scale, index: number, isCalendar: boolean, said: SheetWords): readonly string[] {
  const year = isCalendar ? Math.floor(index / 12) : Math.floor(index / 12) + 1;
  const number = Math.floor((index % 12) / SIZE[scale]) + 1;
  switch (scale) {
    case 'year':
      return isCalendar
        ? [said.say(words.fiscalYear, { year }), said.say(words.fiscalYearShort, { year }), String(year)]
        : [said.say(words.yearOfPlan, { year }), String(year)];
    case 'quarter': {
      const quarter = roman(isCalendar ? number : Math.floor(index / 3) + 1);
      return [...[words.quarter, words.quarterShort].map((text) => said.say(text, { number: quarter })), quarter];
    }
    case 'half':
      return [said.say(words.half, { number: roman(number) }), roman(number)];
    case 'month': {
      const label = isCalendar ? monthName(number, said.language).slice(0, 3) : String(index + 1);
      return isCalendar ? [label, label.slice(0, 1)] : [label];
    }
  }
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function roman(number: number): string {
  return ROMAN[number - 1] ?? String(number);
}

/** A month of the axis in words: “Maret 2027”, or its number where months are only counted. */
export function monthInWords(month: number, origin: number | undefined, said: SheetWords): string {
  if (origin === undefined) return String(month);
  const index = origin + month - 1;
  return `${monthName((((index % 12) + 12) % 12) + 1, said.language)} ${String(Math.floor(index / 12))}`;
}
