import type { Schema } from '../catalogue/schema.js';
import { remember } from '../findings/keywords/contract/remember.js';
import { parsePath } from '../findings/keywords/operands/path.js';
import { parsePattern } from '../findings/keywords/operands/where.js';
import type { Expression } from '../text/expressions.js';

/** Property names from the document's root; `*` is any element of a list. */
export type Keys = readonly string[];

/** What an item's question looks at in the model. */
export type Look =
  /** A value with all that is in it. */
  | { readonly kind: 'value'; readonly keys: Keys }
  /** Only that something is there. */
  | { readonly kind: 'presence'; readonly keys: Keys }
  /** A list as a whole: how many elements it has. */
  | { readonly kind: 'list'; readonly keys: Keys }
  /** A list of which one element must hold these words. */
  | { readonly kind: 'element'; readonly keys: Keys; readonly words: readonly Expression[] }
  /** Texts, some of which must hold each of these words. */
  | { readonly kind: 'texts'; readonly places: readonly Keys[]; readonly words: readonly Expression[] };

/** What a question looks at, each value as deep as it asks. */
export const looksOf: (question: Schema) => readonly Look[] = remember((question) => {
  // Only questions are given to it.
  const looks = looksIn(question as Schema, []);
  return looks.map((look) =>
    look.kind === 'value' && isLookedInto(look, looks) ? { ...look, kind: 'presence' } : look,
  );
});

/** Whether the question also says what it wants in a value: then not all that is in it is asked for. */
function isLookedInto({ keys }: { readonly keys: Keys }, looks: readonly Look[]): boolean {
  const begins = (inner: Keys): boolean => keys.every((key, index) => key === inner[index]);
  return looks.some((look) => {
    if (look.kind === 'texts') return look.places.some(begins);
    return begins(look.keys) && (look.kind !== 'value' || look.keys.length > keys.length);
  });
}

/** Keywords whose schemas hold for the same value. */
const sameValue = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'];

function looksIn(schema: Schema, at: Keys): readonly Look[] {
  const { properties = {}, required = [] } = schema;
  const names = [...new Set([...required, ...Object.keys(properties)])];
  return [
    ...names.flatMap((name) => looksAt(properties[name] ?? {}, [...at, name])),
    ...schemasOf(schema, ['items']).flatMap((each) => looksIn(each, [...at, '*'])),
    ...schemasOf(schema, ['contains']).flatMap((element) => elementLooks(element, at)),
    ...schemasOf(schema, sameValue).flatMap((part) => looksIn(part, at)),
    // Words that must not be there are not lacking.
    ...schemasOf(schema, ['not']).flatMap((part) => looksIn(part, at).filter(({ kind }) => kind === 'value')),
    ...searchesOf(schema).map((search) => textsLook(search, at)),
    ...comparedIn(schema).flatMap((operand) => operandLooks(operand, at)),
  ];
}

/** The deepest parts that are asked for; the value itself where nothing in it is. */
function looksAt(schema: Schema, keys: Keys): readonly Look[] {
  const inner = looksIn(schema, keys);
  if (inner.length === 0) return [{ kind: 'value', keys }];
  return [{ kind: isAboutSize(schema) ? 'list' : 'presence', keys }, ...inner];
}

/** Whether it says how many elements a list has, other than that there is one. */
function isAboutSize(schema: Schema): boolean {
  const least: unknown = schema['minItems'];
  const isMoreThanOne = typeof least === 'number' && least > 1;
  return isMoreThanOne || ['maxItems', 'maxContains', 'minContains', 'uniqueItems'].some((name) => name in schema);
}

/** An element that is known by its words is one of many: of the others nothing is asked. */
function elementLooks(schema: Schema, keys: Keys): readonly Look[] {
  const words = wordsIn(schema);
  return words.length === 0 ? looksIn(schema, [...keys, '*']) : [{ kind: 'element', keys, words }];
}

