import { normaliseName } from '../text/names.js';
import { writtenSource } from '../text/expressions.js';
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
  ...[
    'target',
    'exit',
    'missing',
    'total',
    'output',
    'input',
    'symbol',
    'symbols',
    'topic',
    'count',
    'other',
    'otherItem',
  ],
];
const known = new Set([...commonPlaceholders, ...keywordPlaceholders]);

/**
 * What is wrong in a merged type schema that JSON Schema itself does not see: labels that collide, names of
 * properties that do not exist, codes without sentences, placeholders that nobody fills. Each with its place in it.
 */
export function lintType(typeId: string, schema: Schema): readonly CatalogueFault[] {
  const faults: CatalogueFault[] = [];
  visit(schema, '', new Set(), (pointer, message, data) => faults.push({ typeId, pointer, message, data }));
  for (const fault of lintExamples(schema)) faults.push({ typeId, ...fault });
  return faults;
}

type Report = (pointer: string, message: Bilingual, data: Readonly<Record<string, string>>) => void;

function visit(schema: Schema, at: string, row: ReadonlySet<string>, report: Report): void {
  const names = new Set(Object.keys(schema.properties ?? {}));
  lintLabels(schema, at, report);
  lintNames(schema, at, names, report);
  lintNotations(schema, at, names, report);
  lintChoices(schema, at, report);
  lintMessages(schema, at, new Set([...row, ...names]), report);
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    visit(child, `${at}/properties/${escaped(name)}`, names, report);
  }
  if (schema.items) visit(schema.items, `${at}/items`, row, report);
  for (const [path, rule] of rulesIn(schema)) visitRule(rule, at + path, names.size > 0 ? names : row, report);
}

/** A rule repeats properties only to test them: their labels and notations stand where they are declared. */
function visitRule(schema: Schema, at: string, row: ReadonlySet<string>, report: Report): void {
  lintMessages(schema, at, row, report);
  const inner: readonly (readonly [path: string, schema: Schema])[] = [
    ...Object.entries(schema.properties ?? {}).map(([name, child]) => [`/properties/${escaped(name)}`, child] as const),
    ...(schema.items ? [['/items', schema.items] as const] : []),
    ...rulesIn(schema),
  ];
  for (const [path, child] of inner) visitRule(child, at + path, row, report);
}

function rulesIn(schema: Schema): readonly (readonly [path: string, schema: Schema])[] {
  const lists = ['allOf', 'anyOf', 'oneOf', 'setRules'].flatMap((keyword) =>
    listOf(schema[keyword]).map((rule, index) => [`/${keyword}/${String(index)}`, rule] as const),
  );
  const single = ['then', 'else', 'not'].flatMap((keyword) => {
    const rule = schema[keyword];
    return isSchema(rule) ? [[`/${keyword}`, rule] as const] : [];
  });
  return [...lists, ...single];
}

const SAME_LABEL: Bilingual = {
  id: '“{first}” dan “{second}” sama-sama disebut “{label}”. Pakai nama lain untuk salah satunya.',
  en: '{first} and {second} are both called “{label}”. Give one of them another name.',
};

/** Two properties of one object that answer to the same name; metadata and sections are told apart by their place. */
function lintLabels(schema: Schema, at: string, report: Report): void {
  const owners = new Map<string, string>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const place = property.place === 'section' ? 'section' : 'metadata';
    for (const label of new Set(labelsOf(property.labels).map(normaliseName))) {
      const owner = owners.get(`${place} ${label}`);
      if (owner !== undefined) {
        report(`${at}/properties/${escaped(name)}/labels`, SAME_LABEL, { first: owner, second: name, label });
      }
      owners.set(`${place} ${label}`, name);
    }
  }
}

const NO_PROPERTY: Bilingual = {
  id: '“{keyword}” menunjuk “{name}”, yang tidak ada di antara “properties”.',
  en: '{keyword} names {name}, which is not among the “properties”.',
};
const NO_SOURCE: Bilingual = {
  id: '“{name}” dibaca dari “{source}”, yang tidak ada di antara “properties”.',
  en: '{name} is read from {source}, which is not among the “properties”.',
};

function lintNames(schema: Schema, at: string, names: ReadonlySet<string>, report: Report): void {
  const { main, key, rest } = schema;
  for (const [keyword, name] of Object.entries({ main, key, rest })) {
    if (name !== undefined && !names.has(name)) report(`${at}/${keyword}`, NO_PROPERTY, { keyword, name });
  }
  for (const [name, { from }] of Object.entries(schema.properties ?? {})) {
    if (from !== undefined && !names.has(from)) {
      report(`${at}/properties/${escaped(name)}/from`, NO_SOURCE, { name, source: from });
    }
  }
}

const NO_PART: Bilingual = {
  id: 'Bagian “{group}” pada pola ini bukan nama di antara “properties”.',
  en: 'The part {group} of this notation is no property.',
};

function lintNotations(schema: Schema, at: string, names: ReadonlySet<string>, report: Report): void {
  for (const [index, pattern] of (schema.patterns ?? []).entries()) {
    const { match, sum = {}, product = {} }: Notation = typeof pattern === 'string' ? { match: pattern } : pattern;
    const worked = new Set([...Object.values(sum).flatMap(Object.keys), ...Object.values(product).flat()]);
    for (const [, group = ''] of writtenSource(match).matchAll(/\(\?<([A-Za-z_]\w*)>/gu)) {
      if (!names.has(group) && !worked.has(group)) report(`${at}/patterns/${String(index)}`, NO_PART, { group });
    }
  }
}

const NO_CHOICE: Bilingual = {
  id: 'Ada kata untuk “{value}”, padahal itu bukan salah satu isi “enum”.',
  en: 'There are words for {value}, which is no choice of “enum”.',
};

function lintChoices(schema: Schema, at: string, report: Report): void {
  for (const value of Object.keys(schema.choices ?? {})) {
    if (!(schema.enum ?? []).includes(value)) report(`${at}/choices/${escaped(value)}`, NO_CHOICE, { value });
  }
}

const NO_SENTENCE: Bilingual = {
  id: 'Kode {code} belum punya kalimat. Tambahkan “message”.',
  en: '{code} has no sentence. Add a “message”.',
};
const NOTHING_FILLS: Bilingual = {
  id: 'Kalimat {code} menampilkan “{name}”, yang tidak diisi apa pun.',
  en: 'The sentence of {code} shows {name}, which nothing fills.',
};

function lintMessages(schema: Schema, at: string, row: ReadonlySet<string>, report: Report): void {
  const { code, message } = schema;
  if (code === undefined) return;
  if (Object.keys(message ?? {}).length === 0) report(`${at}/code`, NO_SENTENCE, { code });
  const texts = textsIn(message);
  const shown = new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name)));
  for (const name of shown) {
    if (!known.has(name) && !row.has(name)) report(`${at}/message`, NOTHING_FILLS, { code, name });
  }
}

/** Sentences of all problems, languages and notations. */
function textsIn(message: unknown): readonly string[] {
  if (typeof message === 'string') return [message];
  return typeof message === 'object' && message !== null ? Object.values(message).flatMap(textsIn) : [];
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function listOf(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
