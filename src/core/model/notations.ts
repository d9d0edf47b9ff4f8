import type { Notation, Schema } from '../catalogue/schema.js';
import { compileExpression, type Expression } from '../text/expressions.js';
import type { FlatText } from '../text/flat-text.js';
import { needsDigit } from '../text/needs-digit.js';
import { readNumber } from '../text/numbers.js';
import { childPointer, type Draft, type ReadContext } from './read-context.js';
import type { Json } from './reading.js';

interface Compiled {
  readonly regex: Expression;
  /** To try a large expression for the first time takes milliseconds: V8 compiles it then. */
  readonly needsDigit: boolean;
  readonly set: Readonly<Record<string, Json>>;
  readonly worked: readonly Worked[];
}

/** A number that is worked out of several groups. */
interface Worked {
  readonly name: string;
  readonly groups: readonly string[];
  readonly value: (numbers: readonly (number | undefined)[]) => number | undefined;
}

const cache = new WeakMap<Schema, readonly Compiled[]>();

/** A one-line notation is short; a longer text is prose and is not tried. */
const longestNotation = 1000;

/** Reads a text by the first of the schema's one-line notations that fits; undefined when none does. */
export function readNotations(
  text: FlatText,
  schema: Schema,
  pointer: string,
  context: ReadContext,
  longest = longestNotation,
): Draft | undefined {
  if (text.text.length > longest) return undefined;
  for (const { regex, set, worked } of likelyNotations(text.text, schema)) {
    const match = regex.exec(text.text);
    if (!match) continue;
    const draft: Draft = {};
    for (const [name, value] of Object.entries(set)) {
      draft[name] = value;
      context.place(childPointer(pointer, name)).value = text.span(match.index, match.index + match[0].length);
    }
    for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
      readGroup(text, name, range, { schema, pointer, context, draft });
    }
    for (const rule of worked) workOut(text, rule, match.indices?.groups ?? {}, { schema, pointer, context, draft });
    return draft;
  }
  return undefined;
}

interface Target {
  readonly schema: Schema;
  readonly pointer: string;
  readonly context: ReadContext;
  readonly draft: Draft;
}

function readGroup(text: FlatText, name: string, range: readonly number[] | undefined, target: Target): void {
  const [start, end] = range ?? [];
  const property = target.schema.properties?.[name];
  if (start === undefined || end === undefined || !property) return;
  const own = childPointer(target.pointer, name);
  const value = target.context.readers.text(text.slice(start, end), property, own, target.context);
  if (value !== undefined) target.draft[name] = value;
}

function workOut(
  text: FlatText,
  { name, groups, value }: Worked,
  ranges: Readonly<Record<string, readonly number[] | undefined>>,
  { pointer, context, draft }: Target,
): void {
  const found = groups.map((group) => ranges[group]);
  const numbers = found.map((range) =>
    range ? readNumber(text.text.slice(range[0], range[1]), context.language) : undefined,
  );
  const total = value(numbers);
  const offsets = found.flatMap((range) => range ?? []);
  if (total === undefined || offsets.length === 0) return;
  draft[name] = total;
  context.place(childPointer(pointer, name)).value = text.span(Math.min(...offsets), Math.max(...offsets));
}

function workedOf({ sum = {}, product = {} }: Partial<Notation>): readonly Worked[] {
  const sums = Object.entries(sum).map(([name, weights]) => ({
    name,
    groups: Object.keys(weights),
    value: (numbers: readonly (number | undefined)[]) =>
      Object.values(weights).reduce((total, weight, index) => total + weight * (numbers[index] ?? 0), 0),
  }));
  const products = Object.entries(product).map(([name, groups]) => ({
    name,
    groups,
    value: (numbers: readonly (number | undefined)[]) =>
      numbers.reduce((total, number) => (total === undefined || number === undefined ? undefined : total * number), 1),
  }));
  return [...sums, ...products];
}

/** The compiled notations of a schema. */
export function notationsOf(schema: Schema): readonly Compiled[] {
  const known = cache.get(schema);
  if (known) return known;
  const compiled = (schema.patterns ?? []).map((pattern) => {
    const notation = typeof pattern === 'string' ? { match: pattern } : pattern;
    const regex = compileExpression(notation.match, 'diu');
    // `set` holds constants of the schema file, which is JSON.
    return {
      ...{ regex, needsDigit: needsDigit(notation.match), worked: workedOf(notation) },
      set: (notation.set ?? {}) as Readonly<Record<string, Json>>,
    };
  });
  cache.set(schema, compiled);
  return compiled;
}

/** Those that a text may be, without a try. */
function likelyNotations(text: string, schema: Schema): readonly Compiled[] {
  const all = notationsOf(schema);
  return /\d/u.test(text) ? all : all.filter((notation) => !notation.needsDigit);
}

/** Whether a text is one of the schema's notations. */
export function fitsNotation(text: string, schema: Schema): boolean {
  return text.length <= longestNotation && notationsOf(schema).some(({ regex }) => regex.test(text));
}
