import type { Datum, Json } from '../../model/reading.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { closed, pathSchema } from './operands/meta-schema.js';
import { isList, parsePath, spotAt } from './operands/path.js';
import type { Origin, Path, Spot } from './operands/path.js';
import { itemName } from './operands/values.js';
import { childPointer } from '../../model/read-context.js';

interface Rule {
  readonly start: Path;
  readonly end: Path;
  readonly from: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly startPointer: string;
  readonly endPointer: string;
  readonly name: string | number;
}

/** The range that reaches furthest so far. */
interface Reach {
  readonly end: number;
  readonly pointer: string;
  readonly name: string | number;
}

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = value as { readonly start: string; readonly end: string; readonly from?: number };
  return { start: parsePath(given.start), end: parsePath(given.end), from: given.from ?? 1 };
});

/** Ranges that follow each other without gap or overlap; with start = end, a numbering 1..n. */
export const contiguousKeyword: KeywordCheck = {
  keyword: 'contiguous',
  type: 'array',
  metaSchema: closed({ start: pathSchema, end: pathSchema, from: { type: 'integer' } }, ['start', 'end']),
  check: (value, context) => checkRanges(ruleOf(value), context),
};

function checkRanges(rule: Rule, context: KeywordContext): readonly KeywordError[] {
  const errors: KeywordError[] = [];
  const ranges = elementsOf(context.data).map((data, index) =>
    rangeOf(rule, { data, pointer: childPointer(context.pointer, index), root: context.root }),
  );
  let reach: Reach | undefined;
  for (const [index, range] of ranges.entries()) {
    if (range) errors.push(...faultOf(range, reach, index === 0 ? rule.from : undefined));
    // A row that cannot be read breaks the chain: what follows it is not judged by what came before.
    reach = range && reachAfter(range, reach, ranges[index + 1]);
  }
  return errors;
}

/** A wrong number stands where the right one should, if the next row goes on as though it did. */
function reachAfter(range: Range, reach: Reach | undefined, next: Range | undefined): Reach {
  const after = furthest(range, reach);
  const isNumber = reach !== undefined && range.start === range.end;
  return isNumber && next?.start === reach.end + 2 ? { ...after, end: reach.end + 1 } : after;
}

function elementsOf(data: Json): readonly Json[] {
  return isList(data) ? data : [];
}

function rangeOf(rule: Rule, element: Origin): Range | undefined {
  const start: Spot = spotAt(rule.start, element);
  const end: Spot = spotAt(rule.end, element);
  if (!Number.isInteger(start.value) || !Number.isInteger(end.value)) return undefined;
  return {
    start: Number(start.value),
    end: Number(end.value),
    startPointer: start.pointer,
    endPointer: end.pointer,
    name: itemName(element.data),
  };
}

function furthest(range: Range, reach: Reach | undefined): Reach {
  const end = Math.max(range.start, range.end);
  if (reach && reach.end > end) return reach;
  return { end, pointer: range.endPointer, name: range.name };
}

function faultOf(range: Range, reach: Reach | undefined, from: number | undefined): readonly KeywordError[] {
  if (range.end < range.start) return [reversed(range)];
  if (!reach) return from === undefined || range.start === from ? [] : [wrongStart(range, from)];
  const expected = reach.end + 1;
  if (range.start === expected) return [];
  return [range.start > expected ? gap(range, reach, expected) : overlap(range, reach, expected)];
}

function reversed(range: Range): KeywordError {
  return {
    pointer: range.endPointer,
    problem: 'reversed',
    params: { actual: range.end, expected: range.start },
    related: range.startPointer,
  };
}

function wrongStart(range: Range, expected: number): KeywordError {
  const params: Record<string, Datum> = { actual: range.start, expected };
  if (range.start > expected) Object.assign(params, { from: expected, to: range.start - 1 });
  return { pointer: range.startPointer, problem: 'start', params };
}

function gap(range: Range, reach: Reach, expected: number): KeywordError {
  return chainError('gap', range, reach, expected, { from: expected, to: range.start - 1 });
}

function overlap(range: Range, reach: Reach, expected: number): KeywordError {
  return chainError('overlap', range, reach, expected, { by: Math.min(range.end, reach.end) - range.start + 1 });
}

function chainError(
  problem: string,
  range: Range,
  reach: Reach,
  expected: number,
  more: Readonly<Record<string, Datum>>,
): KeywordError {
  return {
    pointer: range.startPointer,
    problem,
    params: { actual: range.start, expected, previous: reach.name, previousEnd: reach.end, ...more },
    related: reach.pointer,
  };
}
