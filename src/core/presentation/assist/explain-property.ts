import { preferredLabel } from '../../catalogue/property-names.js';
import type { Bilingual, Language, Schema } from '../../catalogue/schema.js';
import { choiceWord } from '../../writing/plain-values.js';
import { markdownText } from '../markdown-text.js';
import { sentence } from '../sentence.js';

const TEXTS = {
  wanted: { id: 'Isi: {text}.', en: 'Write: {text}.' },
  choices: { id: 'Pilihan: {text}.', en: 'One of: {text}.' },
  forms: { id: 'Misalnya: {text}.', en: 'For example: {text}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a property is for, and how its values are written, in Markdown. */
export function explainProperty(name: string, schema: Schema, language: Language): string {
  const title = `**${markdownText(preferredLabel(name, schema)[language])}**`;
  return [title, ...propertyWords(schema, language)].join('\n\n');
}

/** The same without its name, a paragraph each. */
export function propertyWords(schema: Schema, language: Language): readonly string[] {
  return [
    textOf(schema.description, language),
    wantedWords(schema, language),
    choiceWords(schema, language),
    formWords(schema, language),
  ].filter((text) => text !== '');
}

function textOf(text: Bilingual | string | undefined, language: Language): string {
  return markdownText(typeof text === 'string' ? text : (text?.[language] ?? ''));
}

function wantedWords(schema: Schema, language: Language): string {
  const want = schema['want'] ?? schema.items?.['want'];
  const text = typeof want === 'object' && want !== null ? (want as Partial<Bilingual>)[language] : undefined;
  return text === undefined ? '' : markdownText(sentence(TEXTS.wanted, { text }, language));
}

function choiceWords(schema: Schema, language: Language): string {
  const own = schema.enum ? schema : schema.items?.enum ? schema.items : undefined;
  const words = (own?.enum ?? []).map((value) => choiceWord(String(value), own ?? {}, language));
  return words.length === 0 ? '' : markdownText(sentence(TEXTS.choices, { text: words.join(', ') }, language));
}

function formWords({ write }: Schema, language: Language): string {
  const forms = (write?.[language] ?? []).map((form) => `“${withNumbers(form)}”`);
  return forms.length === 0 ? '' : markdownText(sentence(TEXTS.forms, { text: forms.join(', ') }, language));
}

/** Ways out lead to different rows, the first usually on and the second back. */
function withNumbers(form: string): string {
  const numbers = ['4', '2', '3'];
  return form.replaceAll(/\{\w+\}/gu, () => numbers.shift() ?? '1');
}
