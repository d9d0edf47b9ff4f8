import { parsePath, spotAt } from '../../../findings/keywords/operands/path.js';
import type { Json } from '../../../model/reading.js';
import { addMonths, isIsoDate } from '../../../text/dates.js';
import type { Edit } from '../../../text/edit.js';
import type { Span } from '../../../text/span.js';
import { writeDate } from '../../../writing/write-date.js';
import { writeMonths } from '../../../writing/write-months.js';
import type { PictureContext } from '../picture.js';
import type { RowRule } from './rule.js';
import type { Months } from './timeline.js';

/** A row's time as it is written. */
export interface RowTime {
  readonly pointer: string;
  readonly rule: Pick<RowRule, 'from' | 'to'>;
  /** Its months now. */
  readonly months: Months;
}

type TextContext = Pick<PictureContext, 'reading' | 'source' | 'language'>;

/** What gives a row other months, in the manner in which its own are written; undefined where that can't be done. */
export function timeEdits(
  row: RowTime,
  wanted: Months,
  context: TextContext,
  start: string | undefined,
): readonly Edit[] | undefined {
  const { reading } = context;
  const root = { data: reading.model, pointer: '', root: reading.model };
  const origin = { ...root, data: spotAt(parsePath(row.pointer), root).value ?? null, pointer: row.pointer };
  const ends = [row.rule.from, row.rule.to].map((path) => spotAt(parsePath(path), origin));
  const [first, last] = ends.map(({ value, pointer }) => ({
    value,
    pointer,
    span: reading.places.get(pointer)?.value,
  }));
  if (!first?.span || !last?.span) return undefined;
  if (typeof first.value === 'string' || typeof last.value === 'string') {
    const { from, to } = row.months;
    return joined(dateEdit(first, wanted.from - from, context), dateEdit(last, wanted.to - to, context));
  }
  const parent = first.pointer.slice(0, first.pointer.lastIndexOf('/'));
  const whole = parent === row.pointer ? undefined : reading.places.get(parent)?.value;
  return rangeEdits({ whole, first: first.span, last: last.span }, wanted, context, start);
}

/** Both ends in one text, or each in its own. */
function rangeEdits(
  { whole, first, last }: { readonly whole: Span | undefined; readonly first: Span; readonly last: Span },
  { from, to }: Months,
  context: TextContext,
  start: string | undefined,
): readonly Edit[] | undefined {
  if (whole && whole.start <= first.start && last.end <= whole.end) {
    return monthEdit(whole, { from, to }, context, start);
  }
  if (first.start === last.start) return undefined;
  return joined(
    monthEdit(first, { from, to: from }, context, start),
    monthEdit(last, { from: to, to }, context, start),
  );
}

function monthEdit(
  span: Span,
  wanted: Months,
  { source, language }: TextContext,
  start: string | undefined,
): readonly Edit[] | undefined {
  const text = writeMonths(source.slice(span), wanted, { start, language });
  return text === undefined ? undefined : [{ span, text }];
}

function dateEdit(
  { value, span }: { readonly value: Json | undefined; readonly span: Span | undefined },
  by: number,
  { source, language }: TextContext,
): readonly Edit[] | undefined {
  if (typeof value !== 'string' || !isIsoDate(value) || !span) return undefined;
  const text = writeDate(source.slice(span), addMonths(value, by), language);
  return text === undefined ? undefined : [{ span, text }];
}

function joined(one: readonly Edit[] | undefined, other: readonly Edit[] | undefined): readonly Edit[] | undefined {
  return one && other ? [...one, ...other] : undefined;
}
