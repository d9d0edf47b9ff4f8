import { monthName, monthNumber } from '../text/dates.js';

type Language = 'id' | 'en';

/** A month's name in the manner of another one: its language, length and case. Undefined where that is no month's name. */
export function monthNameLike(written: string, month: number, language: Language): string | undefined {
  const known = monthNumber(written);
  if (known === undefined) return undefined;
  const lower = written.toLowerCase();
  const names = { id: monthName(known, 'id').toLowerCase(), en: monthName(known, 'en').toLowerCase() };
  const isShort = lower !== names.id && lower !== names.en;
  const like = (name: string): boolean =>
    (isShort ? name.slice(0, 3) : name) === lower.slice(0, isShort ? 3 : undefined);
  const own = like(names.id) === like(names.en) ? language : like(names.en) ? 'en' : 'id';
  const name = monthName(month, own);
  const text = isShort ? name.slice(0, 3) : name;
  if (written === written.toUpperCase()) return text.toUpperCase();
  return written === lower ? text.toLowerCase() : text;
}
