import type { Bilingual, Labels, Schema } from '../../catalogue/schema.js';
import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import { plainJson } from '../../model/read-yaml.js';
import { asLinear } from '../../text/expressions.js';
import { oneSchema, schemaList, schemaMap } from './schema-parts.js';

/** Makes a schema of what is written under a keyword or a name. */
export type MakeSchema = (node: YamlMap) => Schema;

type Json = unknown;
type Convert = (value: YamlNode, make: MakeSchema) => Readonly<Record<string, Json>>;

/** Formats that Naskah reads; others say nothing about validity since JSON Schema 2019-09. */
const FORMATS = new Set(['date', 'year', 'month', 'year-month']);

/** For the author, for other programs, or resolved elsewhere. */
const LEFT_OUT = new Set([
  ...['$schema', '$id', '$comment', '$anchor', '$dynamicAnchor', '$recursiveAnchor', '$vocabulary', '$ref'],
  ...['$recursiveRef', '$dynamicRef', '$defs', 'definitions', 'additionalItems', 'dependencies', 'amends'],
  ...['default', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema'],
]);

/**
 * A schema as the engine knows it, of one that an office wrote: 2020-12 whatever the draft, sentences and names in
 * both languages, and expressions marked so that they run in linear time. References are the caller's.
 */
export function schemaForm(node: YamlMap, make: MakeSchema): Schema {
  const form: Record<string, Json> = {};
  for (const { key, value } of node.entries) {
    if (value && !LEFT_OUT.has(key.text) && !key.text.startsWith('x-'))
      Object.assign(form, formOf(key.text, value, make));
  }
  return { ...form, ...olderForms(node, form, make) };
}

function formOf(keyword: string, value: YamlNode, make: MakeSchema): Readonly<Record<string, Json>> {
  const convert = CONVERSIONS[keyword] ?? formOfSchemas(keyword, value);
  return convert ? convert(value, make) : { [keyword]: plainJson(value) };
}

/** How the schemas under a keyword are converted; undefined for other keywords, or other values. */
function formOfSchemas(keyword: string, written: YamlNode): Convert | undefined {
  if (written.kind === 'map' && schemaMap.has(keyword)) {
    return (_, make) => ({ [keyword]: mapForm(keyword, written, make) });
  }
  // A list of `items` is an older form, for which `olderForms` cares.
  if (written.kind === 'sequence' && keyword === 'items') return () => ({});
  if (written.kind === 'sequence' && schemaList.has(keyword)) {
    return (_, make) => ({ [keyword]: written.items.map((item) => schemaOrBoolean(item, make)) });
  }
  return oneSchema.has(keyword) ? (value, make) => ({ [keyword]: oneForm(keyword, value, make) }) : undefined;
}

const changeOf =
  (keyword: string, change: (value: Json) => Json): Convert =>
  (value) => ({ [keyword]: change(plainJson(value)) });

const changes = (keywords: Iterable<string>, change: (value: Json, keyword: string) => Json): Record<string, Convert> =>
  Object.fromEntries([...keywords].map((keyword) => [keyword, changeOf(keyword, (value) => change(value, keyword))]));

const CONVERSIONS: Readonly<Partial<Record<string, Convert>>> = {
  ...changes(['title', 'description'], textForm),
  want: changeOf('want', sentenceForm),
  ...changes(['labels', 'identity', 'rowsBy'], namesForm),
  ...changes(['pattern', 'separator'], (source) => (typeof source === 'string' ? asLinear(source) : source)),
  ...changes(
    ['compare', 'contiguous', 'unique', 'ordered', 'graph', 'mentions', 'covers', 'monotone', 'defined'],
    (value, keyword) => ruleForm(keyword, value),
  ),
  ...changes(['fix', 'phrases', 'inOrder', 'patterns'], (value, keyword) => ruleForm(keyword, value)),
  templates: changeOf('templates', templatesForm),
  message: changeOf('message', messageForm),
  choices: changeOf('choices', (value) => mapValues(value, (words) => namesForm(words))),
  format: (value) => (value.kind === 'scalar' && FORMATS.has(value.text.text) ? { format: value.text.text } : {}),
  exclusiveMinimum: (value) => limitForm('exclusiveMinimum', value),
  exclusiveMaximum: (value) => limitForm('exclusiveMaximum', value),
};

function limitForm(keyword: string, value: YamlNode): Readonly<Record<string, Json>> {
  const limit = plainJson(value);
  return typeof limit === 'number' ? { [keyword]: limit } : {};
}

function oneForm(keyword: string, value: YamlNode, make: MakeSchema): Json {
  const isFlag = keyword === 'additionalProperties' || keyword.startsWith('unevaluated');
  return isFlag && value.kind === 'scalar' ? value.value === true : schemaOrBoolean(value, make);
}

/** `true` and `false` as schemas. */
function schemaOrBoolean(node: YamlNode | undefined, make: MakeSchema): Schema {
  if (node?.kind === 'map') return make(node);
  return node?.kind === 'scalar' && node.value === false ? { not: {} } : {};
}

function mapForm(keyword: string, map: YamlMap, make: MakeSchema): Json {
  return Object.fromEntries(
    map.entries.map(({ key, value }) => [
      keyword === 'patternProperties' ? asLinear(key.text) : key.text,
      schemaOrBoolean(value, make),
    ]),
  );
}

/** What older drafts write in another way. */
function olderForms(
  node: YamlMap,
  form: Readonly<Record<string, Json>>,
  make: MakeSchema,
): Readonly<Record<string, Json>> {
  const written = new Map(node.entries.map(({ key, value }) => [key.text, value]));
  const items = written.get('items');
  const others = written.get('additionalItems');
  return {
    ...(items?.kind === 'sequence' && { prefixItems: items.items.map((item) => schemaOrBoolean(item, make)) }),
    ...(items?.kind === 'sequence' && others && { items: schemaOrBoolean(others, make) }),
    ...olderDependencies(written.get('dependencies'), form, make),
    ...olderLimit('minimum', 'exclusiveMinimum', written, form),
    ...olderLimit('maximum', 'exclusiveMaximum', written, form),
  };
}

function olderDependencies(
  node: YamlNode | undefined,
  form: Readonly<Record<string, Json>>,
  make: MakeSchema,
): Readonly<Record<string, Json>> {
  if (node?.kind !== 'map') return {};
  const lists = node.entries.filter(({ value }) => value?.kind === 'sequence');
  const schemas = node.entries.filter(({ value }) => value?.kind !== 'sequence');
  const names = lists.map(({ key, value }) => [key.text, value ? plainJson(value) : []] as const);
  const made = schemas.map(({ key, value }) => [key.text, schemaOrBoolean(value, make)] as const);
  return {
    ...(names.length > 0 && {
      dependentRequired: { ...asRecord(form['dependentRequired']), ...Object.fromEntries(names) },
    }),
    ...(made.length > 0 && {
      dependentSchemas: { ...asRecord(form['dependentSchemas']), ...Object.fromEntries(made) },
    }),
  };
}

/** `"minimum": 5, "exclusiveMinimum": true`. */
function olderLimit(
  limit: string,
  exclusive: string,
  written: ReadonlyMap<string, YamlNode | undefined>,
  form: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const flag = written.get(exclusive);
  return flag?.kind === 'scalar' && flag.value === true && form[limit] !== undefined
    ? { [exclusive]: form[limit] }
    : {};
}

/** One text for both languages, or what is given for each. */
export function textForm(value: Json): Bilingual {
  const { id, en } =
    typeof value === 'object' && value !== null ? (value as Partial<Bilingual>) : { id: String(value) };
  return { id: id ?? en ?? '', en: en ?? id ?? '' };
}

function namesForm(value: Json): Labels & Readonly<Record<string, Json>> {
  if (!isRecord(value)) return { id: wordsOf(value) };
  const { id, en, ...more } = value;
  return { ...more, ...(id !== undefined && { id: wordsOf(id) }), ...(en !== undefined && { en: wordsOf(en) }) };
}

function wordsOf(value: Json): readonly string[] {
  return [value].flat().map(String);
}

/** A sentence, or one for each problem. */
function messageForm(value: Json): Json {
  const isTable = isRecord(value) && typeof value['id'] !== 'string' && typeof value['en'] !== 'string';
  return isTable
    ? mapValues(value, (sentence) => (sentence === null ? null : sentenceForm(sentence)))
    : sentenceForm(value);
}

/** A sentence with the one for YAML. */
function sentenceForm(value: Json): Json {
  const yaml = isRecord(value) ? value['yaml'] : undefined;
  return { ...textForm(value), ...(yaml !== undefined && { yaml: textForm(yaml) }) };
}

/** Templates with their names in both languages; what their examples hold is left as it is written. */
function templatesForm(value: Json): Json {
  if (!Array.isArray(value)) return value;
  return value.map((template: Json) =>
    isRecord(template)
      ? { ...template, title: textForm(template['title']), description: textForm(template['description']) }
      : template,
  );
}

/** The value of a rule with its expressions marked and its sentences in both languages, at any depth. */
function ruleForm(name: string, value: Json): Json {
  if (Array.isArray(value))
    return value.map((item: Json) =>
      name === 'patterns' && typeof item === 'string' ? asLinear(item) : ruleForm(name, item),
    );
  if (!isRecord(value)) return value;
  return mapValues(value, (item, key) => {
    if (IN_RULES.has(key) && typeof item === 'string') return asLinear(item);
    if (SENTENCES.has(key)) return textForm(item);
    if (CONDITIONS.has(key) && isRecord(item)) {
      return mapValues(item, (wanted) => (typeof wanted === 'string' ? asLinear(wanted) : ruleForm(name, wanted)));
    }
    return key === 'set' || key === 'const' ? item : ruleForm(name, item);
  });
}

const IN_RULES = new Set(['matching', 'part', 'match', 'unless', 'with', 'also']);
const SENTENCES = new Set(['message', 'title', 'label']);
const CONDITIONS = new Set(['where', 'topics']);

function mapValues(value: Json, change: (item: Json, key: string) => Json): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(asRecord(value)).map(([key, item]) => [key, change(item, key)]));
}

function asRecord(value: Json): Readonly<Record<string, Json>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
