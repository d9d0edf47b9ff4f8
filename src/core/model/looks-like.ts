import type { Language, Schema } from '../catalogue/schema.js';
import { FlatText } from '../text/flat-text.js';
import { normaliseName } from '../text/names.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { cutMembers } from './members.js';
import { ReadContext, typesOf } from './read-context.js';
import { readers } from './read-document.js';
import { readChoice, readText } from './read-text.js';

/** What a text is compared with. */
export interface Looks {
  readonly source: SourceText;
  readonly root: Schema;
  readonly language: Language;
  /** The names at an absolute path such as `/pelaksana/*`, each time the same list. */
  readonly namesAt: (path: string) => readonly string[];
}

/**
 * Whether the words at a place can be a value of a property, as far as they show it: undefined where nothing stands, or
 * where any words would do.
 */
export function looksLike({ start, end }: Span, schema: Schema, looks: Looks): boolean | undefined {
  const flat = FlatText.linear(looks.source.text.slice(start, end), start).trim();
  if (flat.text === '') return undefined;
  const memberOf = schema.memberOf ?? schema.items?.memberOf;
  if (memberOf !== undefined) return isMember(flat, looks.namesAt(memberOf));
  if (schema.enum) return readChoice(flat.text, schema) !== undefined;
  const types = typesOf(schema);
  const takesAny = types.includes('array') || (types.includes('string') && schema.format === undefined);
  if (takesAny || schema.main !== undefined) return undefined;
  const context = new ReadContext(looks.source, looks.root, readers);
  context.language = looks.language;
  const value = readText(flat, schema, '', context);
  const { note } = context.place('');
  return value === undefined && note !== 'unreadable' ? undefined : note === undefined;
}

const normalised = new WeakMap<readonly string[], ReadonlySet<string>>();

function isMember(flat: FlatText, names: readonly string[]): boolean | undefined {
  if (names.length === 0) return undefined;
  const known = normalised.get(names) ?? new Set(names.map(normaliseName));
  normalised.set(names, known);
  return cutMembers(flat, names).every(({ text }) => known.has(normaliseName(text)));
}
