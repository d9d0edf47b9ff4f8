import type { YamlStep } from '../../document/locate-in-yaml.js';
import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import { compileExpression } from '../../text/expressions.js';
import { asList, asSchema, schemasIn, type JsonSchema } from './json-schema.js';

/** More alternatives at one place help nobody, and a schema can refer to itself without end. */
const MOST_SCHEMAS = 200;

/**
 * The schemas that hold at a place of the data: references followed, alternatives side by side without those that what
 * is written there excludes. `nodes` are the values along the path, the root first.
 */
export function schemasAt(
  root: JsonSchema,
  path: readonly YamlStep[],
  nodes: readonly (YamlNode | undefined)[],
): readonly JsonSchema[] {
  let schemas = expand([root], root, nodes[0]);
  path.forEach((step, index) => {
    const below = schemas.flatMap((schema) => stepInto(schema, step));
    schemas = expand(below, root, nodes[index + 1]);
  });
  return schemas;
}

/** The schema with all that its references and combinations say beside it. */
export function parts(schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  return expand([schema], root, undefined);
}

function expand(schemas: readonly JsonSchema[], root: JsonSchema, node: YamlNode | undefined): readonly JsonSchema[] {
  const found = new Set<JsonSchema>();
  const waiting = [...schemas];
  while (waiting.length > 0 && found.size < MOST_SCHEMAS) {
    const schema = waiting.shift();
    if (!schema || found.has(schema)) continue;
    found.add(schema);
    waiting.unshift(...combined(schema, root, node));
  }
  return [...found];
}

function combined(schema: JsonSchema, root: JsonSchema, node: YamlNode | undefined): readonly JsonSchema[] {
  const target = typeof schema['$ref'] === 'string' ? resolve(schema['$ref'], root) : undefined;
  return [
    ...(target ? [target] : []),
    ...schemasIn(schema['allOf']),
    ...fitting(schemasIn(schema['oneOf']), root, node),
    ...fitting(schemasIn(schema['anyOf']), root, node),
    ...schemasIn([schema['then'], schema['else']]),
  ];
}

/** The alternatives that what is written does not exclude; all of them when it excludes every one. */
function fitting(
  alternatives: readonly JsonSchema[],
  root: JsonSchema,
  node: YamlNode | undefined,
): readonly JsonSchema[] {
  if (!node) return alternatives;
  const fit = alternatives.filter((schema) => {
    const target = typeof schema['$ref'] === 'string' ? resolve(schema['$ref'], root) : undefined;
    return [schema, ...(target ? [target] : [])].every((each) => allows(each, node));
  });
  return fit.length > 0 ? fit : alternatives;
}

function allows(schema: JsonSchema, node: YamlNode): boolean {
  const types = typeof schema['type'] === 'string' ? [schema['type']] : asList(schema['type']);
  if (node.kind === 'sequence') return types.length === 0 || types.includes('array');
  if (node.kind === 'scalar') return types.length === 0 || types.some((type) => type !== 'array' && type !== 'object');
  return (types.length === 0 || types.includes('object')) && !contradicts(schema, node);
}

/** A key holds another word than the one this alternative has for it. */
function contradicts(schema: JsonSchema, { entries }: YamlMap): boolean {
  const properties = asSchema(schema['properties']);
  return entries.some(({ key, value }) => {
    const property = own(properties, key.text);
    if (!property || value?.kind !== 'scalar') return false;
    const words = 'const' in property ? [property['const']] : asList(property['enum']);
    return words.length > 0 && !words.some((word) => String(word) === value.text.text);
  });
}

function stepInto(schema: JsonSchema, step: YamlStep): readonly JsonSchema[] {
  if (typeof step === 'number') {
    const listed = asList(schema['prefixItems'] ?? schema['items'])[step];
    return schemasIn([listed ?? schema['items']]);
  }
  const property = own(asSchema(schema['properties']), step);
  if (property) return [property];
  const patterns = Object.entries(asSchema(schema['patternProperties']) ?? {});
  const matching = schemasIn(patterns.filter(([pattern]) => matches(pattern, step)).map(([, value]) => value));
  return matching.length > 0 ? matching : schemasIn([schema['additionalProperties']]);
}

function own(properties: JsonSchema | undefined, name: string): JsonSchema | undefined {
  return properties && Object.hasOwn(properties, name) ? asSchema(properties[name]) : undefined;
}

/** A pattern that cannot be compiled matches nothing: its fault is reported in the schema. */
function matches(pattern: string, text: string): boolean {
  try {
    return compileExpression(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

/** The target of a reference inside the schema: `#/definitions/a`. */
function resolve(reference: string, root: JsonSchema): JsonSchema | undefined {
  if (!reference.startsWith('#')) return undefined;
  let target: unknown = root;
  for (const part of reference.slice(1).split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const holder: JsonSchema | undefined = Array.isArray(target)
      ? Object.fromEntries(target.entries())
      : asSchema(target);
    target = holder && Object.hasOwn(holder, name) ? holder[name] : undefined;
  }
  return asSchema(target);
}
