import type { Language } from '../../catalogue/schema.js';

/** A JSON Schema of any draft, as far as helping an author needs it; nothing in it is taken for granted. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** A name that the caller knows: a document type, a rule. */
export interface SchemaName {
  readonly name: string;
  readonly title?: string;
  /** A sentence or more in Markdown. */
  readonly documentation?: string;
}

/** Which names there are of a kind that the schema names with `x-names`; none for a kind the caller does not know. */
export type NamesOf = (kind: string) => readonly SchemaName[];

/** What help by schema is made from. */
export interface SchemaHelp {
  readonly schema: JsonSchema;
  readonly notation: 'yaml' | 'json';
  readonly language: Language;
  readonly namesOf: NamesOf;
}

/** The value as a schema; undefined when it is none (`true` allows everything and says nothing). */
export function asSchema(value: unknown): JsonSchema | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : undefined;
}

/** The schemas in a list; none for anything else. */
export function schemasIn(value: unknown): readonly JsonSchema[] {
  return asList(value).flatMap((each): readonly JsonSchema[] => toList(asSchema(each)));
}

function toList(schema: JsonSchema | undefined): readonly JsonSchema[] {
  return schema ? [schema] : [];
}

/** The value as a list; an empty one when it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The names that a schema allows at its place, when it says of which kind they are. */
export function namesFor(schema: JsonSchema | undefined, namesOf: NamesOf): readonly SchemaName[] {
  const kind = schema?.['x-names'];
  return typeof kind === 'string' ? namesOf(kind) : [];
}

/** A text of a schema (title, description, label) in the reader's language: bilingual itself, or with a twin in `x-en`. */
export function schemaText(schema: JsonSchema, keyword: string, language: Language): string | undefined {
  const value = schema[keyword];
  const twin = language === 'en' ? asSchema(schema['x-en'])?.[keyword] : undefined;
  const text = twin ?? asSchema(value)?.[language] ?? value;
  return typeof text === 'string' ? text : undefined;
}

/** What the schema says of one of its choices in the reader's language. */
export function choiceText(schema: JsonSchema, index: number, language: Language): string | undefined {
  const twin = language === 'en' ? asSchema(schema['x-en'])?.['enumDescriptions'] : undefined;
  const text = asList(twin ?? schema['enumDescriptions'])[index];
  return typeof text === 'string' ? text : undefined;
}
