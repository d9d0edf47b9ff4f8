import type { Json } from '../../../model/reading.js';
import { follow, isList, parsePath } from './path.js';
import type { Origin, Path } from './path.js';

/** Which elements count: each named property must have a text that matches. */
export type Where = readonly { readonly path: Path; readonly pattern: RegExp }[];

/** Reads `{ "property": "regular expression" }`; nothing given lets every element pass. */
export function parseWhere(value: unknown): Where {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([path, pattern]) => ({
    path: parsePath(path),
    pattern: parsePattern(String(pattern)),
  }));
}

/** A schema's regular expression: case does not matter. */
export function parsePattern(source: string): RegExp {
  return new RegExp(source, 'iu');
}

/** Whether the element has all the wanted properties. */
export function isWanted(element: Origin, where: Where): boolean {
  return where.every(({ path, pattern }) => follow(path, element).values.some(({ value }) => matches(value, pattern)));
}

/** Whether the value's text, or one of a list's, matches. */
export function matches(value: Json, pattern: RegExp): boolean {
  if (isList(value)) return value.some((item) => matches(item, pattern));
  return value !== null && typeof value !== 'object' && pattern.test(String(value));
}
