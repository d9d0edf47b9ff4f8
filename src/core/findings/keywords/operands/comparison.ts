import type { Json } from '../../../model/reading.js';
import { addDays, addMonths, isIsoDate } from '../../../text/dates.js';
import { daysOf } from './duration.js';
import { compareVersions, isSameNumber, isScalar, isYear, nameOf, versionParts } from './values.js';
import type { Scalar } from './values.js';

export const orderOperators = ['<', '<=', '>', '>=', '=', '!='] as const;

export type OrderOperator = (typeof orderOperators)[number];

/** What changes the plain comparison of two values. */
export interface ComparisonOptions {
  /** Calendar months added to the right side. */
  readonly months: number | undefined;
  /** Days added to the right side. */
  readonly days: number | undefined;
  /** Numbers no further apart than this are the same. */
  readonly within: number | undefined;
  readonly as: 'version' | 'duration' | undefined;
}

/** How two values stand to each other: their order, or only whether they are the same. */
type Relation = { readonly order: number } | { readonly same: boolean };

/** Whether the comparison holds; absent when the two cannot be compared. */
export function holds(left: Json, op: OrderOperator, right: Json, options: ComparisonOptions): boolean | undefined {
  const relation = options.as === 'duration' ? durationRelation(left, right) : scalarRelation(left, right, options);
  if (!relation) return undefined;
  if ('order' in relation) return orderHolds(relation.order, op);
  if (op === '=') return relation.same;
  return op === '!=' ? !relation.same : undefined;
}

/** The right side with what is added to it; a year is its 31 December. */
export function later(value: Json, { months, days }: ComparisonOptions): string | undefined {
  const date = dateOf(value);
  return date === undefined ? undefined : addDays(addMonths(date, months ?? 0), days ?? 0);
}

function scalarRelation(left: Json, right: Json, options: ComparisonOptions): Relation | undefined {
  if (!isScalar(left) || !isScalar(right)) return undefined;
  return options.as === 'version' ? versionRelation(left, right) : relationOf(left, right, options);
}

/** On the calendar: 3 x 24 jam is 3 hari, 12 bulan are a year. */
function durationRelation(left: Json, right: Json): Relation | undefined {
  const a = daysOf(left);
  const b = daysOf(right);
  return a === undefined || b === undefined ? undefined : { order: numberOrder(a, b, undefined) };
}

function orderHolds(order: number, op: OrderOperator): boolean {
  switch (op) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}

function versionRelation(left: Scalar, right: Scalar): Relation | undefined {
  const a = versionParts(left);
  const b = versionParts(right);
  return a && b && { order: compareVersions(a, b) };
}

function relationOf(left: Scalar, right: Scalar, options: ComparisonOptions): Relation | undefined {
  const isShifted = options.months !== undefined || options.days !== undefined;
  if (isShifted) return dateRelation(dateOf(left), later(right, options));
  if (typeof left === 'number' && typeof right === 'number') return { order: numberOrder(left, right, options.within) };
  if (isDate(left) || isDate(right)) return dateRelation(dateOf(left), dateOf(right));
  if (typeof left === 'boolean' && typeof right === 'boolean') return { same: left === right };
  return typeof left === 'string' && typeof right === 'string' ? nameRelation(left, right) : undefined;
}

function numberOrder(left: number, right: number, within: number | undefined): number {
  const isSame = within === undefined ? isSameNumber(left, right) : Math.abs(left - right) <= within + 1e-9;
  return isSame ? 0 : left - right;
}

function dateRelation(left: string | undefined, right: string | undefined): Relation | undefined {
  if (left === undefined || right === undefined) return undefined;
  return { order: left === right ? 0 : left < right ? -1 : 1 };
}

function nameRelation(left: string, right: string): Relation | undefined {
  const a = nameOf(left);
  const b = nameOf(right);
  return a === undefined || b === undefined ? undefined : { same: a === b };
}

function isDate(value: Scalar): boolean {
  return typeof value === 'string' && isIsoDate(value);
}

function dateOf(value: Json): string | undefined {
  if (isYear(value)) return `${value}-12-31`;
  return typeof value === 'string' && isIsoDate(value) ? value : undefined;
}
