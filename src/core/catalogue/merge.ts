import { normaliseName } from '../text/names.js';
import { ReferenceResolver, type CatalogueFault, type RawTypes } from './refs.js';
import type { Labels, Schema } from './schema.js';
import { mergeExamples } from './template.js';

/**
 * The whole schema of a type: its parents merged in, references resolved.
 * Undefined when the type or a parent does not exist, or types extend each other in a circle.
 */
export function mergeType(id: string, types: RawTypes, faults: CatalogueFault[]): Schema | undefined {
  return merge(id, types, faults, []);
}

function merge(id: string, types: RawTypes, faults: CatalogueFault[], heirs: readonly string[]): Schema | undefined {
  const raw = types.get(id);
  if (!raw || heirs.includes(id)) {
    faults.push(notExtensible(heirs[0] ?? id, id));
    return undefined;
  }
  const own = types.isResolved?.(id) === true ? raw : new ReferenceResolver(types, faults).resolve(raw, id);
  const parentId = raw['extends'];
  const parent = typeof parentId === 'string' ? merge(parentId, types, faults, [...heirs, id]) : {};
  if (!parent) return undefined;
  const merged = typeof parentId === 'string' ? mergeSchemas(parent, own) : own;
  return (types.amendments?.(id) ?? []).reduce(amendSchema, merged);
}

/** A type with a fragment laid over it: what the fragment says of a property is added to what the type says of it. */
function amendSchema(schema: Schema, fragment: Schema): Schema {
  const known = schema.properties ?? {};
  const given = Object.entries(fragment.properties ?? {});
  const amended = given.filter(([name]) => Object.hasOwn(known, name));
  const added = given.filter(([name]) => !Object.hasOwn(known, name));
  const properties = {
    ...known,
    ...Object.fromEntries(amended.map(([name, property]) => [name, layOver(known[name] ?? {}, property)])),
  };
  const merged = mergeSchemas({ ...schema, properties }, { ...fragment, properties: Object.fromEntries(added) });
  return { ...merged, ...joined('templates', schema.templates, fragment.templates) };
}

/** Keywords laid over a property; those of its own properties and items are laid over these, at any depth. */
function layOver(under: Schema, over: Schema): Schema {
  const properties = Object.entries(over.properties ?? {}).map(([name, property]) => {
    const known = under.properties && Object.hasOwn(under.properties, name) ? under.properties[name] : undefined;
    return [name, known ? layOver(known, property) : property] as const;
  });
  const items = over.items && (under.items ? layOver(under.items, over.items) : over.items);
  const required = [...new Set([...(under.required ?? []), ...(over.required ?? [])])];
  return {
    ...under,
    ...over,
    ...(properties.length > 0 && { properties: { ...under.properties, ...Object.fromEntries(properties) } }),
    ...(items && { items }),
    ...(required.length > 0 && { required }),
    ...joined('allOf', under.allOf, over.allOf),
  };
}

function mergeSchemas(parent: Schema, child: Schema): Schema {
  const example = mergeExamples(parent.example, child.example);
  return {
    ...parent,
    ...child,
    properties: mergeProperties(parent.properties ?? {}, child.properties ?? {}),
    required: requiredOf(parent, child),
    ...(example && { example }),
    // They fit the example of their own type only.
    templates: child.templates ?? [],
    ...joined('allOf', parent.allOf, child.allOf),
    ...joined('levels', parent.levels, child.levels),
    ...joined('phrases', parent.phrases, child.phrases),
    ...joined('setRules', parent.setRules, child.setRules),
    ...joined('shares', parent.shares, child.shares),
    ...(parent.others && { others: { ...parent.others, ...child.others } }),
    ...(parent['$defs'] !== undefined && child['$defs'] !== undefined
      ? { $defs: { ...parent['$defs'], ...child['$defs'] } }
      : {}),
  };
}

/** What the parent requires and the child does not make `optional`, then what the child requires. */
function requiredOf(parent: Schema, child: Schema): readonly string[] {
  const optional = new Set(child.optional);
  const inherited = (parent.required ?? []).filter((name) => !optional.has(name));
  return [...new Set([...inherited, ...(child.required ?? [])])];
}

/** The parent's entries, then the child's; the keyword is left out when there are none. */
function joined<Entry>(
  keyword: string,
  parent: readonly Entry[] = [],
  child: readonly Entry[] = [],
): Readonly<Record<string, readonly Entry[]>> {
  return parent.length + child.length === 0 ? {} : { [keyword]: [...parent, ...child] };
}

/** Parent properties first, but what closes a document (`trailing`) after the child's own. */
function mergeProperties(
  parent: Readonly<Record<string, Schema>>,
  child: Readonly<Record<string, Schema>>,
): Readonly<Record<string, Schema>> {
  const taken = new Set(
    Object.entries(child).flatMap(([name, schema]) => [name, ...allLabels(schema.labels)].map(normaliseName)),
  );
  const inherited = Object.entries(parent)
    .filter(([name]) => !Object.hasOwn(child, name))
    .map(([name, schema]) => [name, withoutLabels(name, schema, taken)] as const);
  return Object.fromEntries([
    ...inherited.filter(([, schema]) => schema['trailing'] !== true),
    ...Object.entries(child),
    ...inherited.filter(([, schema]) => schema['trailing'] === true),
  ]);
}

/**
 * A label of the child's is no longer one of the parent's, not even the name of the parent's property; what was taken
 * is kept under `yields`, for documents that have both headings.
 */
function withoutLabels(name: string, inherited: Schema, taken: ReadonlySet<string>): Schema {
  const own = [name, ...allLabels(inherited.labels)];
  const yields = own.filter((label) => taken.has(normaliseName(label)));
  if (yields.length === 0) return inherited;
  const keep = (names: readonly string[] = []) => names.filter((label) => !taken.has(normaliseName(label)));
  const labels = { id: keep(inherited.labels?.id), en: keep(inherited.labels?.en) };
  return { ...inherited, labels, yields, ...(taken.has(normaliseName(name)) && { nameless: true }) };
}

function allLabels(labels: Labels | undefined): readonly string[] {
  return [...(labels?.id ?? []), ...(labels?.en ?? [])];
}

/** The fault of a type whose parents lead nowhere. */
export function notExtensible(typeId: string, id: string): CatalogueFault {
  const message = {
    id: 'Jenis {type} tidak dapat diturunkan: jenis itu tidak ada atau menurunkan dirinya sendiri.',
    en: 'The type {type} cannot be extended: it does not exist or extends itself.',
  };
  return { typeId, pointer: '/extends', message, data: { type: id } };
}
