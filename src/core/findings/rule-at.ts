import type { Schema } from '../catalogue/schema.js';

/** Where a validation error comes from: the subschemas its path leads through. */
export interface ErrorOrigin {
  /** The deepest subschema with a code; undefined for generic errors. */
  readonly rule: Schema | undefined;
  /** The subschema whose keyword failed. */
  readonly schema: Schema;
  /** It lies inside an alternative (anyOf, oneOf, not, contains, if) that speaks for itself. */
  readonly isInner: boolean;
  /** It lies in `then`, `else` or a dependency of the very value it speaks of: other rows may not be concerned. */
  readonly isConditional: boolean;
  /** Pointer pattern of the value the rule sits on; `*` stands for an element of a list. */
  readonly rulePath: readonly string[];
}

const named = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const listed = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const alternatives = new Set(['anyOf', 'oneOf', 'not', 'contains', 'if']);
const conditional = new Set(['then', 'else', 'dependentSchemas']);

/** Follows an AJV schema path (`#/allOf/0/properties/x/type`) through the type's schema. */
export function originOf(root: Schema, schemaPath: string): ErrorOrigin {
  const known = origins.get(root) ?? new Map<string, ErrorOrigin>();
  origins.set(root, known);
  const origin = known.get(schemaPath) ?? follow(root, schemaPath);
  known.set(schemaPath, origin);
  return origin;
}

const origins = new WeakMap<Schema, Map<string, ErrorOrigin>>();

function follow(root: Schema, schemaPath: string): ErrorOrigin {
  const segments = schemaPath.replace(/^#\//u, '').split('/').map(decode);
  // The last segment is the failed keyword itself.
  segments.pop();
  let schema = root;
  // How deep a schema that holds itself was entered is not known, so nothing can be written at its rule's place.
  const isWithoutPlace = segments[0] === '$defs';
  let origin: ErrorOrigin = {
    rule: root.code === undefined ? undefined : root,
    ...{ schema, isInner: false, isConditional: false, rulePath: [] },
  };
  const path: string[] = [];
  while (segments.length > 0) {
    const step = nextStep(schema, segments);
    if (!step) break;
    schema = step.schema;
    path.push(...step.path);
    const isRule = schema.code !== undefined;
    origin = {
      rule: isRule ? ruleOf(schema, isWithoutPlace) : origin.rule,
      schema,
      isInner: origin.isInner || alternatives.has(step.keyword),
      isConditional: conditional.has(step.keyword) || (origin.isConditional && step.path.length === 0),
      rulePath: isRule ? [...path] : origin.rulePath,
    };
  }
  return origin;
}

function ruleOf(schema: Schema, isWithoutPlace: boolean): Schema {
  return isWithoutPlace && schema.fix ? { ...schema, fix: [] } : schema;
}

/** Takes one keyword (and the name or number that goes with it) off the path. */
function nextStep(schema: Schema, segments: string[]): { schema: Schema; keyword: string; path: string[] } | undefined {
  const keyword = segments.shift() ?? '';
  const value = schema[keyword];
  const key = named.has(keyword) || listed.has(keyword) ? (segments.shift() ?? '') : undefined;
  const next = key === undefined ? value : childOf(value, key);
  if (!isSchema(next)) return undefined;
  const path =
    keyword === 'properties' && key !== undefined
      ? [key]
      : keyword === 'items' || keyword === 'additionalProperties'
        ? ['*']
        : [];
  return { schema: next, keyword, path };
}

function decode(segment: string): string {
  return decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
}

function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[])[Number(key)];
  return isSchema(value) ? value[key] : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
