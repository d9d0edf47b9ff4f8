import type { Schema } from '../catalogue/schema.js';
import type { FlatText } from '../text/flat-text.js';
import { childPointer, type Draft, type ReadContext } from './read-context.js';
import type { Json } from './reading.js';

interface Compiled {
  readonly regex: RegExp;
  readonly set: Readonly<Record<string, Json>>;
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
): Draft | undefined {
  if (text.text.length > longestNotation) return undefined;
  for (const { regex, set } of notationsOf(schema)) {
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

/** The compiled notations of a schema. */
export function notationsOf(schema: Schema): readonly Compiled[] {
  const known = cache.get(schema);
  if (known) return known;
  const compiled = (schema.patterns ?? []).map((pattern) => {
    const { match, set } = typeof pattern === 'string' ? { match: pattern, set: undefined } : pattern;
    // `set` holds constants of the schema file, which is JSON.
    return { regex: new RegExp(match, 'diu'), set: (set ?? {}) as Readonly<Record<string, Json>> };
  });
  cache.set(schema, compiled);
  return compiled;
}

/** Whether a text is one of the schema's notations. */
export function fitsNotation(text: string, schema: Schema): boolean {
  return text.length <= longestNotation && notationsOf(schema).some(({ regex }) => regex.test(text));
}
