import type { Schema } from '../catalogue/schema.js';

/** Keywords of schemas/README.md that say how to read, word and repair: validation has no use for them. */
export const annotations: readonly string[] = [
  ...['abstract', 'aliases', 'extends', 'levels', 'phrases', 'serves', 'inOrder', 'optional', 'identity'],
  ...['example', 'templates', 'pictures'],
  ...[
    'labels',
    'place',
    'trailing',
    'nameless',
    'yields',
    'paragraphs',
    'columns',
    'unordered',
    'forms',
    'patterns',
    'write',
    'main',
    'key',
    'inWords',
    'ordinal',
    'counts',
    'rest',
    'from',
    'lift',
    'marks',
    'rowsBy',
    'separator',
    'asWritten',
  ],
  ...['memberOf', 'notation', 'choices', 'want', 'refers', 'historical', 'defines'],
  ...['unresolved', 'oneSided', 'shares', 'others', 'setRules'],
  ...['code', 'severity', 'message', 'at', 'fix', 'sources'],
];

/** Left out too: standard or AJV's own keywords that Naskah gives another form (title {id, en}; id). */
const notForValidation = new Set([...annotations, 'id', 'title', 'description', '$schema', '$defs', '$comment']);

const ONE_SCHEMA = new Set([
  ...['items', 'contains', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames'],
  ...['not', 'if', 'then', 'else'],
]);
const SCHEMA_LIST = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const SCHEMA_MAP = new Set(['properties', 'patternProperties', 'dependentSchemas']);

const NONE: ReadonlySet<string> = new Set();

/** The schema with nothing but what validation needs (and without `more` keywords); every path into it stays the same. */
export function withoutAnnotations(schema: Schema, more = NONE): Readonly<Record<string, unknown>> {
  const kept = Object.entries(schema).filter(([keyword]) => !notForValidation.has(keyword) && !more.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, stripValue(keyword, value, more)]));
}

function stripValue(keyword: string, value: unknown, more: ReadonlySet<string>): unknown {
  const strip = (child: unknown): unknown => (isSchema(child) ? withoutAnnotations(child, more) : child);
  if (ONE_SCHEMA.has(keyword)) return strip(value);
  if (SCHEMA_LIST.has(keyword) && Array.isArray(value)) return value.map(strip);
  if (!SCHEMA_MAP.has(keyword) || !isSchema(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, strip(child)]));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
