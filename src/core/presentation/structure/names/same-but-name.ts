import { isObject } from '../../../model/read-context.js';
import type { Json } from '../../../model/reading.js';
import { normaliseName } from '../../../text/names.js';
import type { StructuredDocument } from '../structured-document.js';

/** Whether two readings say the same, but for a name that one of them calls otherwise. */
export function sameButName(
  before: StructuredDocument,
  after: StructuredDocument,
  names: readonly [old: string, next: string],
): boolean {
  const expression = anyOf(names);
  const bare = (text: string): string => ` ${normaliseName(text)} `.replaceAll(expression, ' § ');
  return isSame(before.reading.model, after.reading.model, bare) && samePlaces(before, after, bare);
}

/** The longer name first: one may be a part of the other. */
function anyOf(names: readonly string[]): RegExp {
  const words = names.map(normaliseName).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<= )(?:${words.join('|')})(?= )`, 'gu');
}

function isSame(a: Json | undefined, b: Json | undefined, bare: (text: string) => string): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b || bare(a) === bare(b);
  const [left, right] = [partsOf(a), partsOf(b)];
  if (!left || !right) return a === b;
  return left.length === right.length && left.every(([key, part]) => isSame(part, partNamed(key, b), bare));
}

/** The parts of a list or object; undefined for other values. */
function partsOf(value: Json | undefined): readonly (readonly [string, Json])[] | undefined {
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

function partNamed(key: string, value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What a heading or column is read as may hang on its words. */
function samePlaces(before: StructuredDocument, after: StructuredDocument, bare: (text: string) => string): boolean {
  const headings = ({ reading }: StructuredDocument) =>
    reading.outline.map(({ pointer, level, text }) => `${pointer ?? ''} ${String(level)} ${bare(text)}`).join('\n');
  return headings(before) === headings(after) && before.reading.places.size === after.reading.places.size;
}
