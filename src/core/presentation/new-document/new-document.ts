import type { DocumentType, ExampleValue, Language, Schema, Template } from '../../catalogue/schema.js';
import { exampleValues } from '../../catalogue/template.js';
import { conventions } from '../../model/conventions.js';
import type { Json } from '../../model/reading.js';
import { Blanks, withoutStandIns, type FilledText } from '../../writing/blanks.js';
import { hasDates } from '../../writing/example-text.js';
import { choiceBlank, fill, type Filling } from '../../writing/fill.js';
import { plainValue } from '../../writing/plain-values.js';
import { writeMarkdown } from '../../writing/write-markdown.js';
import { writeYaml } from '../../writing/write-yaml.js';

export type { FilledText } from '../../writing/blanks.js';

/** What is known of a document before it is written. */
export interface NewDocumentRequest {
  readonly language: Language;
  readonly notation: 'markdown' | 'yaml';
  /** One of the type's templates. */
  readonly template?: Template | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** First month of a plan, YYYY-MM; that of today when it is not given. */
  readonly start?: string | undefined;
  readonly facts?: KnownFacts;
  /** Metadata that is known already, by property. */
  readonly known?: Readonly<Record<string, Json>>;
  /** It was not begun today: days that are not known are blanks, and not counted from today. */
  readonly isOlder?: boolean;
}

/** What is often known of a document before it is written. */
export interface KnownFacts {
  readonly title?: string;
  readonly number?: string;
  readonly agency?: string;
  readonly unit?: string;
  /** Position of the official who approves it. */
  readonly approver?: string;
}

/** The property that each fact fills; “a/b” is a part of a. */
const propertyOfFact: Readonly<Record<keyof KnownFacts, string>> = {
  title: conventions.title,
  number: conventions.number,
  agency: conventions.agency,
  unit: conventions.unit,
  approver: conventions.approver,
};

/** A new document of a type: all that the type requires, with blanks where only a person knows. */
export function newDocument(type: DocumentType, request: NewDocumentRequest): FilledText {
  const blanks = new Blanks();
  return blanks.resolve(write(type, request, blanks), request.language);
}

/** The same document with every blank filled by its example. */
export function exampleDocument(type: DocumentType, request: NewDocumentRequest): string {
  return write(type, request, undefined);
}

/** Metadata alone, of which only some is wanted; with the fences around it when there is no front matter yet. */
export function newFrontMatter(
  type: DocumentType,
  request: NewDocumentRequest,
  { isWanted, isFenced }: { readonly isWanted: (property: string) => boolean; readonly isFenced: boolean },
): FilledText {
  const blanks = new Blanks();
  const { properties = {}, required = [] } = type.schema;
  const given = Object.keys(request.known ?? {});
  const values = Object.entries(valuesOf(type, request, fillingFor(request, blanks))).filter(
    ([name]) => properties[name]?.place !== 'section' && isMetadataOf(name, [...required, ...given]) && isWanted(name),
  );
  const yaml = writeYaml(Object.fromEntries(values), type.schema, request.language);
  return blanks.resolve(isFenced ? `---\n${yaml}---\n\n` : yaml, request.language);
}

/** What a type requires, and what says how a document is to be read, also where an office's type does not require it. */
function isMetadataOf(name: string, required: readonly string[]): boolean {
  return required.includes(name) || name === conventions.language || name === conventions.type;
}

function write(type: DocumentType, request: NewDocumentRequest, blanks: Blanks | undefined): string {
  const { language } = request;
  const values = valuesOf(type, request, fillingFor(request, blanks));
  if (request.notation === 'yaml') return writeYaml(values, type.schema, language);
  const title = values[conventions.title];
  return writeMarkdown(values, typeof title === 'string' ? title : type.title[language], type.schema, language);
}

function fillingFor({ language, today, start }: NewDocumentRequest, blanks: Blanks | undefined): Filling {
  return { language, dates: { today, start: start ?? today.slice(0, 7) }, blanks };
}

/** The values of the document in the order in which the type lists its properties, but what it is comes first. */
function valuesOf(
  type: DocumentType,
  { language, template, facts = {}, known: given = {}, isOlder = false }: NewDocumentRequest,
  filling: Filling,
): Readonly<Record<string, Json>> {
  const examples: Readonly<Record<string, ExampleValue>> = {
    ...exampleValues(type, language, template),
    [conventions.type]: type.id,
    ...(language === 'en' && { [conventions.language]: language }),
  };
  const required = new Set(type.schema.required);
  const known = factsByProperty(facts);
  const entries = Object.entries(type.schema.properties ?? {}).flatMap(([name, schema]) => {
    const own = given[name];
    if (own !== undefined) return [[name, own] as const];
    const example = examples[name] ?? (required.has(name) ? plainValue(schema, language) : undefined);
    const value =
      example === undefined ? undefined : valueOf(isOlder ? undated(example) : example, name, schema, filling);
    const final = withFacts(value, name, known);
    return final === undefined ? [] : [[name, final] as const];
  });
  const isType = ([name]: readonly [string, unknown]): boolean => name === conventions.type;
  return Object.fromEntries([...entries.filter(isType), ...entries.filter((entry) => !isType(entry))]);
}

/** A day that is counted from another one as a blank. */
function undated(example: ExampleValue): ExampleValue {
  return typeof example === 'string' && hasDates(example) && !example.includes('[') ? `[${example}]` : example;
}

function factsByProperty(facts: KnownFacts): Readonly<Record<string, string>> {
  const named = Object.entries(propertyOfFact) as readonly (readonly [keyof KnownFacts, string])[];
  return Object.fromEntries(named.flatMap(([fact, property]) => (facts[fact] ? [[property, facts[fact]]] : [])));
}

/** What is known instead of what was left blank. */
function withFacts(value: Json | undefined, name: string, facts: Readonly<Record<string, string>>): Json | undefined {
  const whole = facts[name];
  if (whole !== undefined) return asFact(whole);
  const parts = Object.entries(facts).filter(([path]) => path.startsWith(`${name}/`));
  if (parts.length === 0) return value;
  const known = Object.fromEntries(parts.map(([path, fact]) => [path.slice(name.length + 1), asFact(fact)]));
  return isMap(value) ? { ...value, ...known } : known;
}

function isMap(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One line, as a person typed it. */
function asFact(text: string): string {
  return withoutStandIns(text).replace(/\s+/gu, ' ').trim();
}

/** Metadata with a list of words is chosen from it, except what says how the document is to be read. */
function valueOf(example: ExampleValue, name: string, schema: Schema, filling: Filling): Json {
  const decides = name === conventions.status || name === conventions.language || name === conventions.type;
  if (decides || !schema.enum || typeof example !== 'string') return fill(example, name, schema, filling);
  return choiceBlank(example, name, schema, filling);
}
