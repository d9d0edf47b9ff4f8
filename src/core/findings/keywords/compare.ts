import type { Datum } from '../../model/reading.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { checkMembership } from './operands/membership.js';
import { holds, later, orderOperators } from './operands/comparison.js';
import type { ComparisonOptions, OrderOperator } from './operands/comparison.js';
import { shown } from './operands/duration-words.js';
import { closed, operandDefinitions, operandRef, pathSchema } from './operands/meta-schema.js';
import { evaluate, parseOperand, parseOperands } from './operands/operand.js';
import type { Operand, Operated } from './operands/operand.js';
import { locate, parsePath } from './operands/path.js';
import type { Path } from './operands/path.js';
import { isYear } from './operands/values.js';

interface Comparison extends ComparisonOptions {
  readonly left: Operand;
  readonly op: OrderOperator | 'in';
  readonly right: readonly Operand[];
  readonly at: Path | undefined;
}

const comparisonSchema = closed(
  {
    left: operandRef,
    op: { enum: [...orderOperators, 'in'] },
    right: { anyOf: [operandRef, { type: 'array', items: operandRef, minItems: 1 }] },
    months: { type: 'integer' },
    days: { type: 'integer' },
    within: { type: 'number', minimum: 0 },
    at: pathSchema,
    as: { enum: ['version', 'duration'] },
  },
  ['left', 'op', 'right'],
);

const comparisonsOf = remember((value): readonly Comparison[] =>
  (Array.isArray(value) ? value : [value]).map(parseComparison),
);

/** Order or equality of two values, or membership of a list. */
export const compareKeyword: KeywordCheck = {
  keyword: 'compare',
  type: 'object',
  metaSchema: {
    $defs: operandDefinitions,
    anyOf: [comparisonSchema, { type: 'array', items: comparisonSchema, minItems: 1 }],
  },
  check: (value, context) => comparisonsOf(value).flatMap((comparison) => checkComparison(comparison, context)),
};

function parseComparison(value: unknown): Comparison {
  // The meta-schema has been passed: these are the keyword's own properties.
  const given = value as Readonly<
    Record<'left' | 'op' | 'right' | 'months' | 'days' | 'within' | 'at' | 'as', unknown>
  >;
  return {
    left: parseOperand(given.left),
    op: [...orderOperators, 'in' as const].find((op) => op === given.op) ?? '=',
    right: parseOperands(given.right),
    months: numberOf(given.months),
    days: numberOf(given.days),
    within: numberOf(given.within),
    at: typeof given.at === 'string' ? parsePath(given.at) : undefined,
    as: given.as === 'version' || given.as === 'duration' ? given.as : undefined,
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function checkComparison(comparison: Comparison, context: KeywordContext): readonly KeywordError[] {
  const { op } = comparison;
  const lefts = evaluate(comparison.left, context);
  if (lefts.length === 0) return [];
  const rights = comparison.right.flatMap((operand) => evaluate(operand, context));
  const pointerOf = (left: Operated): string => markOf(left, comparison, context);
  if (op === 'in') return checkMembership(lefts, rights, pointerOf);
  return lefts.flatMap((left) => {
    const right = rights.find((candidate) => holds(left.value, op, candidate.value, comparison) === false);
    return right ? [orderError(left, right, comparison, pointerOf(left))] : [];
  });
}

function markOf(left: Operated, { at }: Comparison, context: KeywordContext): string {
  return at ? locate(at, context, left.indexes) : (left.pointer ?? context.pointer);
}

function orderError(left: Operated, right: Operated, comparison: Comparison, pointer: string): KeywordError {
  const isShifted = comparison.months !== undefined || comparison.days !== undefined;
  const limit = isShifted ? later(right.value, comparison) : undefined;
  return {
    pointer,
    problem: 'default',
    params: {
      left: shownSide(left, right, comparison),
      right: shownSide(right, left, comparison),
      ...(limit === undefined ? {} : { limit: { date: limit } }),
      ...(left.pointer === undefined ? {} : { leftPointer: left.pointer }),
      ...(right.pointer === undefined ? {} : { rightPointer: right.pointer }),
    },
    ...(right.pointer === undefined ? {} : { related: right.pointer }),
  };
}

/** A year beside a date is shown as a year, not as the number 2.026. */
function shownSide(side: Operated, other: Operated, { as }: Comparison): Datum {
  if (as === 'duration') return shown(side.value);
  return isYear(side.value) && typeof other.value === 'string' ? String(side.value) : side.shown;
}
