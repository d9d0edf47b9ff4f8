import { findProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { YamlStep } from '../../document/locate-in-yaml.js';

/** A property with the list it stands in, as a path of keys leads to it. */
export interface FoundProperty {
  readonly schema: Schema;
  /** The last named property on the way; empty for the document itself. */
  readonly name: string;
  /** Property names and indices from the root. */
  readonly path: readonly YamlStep[];
}

/** Follows keys as an author writes them; undefined where the type has no such property. */
export function followKeys(root: Schema, steps: readonly YamlStep[]): FoundProperty | undefined {
  let found: FoundProperty = { schema: root, name: '', path: [] };
  for (const step of steps) {
    const next = typeof step === 'number' ? itemOf(found, step) : childOf(found, step);
    if (!next) return undefined;
    found = next;
  }
  return found;
}

function itemOf({ schema, name, path }: FoundProperty, index: number): FoundProperty | undefined {
  const { items } = schema;
  return items && { schema: withListWords(items, schema), name, path: [...path, index] };
}

function childOf({ schema, path }: FoundProperty, key: string): FoundProperty | undefined {
  const named = findProperty(schema, key);
  if (named) return { schema: named.schema, name: named.path.at(-1) ?? key, path: [...path, ...named.path] };
  const { additionalProperties: other } = schema;
  return typeof other === 'object' ? { schema: other, name: key, path: [...path, key] } : undefined;
}

/** The schema of one text: of a list that of its items, of an object that of its main text; with what they say of it. */
export function leafSchema(schema: Schema): Schema {
  if (schema.items) return leafSchema(withListWords(schema.items, schema));
  const main = schema.main === undefined ? undefined : schema.properties?.[schema.main];
  if (!main) return schema;
  const refers = schema.refers ?? main.refers;
  if (refers) return leafSchema({ ...main, refers });
  // One line may be nothing but the code of an indicator, if that fits a notation.
  const { patterns, properties = {} } = schema;
  const isNamedByCode = Object.values(properties).some((part) => part.refers === 'indicator');
  return leafSchema(patterns && isNamedByCode ? { ...main, refers: 'indicator', patterns } : main);
}

/** Items take from their list what it says of their values. */
function withListWords(items: Schema, { memberOf, refers, labels }: Schema): Schema {
  const words = {
    ...(items.memberOf === undefined && memberOf !== undefined && { memberOf }),
    ...(!items.refers && refers && { refers }),
    // Rows have names of their own.
    ...(!items.labels && !items.properties && labels && { labels }),
  };
  return Object.keys(words).length === 0 ? items : { ...items, ...words };
}
