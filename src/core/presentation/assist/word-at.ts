import type { Schema } from '../../catalogue/schema.js';
import { cutList, cutMembers } from '../../model/members.js';
import { collectNames } from '../../model/names-at.js';
import { memberListsOf } from '../../model/read-context.js';
import { FlatText } from '../../text/flat-text.js';
import { pointSpan, type Span } from '../../text/span.js';
import type { AssistedDocument } from './assist-context.js';
import type { Slot, ValueSlot } from './slot.js';
import { targetSlot } from './target-slot.js';

/**
 * The slot of a value, as far as the cursor stands in only a part of what is written there: one name of a list on one
 * line, the code of an indicator before its target, the number that a step leads to. Undefined where the part is none
 * that something can be offered for.
 */
export function wordAt(slot: Slot, offset: number, assisted: AssistedDocument): Slot | undefined {
  if (slot.kind === 'value') return partOf(slot, offset, assisted);
  if (slot.kind !== 'either' || !slot.value) return slot;
  return { ...slot, value: partOf(slot.value, offset, assisted) };
}

function partOf(slot: ValueSlot, offset: number, assisted: AssistedDocument): ValueSlot | undefined {
  const { text } = assisted.document.source;
  return targetSlot(slot, offset, text) ?? codeSlot(memberSlot(slot, offset, assisted), offset, text);
}

/** One name of a list that is written on one line, cut as the reader cuts it. */
function memberSlot(slot: ValueSlot, offset: number, assisted: AssistedDocument): ValueSlot {
  const { list, replace, written } = slot;
  if (!list || written.notation === 'yaml' || replace.start === replace.end) return slot;
  const { text } = assisted.document.source;
  const parts = partsOf(replace, list, slot, assisted);
  const own = parts.find((part) => part.start <= offset && offset <= part.end) ?? besideBlanks(parts, offset, text);
  const span = own ? { start: Math.min(own.start, offset), end: Math.max(own.end, offset) } : pointSpan(offset);
  const before = own?.start === replace.start ? written.before : blankAt(text, span.start);
  return {
    ...slot,
    replace: span,
    present: parts.filter((part) => part !== own).map((part) => text.slice(part.start, part.end)),
    written: { ...written, before, after: span.end >= replace.end ? written.after : '' },
  };
}

function partsOf(
  { start, end }: Span,
  list: Schema,
  { name, row }: ValueSlot,
  { document, reading, type }: AssistedDocument,
): readonly Span[] {
  // A line break within a cell parts items, too.
  const written = document.source.text
    .slice(start, end)
    .replaceAll(/<br\s*\/?>/giu, (word) => '\n'.repeat(word.length));
  // Behind “A dan” a name is to follow.
  const flat = FlatText.linear(`${written} `, start);
  const names = list.memberOf === undefined ? [] : collectNames(reading.model, list.memberOf);
  const isOfMembers = list.memberOf !== undefined || (!row && memberListsOf(type.schema).has(`/${name}`));
  const pieces = isOfMembers ? cutMembers(flat, names) : cutList(flat, list);
  return pieces.map((piece) => piece.span());
}

/** The word that only blanks part from the cursor, the one before it first: it may go on. */
function besideBlanks(parts: readonly Span[], offset: number, text: string): Span | undefined {
  const isBlank = (start: number, end: number): boolean => /^[ \t]*$/u.test(text.slice(start, end));
  const before = parts.findLast(({ end }) => end < offset);
  if (before && isBlank(before.end, offset)) return before;
  const after = parts.find(({ start }) => start > offset);
  return after && isBlank(offset, after.start) ? after : undefined;
}

function blankAt(text: string, at: number): string {
  return /[|,;/&+]/u.test(text[at - 1] ?? '') ? ' ' : '';
}

/** As much of a code as may be written. */
const CODE = /(?<![\p{L}\p{N}-])\p{Lu}{2,}[\p{L}\p{N}]{0,20}(?:-[\p{L}\p{N}]{0,40}){0,6}(?![\p{L}\p{N}-])/gu;

/** Of “KPI-01 ≥ 95%” or “KPI-01 Layanan daring” the code alone; beside it no other can stand. */
function codeSlot(slot: ValueSlot, offset: number, text: string): ValueSlot | undefined {
  const { replace, schema, written } = slot;
  if (schema.refers !== 'indicator') return slot;
  const inside = text.slice(replace.start, replace.end);
  const codes = [...inside.matchAll(CODE)].flatMap(({ 0: code, index }) => {
    const after = inside.slice(index + code.length).trimStart();
    // “IKU layanan” may be a name.
    const isCode = code.includes('-') || !/^\p{L}/u.test(after);
    return isCode ? [{ start: replace.start + index, end: replace.start + index + code.length }] : [];
  });
  const own = codes.find(({ start, end }) => start <= offset && offset <= end);
  const isAlone = own?.start === replace.start && own.end === replace.end;
  if (codes.length === 0 || isAlone) return slot;
  if (!own) return text.slice(codes[0]?.end, replace.end).trim() === '' ? slot : undefined;
  return {
    ...slot,
    replace: own,
    written: { notation: written.notation === 'cell' ? 'cell' : 'line', before: '', after: '' },
  };
}
