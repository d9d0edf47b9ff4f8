import type { Schema } from './schema.js';

/**
 * Adds what every type wants and no author should have to repeat: an unknown key at the root is reported, and a
 * required section must say something.
 */
export function completeType(schema: Schema): Schema {
  const required = new Set(schema.required ?? []);
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      required.has(name) ? withContent(property) : property,
    ]),
  );
  return { additionalProperties: false, ...schema, properties };
}

function withContent(property: Schema): Schema {
  if (property.type === 'array') return { minItems: 1, ...property };
  const isProse = property.type === 'string' && property.format === undefined && property.enum === undefined;
  return isProse ? { minLength: 1, ...property } : property;
}
