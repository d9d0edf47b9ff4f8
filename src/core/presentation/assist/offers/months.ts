import type { Schema } from '../../../catalogue/schema.js';
import { monthNumber } from '../../../text/dates.js';
import { monthManner } from '../../../writing/month-manner.js';
import { writeMonths, type MonthManner } from '../../../writing/write-months.js';
import { wholeRange } from '../../../writing/month-manner.js';
import { monthsWithin, type MonthRange } from '../../structure/rows/shift-months.js';
import type { StructuredDocument } from '../../structure/structured-document.js';
import type { ValueSlot } from '../slot.js';
import { monthRoom, type MonthRoom } from './month-room.js';
import type { OfferedValue, ValueSource } from './offered-value.js';

/** Months of a row of a plan: the free ones after the row before first, written as others in the document are. */
export const months: ValueSource = (slot, assisted) => {
  const part = partOf(slot);
  if (!part) return [];
  const { document, type, reading } = assisted;
  const read: StructuredDocument = { document, type, reading, source: document.source };
  const room = monthRoom(slot, read);
  const manner = monthManner(reading);
  const like = part === 'range' ? (asBegun(slot, read, manner) ?? textBefore(slot.replace.start, read)) : undefined;
  return rangesFor(part, room).map((range) => written(range, like, manner));
};

type Part = 'range' | 'mulai' | 'selesai';

/** What of a range of months a slot holds; undefined where it holds something else. */
function partOf({ schema, name, row }: ValueSlot): Part | undefined {
  if (schema.notation === 'months') return 'range';
  if (!row || (name !== 'mulai' && name !== 'selesai')) return undefined;
  const parent = row.path.slice(0, -1).reduce(childSchema, row.item);
  return parent.notation === 'months' ? name : undefined;
}

function childSchema(schema: Schema, step: string): Schema {
  return (/^\d+$/u.test(step) ? schema.items : schema.properties?.[step]) ?? schema;
}

/** Months that a phase often lasts. */
const LENGTHS = [3, 6];

function rangesFor(part: Part, { from, to, isBounded, whole }: MonthRoom): readonly MonthRange[] {
  const last = to ?? Number.POSITIVE_INFINITY;
  const usual = LENGTHS.map((length) => from + length - 1).filter((end) => end <= last);
  const rest = to !== undefined && to >= from ? [to] : [];
  const inOrder = [...new Set([...(isBounded ? [...rest, ...usual] : [...usual, ...rest]), from])];
  if (part === 'mulai')
    return [from, ...whole.map(({ start }) => start)].map((month) => ({ start: month, end: month }));
  if (part === 'selesai') return inOrder.map((month) => ({ start: month, end: month }));
  return [...(rest.length > 0 || to === undefined ? inOrder.map((end) => ({ start: from, end })) : []), ...whole];
}

/** In the manner of another range, else as numbers; with the calendar's names beside it, where these are known. */
function written(range: MonthRange, like: string | undefined, manner: MonthManner): OfferedValue {
  const wanted = { from: range.start, to: range.end };
  const numbers = range.start === range.end ? String(range.start) : `${String(range.start)}–${String(range.end)}`;
  const names = writeMonths(manner.language === 'en' ? 'January 2026' : 'Januari 2026', wanted, manner);
  const text = (like === undefined ? undefined : writeMonths(like, wanted, manner)) ?? numbers;
  const counted = manner.language === 'en' ? `month ${numbers}` : `bulan ${numbers}`;
  const other = /\d{4}|\p{L}{3}/u.test(text) && !/bulan|month/iu.test(text) ? counted : names;
  return { text, ...(other !== undefined && { detail: other }) };
}

/** The manner that the author has begun with: “Bulan”, or the name of a month. */
function asBegun(
  { replace }: ValueSlot,
  { source }: StructuredDocument,
  { language }: MonthManner,
): string | undefined {
  const word = /^\p{L}+/u.exec(source.slice(replace))?.[0];
  if (word === undefined) return undefined;
  if (monthNumber(word) === undefined) return `${word} 1`;
  return language === 'en' ? 'January 2026' : 'Januari 2026';
}

/** How the last range of months before a place is written; of those after it the first. */
function textBefore(offset: number, read: StructuredDocument): string | undefined {
  const spans = monthsWithin(read.reading.model, read.type.schema, '')
    .flatMap(([start, end]) => wholeRange(start, end, read.reading) ?? [])
    .filter(({ start, end }) => end > start && (end < offset || start > offset))
    .sort((a, b) => a.start - b.start);
  const span = spans.findLast(({ end }) => end < offset) ?? spans[0];
  return span && read.source.slice(span);
}
