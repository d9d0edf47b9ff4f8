import { isIsoDate, monthNumber } from './dates.js';

/** One end of a range: its month, counted from 1, and the offsets of the number or word that gives it. */
export interface Part {
  readonly value: number;
  readonly at: number;
  readonly end: number;
  /** The day of that month, where one is written. */
  readonly day?: number;
}

/** A range of months as written, perhaps reversed, or why the text is none. */
export type MonthsReading =
  { readonly from: Part; readonly to: Part } | { readonly problem: 'unreadable' | 'needs-start' };

type Token =
  | { readonly kind: 'number' | 'word'; readonly text: string; readonly at: number; readonly end: number }
  | { readonly kind: 'iso'; readonly text: string; readonly at: number; readonly end: number }
  | { readonly kind: 'dash' | 'until' };

/** One end as written: the nth period of `size` months, or a named month of the calendar. */
interface End {
  readonly kind: 'period' | 'name';
  readonly size: number;
  readonly ordinal: number;
  readonly at: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly day?: number;
}

const PERIODS: ReadonlyMap<string, number> = new Map([
  ...['bulan', 'bln', 'month', 'months', 'mo', 'm', 'b'].map((word): [string, number] => [word, 1]),
  ...['triwulan', 'tw', 'kuartal', 'kwartal', 'quarter', 'quarters', 'q'].map((word): [string, number] => [word, 3]),
  ...['semester', 'semesters', 'smt', 'sem'].map((word): [string, number] => [word, 6]),
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ...'pertama kedua ketiga keempat'.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ...'first second third fourth'.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ['kesatu', 1],
]);

const UNTIL: ReadonlySet<string> = new Set(['sampai', 'hingga', 'sd', 'to', 'until', 'till', 'through']);
const AFTER_UNTIL: ReadonlySet<string> = new Set(['dengan']);
const LEADING: ReadonlySet<string> = new Set(['dari', 'mulai', 'from']);
const YEAR_WORDS: ReadonlySet<string> = new Set(['tahun', 'thn', 'year']);

const TOKEN =
  /(?<skip>[\s.,()]+)|(?<until>s\s?[./]\s?d(?!\p{L})\.?)|(?<iso>(?:19|20|21)\d\d-\d\d(?:-\d\d)?(?!\d))|(?<number>\d+)|(?<word>\p{L}+)|(?<dash>[-‐-―−~])|(?<other>[^])/giu;

const YEAR = /^(?:19|20|21)\d\d$/;

/** Longer texts are prose. */
const LONGEST = 120;

/**
 * Reads "Bulan 1–3", "Januari–Maret 2026", "15 Maret 2026", "2026-03", "Triwulan I" as months counted from 1.
 * `start` (YYYY-MM) is the calendar month that is month 1; names and years cannot be read without it.
 */
export function readMonths(text: string, start: string | undefined): MonthsReading {
  const ends = rangeIn(text);
  if (!ends) return { problem: 'unreadable' };
  const [from, to] = ends;
  const isCalendar = from.kind === 'name' || from.year !== undefined || to.year !== undefined;
  return isCalendar ? readCalendar(from, to, start) : { from: part(from, first(from)), to: part(to, last(to)) };
}

/** The calendar month (YYYY-MM) with which a range begins that names its year, on either end; undefined for all others. */
export function firstCalendarMonth(text: string): string | undefined {
  const [from, to] = rangeIn(text) ?? [];
  if (!from || !to || [from, to].some(isBeyondYear)) return undefined;
  const yearOfEnd = (to.year ?? NaN) - (last(to) < first(from) ? 1 : 0);
  const year = from.year ?? yearOfEnd;
  return Number.isNaN(year) ? undefined : `${String(year)}-${String(first(from)).padStart(2, '0')}`;
}

/** “Juli 2026”, “1 Juli 2026” or “2026-07” as YYYY-MM; undefined for all that is not one month of one year. */
export function readCalendarMonth(text: string): string | undefined {
  const [from, to] = rangeIn(text) ?? [];
  return from && from === to && from.kind === 'name' ? firstCalendarMonth(text) : undefined;
}

/** Both ends of a range of one kind. */
function rangeIn(text: string): readonly [End, End] | undefined {
  const tokens = text.length > LONGEST ? undefined : tokenise(text);
  const ends = tokens && new Reader(tokens).range();
  return ends && ends[0].kind === ends[1].kind ? ends : undefined;
}

