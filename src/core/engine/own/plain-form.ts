import type { Bilingual, Schema } from '../../catalogue/schema.js';

/**
 * How a plain JSON Schema is read: titles are labels, everything at the root may stand in the front matter or under a
 * heading, and what has no kind of its own is taken as it is written.
 */
export function plainForm(schema: Schema): Schema {
  const hoisted = hoist(schema);
  const properties = Object.entries(hoisted.properties ?? {}).map(
    ([name, property]) => [name, { place: 'either', ...readable(property) }] as const,
  );
  return { type: 'object', ...hoisted, properties: Object.fromEntries(properties) };
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
  return inEach(schema, (child) => withTitles(withTitle(child)));
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
