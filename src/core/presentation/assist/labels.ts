import { preferredLabel } from '../../catalogue/property-names.js';
import type { Language, Schema } from '../../catalogue/schema.js';

/** What the author calls a property of an object; a path of two names is one of its parts. */
export function labelIn(schema: Schema, path: readonly string[], language: Language): string {
  const [name = '', part] = path;
  const property = schema.properties?.[name];
  const own = preferredLabel(name, property)[language];
  return part === undefined ? own : preferredLabel(part, property?.properties?.[part])[language];
}

/** The names that an object must have, as far as no condition is put to it. */
export function requiredIn({ required = [], allOf = [] }: Schema): ReadonlySet<string> {
  return new Set([...required, ...allOf.flatMap((rule) => rule.required ?? [])]);
}

/** Names in the order of the schema, those that must be there first. */
export function requiredFirst(names: readonly string[], schema: Schema): readonly string[] {
  const required = requiredIn(schema);
  return [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))];
}
