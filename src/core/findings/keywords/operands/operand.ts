import type { Datum, Json } from '../../../model/reading.js';
import type { KeywordContext } from '../contract/keyword-check.js';
import { aggregate, aggregateNames, parseAggregate } from './aggregate.js';
import type { Aggregate } from './aggregate.js';
import { calculate, calculationNames, type CalculationName } from './calculation.js';
import type { Expression } from '../../../text/expressions.js';
import { monthFrom } from './month.js';
import { parsePart, partsOf } from './part.js';
import { follow, locate, parsePath } from './path.js';
import type { Path } from './path.js';
import { asDatum, isYear } from './values.js';
import { isWanted, parseWhere } from './where.js';
import type { Where } from './where.js';

/** One side of a comparison, as schemas/README.md describes it. */
export type Operand =
  | { readonly kind: 'today' }
  | { readonly kind: 'constant'; readonly value: Json }
  | PathOperand
  | { readonly kind: 'first'; readonly operands: readonly Operand[] }
  | { readonly kind: 'year'; readonly operand: Operand }
  | { readonly kind: 'month'; readonly month: Operand; readonly from: Operand }
  | { readonly kind: 'calculation'; readonly name: CalculationName; readonly parts: readonly Operand[] }
  | { readonly kind: 'aggregate'; readonly aggregate: Aggregate };

interface PathOperand {
  readonly kind: 'path';
  readonly path: Path;
  readonly where: Where;
  readonly part: Expression | undefined;
  readonly fallback: Json | undefined;
}

/** A value of an operand, and where it stands; a constant stands nowhere. */
export interface Operated {
  readonly value: Json;
  readonly pointer: string | undefined;
  readonly indexes: readonly number[];
  /** How a sentence shows it. */
  readonly shown: Datum;
}

/** Reads an operand of a schema that its meta-schema accepts. */
export function parseOperand(value: unknown): Operand {
  if (value === '$today') return { kind: 'today' };
  if (typeof value === 'string') return pathOperand(value, new Map());
  if (typeof value !== 'object' || value === null) return { kind: 'constant', value: asJson(value) };
  const given = new Map<string, unknown>(Object.entries(value));
  const aggregated = aggregateNames.find((name) => given.has(name));
  if (aggregated) return { kind: 'aggregate', aggregate: parseAggregate(aggregated, given) };
  const calculated = calculationNames.find((name) => given.has(name));
  if (calculated) return { kind: 'calculation', name: calculated, parts: parseOperands(given.get(calculated)) };
  if (given.has('const')) return { kind: 'constant', value: asJson(given.get('const')) };
  if (given.has('year')) return { kind: 'year', operand: parseOperand(given.get('year')) };
  if (given.has('month')) {
    return { kind: 'month', month: parseOperand(given.get('month')), from: parseOperand(given.get('from')) };
  }
  if (given.has('first')) return { kind: 'first', operands: parseOperands(given.get('first')) };
  return pathOperand(String(given.get('path')), given);
}

/** Reads an operand or a list of them. */
export function parseOperands(value: unknown): readonly Operand[] {
  return Array.isArray(value) ? value.map(parseOperand) : [parseOperand(value)];
}

function pathOperand(text: string, given: ReadonlyMap<string, unknown>): PathOperand {
  const fallback = given.get('default');
  return {
    kind: 'path',
    path: parsePath(text),
    where: parseWhere(given.get('where')),
    part: parsePart(given.get('part')),
    fallback: fallback === undefined ? undefined : asJson(fallback),
  };
}

/** Schemas are JSON files, so everything in them is a JSON value. */
function asJson(value: unknown): Json {
  return value as Json;
}

/** The operand's values: one for each element of a path with `*`, none when it is absent. */
export function evaluate(operand: Operand, context: KeywordContext): readonly Operated[] {
  switch (operand.kind) {
    case 'today':
      return [constant(context.today)];
    case 'constant':
      return [constant(operand.value)];
    case 'path':
      return valuesOf(operand, context);
    case 'first':
      return firstOf(operand.operands, context);
    case 'year':
      return evaluate(operand.operand, context).flatMap(yearOf);
    case 'month':
      return monthsOf(operand, context);
    case 'calculation':
      return calculation(operand, context);
    case 'aggregate':
      return aggregate(operand.aggregate, context).map((result) => ({ ...result, shown: asDatum(result.value) }));
  }
}

function constant(value: Json): Operated {
  return { value, pointer: undefined, indexes: [], shown: asDatum(value) };
}

function valuesOf(operand: PathOperand, context: KeywordContext): readonly Operated[] {
  const { part } = operand;
  const wanted = follow(operand.path, context).values.filter((located) =>
    isWanted(located.element, operand.where, context),
  );
  const found = part
    ? wanted.flatMap((located) => partsOf(located.value, part).map((value) => ({ ...located, value })))
    : wanted;
  if (found.length > 0 || operand.fallback === undefined) {
    return found.map(({ value, pointer, indexes }) => ({ value, pointer, indexes, shown: asDatum(value) }));
  }
  return [{ ...constant(operand.fallback), pointer: locate(operand.path, context) }];
}

/** A calculation needs one value of each part; it stands nowhere. */
function calculation({ name, parts }: Operand & { kind: 'calculation' }, context: KeywordContext): readonly Operated[] {
  const value = calculate(
    name,
    parts.map((part) => evaluate(part, context)[0]?.value),
  );
  return value === undefined ? [] : [{ ...constant(value), shown: Math.round(value * 100) / 100 }];
}

/** Each month as a date; nothing when there is not one start to count from. */
function monthsOf({ month, from }: Operand & { kind: 'month' }, context: KeywordContext): readonly Operated[] {
  const starts = evaluate(from, context);
  if (starts.length !== 1) return [];
  return evaluate(month, context).flatMap((operated) => {
    const value = monthFrom(starts[0]?.value, operated.value);
    return value === undefined ? [] : [{ ...operated, value, shown: asDatum(value) }];
  });
}

function firstOf(operands: readonly Operand[], context: KeywordContext): readonly Operated[] {
  for (const operand of operands) {
    const values = evaluate(operand, context);
    if (values.length > 0) return values;
  }
  return [];
}

function yearOf(operated: Operated): readonly Operated[] {
  const { value } = operated;
  const year = typeof value === 'string' && /^\d{4}(?:-\d{2}|$)/.test(value) ? Number(value.slice(0, 4)) : value;
  return isYear(year) ? [{ ...operated, value: year, shown: String(year) }] : [];
}
