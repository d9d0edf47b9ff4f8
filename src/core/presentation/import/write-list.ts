import type { DraftItem } from './draft-blocks.js';
import type { ListMark } from './list-marks.js';
import { writeParagraph } from './write-paragraph.js';

/** An item that others can be moved in below. */
interface OpenItem {
  readonly mark: ListMark;
  /** What Markdown has before it; empty where it is a paragraph that says its mark itself. */
  readonly sign: string;
  readonly delimiter: ListMark['delimiter'];
  /** How many columns its line is moved in. */
  readonly column: number;
}

/**
 * Items that follow each other: numbers and dots as lists of Markdown, each level moved in as far as the words of the item
 * above it, and what has another mark as paragraphs, since Markdown knows no letters.
 */
export function writeList(items: readonly DraftItem[]): string {
  const open: OpenItem[] = [];
  let last: OpenItem | undefined;
  let text = '';
  for (const { mark, markdown } of items) {
    const depth = depthOf(mark, open);
    const before = open[depth];
    const above = open[depth - 1];
    open.length = depth;
    const own = itemBelow(above, before, mark);
    open.push(own);
    const start = ' '.repeat(own.column) + own.sign;
    text += breakBefore(own, before, last) + start + writeParagraph(markdown, ' '.repeat(start.length));
    last = own;
  }
  return text;
}

/** How far below others an item stands: beside one of its level, below a higher level, or below one further left. */
function depthOf({ list, level, indent }: ListMark, open: readonly OpenItem[]): number {
  const beside = open.findLastIndex(({ mark }) => mark.list === list && mark.level === level);
  if (beside >= 0) return beside;
  const above = open.findLastIndex(({ mark }) => mark.list === list && mark.level < level);
  return 1 + (above >= 0 ? above : open.findLastIndex(({ mark }) => mark.indent < indent));
}

function itemBelow(above: OpenItem | undefined, before: OpenItem | undefined, mark: ListMark): OpenItem {
  const column = above ? above.column + above.sign.length : 0;
  if (mark.kind === 'written') return { mark, sign: '', delimiter: mark.delimiter, column };
  if (mark.kind === 'bullet') return { mark, sign: '- ', delimiter: mark.delimiter, column };
  const delimiter = delimiterAfter(before, mark);
  return { mark, sign: `${String(mark.number)}${delimiter} `, delimiter, column };
}

/** Markdown joins lists that follow each other, unless they have another sign behind the number. */
function delimiterAfter(before: OpenItem | undefined, mark: ListMark): ListMark['delimiter'] {
  if (before?.mark.kind !== 'number') return mark.delimiter;
  if (goesOn(before.mark, mark)) return before.delimiter;
  return before.delimiter === '.' ? ')' : '.';
}

function goesOn(before: ListMark, { kind, list, number, delimiter }: ListMark): boolean {
  if (before.kind !== kind) return false;
  if (kind === 'bullet') return true;
  if (before.delimiter !== delimiter) return false;
  return number === before.number + 1 || (before.list === list && number > before.number);
}

/** A paragraph needs an empty line on either side, and so does a list that does not begin with 1 or follows another. */
function breakBefore(own: OpenItem, before: OpenItem | undefined, last: OpenItem | undefined): string {
  if (!last) return '';
  const isParagraph = own.sign === '' || last.sign === '';
  const isFar = before ? !goesOn(before.mark, own.mark) : own.mark.kind === 'number' && own.mark.number !== 1;
  return isParagraph || isFar ? '\n\n' : '\n';
}
