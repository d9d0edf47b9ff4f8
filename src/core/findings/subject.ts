import type { Catalogue } from '../catalogue/catalogue.js';
import { labelsOf, preferredLabel } from '../catalogue/property-names.js';
import type { Bilingual, DocumentType, Language, Schema, Sentence } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import type { Datum, Json, Reading } from '../model/reading.js';
import { collectNames } from '../model/names-at.js';
import { isObject, ordinalOf } from '../model/read-context.js';
import type { SourceText } from '../text/source-text.js';
import { nearestName } from '../text/distance.js';
import { normaliseName } from '../text/names.js';
import type { Span } from '../text/span.js';
import type { Elsewhere } from './finding.js';
import { keysOf, valueAt } from './marks.js';
import type { Office } from './office.js';

/** Everything a finding is made from. */
export interface Subject {
  readonly document: PolicyDocument;
  readonly reading: Reading;
  readonly type: DocumentType;
  readonly catalogue: Catalogue;
  readonly source: SourceText;
  readonly notation: 'markdown' | 'yaml';
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Values of other documents that are part of the model: where a pointer leads there. */
  readonly elsewhere?: (pointer: string) => PlaceElsewhere | undefined;
  readonly office: Office;
  /** Whether the configuration switches on a code that is off by itself. */
  readonly isOn: (code: string) => boolean;
}

/** A value in another document, with the title of that document. */
export interface PlaceElsewhere extends Elsewhere {
  readonly span: Span;
  readonly title: string;
}

/** Schema of the value at a pointer; undefined for unknown keys. */
export function schemaAt(root: Schema, pointer: string): Schema | undefined {
  let schema: Schema = root;
  for (const key of keysOf(pointer)) {
    const { properties, items, additionalProperties }: Schema = schema;
    const other = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const child = properties && Object.hasOwn(properties, key) ? properties[key] : (items ?? other);
    if (!child) return undefined;
    schema = followed(child, root);
  }
  return schema;
}

/** A schema that holds itself stays a reference into the root's `$defs`. */
function followed(schema: Schema, root: Schema): Schema {
  const reference: unknown = schema['$ref'];
  const definitions = root['$defs'] as Readonly<Record<string, Schema>> | undefined;
  if (typeof reference !== 'string' || !definitions) return schema;
  return { ...definitions[reference.replace('#/$defs/', '')], ...schema };
}

/** The label the author used for a property, as it is usually written; else its preferred one. */
export function labelAt({ reading, type }: Subject, pointer: string): Datum {
  const used = reading.places.get(pointer)?.label;
  if (used === undefined) return preferredLabelAt(type, pointer);
  const wanted = normaliseName(used);
  if (wanted === normaliseName(keysOf(pointer).at(-1) ?? '')) return preferredLabelAt(type, pointer);
  // A key is written in lower case; a sentence shows it as the label it is.
  return labelsOf(schemaAt(type.schema, pointer)?.labels).find((label) => normaliseName(label) === wanted) ?? used;
}

/** The preferred label of a property in both languages. */
export function preferredLabelAt(type: DocumentType, pointer: string): Bilingual {
  const name = keysOf(pointer).findLast((key) => !/^\d+$/u.test(key)) ?? '';
  const schema = schemaAt(type.schema, pointer.replace(/(?:\/\d+)+$/u, ''));
  return preferredLabel(name, schema);
}

/** Pointer of the row or list item (an object) that a pointer lies in; undefined outside of lists. */
export function rowAt({ reading }: Subject, pointer: string): string | undefined {
  const keys = keysOf(pointer);
  for (let last = keys.length - 1; last >= 0; last -= 1) {
    const own = `/${keys.slice(0, last + 1).join('/')}`;
    if (/^\d+$/u.test(keys[last] ?? '') && isObject(valueAt(reading.model, own))) return own;
  }
  return undefined;
}

/** Name of the row or list item a pointer lies in: its key, number or main text, else its position. */
export function itemName(subject: Subject, pointer: string): Datum {
  const row = rowAt(subject, pointer);
  if (row === undefined) return '';
  const schema = schemaAt(subject.type.schema, row);
  for (const name of [schema?.key, ordinalOf(schema), schema?.main]) {
    const part = name === undefined ? undefined : valueAt(subject.reading.model, `${row}/${name}`);
    if (typeof part === 'string' && part !== '') return part;
    if (typeof part === 'number') return String(part);
  }
  return String(Number(keysOf(row).at(-1)) + 1);
}

/** What a row is called beside its code, in quotation marks; else its position; undefined outside of rows. */
export function itemTitle(subject: Subject, pointer: string): Datum | undefined {
  const row = rowAt(subject, pointer);
  if (row === undefined) return undefined;
  const schema = schemaAt(subject.type.schema, row);
  const title = schema?.main === undefined ? undefined : valueAt(subject.reading.model, `${row}/${schema.main}`);
  if (typeof title === 'string' && title !== '' && schema?.main !== schema?.key) return `“${title}”`;
  const number = String(Number(keysOf(row).at(-1)) + 1);
  const isYaml = subject.notation === 'yaml';
  return { id: `${isYaml ? 'butir' : 'baris'} ${number}`, en: `${isYaml ? 'item' : 'row'} ${number}` };
}

