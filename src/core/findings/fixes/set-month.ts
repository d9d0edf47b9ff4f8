import { childPointer } from '../../model/read-context.js';
import { monthName, monthNumber } from '../../text/dates.js';
import type { Edit } from '../../text/edit.js';
import { readMonths } from '../../text/months.js';
import { monthManner, wholeRange } from '../../writing/month-manner.js';
import { writeMonths } from '../../writing/write-months.js';
import { keysOf, parentOf } from '../marks.js';
import { schemaAt, type Subject } from '../subject.js';
import type { MadeFix } from './fix-kind.js';
import { notated } from './write-value.js';

/** A range of months that stands in one text, as that is read. */
export interface WrittenRange {
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
  /** A day is written too: which one it is in another month only a person knows. */
  readonly hasDay: boolean;
}

const [START, END] = ['mulai', 'selesai'];

/** The range of months at a pointer; undefined where its ends are written apart, or it is none. */
export function rangeOfMonths(pointer: string, subject: Subject): WrittenRange | undefined {
  if (schemaAt(subject.type.schema, pointer)?.notation !== 'months') return undefined;
  const { reading, source } = subject;
  const whole = wholeRange(childPointer(pointer, START), childPointer(pointer, END), reading);
  const read = whole && readMonths(source.slice(whole), monthManner(reading).start);
  if (!read || 'problem' in read) return undefined;
  const hasDay = [read.from, read.to].some(({ day }) => day !== undefined);
  return { pointer, from: read.from.value, to: read.to.value, hasDay };
}

/** Writes other months in the manner of those there; undefined where that can't say them. */
export function rewriteMonths(
  { pointer, hasDay }: WrittenRange,
  from: number,
  to: number,
  subject: Subject,
): Edit | undefined {
  const { reading, source } = subject;
  const span = wholeRange(childPointer(pointer, START), childPointer(pointer, END), reading);
  const text = span && !hasDay && from <= to && writeMonths(source.slice(span), { from, to }, monthManner(reading));
  return span && typeof text === 'string'
    ? changedPart({ span, text: notated(pointer, text, subject) }, subject)
    : undefined;
}

/** Only the words that are others: a person sees what changes. */
function changedPart({ span, text }: Edit, { source }: Subject): Edit {
  const old = source.slice(span);
  const words = (given: string): readonly string[] => given.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  const [was, is] = [words(old), words(text)];
  let head = 0;
  while (head < was.length - 1 && head < is.length - 1 && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(was.length, is.length) - head - 1 && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const [lead, end] = [was.slice(0, head).join('').length, was.slice(was.length - tail).join('').length];
  return {
    span: { start: span.start + lead, end: span.end - end },
    text: text.slice(lead, text.length - end),
  };
}

/** Moves one end of a range of months that stands in one text; undefined where there is no such range. */
export function setMonth(pointer: string, month: number, subject: Subject): MadeFix | 'impossible' | undefined {
  const end = keysOf(pointer).at(-1);
  const range = end === START || end === END ? rangeOfMonths(parentOf(pointer), subject) : undefined;
  if (!range) return undefined;
  const [from, to] = end === START ? [month, range.to] : [range.from, month];
  const edit = rewriteMonths(range, from, to, subject);
  return edit ? { edits: [edit], data: { value: shownMonth(month, subject, range) } } : 'impossible';
}

/** A range of months as a title names it. */
export function shownMonths(range: WrittenRange, from: number, to: number, subject: Subject): string {
  const [first, last] = [from, to].map((month) => shownMonth(month, subject, range));
  if (first === undefined || last === undefined || first === last) return first ?? '';
  const year = /\s\d{4}$/u.exec(last)?.[0];
  return year !== undefined && first.endsWith(year)
    ? `${first.slice(0, -year.length)}–${last}`
    : [first, last].join(year === undefined ? '–' : ' – ');
}

/** As the document calls its months: by their numbers, or by name. */
function shownMonth(month: number, subject: Subject, { pointer }: WrittenRange): string {
  const { reading, source } = subject;
  const { start, language } = monthManner(reading);
  const place = reading.places.get(childPointer(pointer, START))?.value;
  const isNamed = place && monthNumber(source.slice(place)) !== undefined;
  const begin = /^(\d{4})-(\d{2})/u.exec(start ?? '');
  if (!isNamed || !begin) return String(month);
  const index = Number(begin[1]) * 12 + Number(begin[2]) - 1 + month - 1;
  return `${monthName((index % 12) + 1, language)} ${String(Math.floor(index / 12))}`;
}
