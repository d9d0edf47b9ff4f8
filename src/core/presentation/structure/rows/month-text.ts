import { valueAt } from '../../../findings/marks.js';
import type { Edit } from '../../../text/edit.js';
import type { Span } from '../../../text/span.js';
import { monthManner, wholeRange } from '../../../writing/month-manner.js';
import { writeMonths } from '../../../writing/write-months.js';
import type { StructuredDocument } from '../structured-document.js';

interface MonthText {
  readonly month: number;
  readonly span: Span;
}

/** Moves a range of months, given by the pointers of its ends; undefined when it can't be written so as it is written. */
export function shiftRange(
  start: string,
  end: string,
  by: number,
  read: StructuredDocument,
): readonly Edit[] | undefined {
  const [first, last] = [start, end].map((pointer) => monthAt(pointer, read));
  if (!first || !last) return undefined;
  const digits = shiftDigits(first, last, by, read);
  if (digits) return digits;
  const whole = wholeRange(start, end, read.reading);
  if (whole) return rewritten(whole, first.month + by, last.month + by, read);
  const ends = [first, last].map(({ month, span }) => rewritten(span, month + by, month + by, read));
  return ends.includes(undefined) || first.span.start === last.span.start
    ? undefined
    : ends.flatMap((edits) => edits ?? []);
}

/** A single month in the manner of a range, where that is not written in digits; a number does for those that are. */
export function monthLike(start: string, end: string, month: number, read: StructuredDocument): Edit | undefined {
  const [first, last] = [start, end].map((pointer) => monthAt(pointer, read));
  const whole = wholeRange(start, end, read.reading);
  const isDigits = first && last && shiftDigits(first, last, 0, read) !== undefined;
  return whole && !isDigits ? rewritten(whole, month, month, read)?.[0] : undefined;
}

function rewritten(
  span: Span,
  from: number,
  to: number,
  { reading, source }: StructuredDocument,
): readonly Edit[] | undefined {
  const text = writeMonths(source.slice(span), { from, to }, monthManner(reading));
  return text === undefined ? undefined : [{ span, text }];
}

/** Undefined when a month is not written in digits, or one number stands for several months. */
function shiftDigits(
  first: MonthText,
  last: MonthText,
  by: number,
  { source }: StructuredDocument,
): readonly Edit[] | undefined {
  const isOne = first.span.start === last.span.start;
  // One word for both ends ("Bulan 4") is written once.
  if (isOne && first.month !== last.month) return undefined;
  const edits: Edit[] = [];
  for (const { month, span } of isOne ? [first] : [first, last]) {
    const text = source.slice(span);
    const digits = /\d+$/u.exec(text);
    if (!digits || Number(digits[0]) !== month || /\d/u.test(text.slice(0, digits.index))) return undefined;
    edits.push({ span: { start: span.start + digits.index, end: span.end }, text: String(month + by) });
  }
  return edits;
}

function monthAt(pointer: string, { reading }: StructuredDocument): MonthText | undefined {
  const month = valueAt(reading.model, pointer);
  const span = reading.places.get(pointer)?.value;
  return typeof month === 'number' && span ? { month, span } : undefined;
}
