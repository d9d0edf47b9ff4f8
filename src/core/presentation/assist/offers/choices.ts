import type { Language, Schema } from '../../../catalogue/schema.js';
import { conventions } from '../../../model/conventions.js';
import { typesOf } from '../../../model/read-context.js';
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

/** The units that a number can be followed by, where a value is written as both. */
export const units: ValueSource = ({ schema, replace }, { document, language }) => {
  const number = /^\d[\d.,]*(?=\s|$)/u.exec(document.source.slice(replace))?.[0];
  const unit = number === undefined ? undefined : unitOf(schema);
  return (unit?.enum ?? []).map((value) => ({
    text: `${number ?? ''} ${unitWord(String(value), number, unit ?? {}, language)}`,
  }));
};

/** The word for a unit; of one, the word that is not its plural: “1 year”. */
function unitWord(value: string, number: string | undefined, unit: Schema, language: Language): string {
  const many = choiceWord(value, unit, language);
  const one = number === '1' && language === 'en' ? unit.choices?.[value]?.en : undefined;
  return one?.find((word) => `${word}s` === many) ?? many;
}

/** Of an object with its own notation: the one part with words, when a part with a number stands beside it. */
function unitOf({ patterns, properties = {} }: Schema): Schema | undefined {
  const parts = Object.values(properties);
  const hasNumber = parts.some((part) => typesOf(part).some((type) => type === 'number' || type === 'integer'));
  const words = parts.filter((part) => part.enum !== undefined);
  return patterns && hasNumber && words.length === 1 ? words[0] : undefined;
}