function tokenise(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { skip, other } = match.groups ?? {};
    if (other !== undefined) return undefined;
    if (skip === undefined) tokens.push(toToken(match));
  }
  return tokens;
}

function toToken(match: RegExpExecArray): Token {
  const { until, dash, number, iso } = match.groups ?? {};
  if (dash !== undefined) return { kind: 'dash' };
  const text = match[0].toLowerCase();
  if (until !== undefined || UNTIL.has(text)) return { kind: 'until' };
  const kind = iso !== undefined ? 'iso' : number === undefined ? 'word' : 'number';
  return { kind, text, at: match.index, end: match.index + match[0].length };
}

/** Walks the tokens of one text from left to right. */
class Reader {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Both ends (the same one twice for a single month), or nothing when any token is left over. */
  range(): readonly [End, End] | undefined {
    this.#takeWord(LEADING);
    const from = this.#end(undefined);
    if (!from) return undefined;
    if (!this.#takeSeparator()) return this.#isDone() ? [from, from] : undefined;
    const to = this.#end(from.kind === 'period' ? from.size : undefined);
    return to && this.#isDone() ? [from, to] : undefined;
  }

  #end(inherited: number | undefined): End | undefined {
    const unit = this.#takePeriod();
    const calendar = this.#takeCalendarMonth(unit);
    if (calendar) return calendar;
    this.#takeKe();
    const counted = this.#takeOrdinal(unit ?? inherited);
    if (!counted) return undefined;
    const size = unit ?? inherited ?? 1;
    // "Bulan 3 2026" has two readings; a year only makes sense beside a part of the calendar year.
    return { kind: 'period', size, ...counted, year: size > 1 ? this.#takeYear() : undefined };
  }

  /** “Maret 2027”, “15 Maret 2027”, “March 15, 2027”, “2027-03”. */
  #takeCalendarMonth(unit: number | undefined): End | undefined {
    if (unit === undefined) return this.#takeIso() ?? this.#takeDated() ?? this.#takeName();
    return unit === 1 ? this.#takeName() : undefined;
  }

  #takeIso(): End | undefined {
    const token = this.#peek();
    if (token?.kind !== 'iso') return undefined;
    const [year, ordinal = 0, day] = token.text.split('-').map(Number);
    if (ordinal < 1 || ordinal > 12 || !hasDay(day, ordinal, year)) return undefined;
    this.#index += 1;
    return { kind: 'name', size: 1, ordinal, at: token.at, end: token.end, year, ...(day && { day }) };
  }

  /** A day before the name of its month. */
  #takeDated(): End | undefined {
    const [day, next] = [this.#peek(), this.#peek(1)];
    if (day?.kind !== 'number' || next?.kind !== 'word' || monthNumber(next.text) === undefined) return undefined;
    const before = this.#index;
    this.#index += 1;
    const name = this.#takeName();
    if (name && name.day === undefined && hasDay(Number(day.text), name.ordinal, name.year)) {
      return { ...name, day: Number(day.text) };
    }
    this.#index = before;
    return undefined;
  }

  #takeName(): End | undefined {
    const token = this.#peek();
    const ordinal = token?.kind === 'word' ? monthNumber(token.text) : undefined;
    if (token?.kind !== 'word' || ordinal === undefined) return undefined;
    this.#index += 1;
    const day = this.#takeDayBeforeYear(ordinal);
    const year = this.#takeYear();
    return { kind: 'name', size: 1, ordinal, at: token.at, end: token.end, year, ...(day && { day }) };
  }

  /** “15” in “March 15, 2027”. */
  #takeDayBeforeYear(ordinal: number): number | undefined {
    const [day, year] = [this.#peek(), this.#peek(1)];
    if (day?.kind !== 'number' || year?.kind !== 'number' || !YEAR.test(year.text)) return undefined;
    if (!hasDay(Number(day.text), ordinal, Number(year.text))) return undefined;
    this.#index += 1;
    return Number(day.text);
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#index + ahead];
  }

  #isDone(): boolean {
    return this.#index === this.#tokens.length;
  }

  #takeWord(words: ReadonlySet<string>): void {
    const token = this.#peek();
    if (token?.kind === 'word' && words.has(token.text)) this.#index += 1;
  }

  #takeSeparator(): boolean {
    const kind = this.#peek()?.kind;
    if (kind !== 'dash' && kind !== 'until') return false;
    this.#index += 1;
    if (kind === 'until') this.#takeWord(AFTER_UNTIL);
    return true;
  }

  #takePeriod(): number | undefined {
    const token = this.#peek();
    const size = token?.kind === 'word' ? PERIODS.get(token.text) : undefined;
    if (size !== undefined) this.#index += 1;
    return size;
  }

  /** "ke" or "ke-" before a number. */
  #takeKe(): void {
    const token = this.#peek();
    if (token?.kind !== 'word' || token.text !== 'ke') return;
    this.#index += this.#peek(1)?.kind === 'dash' ? 2 : 1;
  }

  /** A number below 1900, or after a unit a Roman numeral or an ordinal word. */
  #takeOrdinal(unit: number | undefined): Pick<End, 'ordinal' | 'at' | 'end'> | undefined {
    const token = this.#peek();
    if (token?.kind !== 'number' && token?.kind !== 'word') return undefined;
    const isNumber = token.kind === 'number';
    const ordinal = isNumber ? Number(token.text) : unit === undefined ? undefined : ORDINALS.get(token.text);
    if (ordinal === undefined || ordinal >= 1900) return undefined;
    this.#index += 1;
    return { ordinal, at: token.at, end: token.end };
  }

  #takeYear(): number | undefined {
    const word = this.#peek();
    const offset = word?.kind === 'word' && YEAR_WORDS.has(word.text) ? 1 : 0;
    const token = this.#peek(offset);
    if (token?.kind !== 'number' || !YEAR.test(token.text)) return undefined;
    this.#index += offset + 1;
    return Number(token.text);
  }
}

