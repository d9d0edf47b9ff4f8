import type { Bilingual, Schema } from '../../catalogue/schema.js';
import { asLinear, isLinear, writtenSource } from '../../text/expressions.js';
import { oneSchema, schemaList, schemaMap } from './schema-parts.js';

/**
 * How a plain JSON Schema is read: titles are labels, everything at the root may stand in the front matter or under a
 * heading, and what has no kind of its own is taken as it is written.
 */
export function plainForm(schema: Schema): Schema {
  const hoisted = hoist(strict(schema));
  const properties = Object.entries(hoisted.properties ?? {}).map(
    ([name, property]) => [name, { place: 'either', severity: 'error', ...readable(property) }] as const,
  );
  return { type: 'object', ...inDefinitions(hoisted, readable), properties: Object.fromEntries(properties) };
}

/** As every other program takes it: patterns look at case, and a name that is not allowed is an error. */
function strict(schema: Schema): Schema {
  const entries = Object.entries(schema).map(([keyword, value]) => [keyword, strictValue(keyword, value)] as const);
  const isClosed = schema.additionalProperties === false || schema['unevaluatedProperties'] === false;
  return { ...Object.fromEntries(entries), ...(isClosed && { severity: 'error' }) };
}

function strictValue(keyword: string, value: unknown): unknown {
  if (keyword === 'pattern' && typeof value === 'string') return withCase(value);
  if (schemaList.has(keyword) && Array.isArray(value)) return value.map((child: unknown) => strictPart(child));
  if (oneSchema.has(keyword)) return strictPart(value);
  if (!schemaMap.has(keyword) || !isSchema(value)) return value;
  const isNamed = keyword !== 'patternProperties';
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [isNamed ? name : withCase(name), strictPart(child)]),
  );
}

function strictPart(value: unknown): unknown {
  return isSchema(value) ? strict(value) : value;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A pattern of a built-in type that is referred to stays as it is. */
function withCase(source: string): string {
  const written = writtenSource(source);
  return isLinear(source) && !written.startsWith('(?-i)') ? asLinear(`(?-i)${written}`) : source;
}

/** Properties that stand in an `allOf` are properties of the whole. */
function hoist(schema: Schema): Schema {
  const parts = (schema.allOf ?? []).map(hoist);
  const inner = parts.map(({ properties }) => properties ?? {});
  if (inner.every((properties) => Object.keys(properties).length === 0)) return schema;
  return { ...schema, properties: Object.assign({}, ...inner, schema.properties) as Schema['properties'] & object };
}

function readable(given: Schema): Schema {
  return inEach(withTitle(withKind(hoist(given))), readable);
}

/** A property's title is its label, unless it has labels. */
export function withTitles(schema: Schema): Schema {
  return inDefinitions(
    inEach(schema, (child) => withTitles(withTitle(child))),
    (child) => withTitles(withTitle(child)),
  );
}

/** Schemas that hold themselves stand in `$defs`. */
function inDefinitions(schema: Schema, change: (child: Schema) => Schema): Schema {
  const definitions = schema['$defs'];
  if (!isSchema(definitions)) return schema;
  const changed = Object.entries(definitions).map(([name, child]) => [name, change(child as Schema)] as const);
  return { ...schema, $defs: Object.fromEntries(changed) };
}

function withTitle(schema: Schema): Schema {
  const title: unknown = schema['title'];
  if (schema.labels || typeof title !== 'object' || title === null) return schema;
  const { id, en } = title as Bilingual;
  return { ...schema, labels: { id: [id], en: [en] } };
}

function inEach(schema: Schema, change: (child: Schema) => Schema): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, child]) => [name, change(child)] as const);
  const { additionalProperties: others } = schema;
  return {
    ...schema,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(schema.items && { items: change(schema.items) }),
    ...(typeof others === 'object' && { additionalProperties: change(others) }),
  };
}

function withKind(schema: Schema): Schema {
  const isTuple = schema['prefixItems'] !== undefined || (schema.type === 'array' && !schema.items);
  if (isTuple) return { ...schema, asWritten: true };
  if (schema.type !== undefined || schema.properties || schema.items) return schema;
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const isText = values.length > 0 && values.every((value) => typeof value === 'string');
  return isText ? schema : { ...schema, asWritten: true };
}
