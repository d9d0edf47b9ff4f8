import type { Reading } from '../model/reading.js';
import { basePointer } from './describe-error.js';
import type { PlacedError } from './placed-error.js';
import type { Subject } from './subject.js';

/**
 * Whether a rule misses something in a place where a blank still stands: what is written there may yet be it. That the
 * blank is open is said already.
 */
export function isLeftOpen(item: PlacedError, { reading }: Subject): boolean {
  const { error, origin, pointer } = item;
  const paths = searched[error.keyword]?.(origin.schema[error.keyword], error.params['problem']) ?? [];
  if (paths.length === 0) return false;
  const blanks = blanksOf(reading);
  if (blanks.length === 0) return false;
  const base = basePointer(item);
  return paths.some((path) => {
    // A list is judged by its rows; elsewhere only the place itself could hold what is missed.
    const [whole, end] = path === '' ? [pointer, '(?:/|$)'] : [path.startsWith('/') ? path : `${base}/${path}`, '$'];
    const expression = new RegExp(`^${whole.split('/').map(segmentOf).join('/')}${end}`, 'u');
    return blanks.some((blank) => expression.test(blank));
  });
}

function segmentOf(segment: string): string {
  return segment === '*' ? '[^/]+' : segment.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

type PathsOf = (value: unknown, problem: unknown) => readonly string[];

/** Where the keywords look that miss something. */
const searched: Readonly<Record<string, PathsOf | undefined>> = {
  covers: (value) => [(value as { readonly in: string | readonly string[] }).in].flat(),
  compare: (value, problem) => (problem === 'unknown' || problem === 'similar' ? [value].flat().flatMap(namesIn) : []),
  contains: () => [''],
  minItems: () => [''],
  maxItems: () => [''],
};

/** Where the names stand of which one is wanted. */
function namesIn(comparison: unknown): readonly string[] {
  const { op, right } = comparison as { readonly op: string; readonly right: unknown };
  return op === 'in' ? [right].flat().filter((path) => typeof path === 'string') : [];
}

const known = new WeakMap<Reading, readonly string[]>();

function blanksOf(reading: Reading): readonly string[] {
  const blanks =
    known.get(reading) ??
    [...reading.places].flatMap(([pointer, { note }]) => (note === 'placeholder' ? [pointer] : []));
  known.set(reading, blanks);
  return blanks;
}
