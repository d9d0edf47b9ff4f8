import type { Schema } from '../catalogue/schema.js';
import { annotatedPaths } from './referring-values.js';

/** The root properties that an entry of a set is made from, besides metadata; and those that these are read with. */
export function indexedProperties(schema: Schema): ReadonlySet<string> {
  const known = properties.get(schema) ?? collect(schema);
  properties.set(schema, known);
  return known;
}

const properties = new WeakMap<Schema, ReadonlySet<string>>();

function collect(schema: Schema): ReadonlySet<string> {
  const defining = annotatedPaths(schema, 'defines').filter(({ schema: { defines } }) => defines === 'indicator');
  const annotated = [...annotatedPaths(schema, 'refers'), ...defining];
  const waiting = [...annotated.map(({ path }) => path.split('/')[1] ?? ''), ...(schema.shares ?? [])];
  const names = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const property = schema.properties?.[name];
    if (property?.from !== undefined) waiting.push(property.from);
    waiting.push(...memberLists(property));
  }
  return names;
}

/** The lists that values below a property are members of: where a line is cut depends on them. */
function memberLists(schema: Schema | undefined): readonly string[] {
  if (!schema) return [];
  const own = schema.memberOf?.startsWith('/') === true ? [schema.memberOf.split('/')[1] ?? ''] : [];
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  return [...own, ...inner.flatMap(memberLists)];
}
