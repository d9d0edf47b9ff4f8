import type { StructuredDocument } from '../structured-document.js';
import { pointSpan } from '../../../text/span.js';
import { followNumbers } from './follow-numbers.js';
import { refused, type Outcome } from './outcome.js';
import { rowAtOffset, rowLists, type RowList } from './row-list.js';
import { keepsMeaning } from './verify-rows.js';

/** Numbers the rows of the list at an offset, or of the only numbered list, from 1; targets follow. */
export function renumberRows(read: StructuredDocument, offset: number): Outcome {
  const list = numberedList(read, offset);
  if (!list) return refused('noNumbers');
  const edits = followNumbers(list, read, { of: (index) => index + 1 });
  if ('kind' in edits) return edits;
  if (edits.length === 0) return refused('inOrder');
  if (
    !keepsMeaning(
      read,
      list,
      edits,
      list.rows.map((_, index) => index),
    )
  )
    return refused('unsafe');
  return { kind: 'changed', edits, selection: pointSpan(offset) };
}

function numberedList(read: StructuredDocument, offset: number): RowList | undefined {
  const at = rowAtOffset(read, offset)?.list;
  if (at?.rule.ordinal !== undefined) return at;
  const lists = rowLists(read).filter(({ rule, rows }) => rule.ordinal !== undefined && rows.length > 0);
  const leading = lists.filter(({ rule }) => rule.references.length > 0);
  const [only, another] = leading.length > 0 ? leading : lists;
  return another ? undefined : only;
}
