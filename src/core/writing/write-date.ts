import { monthNumber, readDate } from '../text/dates.js';
import { monthNameLike } from './month-name.js';

/** A date (YYYY-MM-DD) in the manner in which another is written; undefined where that manner can't say it. */
export function writeDate(text: string, iso: string, language: 'id' | 'en'): string | undefined {
  const [year = '', month = '', day = ''] = iso.split('-');
  const read = readDate(text);
  if (!('iso' in read)) return undefined;
  const candidates = [iso, inWords(text, { year, month, day }, language), inNumbers(text, { year, month, day })];
  const isIso = /^\d{4}-/u.test(text.trim());
  return (isIso ? candidates : candidates.slice(1)).find((candidate) => {
    const again = candidate === undefined ? undefined : readDate(candidate);
    return again && 'iso' in again && again.iso === iso;
  });
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** “12 Januari 2026”: a weekday would no longer be true. */
function inWords(text: string, { year, month, day }: Parts, language: 'id' | 'en'): string | undefined {
  const word = /\p{L}{3,}/u.exec(text)?.[0];
  if (word === undefined || monthNumber(word) === undefined || text.replace(word, '').match(/\p{L}/u)) return undefined;
  const name = monthNameLike(word, Number(month), language);
  if (name === undefined) return undefined;
  return text.replace(/\d{4}|\d{1,2}|\p{L}{3,}/gu, (part) => {
    if (/^\p{L}/u.test(part)) return name;
    return part.length === 4 ? year : numberLike(part, day);
  });
}

/** “12/01/2026”: the day first. */
function inNumbers(text: string, { year, month, day }: Parts): string | undefined {
  const parts = /^(\s*)(\d{1,2})(\D+)(\d{1,2})(\D+)(\d{4})(\s*)$/u.exec(text);
  if (!parts) return undefined;
  const [, before = '', d = '', one = '', m = '', other = '', , after = ''] = parts;
  return `${before}${numberLike(d, day)}${one}${numberLike(m, month)}${other}${year}${after}`;
}

function numberLike(written: string, number: string): string {
  return written.length === 2 ? number : String(Number(number));
}
