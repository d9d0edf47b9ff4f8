import { Document, isScalar, Scalar, visit } from 'yaml';
import { findProperty } from '../catalogue/property-names.js';
import type { Language, Schema } from '../catalogue/schema.js';
import type { Json } from '../model/reading.js';
import { needsQuotation } from './blanks.js';

/** A map in YAML, its keys as an author of that language writes them. */
export function writeYaml(values: Readonly<Record<string, Json>>, schema: Schema, language: Language): string {
  const document = new Document(named(values, schema, language));
  visit(document, {
    Scalar: (_, node) => {
      // A placeholder would be read as a list, and a version as a number.
      if (isScalar(node) && typeof node.value === 'string' && needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** An item of a list in YAML: its keys behind a dash. */
export function writeYamlItem(values: Readonly<Record<string, Json>>, items: Schema, language: Language): string {
  return writeYaml(values, items, language)
    .replace(/^(?=.)/gmu, '  ')
    .replace(/^ {2}/u, '- ');
}

function needsQuotes(text: string): boolean {
  return needsQuotation(text) && !text.includes('\n');
}

function named(value: Json, schema: Schema, language: Language): Json {
  if (Array.isArray(value)) return value.map((item: Json) => named(item, schema.items ?? {}, language));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const property = schema.properties?.[name] ?? {};
      return [keyFor(name, schema, language), named(child, property, language)];
    }),
  );
}

/** What a property is called as a key: Indonesian; in English its English name, where that is not also another's. */
export function keyFor(name: string, schema: Schema, language: Language): string {
  const label = schema.properties?.[name]?.labels?.en?.[0];
  if (language === 'id' || label === undefined) return name;
  const { path } = findProperty(schema, label) ?? {};
  return path?.length === 1 && path[0] === name ? label : name;
}
