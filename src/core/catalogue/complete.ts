import type { Schema } from './schema.js';

/**
 * Adds what every type wants and no author should have to repeat: an unknown key at the root is reported, and a
 * required section must say something.
 */
export function completeType(schema: Schema): Schema {
  const required = new Set(schema.required ?? []);
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => {
      const closed = closeObjects(property);
      return [name, required.has(name) ? withContent(closed) : closed];
    }),
  );
  return { additionalProperties: false, ...schema, properties };
}

/** Objects with named properties have no others, at any depth: an unknown key is pointed out. */
function closeObjects(schema: Schema): Schema {
  const items = schema.items && closeObjects(schema.items);
  const inner = schema.properties ?? {};
  const { additionalProperties: other } = schema;
  if (typeof other === 'object') return { ...schema, additionalProperties: closeObjects(other) };
  if (Object.keys(inner).length === 0) return items ? { ...schema, items } : schema;
  const properties = Object.fromEntries(
    Object.entries(inner).map(([name, property]) => [name, closeObjects(property)]),
  );
  return { additionalProperties: false, ...schema, properties, ...(items && { items }) };
}

function withContent(property: Schema): Schema {
  if (property.type === 'array') return { minItems: 1, ...property };
  const isProse = property.type === 'string' && property.format === undefined && property.enum === undefined;
  return isProse ? { minLength: 1, ...property } : property;
}