/** The texts and numbers of the row a pointer lies in, by property name, for sentences that show them. */
export function rowValues(subject: Subject, pointer: string): Readonly<Record<string, Datum>> {
  const row = rowAt(subject, pointer);
  const value = row === undefined ? undefined : valueAt(subject.reading.model, row);
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      typeof part === 'string' || typeof part === 'number' ? [[name, part]] : [],
    ),
  );
}

/** Words a reader may choose from: the members of the list a value belongs to, or an enum's words. */
export function choicesFor(subject: Subject, schema: Schema | undefined): readonly Datum[] {
  const memberOf = schema?.memberOf ?? schema?.items?.memberOf;
  if (memberOf !== undefined) return collectNames(subject.reading.model, memberOf);
  return allowedWords(schema?.enum ?? [], schema);
}

/** The words written for values of an enum. */
export function allowedWords(values: readonly unknown[], schema: Schema | undefined): readonly Datum[] {
  return values.flatMap((value): readonly Datum[] => {
    if (typeof value === 'string') return [choiceWord(value, schema)];
    return typeof value === 'boolean' || typeof value === 'number' ? [value] : [];
  });
}

/** A marked text as a sentence shows it: a blank cell says that it is empty. */
export function shownText(text: string): Datum {
  return text.trim() === '' ? { id: '(kosong)', en: '(empty)' } : text;
}

/** The word written for an enum value. */
export function choiceWord(value: string, schema: Schema | undefined): Bilingual {
  const labels = schema?.choices?.[value];
  return { id: labels?.id?.[0] ?? value, en: labels?.en?.[0] ?? labels?.id?.[0] ?? value };
}

/** Every word that is read as a value of an enum. */
function choiceWords(schema: Schema | undefined): readonly string[] {
  const words = Object.values(schema?.choices ?? {}).flatMap((labels) => [...(labels.id ?? []), ...(labels.en ?? [])]);
  return [...(schema?.enum ?? []).filter((value) => typeof value === 'string'), ...words];
}

/** The word nearest to a text of those an enum is read from; one of the other language only as the document's own word. */
export function nearestChoice(text: string, schema: Schema | undefined, language: Language): string | undefined {
  const nearest = nearestName(text, choiceWords(schema));
  if (nearest === undefined) return undefined;
  const name = normaliseName(nearest);
  const labels = Object.entries(schema?.choices ?? {});
  const isOf = (own: Language) => labels.some(([, words]) => words[own]?.some((word) => normaliseName(word) === name));
  if (isOf(language)) return nearest;
  const meant = labels.find(([value, words]) =>
    [value, ...(words.id ?? []), ...(words.en ?? [])].some((word) => normaliseName(word) === name),
  );
  return meant?.[1][language]?.[0] ?? nearest;
}

/** A generic sentence of the message tables; undefined when the table lacks it. */
export function genericMessage(catalogue: Catalogue, code: string, problem: string): Sentence | undefined {
  const table = catalogue.messages.get(code);
  return table?.[problem] ?? table?.['default'];
}

/** What a schema wants, in words. */
export function wantedWords({ catalogue, notation }: Subject, schema: Schema | undefined): Bilingual {
  const own: unknown = schema?.['want'];
  if (isSentence(own)) return (notation === 'yaml' ? own.yaml : undefined) ?? { id: own.id, en: own.en };
  const types = [schema?.type ?? 'string'].flat();
  const words = types.flatMap((type) => kindOf(type, schema, catalogue) ?? []);
  return { id: words.map(({ id }) => id).join(' atau '), en: words.map(({ en }) => en).join(' or ') };
}

/** More names than this say no more. */
const MOST_NAMES = 6;

/** What a kind of value is called; of a group of fields, which ones it has. */
function kindOf(type: string, schema: Schema | undefined, catalogue: Catalogue): Bilingual | undefined {
  const properties = Object.entries(schema?.properties ?? {}).slice(0, MOST_NAMES);
  const isGroup = type === 'object' && properties.length > 0 && !schema?.patterns && !schema?.notation;
  const words = genericMessage(catalogue, 'WANT', isGroup ? 'group' : type);
  if (!words || !isGroup) return words;
  const names = properties.map(([name, property]) => preferredLabel(name, property));
  return {
    id: `${words.id} (${names.map(({ id }) => id).join(', ')})`,
    en: `${words.en} (${names.map(({ en }) => en).join(', ')})`,
  };
}

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}

/** Whether a value of the model is a list or an object. */
export function isContainer(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}
