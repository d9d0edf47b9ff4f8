import type { Datum, Json } from '../../../model/reading.js';
import { isIsoDate } from '../../../text/dates.js';
import { normaliseName } from '../../../text/names.js';
import { isList } from './path.js';

/** A value that can be compared with another. */
export type Scalar = string | number | boolean;

/** Texts are equal when their normalised names are; a name of nothing but punctuation is no name. */
export function nameOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return normaliseName(value) || undefined;
}

/** Whether the value is a text, a number or a yes-or-no. */
export function isScalar(value: Json | undefined): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A number such as 2026 that can be read as a year. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999;
}

/** The numbers of "1.10" or "v2"; absent for any other text. */
export function versionParts(value: Scalar): readonly number[] | undefined {
  const text = typeof value === 'boolean' ? '' : String(value).trim();
  if (!/^v?\d{1,9}(?:\.\d{1,9}){0,9}$/i.test(text)) return undefined;
  return text.replace(/^v/i, '').split('.').map(Number);
}

/** Below zero when the first version is the older one; 1.0 and 1 are the same. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The value as it goes into a sentence: an ISO date is marked as one. */
export function asDatum(value: Json): Datum {
  if (typeof value === 'string') return isIsoDate(value) ? { date: value } : value;
  if (isList(value)) return value.map(asDatum);
  return typeof value === 'object' ? null : value;
}

/** Sums of decimals do not come out even: numbers this near are the same. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * A short name of a table row or list item: the first text or number in it. Who has the schema knows better
 * (its `key`); the item itself is the error's `related` value.
 */
export function itemName(element: Json): string | number {
  if (typeof element === 'string' || typeof element === 'number') return element;
  if (typeof element !== 'object' || element === null) return '';
  const named = Object.values(element).find((value) => typeof value === 'string' || typeof value === 'number');
  return typeof named === 'string' || typeof named === 'number' ? named : '';
}
