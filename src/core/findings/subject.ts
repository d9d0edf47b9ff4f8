import type { Catalogue } from '../catalogue/catalogue.js';
import { preferredLabel } from '../catalogue/property-names.js';
import type { Bilingual, DocumentType, Schema } from '../catalogue/schema.js';
import type { Datum, Json, Reading } from '../model/reading.js';
import { collectNames } from '../model/names-at.js';
import { ordinalOf } from '../model/read-context.js';
import type { SourceText } from '../text/source-text.js';
import { keysOf, valueAt } from './marks.js';

/** Everything a finding is made from. */
export interface Subject {
  readonly reading: Reading;
  readonly type: DocumentType;
  readonly catalogue: Catalogue;
  readonly source: SourceText;
  readonly notation: 'markdown' | 'yaml';
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

/** Schema of the value at a pointer; undefined for unknown keys. */
export function schemaAt(root: Schema, pointer: string): Schema | undefined {
  let schema: Schema = root;
  for (const key of keysOf(pointer)) {
    const { properties, items }: Schema = schema;
    const child = properties && Object.hasOwn(properties, key) ? properties[key] : items;
    if (!child) return undefined;
    schema = child;
  }
  return schema;
}

/** The label the author used for a property, else its preferred one. */
export function labelAt({ reading, type }: Subject, pointer: string): Datum {
  const used = reading.places.get(pointer)?.label;
  return used ?? preferredLabelAt(type, pointer);
}

/** The preferred label of a property in both languages. */
export function preferredLabelAt(type: DocumentType, pointer: string): Bilingual {
  const name = keysOf(pointer).findLast((key) => !/^\d+$/u.test(key)) ?? '';
  const schema = schemaAt(type.schema, pointer.replace(/(?:\/\d+)+$/u, ''));
  return preferredLabel(name, schema);
}

/** Name of the row or list item a pointer lies in: its key, number or main text, else its position. */
export function itemName({ reading, type }: Subject, pointer: string): Datum {
  const keys = keysOf(pointer);
  const isRow = (index: number) => {
    const value = valueAt(reading.model, `/${keys.slice(0, index + 1).join('/')}`);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  };
  const last = keys.findLastIndex((key, index) => /^\d+$/u.test(key) && isRow(index));
  if (last < 0) return '';
  const own = `/${keys.slice(0, last + 1).join('/')}`;
  const schema = schemaAt(type.schema, own);
  const value = valueAt(reading.model, own);
  for (const name of [schema?.key, ordinalOf(schema), schema?.main]) {
    const part = name === undefined ? undefined : valueAt(value ?? null, `/${name}`);
    if (typeof part === 'string' && part !== '') return part;
    if (typeof part === 'number') return String(part);
  }
  return String(Number(keys[last]) + 1);
}

/** Words a reader may choose from: the members of the list a value belongs to, or an enum's words. */
export function choicesFor(subject: Subject, schema: Schema | undefined): readonly Datum[] {
  const memberOf = schema?.memberOf ?? schema?.items?.memberOf;
  if (memberOf !== undefined) return collectNames(subject.reading.model, memberOf);
  return (schema?.enum ?? []).flatMap((value) => (typeof value === 'string' ? [choiceWord(value, schema)] : []));
}

/** The word written for an enum value. */
export function choiceWord(value: string, schema: Schema | undefined): Bilingual {
  const labels = schema?.choices?.[value];
  return { id: labels?.id?.[0] ?? value, en: labels?.en?.[0] ?? labels?.id?.[0] ?? value };
}

/** Every word that is read as a value of an enum. */
export function choiceWords(schema: Schema | undefined): readonly string[] {
  const words = Object.values(schema?.choices ?? {}).flatMap((labels) => [...(labels.id ?? []), ...(labels.en ?? [])]);
  return [...(schema?.enum ?? []).filter((value) => typeof value === 'string'), ...words];
}

/** A generic sentence of the message tables; undefined when the table lacks it. */
export function genericMessage(catalogue: Catalogue, code: string, problem: string): Bilingual | undefined {
  const table = catalogue.messages.get(code);
  return table?.[problem] ?? table?.['default'];
}

/** What a schema wants, in words. */
export function wantedWords({ catalogue }: Subject, schema: Schema | undefined): Bilingual {
  const own: unknown = schema?.['want'];
  if (isBilingual(own)) return own;
  const type = typeof schema?.type === 'string' ? schema.type : (schema?.type?.[0] ?? 'string');
  return genericMessage(catalogue, 'WANT', type) ?? { id: '', en: '' };
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}

/** Whether a value of the model is a list or an object. */
export function isContainer(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}
