import { preferredLabel } from '../../catalogue/property-names.js';
import type { Language } from '../../catalogue/schema.js';
import { conventions } from '../../model/conventions.js';
import { childPointer, typesOf } from '../../model/read-context.js';
import type { Datum } from '../../model/reading.js';
import { insertColumn } from '../../writing/insert-column.js';
import { insertField } from '../../writing/insert-field.js';
import { insertSection, insertSectionContent } from '../../writing/insert-section.js';
import { insertValue } from '../../writing/insert-value.js';
import type { Fix } from '../finding.js';
import { valueAt } from '../marks.js';
import { choicesFor, labelAt, preferredLabelAt, schemaAt, type Subject } from '../subject.js';
import { titledFix } from './titled-fix.js';

/** The root property as a field of the front matter or the YAML document. */
export function fieldInsertion(name: string, subject: Subject): readonly Fix[] {
  const schema = subject.type.schema.properties?.[name];
  const isBlock = typesOf(schema ?? {})[0] === 'object';
  const data = { label: preferredLabel(name, schema), name };
  return titledFix(isBlock ? 'block' : 'field', insertField(name, subject), data, subject, {
    isSafe: name === conventions.type,
  });
}

/** The section with its heading and what belongs under it. */
export function sectionInsertion(name: string, subject: Subject): readonly Fix[] {
  return titledFix('section', insertSection(name, subject), labelled(name, subject), subject);
}

/** What belongs under a heading that is there. */
export function tableInsertion(name: string, subject: Subject): readonly Fix[] {
  const data = { label: labelAt(subject, childPointer('', name)) };
  return titledFix('table', insertSectionContent(name, subject), data, subject);
}

/** The column in a table, or the key in each item of a list. */
export function columnInsertion(list: string, path: string, isFilled: boolean, subject: Subject): readonly Fix[] {
  const data = { label: preferredLabelAt(subject.type, `${childPointer(list, 0)}/${path}`) };
  if (subject.reading.places.get(list)?.table)
    // What an empty column leaves open may now be missed by rules that were silent without it.
    return titledFix('column', insertColumn(list, path, isFilled, subject), data, subject, { needsTrial: !isFilled });
  const items = valueAt(subject.reading.model, list);
  const item = schemaAt(subject.type.schema, list)?.items;
  if (!item || !Array.isArray(items) || path.includes('/')) return [];
  const added = items.map((_: unknown, index) => insertValue(childPointer(list, index), path, item, subject));
  return added.every((each) => each !== undefined) ? titledFix('key', added, data, subject) : [];
}

/** Most choices that are offered one by one. */
const mostChoices = 8;

/**
 * A value that a row or an object lacks: each of the words it may be, when these are few, and a blank. Once a document is
 * no draft any more a blank repairs nothing in a row.
 */
export function valueInsertion(object: string, name: string, subject: Subject): readonly Fix[] {
  const schema = schemaAt(subject.type.schema, object);
  if (!schema) return [];
  const own = childPointer(object, name);
  const words = choicesFor(subject, schemaAt(subject.type.schema, own)).map((word) => inLanguage(word, subject));
  const chosen = words.length > mostChoices ? [] : words;
  const filled = chosen.flatMap((value) =>
    titledFix('choice', insertValue(object, name, schema, subject, value), { value }, subject, { needsTrial: true }),
  );
  // In a row a blank says no more than the empty cell; a line of its own, with its label, is what there is to write.
  const isRow = subject.reading.places.get(object)?.via === 'cell';
  const isDraft = subject.reading.model[conventions.status] === conventions.draft;
  const data = { label: preferredLabelAt(subject.type, own) };
  return isDraft || !isRow
    ? [...filled, ...titledFix('value', insertValue(object, name, schema, subject), data, subject)]
    : filled;
}

function labelled(name: string, { type }: Subject): { readonly label: Datum } {
  return { label: preferredLabel(name, type.schema.properties?.[name]) };
}

/** The document's own language. */
export function languageOf({ reading }: Subject): Language {
  return reading.model[conventions.language] === 'en' ? 'en' : 'id';
}

/** A word as the document's language has it. */
function inLanguage(word: Datum, subject: Subject): string {
  if (typeof word === 'object' && word !== null && 'id' in word) return word[languageOf(subject)];
  return typeof word === 'string' ? word : JSON.stringify(word);
}
