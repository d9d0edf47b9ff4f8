import { findProperty } from '../../../catalogue/property-names.js';
import type { Language, Schema } from '../../../catalogue/schema.js';
import { typesOf } from '../../../model/read-context.js';
import type { Json } from '../../../model/reading.js';
import { Blanks, type FilledText } from '../../../writing/blanks.js';
import { openPart, openValue } from '../../../writing/open-value.js';
import { choiceWord } from '../../../writing/plain-values.js';
import { snippetText } from '../../../writing/snippet.js';
import { keyFor, writeYaml } from '../../../writing/write-yaml.js';
import { lineBreakOf } from '../../../writing/written-document.js';
import { layoutAt, leadIn, separatorAfter } from '../../schema/layout-at.js';
import { plainText, writeScalar } from '../../schema/write-snippet.js';
import { writeWord } from '../../schema/write-word.js';
import type { AssistContext, AssistedDocument, Completion } from '../assist-context.js';
import { explainProperty } from '../explain-property.js';
import { labelIn, requiredFirst, requiredIn } from '../labels.js';
import type { KeySlot } from '../slot.js';
import { datesFor } from './dates.js';
import { detailOf } from './detail.js';

/** The keys that a map of the document does not have yet, those it must have first. */
export function keyOffers(slot: KeySlot, assisted: AssistedDocument, context: AssistContext): readonly Completion[] {
  const { schema, yaml } = slot;
  const { language } = assisted;
  const { cursor } = yaml.location;
  const required = requiredIn(schema);
  return requiredFirst(missingNames(slot, assisted), schema).map((name) => {
    const key = keyFor(name, schema, language);
    const property = schema.properties?.[name] ?? {};
    const quote = cursor.quote ?? '';
    return {
      label: key,
      kind: 'key',
      ...detailOf(key, labelIn(schema, [name], context.language), required.has(name), context.language),
      documentation: explainProperty(name, property, context.language),
      insert: entryText(key, name, slot, assisted, context),
      filter: `${quote}${key}${quote}`,
      replace: { start: cursor.word.start + yaml.shift, end: cursor.word.end + yaml.shift },
    };
  });
}

function missingNames({ schema, isRoot, yaml }: KeySlot, { document, reading }: AssistedDocument): readonly string[] {
  const present = new Set([...yaml.location.present].flatMap((key) => findProperty(schema, key)?.path[0] ?? []));
  const isInBody = (name: string): boolean => reading.places.get(`/${name}`)?.via !== undefined;
  const isOfBody = isRoot && document.kind === 'markdown';
  return Object.entries(schema.properties ?? {}).flatMap(([name, { place, from }]) => {
    const isWritten = present.has(name) || (isOfBody && (place === 'section' || isInBody(name)));
    return isWritten || (from !== undefined && !isRoot) ? [] : [name];
  });
}

/** The key with what its value is begun with; only the key where a colon follows. */
function entryText(
  key: string,
  name: string,
  { schema, isRoot, yaml }: KeySlot,
  assisted: AssistedDocument,
  context: AssistContext,
): FilledText {
  const { location, text } = yaml;
  const layout = layoutAt(text, location, 'yaml');
  const scalar = { kind: 'literal', value: key } as const;
  if (location.cursor.hasColon) {
    const word = writeWord(scalar, location, layout);
    return { text: plainText(word), snippet: word };
  }
  const property = schema.properties?.[name] ?? {};
  if (layout.style === 'flow') {
    const word = `${leadIn(location)}${writeScalar(scalar, layout)}: `;
    const after = separatorAfter(location);
    return { text: plainText(word) + after, snippet: `${word}$1${snippetText(after)}` };
  }
  const blanks = new Blanks();
  const value = begunValue(name, property, isRoot, blanks, assisted, context);
  const [first = '', ...rest] = writeYaml({ [name]: value }, schema, assisted.language)
    .trimEnd()
    .split('\n');
  const indentation = ' '.repeat(layout.column);
  const lines = [first, ...rest.map((line) => indentation + line)].join(lineBreakOf(assisted.document.source.text));
  return blanks.resolve(leadIn(location) + lines, assisted.language);
}

function begunValue(
  name: string,
  schema: Schema,
  isRoot: boolean,
  blanks: Blanks,
  assisted: AssistedDocument,
  context: AssistContext,
): Json {
  const words = wordsToChoose(name, schema, assisted, context);
  const label = labelIn({ properties: { [name]: schema } }, [name], assisted.language);
  if (words.length > 0) return blanks.add({ label, example: words[0] ?? '', choices: words });
  return isRoot ? openValue(name, blanks, assisted) : openPart(name, schema, blanks, assisted);
}

/** What is chosen rather than written: words of an enumeration, yes or no, a date. */
function wordsToChoose(
  name: string,
  schema: Schema,
  assisted: AssistedDocument,
  context: AssistContext,
): readonly string[] {
  const { language } = assisted;
  if (schema.enum) return schema.enum.map((value) => choiceWord(String(value), schema, language));
  if (schema.format === 'date') return datesFor(name, assisted, context).map(({ text }) => text);
  return typesOf(schema).includes('boolean') ? yesAndNo(language) : [];
}

function yesAndNo(language: Language): readonly string[] {
  return language === 'id' ? ['ya', 'tidak'] : ['yes', 'no'];
}
