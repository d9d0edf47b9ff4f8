import { spotAt, parsePath } from '../../../findings/keywords/operands/path.js';
import { valueAt } from '../../../findings/marks.js';
import { pictureEntries } from '../../pictures/entries.js';
import { timelineRule } from '../../pictures/timeline/rule.js';
import { blockOf } from '../../structure/rows/row-block.js';
import { rowLists, type RowList } from '../../structure/rows/row-list.js';
import { monthRanges, monthsWithin, type MonthRange } from '../../structure/rows/shift-months.js';
import type { StructuredDocument } from '../../structure/structured-document.js';
import type { ValueSlot } from '../slot.js';

/** Months that are free for a row, and others that it may stand for. */
export interface MonthRoom {
  readonly from: number;
  /** The last of them, when there is one; before `from` when none is free. */
  readonly to: number | undefined;
  /** They end where the next row begins, or with the phase that the row is part of. */
  readonly isBounded: boolean;
  /** The phase around the row, or the ends of all. */
  readonly whole: readonly MonthRange[];
}

/** Which months are free at a place: after the row before, within the phase around it, up to the end of the plan. */
export function monthRoom(slot: ValueSlot, read: StructuredDocument): MonthRoom {
  const plan = { from: 1, to: horizonOf(read), isBounded: false, whole: [] };
  const phases = rowLists(read).find(({ rule }) => rule.range !== undefined);
  if (!phases) return plan;
  const ranges = monthRanges(phases, read);
  const { index, isWithin } = rowAround(phases, slot, read);
  if (isRowOf(phases, slot)) return betweenRows(ranges, isWithin ? index : index + 0.5, plan);
  const phase = ranges[index];
  if (isWithin && phase) return withinPhase(phases, index, phase, slot.replace.start, read);
  // Outside of phases things happen when one ends.
  const whole = ranges.flatMap((range) => (range ? [{ start: range.end, end: range.end }] : []));
  return whole.length === 0 ? plan : { from: 1, to: 0, isBounded: true, whole };
}

/** The last phase that begins before the place, and whether the place is part of it. */
function rowAround(
  { rows }: RowList,
  { replace: { start }, row }: ValueSlot,
  read: StructuredDocument,
): { readonly index: number; readonly isWithin: boolean } {
  const blocks = rows.map((each) => blockOf(each, read));
  const index = blocks.findLastIndex((block) => block !== undefined && block.start <= start);
  // In YAML the path says that it is part of a row, also where that is not written to its end.
  const isPart = row?.isWithinRow === true;
  return { index, isWithin: index >= 0 && (isPart || start <= (blocks[index]?.end ?? 0)) };
}

/** Whether the value belongs to a phase itself; one on a line of its own under a heading does. */
function isRowOf({ item }: RowList, { row }: ValueSlot): boolean {
  return !row || (row.item.properties === item.properties && row.path.length <= 2);
}

/** `at` lies between two rows where a new one is begun. */
function betweenRows(ranges: readonly (MonthRange | undefined)[], at: number, plan: MonthRoom): MonthRoom {
  const before = ranges.findLast((range, index) => range !== undefined && index < at);
  const next = ranges.find((range, index) => range !== undefined && index > at);
  const from = before ? before.end + 1 : 1;
  const isGap = next !== undefined && next.start > from;
  return { from, to: isGap ? next.start - 1 : plan.to, isBounded: isGap, whole: [] };
}

/** After the last part of the phase that stands before the place. */
function withinPhase(
  { rows, item }: RowList,
  index: number,
  phase: MonthRange,
  offset: number,
  { reading }: StructuredDocument,
): MonthRoom {
  const row = rows[index] ?? '';
  const ends = monthsWithin(valueAt(reading.model, row), item, row).flatMap(([start, end]) => {
    const place = reading.places.get(end)?.value;
    const isPart = start.split('/').length > row.split('/').length + 2;
    return isPart && place && place.end < offset ? [Number(valueAt(reading.model, end))] : [];
  });
  const last = ends.at(-1);
  const from = last !== undefined && last < phase.end && last >= phase.start ? last + 1 : phase.start;
  return { from, to: phase.end, isBounded: true, whole: [phase] };
}

/** Number of months of the plan, where the type draws one. */
function horizonOf({ type, reading }: StructuredDocument): number | undefined {
  const entry = pictureEntries({ type, reading }).find(({ kind }) => kind === 'timeline');
  const path = entry && timelineRule(entry).horizon;
  if (path === undefined) return undefined;
  const { value } = spotAt(parsePath(path), { data: reading.model, pointer: '', root: reading.model });
  return typeof value === 'number' ? value : undefined;
}
