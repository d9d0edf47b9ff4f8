import { findProperty, preferredLabel } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import { afterLineBreak, lineEnd, startOfLine, trimmedEnd } from '../document/lines.js';
import type { Json } from '../model/reading.js';
import type { Blanks } from './blanks.js';
import { isApart, labelledLine, memberForm, memberLines, type MemberForm } from './member-lines.js';
import { asBlocks } from './section-place.js';
import { isDelimiter } from './table-lines.js';
import { cellText, lineText } from './write-markdown.js';
import { additionAt, languageOf, type Addition, type WrittenDocument } from './written-document.js';
import { linesAfter } from './yaml-maps.js';

/**
 * A member with its label into an object under a heading or in a list: where other objects of the list have it, and as
 * they or the object's own members are written. Undefined where it can't be added.
 */
export function insertMember(
  object: string,
  [name, value]: readonly [string, Json],
  schema: Schema,
  blanks: Blanks,
  written: WrittenDocument,
): Addition | undefined {
  const { document, reading } = written;
  const { text } = document.source;
  const form = memberForm(object, name, reading, text);
  const label = form?.label ?? preferredLabel(name, schema.properties?.[name])[languageOf(written)];
  if (typeof value === 'object' || findProperty(schema, label)?.path.join('/') !== name) return undefined;
  return writeMember({ object, label, value, blanks, written }, form);
}

function writeMember(member: Member, form: MemberForm | undefined): Addition | undefined {
  if (!form) return atHeading(member, undefined);
  if (form.via !== 'heading' && !form.after) return atHeading(member, form.via === 'line' ? form : undefined);
  return writers[form.via](member, form) ?? atHeading(member, undefined);
}

/** A member while it is written. */
interface Member {
  readonly object: string;
  readonly label: string;
  readonly value: string | number | boolean | null;
  readonly blanks: Blanks;
  readonly written: WrittenDocument;
}

type MemberWriter = (member: Member, form: MemberForm) => Addition | undefined;

const writers: Readonly<Record<MemberForm['via'], MemberWriter>> = { line: asLine, cell: asRow, heading: asHeading };

/** Right under the heading of the object, or the first line of the item. */
function atHeading(member: Member, form: MemberForm | undefined): Addition | undefined {
  const { object, blanks, written } = member;
  const { via, key, value } = written.reading.places.get(object) ?? {};
  const { text } = written.document.source;
  const line = fieldLine(member, form?.lead ?? '- **');
  if (line === undefined) return undefined;
  if (via === 'heading') return key && additionAt(lineEnd(text, key.end), `\n\n${line}`, blanks, written);
  return via === 'list' && value && form
    ? additionAt(lineEnd(text, value.end), `\n${line}`, blanks, written)
    : undefined;
}

function fieldLine({ label, value, written }: Member, lead: string): string | undefined {
  return labelledLine(lead, label, lineText(value, languageOf(written)));
}

function asLine(member: Member, { lead, after, isFirst }: MemberForm): Addition | undefined {
  const { object, blanks, written } = member;
  const { text } = written.document.source;
  const line = fieldLine(member, lead);
  if (line === undefined || !after) return undefined;
  const gap = isApart(after, memberLines(object, written.reading), text) ? '\n' : '';
  if (isFirst) return additionAt(startOfLine(text, after.key.start), `${line}\n${gap}`, blanks, written);
  return linesAfter(trimmedEnd(text, after.key.start, after.end), `${gap}${line}\n`, blanks, written);
}

/** A row of a table of labels and values. */
function asRow({ label, value, blanks, written }: Member, { lead, after, isFirst }: MemberForm): Addition | undefined {
  const form = /^[ \t]*\|[ \t]*(?<bold>\*\*|__)?$/u.exec(lead);
  if (!form || !after) return undefined;
  const row = `${lead}${label}${form.groups?.['bold'] ?? ''} | ${cellText(value, languageOf(written))} |\n`;
  const { text } = written.document.source;
  const below = afterLineBreak(text, lineEnd(text, after.end));
  // What is written in the first row of a table is its header.
  const isHeader = isDelimiter(text.slice(below, lineEnd(text, below)));
  if (isFirst && !isHeader) return additionAt(startOfLine(text, after.key.start), row, blanks, written);
  return linesAfter(isHeader ? lineEnd(text, below) : after.end, row, blanks, written);
}

/** Before the sub-heading that follows, else at the end of the object. */
function asHeading({ object, label, value, blanks, written }: Member, form: MemberForm): Addition | undefined {
  const { document, reading } = written;
  const { text } = document.source;
  if (!/^ {0,3}#{1,6}[ \t]+$/u.test(form.lead)) return undefined;
  const members = memberLines(object, reading);
  const next = form.after && members[members.indexOf(form.after) + 1];
  const offset = next?.via === 'heading' ? startOfLine(text, next.key.start) : reading.places.get(object)?.insert;
  if (offset === undefined) return undefined;
  const blocks = [`${form.lead}${label}`, lineText(value, languageOf(written))];
  return additionAt(offset, asBlocks(blocks, offset, text), blanks, written);
}
