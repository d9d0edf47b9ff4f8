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
    faults.push({
      typeId: heirs[0] ?? id,
      text: `The type ${id} cannot be extended: it does not exist or extends itself.`,
    });
    return undefined;
  }
  const own = new ReferenceResolver(types, faults).resolve(raw, id);
  const parentId = raw['extends'];
  if (typeof parentId !== 'string') return own;
  const parent = merge(parentId, types, faults, [...heirs, id]);
  return parent && mergeSchemas(parent, own);
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
