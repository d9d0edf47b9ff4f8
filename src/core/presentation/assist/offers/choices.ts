import { preferredLabel } from '../../../catalogue/property-names.js';
import type { Language, Schema } from '../../../catalogue/schema.js';
import { conventions } from '../../../model/conventions.js';
import { typesOf } from '../../../model/read-context.js';
import { Blanks } from '../../../writing/blanks.js';
import { choiceWord } from '../../../writing/plain-values.js';
import type { AssistContext } from '../assist-context.js';
import type { OfferedValue, ValueSource } from './offered-value.js';

/** The types of documents, where a document declares its own. */
export function documentTypes({ catalogue, language }: AssistContext): readonly OfferedValue[] {
  return catalogue.types.map(({ id, title, description }) => ({
    text: id,
    detail: title[language],
    ...(description && { documentation: description[language] }),
  }));
}

/** The words of an enumeration, of yes and no, and the types of documents. */
export const choices: ValueSource = ({ name, schema, row }, { language }, context) => {
  if (name === conventions.type && !row) return documentTypes(context);
  if (schema.enum) return schema.enum.map((value) => ({ text: choiceWord(String(value), schema, language) }));
  if (!typesOf(schema).includes('boolean')) return [];
  return (language === 'id' ? ['ya', 'tidak'] : ['yes', 'no']).map((text) => ({ text }));
};

/** The words beside a number, where a value is written as both: a unit behind it, a sign such as “≥” before it. */
export const numberWords: ValueSource = ({ name, schema, replace, row }, { document, language }) => {
  const found = wordsBeside(schema, language);
  if (!found) return [];
  const written = document.source.slice(replace);
  const values = (found.words.enum ?? []).map(String);
  if (!found.isBefore) {
    const number = /^\d[\d.,]*(?=\s|$)/u.exec(written)?.[0];
    if (number === undefined) return [];
    return values.map((value) => ({ text: `${number} ${unitWord(value, number, found.words, language)}` }));
  }
  const words = values.map((value) => choiceWord(value, found.words, language));
  if (/^\d/u.test(written)) return words.map((word) => ({ text: `${word} ${written.trimEnd()}` }));
  if (written !== '') return [];
  const label = preferredLabel(name, row?.item.properties?.[name] ?? schema)[language];
  return words.map((word) => {
    const blanks = new Blanks();
    const blank = blanks.add({ label, example: '' });
    const { text, snippet } = blanks.resolve(`${word} ${blank}`, language);
    return { text, snippet: snippet.replace(/\$0$/u, ''), label: `${word} …` };
  });
};

/** The word for a unit; of one, the word that is not its plural: “1 year”. */
function unitWord(value: string, number: string, unit: Schema, language: Language): string {
  const many = choiceWord(value, unit, language);
  const one = number === '1' && language === 'en' ? unit.choices?.[value]?.en : undefined;
  return one?.find((word) => `${word}s` === many) ?? many;
}

/** Of an object with its own notation: the one part with words, when a part with a number stands beside it. */
function wordsBeside(
  { patterns, properties = {}, inWords }: Schema,
  language: Language,
): { readonly words: Schema; readonly isBefore: boolean } | undefined {
  const parts = Object.entries(properties);
  const number = parts.find(([, part]) => typesOf(part).some((type) => type === 'number' || type === 'integer'));
  const [words, another] = parts.filter(([, part]) => part.enum !== undefined);
  if (!patterns || !number || !words || another) return undefined;
  const pieces = inWords?.[language] ?? [];
  const placeOf = (name: string): number => pieces.findIndex((piece) => piece.includes(`{${name}}`));
  const at = placeOf(words[0]);
  return { words: words[1], isBefore: at >= 0 && at < placeOf(number[0]) };
}
