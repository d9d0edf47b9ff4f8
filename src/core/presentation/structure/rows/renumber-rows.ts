import type { StructuredDocument } from '../structured-document.js';
import { pointSpan } from '../../../text/span.js';
import type { Edit } from '../../../text/edit.js';
import { countEdits, countsOf } from './follow-counts.js';
import { followNumbers } from './follow-numbers.js';
import { refused, type Outcome, type Refused } from './outcome.js';
import { rowAtOffset, rowLists, type RowList } from './row-list.js';
import { keepsMeaning } from './verify-rows.js';

/** Numbers the rows of the list at an offset, or of the only numbered list, from 1; targets follow. */
export function renumberRows(read: StructuredDocument, offset: number): Outcome {
  const list = numberedList(read, offset);
  if (!list) return refused('noNumbers');
  const edits = list.rule.ordinal === undefined ? countFromOne(list, read) : followNumbers(list, read, fromOne);
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

const fromOne = { of: (index: number): number => index + 1 };

/** The same for rows that only say which place they have: “Fase 2”, or a column “No”. */
function countFromOne(list: RowList, read: StructuredDocument): readonly Edit[] | Refused {
  const edits: Edit[] = [];
  for (const name of list.rule.counts) {
    const counts = countsOf(list, name, read);
    if (counts.every((count) => count === undefined)) continue;
    const twice = counts.find((count, index) => counts.indexOf(count) !== index);
    if (name === list.item.key && twice !== undefined) return refused('ambiguous', { number: twice });
    for (const [index, was] of counts.entries()) {
      if (was === undefined) return refused('unnumbered', { row: index + 1 });
      edits.push(...countEdits(list, name, index, was, index + 1, read));
    }
  }
  return edits;
}

function isNumbered(list: RowList, read: StructuredDocument): boolean {
  const isCounted = (name: string): boolean => countsOf(list, name, read).some((count) => count !== undefined);
  return list.rows.length > 0 && (list.rule.ordinal !== undefined || list.rule.counts.some(isCounted));
}

function numberedList(read: StructuredDocument, offset: number): RowList | undefined {
  const at = rowAtOffset(read, offset)?.list;
  if (at && isNumbered(at, read)) return at;
  const lists = rowLists(read).filter((list) => isNumbered(list, read));
  const leading = lists.filter(({ rule }) => rule.references.length > 0);
  const [only, another] = leading.length > 0 ? leading : lists;
  return another ? undefined : only;
}
