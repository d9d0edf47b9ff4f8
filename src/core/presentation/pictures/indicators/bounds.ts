import type { Language } from '../../../catalogue/schema.js';
import { readNumber } from '../../../text/numbers.js';
import { normaliseName } from '../../../text/names.js';
import type { Operator } from './indicator.js';

/** Part of the number line, as a limit of a colour says it. */
export interface Bounds {
  readonly from?: { readonly number: number; readonly isOpen: boolean };
  readonly to?: { readonly number: number; readonly isOpen: boolean };
  readonly isPercent: boolean;
}

/** Words that mean an operator, longest first. */
export type OperatorNames = readonly (readonly [word: string, operator: Operator])[];

const NUMBER = String.raw`(?:Rp\.?\s*)?[-−+]?\d[\d.,]*(?:\s*(?:ribu|juta|miliar|triliun|thousand|million|billion)(?!\p{L}))?`;
const RANGE = new RegExp(
  String.raw`^(${NUMBER})\s*(%?)[^\d\n]{0,20}?\s*(?:[-–—]|s\.?\s?d\.?|sampai|hingga|to)\s*(${NUMBER})\s*(%?)`,
  'iu',
);
const SINGLE = new RegExp(String.raw`^(${NUMBER})\s*(%?)`, 'iu');

/** Reads “< 60%”, “60–79” or “paling sedikit 80%”; undefined for anything else, also for a number without an operator. */
export function readBounds(text: string, operators: OperatorNames, language: Language): Bounds | undefined {
  const trimmed = text.trim().slice(0, 200);
  const range = RANGE.exec(trimmed);
  if (range) return between(range, language);
  const found = operators.find(([word]) => beginsWith(trimmed, word));
  if (!found) return undefined;
  const [word, operator] = found;
  const single = SINGLE.exec(trimmed.slice(word.length).trim());
  const number = readNumber(single?.[1] ?? '', language);
  if (number === undefined || !Number.isFinite(number)) return undefined;
  const end = { number, isOpen: operator === 'above' || operator === 'below' };
  const isLower = operator === 'atLeast' || operator === 'above';
  return { ...(isLower ? { from: end } : { to: end }), isPercent: single?.[2] === '%' };
}

function between(
  [, low = '', lowSign = '', high = '', highSign = '']: RegExpExecArray,
  language: Language,
): Bounds | undefined {
  const [from, to] = [low, high].map((each) => readNumber(each, language));
  if (from === undefined || to === undefined || !Number.isFinite(from + to) || from > to) return undefined;
  return {
    from: { number: from, isOpen: false },
    to: { number: to, isOpen: false },
    isPercent: lowSign + highSign !== '',
  };
}

/** A word ends where its letters end: “min” does not begin “minggu”. */
function beginsWith(text: string, word: string): boolean {
  const start = text.slice(0, word.length);
  if (start.toLocaleLowerCase() !== word.toLocaleLowerCase()) return false;
  return normaliseName(word) === '' || !/^\p{L}/u.test(text.slice(word.length));
}

/** Whether a number lies within. */
export function isWithin(number: number, { from, to }: Bounds): boolean {
  const isAbove = !from || (from.isOpen ? number > from.number : number >= from.number);
  const isBelow = !to || (to.isOpen ? number < to.number : number <= to.number);
  return isAbove && isBelow;
}
