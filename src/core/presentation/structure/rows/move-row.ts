import { pointSpan, type Span } from '../../../text/span.js';
import { growthOf, type StructuredDocument } from '../structured-document.js';
import { applyEdits, type Edit } from '../../../text/edit.js';
import { followCounts } from './follow-counts.js';
import { followNumbers } from './follow-numbers.js';
import { refused, type Outcome, type Refused } from './outcome.js';
import { blockOf } from './row-block.js';
import { rowAtOffset, type RowList } from './row-list.js';
import { rowNumbers } from './row-numbers.js';
import { monthRanges, shiftMonths } from './shift-months.js';
import { keepsMeaning } from './verify-rows.js';

/** Exchanges the row at an offset with the one before (-1) or after it (1); numbers, targets and months follow. */
export function moveRow(read: StructuredDocument, offset: number, by: -1 | 1): Outcome {
  const found = rowAtOffset(read, offset);
  if (!found) return refused('noRow');
  const { list, index } = found;
  const first = by < 0 ? index - 1 : index;
  if (first < 0) return refused('first');
  if (first + 1 >= list.rows.length) return refused('last');
  const [upper, lower] = [list.rows[first], list.rows[first + 1]].map((row) => blockOf(row ?? '', read));
  if (!upper || !lower || upper.end >= lower.start) return refused('noRow');
  const edits = followingEdits(list, first, read);
  if ('kind' in edits) return edits;
  const swapped = swapBlocks(read.source.text, upper, lower, edits);
  const order = list.rows.map((_, row) => (row === first ? first + 1 : row === first + 1 ? first : row));
  if (!keepsMeaning(read, list, swapped.edits, order)) return refused('unsafe');
  const moved = by < 0 ? swapped.upper : swapped.lower;
  // The cursor goes with its row.
  const cursor = Math.min(moved.end, moved.start + Math.max(0, offset - found.block.start));
  return { kind: 'changed', edits: swapped.edits, selection: pointSpan(cursor) };
}

/** Each place keeps its number, its count and where its months begin; what stood there takes them over. */
function followingEdits(list: RowList, first: number, read: StructuredDocument): readonly Edit[] | Refused {
  const other = (index: number): number => (index === first ? first + 1 : index === first + 1 ? first : index);
  const old = rowNumbers(list, read);
  const numbers = followNumbers(list, read, { of: (index) => old[other(index)]?.number ?? 0 });
  if ('kind' in numbers) return numbers;
  const counts = followCounts(list, read, (index, all) => all[other(index)] ?? 0);
  const [upper, lower] = monthRanges(list, read).slice(first, first + 2);
  if (!upper || !lower) return [...numbers, ...counts];
  const up = shiftMonths(list, first + 1, upper.start - lower.start, read);
  if ('kind' in up) return up;
  const down = shiftMonths(list, first, lower.end - upper.end, read);
  return 'kind' in down ? down : [...numbers, ...counts, ...up, ...down];
}

interface Swapped {
  readonly edits: readonly Edit[];
  /** Where the blocks stand afterwards: the one that is now above, and the one that is now below. */
  readonly upper: Span;
  readonly lower: Span;
}

function swapBlocks(text: string, upper: Span, lower: Span, edits: readonly Edit[]): Swapped {
  const inside = (block: Span) => edits.filter(({ span }) => block.start <= span.start && span.end <= block.end);
  const changed = (block: Span) => {
    const own = inside(block).map(({ span, text: written }) => ({
      span: { start: span.start - block.start, end: span.end - block.start },
      text: written,
    }));
    return applyEdits(text.slice(block.start, block.end), own);
  };
  const [below, above] = [changed(upper), changed(lower)];
  const moved = new Set([...inside(upper), ...inside(lower)]);
  const others = edits.filter((edit) => !moved.has(edit));
  const before = others.filter(({ span }) => span.end <= upper.start);
  const between = others.filter(({ span }) => span.start >= upper.end && span.end <= lower.start);
  const start = upper.start + growthOf(before);
  const second = start + above.length + (lower.start - upper.end) + growthOf(between);
  return {
    edits: [...others, { span: upper, text: above }, { span: lower, text: below }],
    upper: { start, end: start + above.length },
    lower: { start: second, end: second + below.length },
  };
}
