/** A date as YYYY-MM-DD, or why the text is none; `example` is the ISO date the text may mean. */
export type DateReading =
  { readonly iso: string } | { readonly problem: 'impossible' | 'ambiguous' | 'unreadable'; readonly example?: string };

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_NAMES: readonly { readonly id: string; readonly en: string; readonly others: readonly string[] }[] = [
  { id: 'Januari', en: 'January', others: ['jan'] },
  { id: 'Februari', en: 'February', others: ['feb', 'peb', 'pebruari'] },
  { id: 'Maret', en: 'March', others: ['mar', 'mrt'] },
  { id: 'April', en: 'April', others: ['apr'] },
  { id: 'Mei', en: 'May', others: [] },
  { id: 'Juni', en: 'June', others: ['jun'] },
  { id: 'Juli', en: 'July', others: ['jul'] },
  { id: 'Agustus', en: 'August', others: ['agu', 'agt', 'ags', 'agus', 'agust', 'aug'] },
  { id: 'September', en: 'September', others: ['sep', 'sept'] },
  { id: 'Oktober', en: 'October', others: ['okt', 'oct'] },
  { id: 'November', en: 'November', others: ['nov', 'nop', 'nopember'] },
  { id: 'Desember', en: 'December', others: ['des', 'dec'] },
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap(({ id, en, others }, index) =>
    [id, en, ...others].map((name): [string, number] => [name.toLowerCase(), index + 1]),
  ),
);

const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    'senin selasa rabu kamis jumat sabtu minggu ahad sen sel rab kam jum sab min ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);

/** 1-12 for a month's Indonesian or English name, long or short, any case, with or without a dot. */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(name.trim().replace(/\.$/, '').toLowerCase());
}

/** The month's name, 1-12, in Indonesian or English. */
export function monthName(month: number, language: string): string {
  return MONTH_NAMES[month - 1]?.[language === 'en' ? 'en' : 'id'] ?? '';
}

const WEEKDAY = "(?:(?<weekday>[\\p{L}'’]{3,12})\\.?,?\\s{1,4})?";
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const MONTH = '(?<month>\\p{L}{3,12})\\.?';
const YEAR = '(?<year>\\d{4}|\\d{2})';

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const YEAR_FIRST = /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
const NUMERIC = /^(?<day>\d{1,2})\s?([-/.])\s?(?<month>\d{1,2})\s?\2\s?(?<year>\d{4}|\d{2})$/;
const WORDED: readonly RegExp[] = [
  new RegExp(`^${WEEKDAY}${DAY}\\.?(?:\\s{1,4}|-)${MONTH},?(?:\\s{1,4}|-)${YEAR}$`, 'iu'),
  new RegExp(`^${WEEKDAY}${MONTH}\\s{1,4}${DAY},?\\s{1,4}${YEAR}$`, 'iu'),
];

const LONGEST = 60;

/** Reads one whole text as a date: ISO, "12 Januari 2026", "January 12, 2026" or numbers with the day first. */
export function readDate(text: string): DateReading {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return { problem: 'unreadable' };
  const iso = ISO.exec(trimmed)?.groups;
  if (iso) return toReading(numericParts(iso));
  const numeric = NUMERIC.exec(trimmed)?.groups;
  if (numeric) return readNumeric(numeric);
  return readWorded(trimmed) ?? unreadable(YEAR_FIRST.exec(trimmed)?.groups);
}

type Groups = Readonly<Record<string, string | undefined>>;

function numericParts(groups: Groups): DateParts {
  return { year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) };
}

function toReading(parts: DateParts): DateReading {
  if (parts.year < 1900 || parts.year > 2199) return { problem: 'unreadable' };
  return exists(parts) ? { iso: toIso(parts) } : { problem: 'impossible' };
}

function readNumeric(groups: Groups): DateReading {
  const parts = numericParts(groups);
  const { year, month, day } = parts;
  const isShort = groups['year']?.length === 2;
  if (!isShort && (month <= 12 || day > 12)) return toReading(parts);
  const dayFirst = { year: isShort ? 2000 + year : year, month, day };
  const monthFirst = { year: dayFirst.year, month: day, day: month };
  const yearFirst = { year: 2000 + day, month, day: year };
  return ambiguous(isShort ? [dayFirst, monthFirst, yearFirst] : [monthFirst]);
}

function ambiguous(meanings: readonly DateParts[]): DateReading {
  const likely = meanings.find(exists);
  return likely ? { problem: 'ambiguous', example: toIso(likely) } : { problem: 'impossible' };
}

function readWorded(text: string): DateReading | undefined {
  for (const form of WORDED) {
    const groups: Groups | undefined = form.exec(text)?.groups;
    const month = monthNumber(groups?.['month'] ?? '');
    if (!groups || !month || !isWeekday(groups['weekday'])) continue;
    const parts = { year: Number(groups['year']), month, day: Number(groups['day']) };
    if (groups['year']?.length === 4) return toReading(parts);
    return ambiguous([{ ...parts, year: 2000 + parts.year }]);
  }
  return undefined;
}

function isWeekday(word: string | undefined): boolean {
  return word === undefined || WEEKDAYS.has(word.replace(/['’]/g, '').toLowerCase());
}

function unreadable(yearFirst: Groups | undefined): DateReading {
  const parts = yearFirst && numericParts(yearFirst);
  return parts && exists(parts) ? { problem: 'unreadable', example: toIso(parts) } : { problem: 'unreadable' };
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function exists({ year, month, day }: DateParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

function toIso({ year, month, day }: DateParts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function fromIso(iso: string): DateParts | undefined {
  const groups = ISO.exec(iso)?.groups;
  const parts = groups && numericParts(groups);
  return parts && exists(parts) ? parts : undefined;
}

/** Whether the text is exactly YYYY-MM-DD and that day is in the calendar. */
export function isIsoDate(text: string): boolean {
  return fromIso(text) !== undefined;
}

/** The date so many whole months later (earlier when negative), clamped to the month's end; text that is no ISO date is returned as it is. */
export function addMonths(iso: string, months: number): string {
  const parts = fromIso(iso);
  const total = parts ? parts.year * 12 + parts.month - 1 + Math.trunc(months) : Number.NaN;
  if (!parts || !(total >= 0 && total < 10_000 * 12)) return iso;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return toIso({ year, month, day: Math.min(parts.day, monthLength(year, month)) });
}

/** The date so many whole days later (earlier when negative); text that is no ISO date is returned as it is. */
export function addDays(iso: string, days: number): string {
  if (!isIsoDate(iso)) return iso;
  const moved = new Date(Date.parse(`${iso}T00:00:00Z`) + Math.trunc(days) * 86_400_000);
  return Number.isNaN(moved.getTime()) ? iso : moved.toISOString().slice(0, 10);
}

/** Days from `a` to `b` (negative when `b` is earlier); NaN unless both are ISO dates. */
export function daysBetween(a: string, b: string): number {
  const from = fromIso(a);
  const to = fromIso(b);
  return from && to ? dayCount(to) - dayCount(from) : Number.NaN;
}

/** Days of the Gregorian calendar before the date, counted from a fixed day. */
function dayCount({ year, month, day }: DateParts): number {
  // Years are taken to begin in March, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day;
}

/** "12 Januari 2026", or "12 January 2026" when the language is `en`; text that is no ISO date is returned as it is. */
export function formatDate(iso: string, language: string): string {
  const parts = fromIso(iso);
  const name = parts && MONTH_NAMES[parts.month - 1]?.[language === 'en' ? 'en' : 'id'];
  return parts && name ? `${String(parts.day)} ${name} ${String(parts.year)}` : iso;
}
