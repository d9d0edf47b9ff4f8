import type { Schema } from '../../../catalogue/schema.js';
import { typesOf } from '../../../model/read-context.js';
import type { ValueSlot, Writing } from '../slot.js';
import { layoutAt, leadIn, separatorAfter } from '../../schema/layout-at.js';
import { plainText } from '../../schema/write-snippet.js';
import { writeWord } from '../../schema/write-word.js';
import { normaliseName } from '../../../text/names.js';
import type { FilledText } from '../../../writing/blanks.js';
import { snippetText } from '../../../writing/snippet.js';
import type { AssistContext, AssistedDocument, Completion } from '../assist-context.js';
import { choices, numberWords } from './choices.js';
import { dates } from './dates.js';
import { notations } from './flow.js';
import { months } from './months.js';
import { members, officeNames } from './names.js';
import { nextInList } from './next-in-list.js';
import type { OfferedValue, ValueSource } from './offered-value.js';
import { documents, indicators, regulations } from './references.js';

const sources: readonly ValueSource[] = [
  ...[choices, numberWords, dates, months, members, officeNames],
  ...[documents, indicators, regulations, notations, nextInList],
];

/** The values that a slot can have, as its type, the document and the folder know them. */
export function valueOffers(
  slot: ValueSlot,
  assisted: AssistedDocument,
  context: AssistContext,
): readonly Completion[] {
  const present = new Set(slot.present.map(normaliseName));
  const seen = new Set<string>();
  return sources
    .flatMap((source) => source(slot, assisted, context))
    .filter(({ text }) => {
      const isNew = text !== '' && !present.has(normaliseName(text)) && !seen.has(text);
      seen.add(text);
      return isNew;
    })
    .map((value) => toCompletion(value, slot));
}

/** A value as it is written at its place. */
export function toCompletion(value: OfferedValue, { written, replace, schema }: ValueSlot): Completion {
  const { label = value.text, detail, documentation } = value;
  const quote = written.notation === 'yaml' ? (written.yaml.location.cursor.quote ?? '') : '';
  return {
    label,
    kind: 'value',
    ...(detail !== undefined && detail !== '' && { detail }),
    ...(documentation !== undefined && { documentation }),
    insert: written.notation === 'yaml' ? inYaml(value, schema, written) : inMarkdown(value, written),
    filter: `${quote}${label}${quote}`,
    replace,
  };
}

function inYaml(
  { text, snippet }: OfferedValue,
  schema: Schema,
  { yaml: { location, text: part }, lead = '' }: Extract<Writing, { notation: 'yaml' }>,
): FilledText {
  const layout = layoutAt(part, location, 'yaml');
  // A number is only quoted where a text is wanted.
  const isNumber = /^\d+$/u.test(text) && !typesOf(schema).includes('string');
  const scalar =
    snippet === undefined
      ? { kind: 'literal' as const, value: isNumber ? Number(text) : text }
      : { kind: 'text' as const, text: snippet };
  const word = lead + leadIn(location) + writeWord(scalar, location, layout) + separatorAfter(location);
  return { text: plainText(word), snippet: word };
}

function inMarkdown(
  { text, snippet }: OfferedValue,
  { notation, before, after }: { readonly notation: string; readonly before: string; readonly after: string },
): FilledText {
  const plain = before + (notation === 'cell' ? text.replaceAll('|', String.raw`\|`) : text) + after;
  return { text: plain, snippet: snippet === undefined ? snippetText(plain) : before + snippet + snippetText(after) };
}
