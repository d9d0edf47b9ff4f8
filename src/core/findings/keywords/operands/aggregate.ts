import type { Json } from '../../../model/reading.js';
import { isIsoDate } from '../../../text/dates.js';
import type { Expression } from '../../../text/expressions.js';
import { follow, isList, listPointer, parsePath } from './path.js';
import type { Origin, Path } from './path.js';
import { compareVersions, nameOf, versionParts } from './values.js';
import { isWanted, matches, parsePattern, parseWhere } from './where.js';
import type { Where } from './where.js';

/** What can be made of many values. */
export const aggregateNames = ['sum', 'min', 'max', 'count', 'distinct', 'share'] as const;

type AggregateName = (typeof aggregateNames)[number];

/** One value made of many: a sum, the latest date, a number of rows. */
export interface Aggregate {
  readonly name: AggregateName;
  readonly paths: readonly Path[];
  readonly where: Where;
  readonly matching: Expression | undefined;
  readonly version: boolean;
}

/** Reads `{ "sum": path or paths, "matching", "where", "as" }`. */
export function parseAggregate(name: AggregateName, given: ReadonlyMap<string, unknown>): Aggregate {
  const paths = given.get(name);
  const matching = given.get('matching');
  return {
    name,
    paths: (Array.isArray(paths) ? paths : [paths]).map((path) => parsePath(String(path))),
    where: parseWhere(given.get('where')),
    matching: typeof matching === 'string' ? parsePattern(matching) : undefined,
    version: given.get('as') === 'version',
  };
}

interface Gathered {
  readonly values: readonly Json[];
  /** Whether each wanted row has a value. */
  readonly complete: boolean;
  /** Whether there is a list at all, be it empty. */
  readonly listed: boolean;
}

/** The aggregate's value and the list it was made of; nothing when it is undefined. */
export function aggregate(
  rule: Aggregate,
  origin: Origin,
): readonly { readonly value: Json; readonly pointer: string | undefined; readonly indexes: readonly number[] }[] {
  const value = calculate(rule, gather(rule, origin));
  const first = rule.paths[0];
  return value === undefined ? [] : [{ value, pointer: first && listPointer(first, origin), indexes: [] }];
}

function gather(rule: Aggregate, origin: Origin): Gathered {
  const found = rule.paths.map((path) => follow(path, origin));
  const values = found
    .flatMap((part) => part.values)
    .filter((located) => isWanted(located.element, rule.where, origin))
    .flatMap(({ value }): readonly Json[] => (isList(value) ? value : [value]))
    .filter((value) => !rule.matching || matches(value, rule.matching));
  return {
    values,
    complete: !found.some((part) => part.holes.some((element) => isWanted(element, rule.where, origin))),
    listed: found.some((part) => part.listed),
  };
}

function calculate(rule: Aggregate, gathered: Gathered): Json | undefined {
  const { values, listed, complete } = gathered;
  switch (rule.name) {
    case 'sum':
      return complete ? sum(values) : undefined;
    case 'min':
    case 'max':
      return complete ? extreme(values, rule) : undefined;
    case 'count':
      return listed ? values.length : undefined;
    case 'distinct':
      return listed ? new Set(names(values)).size : undefined;
    case 'share':
      return share(names(values));
  }
}

function sum(values: readonly Json[]): number | undefined {
  let total = 0;
  for (const value of values) {
    if (typeof value !== 'number') return undefined;
    total += value;
  }
  return values.length > 0 ? total : undefined;
}

function extreme(values: readonly Json[], rule: Aggregate): Json | undefined {
  const compare = orderOf(values, rule.version);
  if (!compare) return undefined;
  const ordered = [...values].sort(compare);
  return rule.name === 'min' ? ordered[0] : ordered.at(-1);
}

/** How values of one kind are ordered; mixed kinds are not. */
function orderOf(values: readonly Json[], version: boolean): ((a: Json, b: Json) => number) | undefined {
  if (version) {
    const areVersions = values.every((value) => partsOf(value));
    return areVersions ? (a, b) => compareVersions(partsOf(a) ?? [], partsOf(b) ?? []) : undefined;
  }
  const areNumbers = values.every((value) => typeof value === 'number');
  const areDates = values.every((value) => typeof value === 'string' && isIsoDate(value));
  return areNumbers || areDates ? (a, b) => sortKey(a) - sortKey(b) : undefined;
}

/** A date as the number of its digits, which rises with the date. */
function sortKey(value: Json): number {
  return Number(typeof value === 'string' ? value.replaceAll('-', '') : value);
}

function partsOf(value: Json): readonly number[] | undefined {
  return typeof value === 'string' || typeof value === 'number' ? versionParts(value) : undefined;
}

function names(values: readonly Json[]): readonly string[] {
  return values.flatMap((value) => nameOf(value) ?? []);
}

/** Under five values a large part says nothing. */
const FEWEST_FOR_SHARE = 5;

function share(values: readonly string[]): number | undefined {
  if (values.length < FEWEST_FOR_SHARE) return undefined;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) / values.length;
}
