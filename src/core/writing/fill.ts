import { preferredLabel } from '../catalogue/property-names.js';
import type { ExampleValue, Language, Schema } from '../catalogue/schema.js';
import type { Json } from '../model/reading.js';
import { withoutStandIns, type Blanks } from './blanks.js';
import { replaceBlanks, withDates, type ExampleDates } from './example-text.js';
import { choiceWord } from './plain-values.js';

/** How the values of an example become those of a document. */
export interface Filling {
  readonly language: Language;
  readonly dates: ExampleDates;
  /** Takes what a person must fill in; without it the examples stand there. */
  readonly blanks: Blanks | undefined;
}

/** A value of an example as it is written into a document: dates worked out, `[…]` left blank. */
export function fill(value: ExampleValue, name: string, schema: Schema, filling: Filling): Json {
  if (typeof value === 'string') return fillText(value, name, schema, filling);
  if (isList(value)) return value.map((item) => fill(item, name, itemSchema(schema), filling));
  if (value === null || typeof value !== 'object') return value;
  const properties = schema.properties ?? {};
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, fill(child, key, properties[key] ?? {}, filling)]),
  );
}

/** Words to choose from, the one that stands there first. */
export function choiceBlank(value: string, name: string, schema: Schema, { language, blanks }: Filling): string {
  const choices = (schema.enum ?? []).map((choice) => choiceWord(String(choice), schema, language));
  if (!blanks || !choices.includes(value)) return value;
  const label = preferredLabel(name, schema)[language];
  return blanks.add({ label, example: value, choices: [value, ...choices.filter((choice) => choice !== value)] });
}

/** An item of a list has the list's names. */
function itemSchema(schema: Schema): Schema {
  return { ...schema.items, ...(!schema.items?.labels && schema.labels && { labels: schema.labels }) };
}

function fillText(text: string, name: string, schema: Schema, { language, dates, blanks }: Filling): string {
  const dated = withDates(withoutStandIns(text), dates);
  const own = preferredLabel(name, schema)[language];
  return replaceBlanks(dated, (given, label, isWhole) => {
    const example = given === '…' ? own : given;
    if (!blanks) return example;
    const hint = isWhole && label === undefined ? hintOf(schema, language) : undefined;
    const blank = { label: label ?? own, example, ...(hint !== undefined && { hint }) };
    return blanks.add(blank, label === undefined ? undefined : `${label}|${example}`);
  });
}

/** A section has room for the words that say what it is for. */
function hintOf({ place, type, description }: Schema, language: Language): string | undefined {
  if (place !== 'section' || type !== 'string' || typeof description !== 'object') return undefined;
  return description[language];
}

function isList(value: ExampleValue): value is readonly ExampleValue[] {
  return Array.isArray(value);
}