/** Shorter words stand in too many sentences. */
const shortestWord = 3;

/** What an element's texts must be. */
function wordsIn(schema: Schema): readonly Expression[] {
  const { properties = {}, const: only, enum: some = [], pattern } = schema;
  const words = [only, ...some].filter((word) => typeof word === 'string' && /^\p{L}/u.test(word));
  const long = (words as readonly string[]).filter(({ length }) => length >= shortestWord).map(asWord);
  const patterns = typeof pattern === 'string' ? [pattern] : [];
  const inner = [...Object.values(properties), ...schemasOf(schema, ['items', 'contains', ...positive])];
  return [...[...long, ...patterns].map(parsePattern), ...inner.flatMap(wordsIn)];
}

const positive = ['allOf', 'anyOf', 'oneOf'];

function asWord(text: string): string {
  return String.raw`(?<!\p{L})${text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}(?!\p{L})`;
}

function schemasOf(schema: Schema, keywords: readonly string[]): readonly Schema[] {
  return keywords.flatMap((keyword) => {
    const value: unknown = schema[keyword];
    // Where a keyword takes schemas, the meta-schema lets nothing else pass.
    return typeof value === 'object' && value !== null ? ([value].flat() as Schema[]) : [];
  });
}

/** Words that a question looks for, and the paths of the texts in which it does. */
export interface Search {
  readonly paths: readonly string[];
  readonly words: readonly Expression[];
}

/** What `covers` of a schema looks for; nothing where there is none. */
export function searchesOf(schema: Schema): readonly Search[] {
  const covers = schema['covers'];
  return typeof covers === 'object' && covers !== null ? [searchOf(covers)] : [];
}

const searchOf = remember((value): Search => {
  // The meta-schema has been passed.
  const given = value as {
    readonly in: string | readonly string[];
    readonly topics: Readonly<Record<string, string | { readonly match: string }>>;
  };
  const patterns = Object.values(given.topics).map((topic) => (typeof topic === 'string' ? topic : topic.match));
  return { paths: [given.in].flat(), words: patterns.map((pattern) => parsePattern(inSentence(pattern))) };
});

/** A cell that is to be this word alone is spoken of by the word. */
function inSentence(pattern: string): string {
  const word = /^\^(?<word>[\p{L} ]+)\$$/u.exec(pattern)?.groups?.['word'];
  return word === undefined ? pattern : asWord(word);
}

function textsLook({ paths, words }: Search, at: Keys): Look {
  return { kind: 'texts', places: paths.map((path) => below(at, path)), words };
}

function comparedIn(schema: Schema): readonly unknown[] {
  const comparisons = [schema['compare'] ?? []].flat() as readonly {
    readonly left?: unknown;
    readonly right?: unknown;
  }[];
  return comparisons.flatMap(({ left, right }) => [left, right]);
}

/** What is worked out of all rows is asked of the list. */
const overRows = ['sum', 'min', 'max', 'count', 'distinct', 'share'];

function operandLooks(operand: unknown, at: Keys): readonly Look[] {
  if (typeof operand === 'string') return [{ kind: 'value', keys: below(at, operand) }];
  if (typeof operand !== 'object' || operand === null) return [];
  const given = operand as Readonly<Record<string, unknown>>;
  const paths = overRows.flatMap((name) => [given[name]].flat()).filter((path) => typeof path === 'string');
  return [
    ...(typeof given['path'] === 'string' ? operandLooks(given['path'], at) : []),
    ...paths.flatMap((path): readonly Look[] => {
      const keys = below(at, path);
      const list = keys.slice(0, Math.max(0, keys.indexOf('*')));
      return [...(list.length > 0 ? [{ kind: 'list' as const, keys: list }] : []), { kind: 'value', keys }];
    }),
  ];
}

function below(at: Keys, path: string): Keys {
  const { absolute, segments } = parsePath(path);
  return absolute ? segments : [...at, ...segments];
}
