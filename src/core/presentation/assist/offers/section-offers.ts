import type { Schema } from '../../../catalogue/schema.js';
import { childPointer, holdsObjects } from '../../../model/read-context.js';
import type { OutlineEntry } from '../../../model/reading.js';
import { Blanks } from '../../../writing/blanks.js';
import { openValue } from '../../../writing/open-value.js';
import { sectionPlace } from '../../../writing/section-place.js';
import { sectionBlocks } from '../../../writing/write-markdown.js';
import { additionAt } from '../../../writing/written-document.js';
import type { AssistContext, AssistedDocument, Completion } from '../assist-context.js';
import { explainProperty } from '../explain-property.js';
import { labelIn, requiredIn } from '../labels.js';
import type { ContentSlot, HeadingSlot } from '../slot.js';
import { detailOf } from './detail.js';

/** The sections that the document lacks: first those that belong between the headings around the cursor. */
export function sectionOffers(
  slot: HeadingSlot,
  assisted: AssistedDocument,
  context: AssistContext,
): readonly Completion[] {
  const { schema } = assisted.type;
  const required = requiredIn(schema);
  return inOrder(missingSections(slot, assisted), slot, assisted).map((name) => {
    const label = labelIn(schema, [name], assisted.language);
    const { hashes, replace } = slot;
    return {
      label,
      kind: 'section',
      ...detailOf(label, labelIn(schema, [name], context.language), required.has(name), context.language),
      documentation: explainProperty(name, schema.properties?.[name] ?? {}, context.language),
      insert: sectionText(name, label, slot, assisted),
      filter: hashes === '' ? label : `${hashes} ${label}`,
      replace,
    };
  });
}

/** What belongs under a section's heading: its table, or its first heading. */
export function contentOffers(
  { name, replace, typed }: ContentSlot,
  assisted: AssistedDocument,
  context: AssistContext,
): readonly Completion[] {
  const { schema } = assisted.type;
  const property = schema.properties?.[name] ?? {};
  if (!holdsObjects(property) || (property.items?.main === undefined && !property.items?.properties)) return [];
  const blanks = new Blanks();
  const blocks = blocksOf(name, property, 2, blanks, assisted);
  const [first = ''] = blocks;
  if (!first.startsWith(typed === '' ? '' : typed)) return [];
  const [header = ''] = first.split('\n');
  return [
    {
      label: header,
      kind: 'table',
      detail: labelIn(schema, [name], context.language),
      documentation: explainProperty(name, property, context.language),
      insert: additionAt(replace, blocks.join('\n\n'), blanks, assisted),
      filter: header,
      replace,
    },
  ];
}

function blocksOf(
  name: string,
  property: Schema,
  level: number,
  blanks: Blanks,
  assisted: AssistedDocument,
): readonly string[] {
  return sectionBlocks(openValue(name, blanks, assisted), property, level, assisted.language);
}

function missingSections({ replace }: HeadingSlot, { type, reading }: AssistedDocument): readonly string[] {
  const isHere = ({ heading }: OutlineEntry): boolean => replace.start <= heading.start && heading.start <= replace.end;
  const bound = new Set(reading.outline.filter((entry) => !isHere(entry)).map(({ pointer }) => pointer));
  return Object.entries(type.schema.properties ?? {}).flatMap(([name, { place }]) => {
    const pointer = childPointer('', name);
    const written = reading.places.get(pointer)?.via;
    const isElsewhere = written !== undefined && written !== 'heading' && written !== 'derived';
    return place === undefined || bound.has(pointer) || isElsewhere ? [] : [name];
  });
}

/** In the type's order, from what comes after the section above the cursor to what comes before the one below it. */
function inOrder(
  names: readonly string[],
  { replace }: HeadingSlot,
  { type, reading }: AssistedDocument,
): readonly string[] {
  const order = Object.keys(type.schema.properties ?? {});
  const rankOf = ({ pointer }: OutlineEntry): number => (pointer === undefined ? -1 : order.indexOf(pointer.slice(1)));
  const bound = reading.outline.filter((entry) => rankOf(entry) >= 0);
  const above = Math.max(-1, ...bound.filter(({ heading }) => heading.end < replace.start).map(rankOf));
  const below = Math.min(order.length, ...bound.filter(({ heading }) => heading.start > replace.end).map(rankOf));
  const isNext = (name: string): boolean => order.indexOf(name) > above && order.indexOf(name) < below;
  const required = requiredIn(type.schema);
  const grade = (name: string): number => (isNext(name) ? 0 : 2) + (required.has(name) ? 0 : 1);
  return [...names].sort((a, b) => grade(a) - grade(b) || order.indexOf(a) - order.indexOf(b));
}

function sectionText(
  name: string,
  label: string,
  { hashes, replace, hasContent }: HeadingSlot,
  assisted: AssistedDocument,
): Completion['insert'] {
  const { text } = assisted.document.source;
  const blanks = new Blanks();
  const level = hashes.length > 1 ? hashes.length : sectionPlace(name, assisted).level;
  const property = assisted.type.schema.properties?.[name] ?? {};
  const heading = `${'#'.repeat(level)} ${label}`;
  if (hasContent) return additionAt(replace, heading, blanks, assisted);
  const blocks = [heading, ...blocksOf(name, property, level, blanks, assisted)];
  const isFollowed = /^\r?\n[^\r\n]/u.test(text.slice(replace.end, replace.end + 3));
  return additionAt(replace, blocks.join('\n\n') + (isFollowed ? '\n' : ''), blanks, assisted);
}
