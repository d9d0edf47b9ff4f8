import { monthNumber } from '../text/dates.js';
import { readMonths, type Part } from '../text/months.js';
import { monthNameLike } from './month-name.js';

/** How months are written in a document: its first month (YYYY-MM), and its language. */
export interface MonthManner {
  readonly start: string | undefined;
  readonly language: 'id' | 'en';
}

interface Wanted {
  readonly from: number;
  readonly to: number;
}

/** Months that are counted at once: months, quarters, half years. */
const SIZES = [1, 3, 6];
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const YEAR = /(?:19|20|21)\d\d/u;

/**
 * The range of months in the manner in which another is written: “Bulan 3–5”, “M3”, “Januari–Maret 2026”, “Triwulan I”.
 * Undefined where that manner can't say it.
 */
export function writeMonths(text: string, wanted: Wanted, manner: MonthManner): string | undefined {
  const read = readMonths(text, manner.start);
  if ('problem' in read) return undefined;
  const [first, last] = read.from.at <= read.to.at ? [read.from, read.to] : [read.to, read.from];
  for (const candidate of candidates(text, first, last, wanted, manner)) {
    const again = readMonths(candidate, manner.start);
    // What is written is read once more: no manner is taken for another.
    if (!('problem' in again) && again.from.value === wanted.from && again.to.value === wanted.to) return candidate;
  }
  return undefined;
}

function candidates(text: string, first: Part, last: Part, wanted: Wanted, manner: MonthManner): readonly string[] {
  const around = {
    ...{ head: text.slice(0, first.at), middle: text.slice(first.end, last.at), tail: text.slice(last.end) },
    isOne: first.at === last.at,
  };
  const [one, other] = [text.slice(first.at, first.end), text.slice(last.at, last.end)];
  return SIZES.flatMap((size) => {
    const from = endLike(inForm(one, other), wanted.from, wanted.from - 1, size, manner);
    const to = endLike(inForm(other, one), wanted.to, wanted.to - size, size, manner);
    return from && to ? forms(around, from, to) : [];
  });
}

/** “Mei” is short and long: whether names are shortened, the other end says. */
function inForm(name: string, other: string): string {
  return name.length === 3 && monthNumber(name) === 5 && monthNumber(other) !== undefined ? other : name;
}

interface Around {
  readonly head: string;
  readonly middle: string;
  readonly tail: string;
  /** One word stands for both ends. */
  readonly isOne: boolean;
}

/** Ways to write the range, the one most like what stands there first. */
function forms({ head, middle, tail, isOne }: Around, from: WrittenEnd, to: WrittenEnd): readonly string[] {
  const [between, after] = [withYear(middle, from.year), withYear(tail, to.year)];
  const [fromYear, toYear] = [from.year, to.year].map((year) => (year === undefined ? '' : ` ${String(year)}`));
  const one = from.text === to.text ? [`${head}${from.text}${after}`, `${head}${from.text}${fromYear ?? ''}`] : [];
  const same = isOne
    ? []
    : [
        `${head}${from.text}${between}${to.text}${after}`,
        `${head}${from.text}${fromYear ?? ''}${between}${to.text}${after}`,
      ];
  return [
    ...[...one, ...same, `${head}${from.text}–${to.text}${after}`],
    `${head}${from.text}${fromYear ?? ''}–${to.text}${toYear ?? ''}`,
  ];
}

/** A year in what follows is the one that is meant now. */
function withYear(text: string, year: number | undefined): string {
  return year === undefined ? text : text.replace(YEAR, String(year));
}

interface WrittenEnd {
  readonly text: string;
  /** Its year of the calendar, where the plan has one. */
  readonly year: number | undefined;
}

/** One end of a range; `before` months have gone by when its period begins. */
function endLike(
  written: string,
  month: number,
  before: number,
  size: number,
  { start, language }: MonthManner,
): WrittenEnd | undefined {
  const begin = /^(\d{4})-(\d{2})/u.exec(start ?? '');
  const index = begin && Number(begin[1]) * 12 + Number(begin[2]) - 1 + month - 1;
  const year = index === null ? undefined : Math.floor(index / 12);
  if (size === 1) {
    const name = index === null ? undefined : calendarMonthLike(written, index, language);
    if (name !== undefined) return { text: name, year };
  }
  // Where a year is written, periods are those of its calendar.
  const counted = [before, index === null ? before : (index - (month - 1 - before)) % 12].map((months) =>
    months % size === 0 ? ordinalLike(written, months / size + 1) : undefined,
  );
  const text = size > 1 && year !== undefined && counted[0] !== counted[1] ? counted[1] : counted[0];
  return text === undefined ? undefined : { text, year };
}

/** A month of the calendar, counted from year 0, as a name or as “2027-03” is written; a day stays. */
function calendarMonthLike(written: string, index: number, language: 'id' | 'en'): string | undefined {
  const month = (index % 12) + 1;
  const iso = /^\d{4}-\d\d(?<day>-\d\d)?$/u.exec(written);
  if (!iso) return monthNameLike(written, month, language);
  return `${String(Math.floor(index / 12))}-${String(month).padStart(2, '0')}${iso.groups?.['day'] ?? ''}`;
}

/** A number in the manner of another: as many digits, or Roman. */
function ordinalLike(written: string, ordinal: number): string | undefined {
  if (ordinal < 1) return undefined;
  if (/^\d+$/u.test(written)) return String(ordinal).padStart(written.startsWith('0') ? written.length : 1, '0');
  const roman = ROMAN.includes(written.toUpperCase()) ? ROMAN[ordinal - 1] : undefined;
  return written === written.toUpperCase() ? roman : roman?.toLowerCase();
}
