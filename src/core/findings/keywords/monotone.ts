import type { Json } from '../../model/reading.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { daysOf } from './operands/duration.js';
import { shown } from './operands/duration-words.js';
import { closed, operandDefinitions, operandRef } from './operands/meta-schema.js';
import { evaluate, parseOperand } from './operands/operand.js';
import type { Operand } from './operands/operand.js';
import { isList } from './operands/path.js';
import { isSameNumber, itemName, nameOf } from './operands/values.js';
import { childPointer } from '../../model/read-context.js';

/** A value that has an order: a number, a duration, or a word with its place in a sequence. */
interface Side {
  readonly operand: Operand;
  readonly ranks: ReadonlyMap<string, number> | undefined;
}

interface Rule {
  readonly by: Side;
  readonly value: Side;
  readonly falls: boolean;
}

interface GivenSide {
  readonly of: unknown;
  readonly sequence?: readonly string[];
}

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = value as { readonly by: GivenSide; readonly value: GivenSide; readonly direction: string };
  return { by: parseSide(given.by), value: parseSide(given.value), falls: given.direction === 'down' };
});

function parseSide({ of, sequence }: GivenSide): Side {
  const ranks = sequence?.map((word, rank) => [nameOf(word) ?? '', rank] as const);
  return { operand: parseOperand(of), ranks: ranks && new Map(ranks) };
}

const sideSchema = closed({ of: operandRef, sequence: { type: 'array', items: { type: 'string' }, minItems: 2 } }, [
  'of',
]);

/** Where one value of the elements is larger, another is never smaller (or, falling, never larger). */
export const monotoneKeyword: KeywordCheck = {
  keyword: 'monotone',
  type: 'array',
  metaSchema: {
    $defs: operandDefinitions,
    ...closed({ by: sideSchema, value: sideSchema, direction: { enum: ['up', 'down'] } }, ['by', 'value', 'direction']),
  },
  check: (value, context) => checkRows(ruleOf(value), context),
};

interface Row {
  readonly by: number;
  readonly value: number;
  readonly pointer: string;
  readonly written: Json;
  readonly name: string | number;
}

/** Beyond this many elements only the first are judged: every pair is looked at. */
const mostRows = 1000;

/** As few elements as can be: those that are out of step with the most others; of two, the one that comes later. */
function checkRows(rule: Rule, context: KeywordContext): readonly KeywordError[] {
  const elements = isList(context.data) ? context.data.slice(0, mostRows) : [];
  const rows = elements.flatMap((data, index) =>
    rowOf(rule, { ...context, data, pointer: childPointer(context.pointer, index) }),
  );
  const rivals = rows.map((row) => new Set(rows.filter((other) => isOutOfStep(row, other, rule))));
  const errors: KeywordError[] = [];
  for (;;) {
    const most = Math.max(0, ...rivals.map(({ size }) => size));
    const index = rivals.findLastIndex(({ size }) => size === most);
    const [row, others] = [rows[index], rivals[index]];
    const [other] = others ?? [];
    if (!row || !other) return errors;
    errors.push(errorOf(row, other));
    others?.clear();
    for (const left of rivals) left.delete(row);
  }
}

function isOutOfStep(a: Row, b: Row, rule: Rule): boolean {
  if (isSameNumber(a.by, b.by)) return false;
  return a.by < b.by ? isPast(a, b, rule) : isPast(b, a, rule);
}

/** Whether the first, smaller element has gone too far for the second. */
function isPast(first: Row, second: Row, { falls }: Rule): boolean {
  if (isSameNumber(first.value, second.value)) return false;
  return falls ? first.value < second.value : first.value > second.value;
}

function rowOf(rule: Rule, context: KeywordContext): readonly Row[] {
  const [by] = evaluate(rule.by.operand, context);
  const [value] = evaluate(rule.value.operand, context);
  const byRank = by && rankOf(by.value, rule.by);
  const valueRank = value && rankOf(value.value, rule.value);
  if (byRank === undefined || valueRank === undefined) return [];
  const pointer = value?.pointer ?? context.pointer;
  return [{ by: byRank, value: valueRank, pointer, written: value?.value ?? null, name: itemName(context.data) }];
}

function rankOf(value: Json, { ranks }: Side): number | undefined {
  if (ranks) return ranks.get(nameOf(value) ?? '');
  return typeof value === 'number' ? value : daysOf(value);
}

function errorOf(row: Row, other: Row): KeywordError {
  return {
    pointer: row.pointer,
    problem: 'default',
    params: { value: shown(row.written), other: shown(other.written), otherItem: other.name },
    related: other.pointer,
  };
}
