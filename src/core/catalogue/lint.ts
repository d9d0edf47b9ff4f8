import { normaliseName } from '../text/names.js';
import { lintExamples } from './lint-examples.js';
import { labelsOf } from './property-names.js';
import type { CatalogueFault } from './refs.js';
import type { Bilingual, Notation, Schema } from './schema.js';

/** What any message may show; keywords add their own. */
const commonPlaceholders = [
  'label',
  'text',
  'item',
  'choices',
  'nearest',
  'want',
  'limit',
  'left',
  'right',
  'leftLabel',
];
const keywordPlaceholders = [
  ...['rightLabel', 'actual', 'expected', 'previous', 'previousEnd', 'from', 'to', 'by', 'value', 'first', 'needed'],
  ...['target', 'exit', 'missing', 'total', 'output', 'input', 'symbol', 'topic', 'count', 'other', 'otherItem'],
];
const known = new Set([...commonPlaceholders, ...keywordPlaceholders]);

/**
 * What is wrong in a merged type schema that JSON Schema itself does not see: labels that collide, names of
 * properties that do not exist, codes without sentences, placeholders that nobody fills.
 */
export function lintType(typeId: string, schema: Schema): readonly CatalogueFault[] {
  const faults: CatalogueFault[] = [];
  const report: Report = (text) => faults.push({ typeId, text });
  visit(schema, '', new Set(), report);
  for (const { where, text } of lintExamples(schema)) report(`In ${where}, ${text}`);
  return faults;
}

type Report = (text: string) => void;

function visit(schema: Schema, where: string, row: ReadonlySet<string>, report: Report): void {
  const at = where === '' ? 'the document' : where;
  const names = new Set(Object.keys(schema.properties ?? {}));
  lintLabels(schema, at, report);
  lintNames(schema, at, names, report);
  lintNotations(schema, at, names, report);
  lintChoices(schema, at, report);
  lintMessages(schema, at, new Set([...row, ...names]), report);
  for (const [name, child] of Object.entries(schema.properties ?? {})) visit(child, join(where, name), names, report);
  if (schema.items) visit(schema.items, `${at}[]`, row, report);
  for (const rule of rulesIn(schema)) visitRule(rule, at, names.size > 0 ? names : row, report);
}

/** A rule repeats properties only to test them: their labels and notations stand where they are declared. */
function visitRule(schema: Schema, at: string, row: ReadonlySet<string>, report: Report): void {
  lintMessages(schema, at, row, report);
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...rulesIn(schema),
  ];
  for (const child of inner) visitRule(child, at, row, report);
}

function rulesIn(schema: Schema): readonly Schema[] {
  const lists = [schema.allOf, schema['anyOf'], schema['oneOf']];
  const single = [schema['then'], schema['else'], schema['not']].filter(isSchema);
  return [...lists.flatMap(listOf), ...single];
}

/** Two properties of one object that answer to the same name; metadata and sections are told apart by their place. */
function lintLabels(schema: Schema, at: string, report: Report): void {
  const owners = new Map<string, string>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const place = property.place === 'section' ? 'section' : 'metadata';
    for (const label of new Set(labelsOf(property.labels).map(normaliseName))) {
      const owner = owners.get(`${place} ${label}`);
      if (owner !== undefined) report(`In ${at}, ${owner} and ${name} are both called “${label}”.`);
      owners.set(`${place} ${label}`, name);
    }
  }
}

function lintNames(schema: Schema, at: string, names: ReadonlySet<string>, report: Report): void {
  const { main, key, rest } = schema;
  for (const [keyword, name] of Object.entries({ main, key, rest })) {
    if (name !== undefined && !names.has(name)) report(`In ${at}, ${keyword} names ${name}, which does not exist.`);
  }
  for (const [name, { from }] of Object.entries(schema.properties ?? {})) {
    if (from !== undefined && !names.has(from)) report(`In ${at}, ${name} is read from ${from}, which does not exist.`);
  }
}

function lintNotations(schema: Schema, at: string, names: ReadonlySet<string>, report: Report): void {
  for (const pattern of schema.patterns ?? []) {
    const { match, sum = {}, product = {} }: Notation = typeof pattern === 'string' ? { match: pattern } : pattern;
    const worked = new Set([...Object.values(sum).flatMap(Object.keys), ...Object.values(product).flat()]);
    for (const [, group = ''] of match.matchAll(/\(\?<([A-Za-z_]\w*)>/gu)) {
      if (!names.has(group) && !worked.has(group))
        report(`In ${at}, a notation has a part ${group}, which is no property.`);
    }
  }
}

function lintChoices(schema: Schema, at: string, report: Report): void {
  for (const value of Object.keys(schema.choices ?? {})) {
    if (!(schema.enum ?? []).includes(value)) report(`In ${at}, there are words for ${value}, which is no choice.`);
  }
}

function lintMessages(schema: Schema, at: string, row: ReadonlySet<string>, report: Report): void {
  const { code, message } = schema;
  if (code === undefined) return;
  const sentences: readonly (Bilingual | string | null)[] = Object.values(message ?? {});
  if (sentences.length === 0) report(`In ${at}, ${code} has no sentence.`);
  const texts = sentences.flatMap((sentence) =>
    sentence && typeof sentence === 'object' ? [sentence.id, sentence.en] : [sentence ?? ''],
  );
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/gu)) {
      if (!known.has(name) && !row.has(name))
        report(`In ${at}, the sentence of ${code} shows ${name}, which nothing fills.`);
    }
  }
}

function join(where: string, name: string): string {
  return where === '' ? name : `${where}.${name}`;
}

function listOf(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
