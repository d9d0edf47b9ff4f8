import type { Span } from '../../../text/span.js';
import { growthOf, type StructuredDocument } from '../structured-document.js';
import { inOrder, type Edit } from '../../../text/edit.js';
import { followCounts, rowCounts } from './follow-counts.js';
import { followNumbers } from './follow-numbers.js';
import { lineBreakOf, writeRow, type WrittenRow } from './new-row.js';
import { refused, type Outcome, type Refused } from './outcome.js';
import { blockOf } from './row-block.js';
import { rowAtOffset, type RowAt, type RowList } from './row-list.js';
import { monthRanges, shiftMonths } from './shift-months.js';
import { keepsMeaning } from './verify-rows.js';

/** Puts a new row before or after the one at an offset; numbers, targets and months of the others follow. */
export function insertRow(read: StructuredDocument, offset: number, where: 'before' | 'after'): Outcome {
  const found = rowAtOffset(read, offset);
  if (!found) return refused('noRow');
  const { list, index } = found;
  const at = where === 'before' ? index : index + 1;
  const edits = followingEdits(list, at, read);
  if ('kind' in edits) return edits;
  const counts = list.rule.counts.filter((name) => rowCounts(list, name, read));
  const row = writeRow(found, { number: at + 1, counts, month: firstMonth(list, at, read) }, read);
  if (!row) return refused('noPattern');
  const inserted = insertion(found, row, where, read);
  const all = joined([...edits, inserted.edit]);
  const order = list.rows.map((_, each) => (each < at ? each : each + 1));
  if (!keepsMeaning(read, list, all, order)) return refused('unsafe');
  const before = edits.filter(
    ({ span }) => span.end <= inserted.edit.span.start && span.start < inserted.edit.span.start,
  );
  const start = inserted.edit.span.start + inserted.edit.text.indexOf(row.blank) + growthOf(before);
  return { kind: 'changed', edits: all, selection: { start, end: start + row.blank.length } };
}

function followingEdits(list: RowList, at: number, read: StructuredDocument): readonly Edit[] | Refused {
  const place = (index: number): number => (index < at ? index + 1 : index + 2);
  const beyond = (number: number): number => (number > at ? number + 1 : number);
  const numbers = followNumbers(list, read, { of: place, beyond, added: at + 1 });
  if ('kind' in numbers) return numbers;
  const edits = [...numbers, ...followCounts(list, read, place)];
  const ranges = monthRanges(list, read);
  for (let index = at; index < list.rows.length; index += 1) {
    const months = ranges[index] ? shiftMonths(list, index, 1, read) : [];
    if ('kind' in months) return months;
    edits.push(...months);
  }
  return edits;
}

/** A new phase lasts one month and begins after the one before. */
function firstMonth(list: RowList, at: number, read: StructuredDocument): number | undefined {
  const ranges = monthRanges(list, read);
  const before = ranges[at - 1];
  return before ? before.end + 1 : ranges[at]?.start;
}

function insertion(
  { list, index, block }: RowAt,
  row: WrittenRow,
  where: 'before' | 'after',
  read: StructuredDocument,
): { readonly edit: Edit } {
  const lineBreak = lineBreakOf(read);
  const gap =
    gapAround(list, index, block, read) ??
    (read.reading.places.get(list.rows[index] ?? '')?.via === 'heading' ? lineBreak.repeat(2) : lineBreak);
  const at = where === 'before' ? block.start : block.end;
  const text = where === 'before' ? `${row.text}${gap}` : `${gap}${row.text}`;
  return { edit: { span: { start: at, end: at }, text } };
}

/** What stands between two rows, when it is nothing but line breaks. */
function gapAround({ rows }: RowList, index: number, block: Span, read: StructuredDocument): string | undefined {
  const [before, after] = [rows[index - 1], rows[index + 1]].map((row) =>
    row === undefined ? undefined : blockOf(row, read),
  );
  const gaps = [after && { start: block.end, end: after.start }, before && { start: before.end, end: block.start }];
  return gaps
    .flatMap((gap) => (gap && gap.start < gap.end ? [read.source.slice(gap)] : []))
    .find((gap) => gap.trim() === '');
}

/** An insertion right before words that change is one edit with them. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of inOrder(edits)) {
    const last = result.at(-1);
    if (last?.span.start === edit.span.start) {
      const [insertion, change] = last.span.end === last.span.start ? [last, edit] : [edit, last];
      result[result.length - 1] = { span: change.span, text: insertion.text + change.text };
    } else result.push(edit);
  }
  return result;
}
