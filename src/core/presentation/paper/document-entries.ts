import { labelIn } from '../assist/labels.js';
import { placeholder } from '../../writing/blanks.js';
import { preferredLabel } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import { partsOf } from '../../findings/keywords/operands/duration.js';
import { isList } from '../../findings/keywords/operands/path.js';
import { choiceWord, schemaAt } from '../../findings/subject.js';
import { conventions } from '../../model/conventions.js';
import type { Json } from '../../model/reading.js';
import { factOf, isInLetterhead, type PaperContext } from './paper-context.js';
import type { PictureContext } from '../pictures/picture.js';
import { wordsOf } from '../pictures/values.js';

type Fields = Readonly<Record<string, Json>>;

/** A value that YAML gives: one line of the facts, or a part of the text with its own heading. */
export type DocumentEntry =
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'part';
      readonly label: string;
      readonly pointer: string;
      readonly value: Json;
      /** The regulations that the document rests on, which stand before its text. */
      readonly isBasis: boolean;
    };

/** What stands elsewhere on the page, or is no part of the document. */
const apart = new Set<string>([
  ...[conventions.type, conventions.title, conventions.number],
  ...[conventions.language, conventions.checklist],
]);

/** What the YAML of a document says, in its order, by the labels of the type, but for what a form before it says already. */
export function entriesOf(context: PaperContext, said: ReadonlySet<string>): readonly DocumentEntry[] {
  const { reading, type, source, language } = context;
  const isElsewhere = (name: string): boolean => said.has(name) || isApart(name, context);
  return [...reading.places].flatMap(([pointer, { value: span, via, note }]): readonly DocumentEntry[] => {
    const [, name = '', deeper] = pointer.split('/');
    if (via !== 'yaml' || name === '' || deeper !== undefined || isElsewhere(name)) return [];
    const label = labelIn(type.schema, [name], language);
    const value = reading.model[name];
    const written = span ? bare(source.slice(span)) : '';
    if (value === undefined) return span ? [{ kind: 'fact', label, text: written }] : [];
    if (note === 'placeholder' && isEmptyList(value))
      return [{ kind: 'fact', label, text: placeholder({ label }, language) }];
    return entriesIn(value, type.schema.properties?.[name], { label, written, pointer }, context);
  });
}

function isEmptyList(value: Json): boolean {
  return isList(value) && value.length === 0;
}

/** What a value is on paper. */
function entriesIn(
  value: Json,
  schema: Schema | undefined,
  place: Readonly<Record<'label' | 'written' | 'pointer', string>>,
  context: PictureContext,
): readonly DocumentEntry[] {
  const { label, pointer } = place;
  if (isPart(value, schema))
    return [{ kind: 'part', label, pointer, value, isBasis: schema?.items?.refers === 'regulation' }];
  if (isFields(value)) return factsIn(value, place, context);
  return [{ kind: 'fact', label, text: valueText(value, pointer, context) }];
}

/** The parts of an object; “24 JP” was read as one, and is still one value. */
function factsIn(
  value: Fields,
  { label, written, pointer }: Readonly<Record<'label' | 'written' | 'pointer', string>>,
  context: PictureContext,
): readonly DocumentEntry[] {
  if (/^[^{[\n]+$/u.test(written)) return [{ kind: 'fact', label, text: written }];
  return fieldsOf(value, pointer, context).map((row) => ({ kind: 'fact', ...row }));
}

/** Whether a property stands elsewhere on the page; the office does when the letterhead names it. */
function isApart(name: string, context: PaperContext): boolean {
  if (name !== conventions.agency && name !== conventions.unit) return apart.has(name);
  const value = factOf(name, context);
  return value !== '' && isInLetterhead(value, context);
}

/** Lists of rows and what the type calls a section. */
function isPart(value: Json, schema: Schema | undefined): boolean {
  if (isList(value)) return schema?.place === 'section' || value.some((item) => typeof item === 'object');
  return schema?.place === 'section' || (isFields(value) && Object.values(value).some((part) => isDeep(part)));
}

function isDeep(value: Json): boolean {
  return isFields(value) || (isList(value) && value.some((item) => typeof item === 'object'));
}

/** An object whose parts are values of their own; a duration or an amount, which has two, is one value. */
export function isFields(value: Json): value is Fields {
  if (typeof value !== 'object' || value === null || isList(value)) return false;
  return !partsOf(value) || Object.keys(value).length > 2;
}

/** The parts of an object with their labels. */
export function fieldsOf(
  value: Fields,
  pointer: string,
  context: PictureContext,
): readonly { readonly label: string; readonly text: string; readonly pointer: string }[] {
  const schema = schemaAt(context.type.schema, pointer);
  return Object.entries(value).map(([name, part]) => {
    const own = `${pointer}/${name}`;
    const label = preferredLabel(name, schema?.properties?.[name])[context.language];
    return { label, text: valueText(part, own, context), pointer: own };
  });
}

/** A value as it is written in a letter. */
export function valueText(value: Json | undefined, pointer: string, context: PictureContext): string {
  if (isList(value)) {
    const texts = value.map((item, index) => valueText(item, `${pointer}/${String(index)}`, context));
    // “Ani, S.Kom.; Budi”
    return texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ');
  }
  if (typeof value !== 'string') return wordsOf(value, pointer, context);
  const schema = schemaAt(context.type.schema, pointer);
  return schema?.choices ? choiceWord(value, schema)[context.language] : wordsOf(value, pointer, context);
}

function bare(text: string): string {
  return text.trim().replace(/^(["'])([\s\S]*)\1$/u, '$2');
}
