import { isIsoDate } from '../../../text/dates.js';
import type { Json } from '../../../model/reading.js';

/** The first day of month n, counted from a start month (YYYY-MM, or a date in it) that is month 1; undefined when there is none. */
export function monthFrom(start: Json | undefined, month: Json): string | undefined {
  const written =
    typeof start === 'string' ? /^(?<year>\d{4})-(?<month>\d{2})(?:-\d{2})?$/.exec(start)?.groups : undefined;
  if (!written || typeof month !== 'number' || !Number.isInteger(month)) return undefined;
  const total = Number(written['year']) * 12 + Number(written['month']) - 1 + month - 1;
  const date = `${padded(Math.floor(total / 12), 4)}-${padded((total % 12) + 1, 2)}-01`;
  return total >= 0 && isIsoDate(date) ? date : undefined;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
