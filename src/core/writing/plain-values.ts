import type { Bilingual, ExampleValue, Language, Schema } from '../catalogue/schema.js';
import { typesOf } from '../model/read-context.js';

/** What stands for a required property of which its type gives no example: blanks, and words that can't be wrong. */
export function plainValue(schema: Schema, language: Language): ExampleValue {
  if (schema.enum) return choiceWord(String(schema.enum[0] ?? ''), schema, language);
  if (schema.notation === 'months') return '1–12';
  const formatted = plainFormats[schema.format ?? ''];
  if (formatted !== undefined) return formatted;
  const [type = 'string'] = typesOf(schema);
  if (type === 'array') return [plainValue(schema.items ?? {}, language)];
  return type === 'object' ? plainRow(schema, language) : (plainScalars[type]?.[language] ?? '[…]');
}

const plainFormats: Readonly<Record<string, string>> = {
  date: '{today}',
  year: '{year}',
  month: '1',
  'year-month': '{start}',
};

const plainScalars: Readonly<Record<string, Bilingual>> = {
  boolean: { id: '[ya]', en: '[yes]' },
  number: { id: '[1]', en: '[1]' },
  integer: { id: '[1]', en: '[1]' },
};

/** All that a row must have, else all that it may have. */
function plainRow(schema: Schema, language: Language): ExampleValue {
  const properties = Object.entries(schema.properties ?? {}).filter(([, { from }]) => from === undefined);
  const wanted = new Set([
    ...(schema.required ?? []),
    ...(schema.allOf ?? []).flatMap(({ required }) => required ?? []),
  ]);
  const chosen = properties.filter(([name]) => wanted.size === 0 || wanted.has(name));
  return Object.fromEntries(chosen.map(([name, property]) => [name, plainValue(property, language)]));
}

/** The word of a language that is written for a value of an enumeration. */
export function choiceWord(value: string, schema: Schema, language: Language): string {
  return schema.choices?.[value]?.[language]?.[0] ?? value;
}
