import { preferredLabel } from '../catalogue/property-names.js';
import type { ExampleValue, Schema } from '../catalogue/schema.js';
import { exampleValues } from '../catalogue/template.js';
import { conventions } from '../model/conventions.js';
import { isObject } from '../model/read-context.js';
import type { Json } from '../model/reading.js';
import type { Blanks } from './blanks.js';
import { fill } from './fill.js';
import { plainValue } from './plain-values.js';
import { languageOf, type WrittenDocument } from './written-document.js';

/**
 * The value with which a root property is begun: the type's example, in which all that only a person knows is blank.
 * Of metadata nothing is taken over, and no date.
 */
export function openValue(name: string, blanks: Blanks, written: WrittenDocument): Json {
  const { type } = written;
  if (name === conventions.type) return type.id;
  const language = languageOf(written);
  const schema = type.schema.properties?.[name] ?? {};
  const example = exampleValues(type, language)[name] ?? plainValue(schema, language);
  const open = opened(example, schema.place !== 'section', namesElsewhere(name, written));
  return fill(open, name, schema, { language, dates: noDates, blanks });
}

/** Texts by which rows of different sections of the example name each other: elsewhere they would name nothing. */
function namesElsewhere(name: string, { type, ...written }: WrittenDocument): ReadonlySet<string> {
  const examples = Object.entries(exampleValues(type, languageOf(written)));
  return new Set(
    examples.filter(([other]) => other !== name).flatMap(([, value]) => (isList(value) ? textsIn(value) : [])),
  );
}

function textsIn(value: ExampleValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** A blank for one value of a row or object. */
export function openPart(name: string, schema: Schema, blanks: Blanks, written: WrittenDocument): Json {
  const language = languageOf(written);
  if (isRowOf(schema)) {
    const open = opened(plainValue(schema, language), true, new Set());
    return fill(open, name, schema, { language, dates: noDates, blanks });
  }
  return blanks.add({ label: preferredLabel(name, schema)[language], example: '' });
}

function isRowOf({ type, patterns, main, notation, properties }: Schema): boolean {
  return type === 'object' && properties !== undefined && !patterns && main === undefined && notation === undefined;
}

/** Texts with dates are blank before dates are put in. */
const noDates = { today: '2000-01-01', start: '2000-01' };

const BLANK = '[…]';

function opened(value: ExampleValue, isMetadata: boolean, names: ReadonlySet<string>): ExampleValue {
  if (typeof value === 'string') {
    const isBlank = value.includes('[');
    const isKnown = !/\{(?:today|start|year)/u.test(value) && (isBlank || (!isMetadata && !names.has(value)));
    return isKnown ? value : BLANK;
  }
  if (isList(value)) return value.map((item) => opened(item, isMetadata, names));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, opened(part, isMetadata, names)]));
  return isMetadata ? BLANK : value;
}

function isList(value: ExampleValue): value is readonly ExampleValue[] {
  return Array.isArray(value);
}
