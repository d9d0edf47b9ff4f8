import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Registry } from '../../catalogue/regulations.js';
import type { Bilingual, DocumentType, ExampleValue, Language, Schema, Source } from '../../catalogue/schema.js';
import { exampleValues, templatesOf } from '../../catalogue/template.js';
import { preferredLabel } from '../../catalogue/property-names.js';
import type { Json } from '../../model/reading.js';
import { Blanks } from '../../writing/blanks.js';
import { hasDates } from '../../writing/example-text.js';
import { choiceBlank, fill, type Filling } from '../../writing/fill.js';
import { writeRow, writeSection } from '../../writing/write-markdown.js';
import { writeYaml, writeYamlItem } from '../../writing/write-yaml.js';
import { sourceInWords } from '../source-words.js';

/** An entry of schemas/snippets.json: a part of a document that authors insert, taken from its type's own example. */
export interface SnippetSource {
  /** What the author types, behind `naskah-`. */
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly type: string;
  readonly template?: string;
  readonly property: string;
  /** One row of the property's rows, counted from 1; without it the whole. */
  readonly row?: number;
  /** Instead of what the example has there; `acts`: the acts of the table of regulations to choose from. */
  readonly value?: Readonly<Record<Language, ExampleValue>> | 'acts';
  /** Only in this notation, where the other one would say the same twice. */
  readonly notation?: 'markdown' | 'yaml';
  /** Of the facts of law in it; said in the description. */
  readonly sources?: readonly Source[];
}

/** A snippet as VS Code reads it. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

export interface SnippetRequest {
  readonly notation: 'markdown' | 'yaml';
  readonly language: Language;
}

/** The snippets of a notation and a language, by title: what a snippet file holds. */
export function snippetFile(
  sources: readonly SnippetSource[],
  catalogue: Catalogue,
  request: SnippetRequest,
): Readonly<Record<string, Snippet>> {
  const wanted = sources.filter(({ notation = request.notation }) => notation === request.notation);
  return Object.fromEntries(
    wanted.map((source) => [source.title[request.language], snippet(source, catalogue, request)]),
  );
}

function snippet(source: SnippetSource, catalogue: Catalogue, request: SnippetRequest): Snippet {
  const { language } = request;
  const type = catalogue.types.find(({ id }) => id === source.type);
  const schema = type?.schema.properties?.[source.property];
  if (!type || !schema) throw new Error(`Snippet ${source.name.id}: no ${source.property} in ${source.type}`);
  const blanks = new Blanks();
  // Nothing that counts from a day is written: it becomes a blank.
  const filling: Filling = { language, dates: { today: '', start: '' }, blanks };
  const part: Part = { source, type, schema, registry: catalogue.regulations, filling, request };
  const text = source.row === undefined ? whole(part) : oneRow(part, source.row);
  const facts = source.sources?.map((each) => `${sourceInWords(each, catalogue.regulations, language)}.`) ?? [];
  return {
    prefix: `naskah-${source.name[language]}`,
    description: [source.description[language], ...facts].join(' '),
    body: blanks.resolve(text.trimEnd(), language).snippet.split('\n'),
  };
}

interface Part {
  readonly source: SnippetSource;
  readonly type: DocumentType;
  readonly schema: Schema;
  readonly registry: Registry;
  readonly filling: Filling;
  readonly request: SnippetRequest;
}

/** The property with its heading or key. */
function whole(part: Part): string {
  const { source, type, schema, registry, filling, request } = part;
  const { property } = source;
  const value =
    source.value === 'acts'
      ? [actBlank(registry, property, schema, filling)]
      : fill(withoutDays(exampleOf(part)), property, schema, filling);
  if (request.notation === 'yaml' || schema.place !== 'section')
    return writeYaml({ [property]: value }, type.schema, request.language);
  return writeSection(property, value, schema, request.language);
}

/** One row of the property, every cell a tab stop: a line of its table, or an item of its list. */
function oneRow(part: Part, number: number): string {
  const { source, schema, filling, request } = part;
  const example = exampleOf(part);
  const rows = isList(example) ? example : [example];
  const row = rows[isList(example) ? number - 1 : 0];
  if (!isMap(row)) throw new Error(`Snippet ${source.name.id}: ${source.property} has no row ${number}`);
  const items = schema.items ?? {};
  const cells = Object.entries(row).map(([name, value]): [string, Json] => {
    const property = items.properties?.[name] ?? {};
    return [name, cell(withoutDays(value), name, property, filling)];
  });
  const values = Object.fromEntries(cells);
  return request.notation === 'yaml'
    ? writeYamlItem(values, items, request.language)
    : writeRow(values, items, request.language);
}

/** What is already said is a tab stop too, and what is one of some words a list of them. */
function cell(value: ExampleValue, name: string, schema: Schema, filling: Filling): Json {
  const isOpen = typeof value === 'string' && value.includes('[');
  if (isOpen || value === null || typeof value === 'object') return fill(value, name, schema, filling);
  const text = String(value);
  const chosen = choiceBlank(text, name, schema, filling);
  return chosen === text ? blankWith([text], name, schema, filling) : chosen;
}

/** The official names of the acts that are not known to be without force. */
function actBlank(registry: Registry, name: string, schema: Schema, filling: Filling): Json {
  const acts = registry.regulations.filter(
    ({ title, status }) => typeof title === 'string' && (status === 'in-force' || status === 'unknown'),
  );
  return blankWith(
    acts.map((act) => registry.nameOf(act, 'full').id),
    name,
    schema,
    filling,
  );
}

function blankWith(choices: readonly string[], name: string, schema: Schema, { language, blanks }: Filling): string {
  const [example = ''] = choices;
  return blanks?.add({ label: preferredLabel(name, schema)[language], example, choices }) ?? example;
}

function exampleOf({ source, type, request: { language } }: Part): ExampleValue {
  if (source.value !== undefined && source.value !== 'acts') return source.value[language];
  const template = templatesOf(type).find(({ id }) => id === source.template);
  return exampleValues(type, language, template)[source.property] ?? null;
}

/** A snippet is written once and used for years: what counts from today or from a plan's start is left blank. */
function withoutDays(value: ExampleValue): ExampleValue {
  if (typeof value === 'string') return value.includes('[') || !hasDates(value) ? value : `[${value}]`;
  if (isList(value)) return value.map(withoutDays);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withoutDays(child)]));
}

function isList(value: ExampleValue | undefined): value is readonly ExampleValue[] {
  return Array.isArray(value);
}

function isMap(value: ExampleValue | undefined): value is Readonly<Record<string, ExampleValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
