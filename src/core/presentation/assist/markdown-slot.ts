import { findProperty, type NamedProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { MarkdownDocument, Section } from '../../document/document.js';
import { afterLineBreak, lineEnd, startOfLine } from '../../document/lines.js';
import { holdsObjects, typesOf } from '../../model/read-context.js';
import { pointSpan, type Span } from '../../text/span.js';
import type { AssistedDocument } from './assist-context.js';
import { monthsInHeading } from './heading-months.js';
import { isOutsideOfText, sectionsAt } from './markdown-line.js';
import { leafSchema } from './property-steps.js';
import { sectionProperty, type SectionProperty } from './section-property.js';
import type { ContentSlot, HeadingSlot, Slot, ValueSlot } from './slot.js';
import { linesOfTable, tableAt } from './table-at.js';
import { rowSlot, tableSlot } from './table-slot.js';

/** What can stand at a place in the body of a Markdown document; undefined in running text. */
export function markdownSlot(document: MarkdownDocument, offset: number, assisted: AssistedDocument): Slot | undefined {
  if (offset < document.root.span.start || isOutsideOfText(document, offset)) return undefined;
  const { text } = document.source;
  const line = { start: startOfLine(text, offset), end: lineEnd(text, offset) };
  const heading = headingSlot(text, line, offset);
  if (heading) return monthsInHeading({ text, line, offset }, document, assisted) ?? heading;
  const sections = sectionsAt(document, offset);
  const section = sectionProperty(sections, assisted);
  const place: Place = { text, line, offset, sections, section, assisted };
  return text.slice(line.start, line.end).trim() === '' ? emptyLine(place) : (tableLine(place) ?? fieldOrItem(place));
}

interface Place {
  readonly text: string;
  readonly line: Span;
  readonly offset: number;
  readonly sections: readonly Section[];
  readonly section: SectionProperty | undefined;
  readonly assisted: AssistedDocument;
}

const HEADING = /^(?<hashes>#{1,6})(?:[ \t].*)?$/u;
/** A word joined to the hashes becomes a heading when the blank is set. */
const HEADING_BEGUN = /^(?<hashes>#{1,6})\p{L}*$/u;

function headingSlot(text: string, line: Span, offset: number): HeadingSlot | undefined {
  const written = text.slice(line.start, line.end);
  const hashes = (HEADING.exec(written) ?? HEADING_BEGUN.exec(written))?.groups?.['hashes'];
  if (hashes === undefined || offset < line.start + hashes.length) return undefined;
  return { kind: 'heading', replace: line, hashes, hasContent: hasContentBelow(text, line.end) };
}

/** Whether the next line that is not empty is no heading. */
function hasContentBelow(text: string, from: number): boolean {
  const next = /\S[^\r\n]*/u.exec(text.slice(from, from + 2000))?.[0];
  return next !== undefined && !HEADING.test(next);
}

/** A new row below a table, what a section has to hold, or a new heading. */
function emptyLine({ text, line, section, sections, assisted }: Place): Slot | undefined {
  const above = line.start > 0 ? linesOfTable(text, line.start - 1) : undefined;
  const table = above?.isComplete ? tableAt({ ...above, here: 0 }, section, assisted) : undefined;
  if (table) return rowSlot(table, line, text);
  const heading: HeadingSlot | undefined = isAfterEmptyLine(text, line.start)
    ? { kind: 'heading', replace: line, hashes: '', hasContent: hasContentBelow(text, line.end) }
    : undefined;
  return contentSlot(line, '', section, sections, heading, assisted) ?? heading;
}

function isAfterEmptyLine(text: string, start: number): boolean {
  return start > 0 && /(?:^|\n)[ \t]*\r?\n$/u.test(text.slice(Math.max(0, start - 200), start));
}

/** Only directly under the section's own heading, and only while nothing is written there. */
function contentSlot(
  replace: Span,
  typed: string,
  section: SectionProperty | undefined,
  sections: readonly Section[],
  heading: HeadingSlot | undefined,
  { document }: AssistedDocument,
): ContentSlot | undefined {
  const own = sections.at(-1);
  if (!section || section.depth > 0 || section.isItem || !own?.heading || own.children.length > 0) return undefined;
  const { text } = document.source;
  const from = lineEnd(text, own.heading.span.end);
  const written = text.slice(from, replace.start) + text.slice(replace.end, Math.max(replace.end, own.span.end));
  return written.trim() === '' ? { kind: 'content', name: section.root, replace, typed, heading } : undefined;
}

function tableLine(place: Place): Slot | undefined {
  const { text, offset, section, sections, assisted } = place;
  const lines = linesOfTable(text, offset);
  if (!lines) return undefined;
  const [only] = lines.lines;
  if (only && lines.lines.length === 1 && text.slice(only.span.start, only.span.end).trim() === '|') {
    const content = contentSlot(only.span, '|', section, sections, undefined, assisted);
    if (content) return content;
  }
  const table = tableAt(lines, section, assisted);
  return table && tableSlot(table, offset, assisted);
}

const ITEM = /^(?<lead>[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)(?<rest>.*)$/u;
const FIELD =
  /^(?<lead>\s*(?:[-*+][ \t]+)?(?:\*\*|__)?)(?<label>[^:：|*_]{1,60}?)\s*(?:\*\*|__)?[:：](?:\*\*|__)?(?<gap>[ \t]*)/u;

function fieldOrItem(place: Place): ValueSlot | undefined {
  const { text, line, section } = place;
  const written = text.slice(line.start, line.end);
  const field = FIELD.exec(written);
  const found = field && fieldNamed(field.groups?.['label'] ?? '', place);
  if (field && found) return fieldSlot(found, line.start + field[0].length, place);
  const item = ITEM.exec(written);
  if (!item || !section || !isListOfTexts(section)) return undefined;
  return valueSlot(section.name, section.schema, line.start + (item.groups?.['lead'] ?? '').length, place);
}

function fieldSlot({ path, schema }: NamedProperty, from: number, place: Place): ValueSlot | undefined {
  const slot = valueSlot(path.at(-1) ?? '', schema, from, place);
  return slot && schema.items ? { ...slot, list: schema } : slot;
}

/** A field line under the headings belongs to their object or item, elsewhere to the document. */
function fieldNamed(label: string, { section, assisted }: Place): NamedProperty | undefined {
  const { schema } = assisted.type;
  if (section && holdsObjects(section.schema)) return findProperty(section.schema.items ?? {}, label);
  const isObject = section !== undefined && typesOf(section.schema).includes('object');
  return isObject ? findProperty(section.schema, label) : findProperty(schema, label, 'metadata');
}

/** Items of one line each: texts, or objects that are read from one. */
function isListOfTexts({ schema, isItem }: SectionProperty): boolean {
  if (isItem || !schema.items) return false;
  return !holdsObjects(schema) || schema.items.main !== undefined;
}

/** The rest of the line is the value. */
function valueSlot(name: string, schema: Schema, from: number, { text, line, offset }: Place): ValueSlot | undefined {
  if (offset < from) return undefined;
  const rest = text.slice(from, line.end);
  const replace = rest.trim() === '' ? pointSpan(offset) : { start: from, end: from + rest.trimEnd().length };
  if (offset > replace.end) return undefined;
  const before = /[ \t]/u.test(text[replace.start - 1] ?? '') ? '' : ' ';
  return {
    kind: 'value',
    name,
    schema: leafSchema(schema),
    replace,
    present: itemsBeside(text, line),
    written: { notation: 'line', before, after: '' },
  };
}

const MOST_ITEMS = 200;

/** The other items of the list around a line, as they are written. */
function itemsBeside(text: string, line: Span): readonly string[] {
  const found: string[] = [];
  const take = (start: number): boolean => {
    const rest = ITEM.exec(text.slice(start, lineEnd(text, start)))?.groups?.['rest'];
    if (rest !== undefined) found.push(rest.trim().replace(/[.;]$/u, ''));
    return rest !== undefined && found.length < MOST_ITEMS;
  };
  for (let at = line.start; at > 0 && take(startOfLine(text, at - 1));) at = startOfLine(text, at - 1);
  for (let at = afterLineBreak(text, line.end); at > line.end && at < text.length && take(at);)
    at = afterLineBreak(text, lineEnd(text, at));
  return found;
}