/** Whether the month has that day; in a year that is not known, whether it ever has. */
function hasDay(day: number | undefined, month: number, year = 2000): boolean {
  const two = (value: number): string => String(value).padStart(2, '0');
  return day === undefined || isIsoDate(`${String(year)}-${two(month)}-${two(day)}`);
}

/** Months of the calendar relative to the start month. */
function readCalendar(from: End, to: End, start: string | undefined): MonthsReading {
  const begin = monthIndex(start);
  if (begin === undefined) return { problem: 'needs-start' };
  if (isBeyondYear(from) || isBeyondYear(to)) return { problem: 'unreadable' };
  const [fromYear, toYear] = years(from, to, begin);
  return {
    from: part(from, fromYear * 12 + first(from) - begin),
    to: part(to, toYear * 12 + last(to) - begin),
  };
}

/** The years of both ends; one that is not written follows from the other or from the start. */
function years(from: End, to: End, begin: number): readonly [number, number] {
  const isReversed = last(to) < first(from);
  if (from.year === undefined && to.year !== undefined) {
    // "November–Januari 2027" begins in 2026, unless that is before the start: then it is reversed.
    const isEarlier = isReversed && (to.year - 1) * 12 + first(from) - begin >= 1;
    return [isEarlier ? to.year - 1 : to.year, to.year];
  }
  const startYear = Math.floor(begin / 12);
  const isPast = startYear * 12 + first(from) - begin < 1;
  const fromYear = from.year ?? (isPast ? startYear + 1 : startYear);
  return [fromYear, to.year ?? (isReversed ? fromYear + 1 : fromYear)];
}

/** Months from year 0 to the month before `start`'s is month 1: month m of year y is `y * 12 + m - index`. */
function monthIndex(start: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(start ?? '');
  const month = Number(match?.[2]);
  return match && month >= 1 && month <= 12 ? Number(match[1]) * 12 + month - 1 : undefined;
}

/** "Triwulan V 2026": a year has only four. */
function isBeyondYear({ size, ordinal }: End): boolean {
  return ordinal < 1 || ordinal * size > 12;
}

function first({ size, ordinal }: End): number {
  return size * (ordinal - 1) + 1;
}

function last({ size, ordinal }: End): number {
  return size * ordinal;
}

function part({ at, end, day }: End, value: number): Part {
  return { value, at, end, ...(day !== undefined && { day }) };
}
