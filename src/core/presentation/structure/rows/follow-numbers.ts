import type { StructuredDocument } from '../structured-document.js';
import type { Edit } from '../../../text/edit.js';
import { pointSpan } from '../../../text/span.js';
import { refused, type Refused } from './outcome.js';
import { blockOf } from './row-block.js';
import type { RowList } from './row-list.js';
import { numberEdit, rowNumbers, rowTargets, type RowTarget } from './row-numbers.js';

/** What becomes of the numbers of a list. */
export interface NewNumbers {
  /** The new number of each row. */
  readonly of: (index: number) => number;
  /** What a target becomes that is no row's number; undefined: it must not be touched by the change. */
  readonly beyond?: (number: number) => number;
  /** The number of a row that comes in. */
  readonly added?: number;
}

/** Gives rows their new numbers; targets go on leading to the same rows. Nothing for a list without numbers. */
export function followNumbers(list: RowList, read: StructuredDocument, now: NewNumbers): readonly Edit[] | Refused {
  if (list.rule.ordinal === undefined) return [];
  const numbers = rowNumbers(list, read);
  const edits: Edit[] = [];
  const renamed = new Map<number, Set<number>>();
  for (const [index, known] of numbers.entries()) {
    if (!known) return refused('unnumbered', { row: index + 1 });
    const own = numberEdit(known.digits, known.number, now.of(index));
    edits.push(...own, ...own.flatMap((edit) => indentEdits(list.rows[index] ?? '', edit, read)));
    renamed.set(known.number, (renamed.get(known.number) ?? new Set()).add(now.of(index)));
  }
  const taken = new Set([...numbers.map((_, index) => now.of(index)), now.added]);
  const isTaken = (number: number): boolean => taken.has(number);
  for (const target of rowTargets(list, read)) {
    const made = followTarget(target, renamed.get(target.number), isTaken, now);
    if ('kind' in made) return made;
    edits.push(...made);
  }
  return edits;
}

/** `next`: the new numbers of the rows that have the number which the target names. */
function followTarget(
  { from, number, digits }: RowTarget,
  next: ReadonlySet<number> | undefined,
  isTaken: (number: number) => boolean,
  { beyond }: NewNumbers,
): readonly Edit[] | Refused {
  const [to = number, another] = next ?? [beyond?.(number) ?? number];
  if (another !== undefined) return refused('ambiguous', { number });
  if (!next && isTaken(to)) return refused('missingTarget', { row: from + 1, number });
  if (to !== number && !digits) return refused('unreadableTarget', { row: from + 1, number });
  return numberEdit(digits, number, to);
}

/** What is nested in a list item stands below its text: a longer number moves it. */
function indentEdits(row: string, { span, text }: Edit, read: StructuredDocument): readonly Edit[] {
  const { source, reading } = read;
  const by = text.length - (span.end - span.start);
  const block = by !== 0 && reading.places.get(row)?.via === 'list' ? blockOf(row, read) : undefined;
  if (!block) return [];
  const edits: Edit[] = [];
  const last = source.positionAt(block.end).line;
  for (let line = source.positionAt(block.start).line + 1; line <= last; line += 1) {
    const { start } = source.lineSpan(line);
    const room = /^ */u.exec(source.slice(source.lineSpan(line)))?.[0].length ?? 0;
    if (room === 0) continue;
    edits.push(
      by > 0
        ? { span: pointSpan(start), text: ' '.repeat(by) }
        : { span: { start, end: start + Math.min(room, -by) }, text: '' },
    );
  }
  return edits;
}
