import { asList, asSchema, type JsonSchema } from './json-schema.js';
import { parts } from './schemas-at.js';

/** A single word of a snippet. */
export type SnippetScalar =
  /** Data, written as it is. */
  | { readonly kind: 'literal'; readonly value: unknown }
  /** A text with tab stops, in quotes where the notation wants them. */
  | { readonly kind: 'text'; readonly text: string }
  /** Tab stops for any value, never in quotes. */
  | { readonly kind: 'raw'; readonly text: string };

/** What a snippet writes, whatever the notation. */
export type SnippetValue =
  | SnippetScalar
  | { readonly kind: 'map'; readonly entries: readonly SnippetEntry[] }
  | { readonly kind: 'list'; readonly items: readonly SnippetValue[] }
  /** A map whose keys the author chooses: the tab stop stands where the first one comes. */
  | { readonly kind: 'open'; readonly stop: string };

export type SnippetEntry = readonly [key: SnippetScalar, value: SnippetValue];

/** Required keys inside required keys: deeper ones are left to the author. */
const DEEPEST = 4;
/** Values that one snippet has: no author wants to fill in more of them at once. */
const MOST_VALUES = 50;
/** A longer list of choices is offered when the author comes to it. */
const MOST_CHOICES = 12;

/** The body of a `defaultSnippets` entry. A text that begins with `^` stands there without quotes, as in VS Code. */
export function snippetFromBody(body: unknown): SnippetValue {
  if (Array.isArray(body)) return { kind: 'list', items: body.map(snippetFromBody) };
  if (typeof body === 'string') {
    return body.startsWith('^') ? { kind: 'raw', text: body.slice(1) } : { kind: 'text', text: body };
  }
  const map = asSchema(body);
  if (!map) return { kind: 'literal', value: body };
  const entries = Object.entries(map).map(([key, value]): SnippetEntry => [
    { kind: 'text', text: key },
    snippetFromBody(value),
  ]);
  return { kind: 'map', entries };
}

/** What an author has to write at least where the schema holds, with a tab stop for every value that is open. */
export function snippetFor(schema: JsonSchema, root: JsonSchema): SnippetValue {
  return new Stub(root).value(schema, 0);
}

class Stub {
  readonly #root: JsonSchema;
  #stops = 0;
  #values = 0;

  constructor(root: JsonSchema) {
    this.#root = root;
  }

  value(schema: JsonSchema, depth: number): SnippetValue {
    this.#values += 1;
    const all = parts(schema, this.#root);
    const snippets = all.flatMap((each) => asList(each['defaultSnippets']));
    const only = depth === 0 && snippets.length === 1 ? asSchema(snippets[0]) : undefined;
    if (only) return snippetFromBody(only['body']);
    const type = firstType(all);
    if (type === 'object') return this.#map(all, depth);
    if (type === 'array') return { kind: 'list', items: [this.#item(all, depth)] };
    return this.#scalar(all, type);
  }

  #map(all: readonly JsonSchema[], depth: number): SnippetValue {
    if (depth >= DEEPEST || this.#values > MOST_VALUES) return { kind: 'open', stop: this.#stop() };
    const required = new Set(all.flatMap((each) => asList(each['required'])).map(String));
    const entries = [...required].flatMap((name): readonly SnippetEntry[] => {
      const holder = all.map((each) => asSchema(each['properties'])).find((each) => each && Object.hasOwn(each, name));
      const property = asSchema(holder?.[name]) ?? {};
      return [[{ kind: 'literal', value: name }, this.value(property, depth + 1)]];
    });
    return entries.length > 0 ? { kind: 'map', entries } : { kind: 'open', stop: this.#stop() };
  }

  #item(all: readonly JsonSchema[], depth: number): SnippetValue {
    const items = all.map((each) => asSchema(each['items'])).find((each) => each !== undefined);
    return items && depth < DEEPEST ? this.value(items, depth + 1) : { kind: 'raw', text: this.#stop() };
  }

  #scalar(all: readonly JsonSchema[], type: string | undefined): SnippetValue {
    const fixed = all.find((each) => 'const' in each);
    if (fixed) return { kind: 'literal', value: fixed['const'] };
    const choices = all.map((each) => asList(each['enum'])).find((each) => each.length > 0) ?? [];
    if (choices.length === 1) return { kind: 'literal', value: choices[0] };
    if (type === 'boolean') return { kind: 'raw', text: this.#choice(['true', 'false']) };
    if (choices.length > 0 && choices.length <= MOST_CHOICES && choices.every((each) => typeof each === 'string')) {
      return { kind: 'text', text: this.#choice(choices) };
    }
    const isText = type === 'string' || choices.some((each) => typeof each === 'string');
    return { kind: isText ? 'text' : 'raw', text: this.#stop() };
  }

  #choice(words: readonly string[]): string {
    this.#stops += 1;
    return `\${${this.#stops}|${words.map((word) => word.replace(/[\\,|}$]/g, '\\$&')).join(',')}|}`;
  }

  #stop(): string {
    this.#stops += 1;
    return `$${this.#stops}`;
  }
}

/** The first type that is named, null apart; keywords of objects and lists name one too. */
function firstType(all: readonly JsonSchema[]): string | undefined {
  const types = all.flatMap((each) => (typeof each['type'] === 'string' ? [each['type']] : asList(each['type'])));
  const named = types.find((type) => type !== 'null');
  if (typeof named === 'string') return named;
  if (all.some((each) => 'properties' in each)) return 'object';
  return all.some((each) => 'items' in each) ? 'array' : undefined;
}
