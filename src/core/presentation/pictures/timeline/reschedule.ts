import { valueAt } from '../../../findings/marks.js';
import type { Edit } from '../../../text/edit.js';
import { reread } from '../../structure/reread.js';
import type { StructuredDocument } from '../../structure/structured-document.js';
import { pictureEntries } from '../entries.js';
import type { PictureContext } from '../picture.js';
import { readPlan, type ReadPlan } from './read-timeline.js';
import { timelineRule } from './rule.js';
import { timeEdits } from './time-edits.js';
import type { Months, Row } from './timeline.js';

/** What gives a row of the plan other months; or why that is not done. */
export type Rescheduled = readonly Edit[] | 'changed' | 'months' | 'horizon';

/** A row of a plan and the months that it shall have. */
export interface Reschedule extends Months {
  readonly row: string;
}

/**
 * Rewrites the months of a row in the manner in which they are written. A phase that is moved as a whole takes its
 * activities along. Nothing is written that the document would read in another way.
 */
export function reschedule(asked: Reschedule, context: PictureContext, document: StructuredDocument): Rescheduled {
  for (const entry of pictureEntries(context)) {
    if (entry['kind'] !== 'timeline') continue;
    const plan = readPlan(timelineRule(entry), context);
    const row = plan.timeline.rows.find(({ pointer, kind }) => pointer === asked.row && kind !== 'gate');
    if (row) return rewrite(row, asked, plan, context, document);
  }
  return 'changed';
}

function rewrite(
  row: Row,
  asked: Months,
  plan: ReadPlan,
  context: PictureContext,
  document: StructuredDocument,
): Rescheduled {
  const rows = [{ row, months: asked }, ...followers(row, asked, plan)];
  const { horizon } = plan.timeline.axis;
  if (rows.some(({ months: { from, to } }) => from < 1 || to < from || to > horizon)) return 'horizon';
  const edits: Edit[] = [];
  for (const { row: each, months } of rows) {
    const written = plan.written.find(({ pointer, rule }) => pointer === each.pointer && rule);
    const made =
      written?.rule && each.move
        ? timeEdits({ pointer: each.pointer, rule: written.rule, months: each.move }, months, context, plan.start)
        : undefined;
    if (!made) return 'months';
    edits.push(...made);
  }
  const changed = edits.filter(({ span, text }) => context.source.slice(span) !== text);
  return isUnderstood(rows, changed, context, document) ? changed : 'months';
}

/** What belongs to a phase that is moved, not made longer or shorter. */
function followers(
  { kind, phase, move }: Row,
  { from, to }: Months,
  { timeline }: ReadPlan,
): readonly { readonly row: Row; readonly months: Months }[] {
  const by = move ? from - move.from : 0;
  if (kind !== 'phase' || !move || by === 0 || to - move.to !== by) return [];
  return timeline.rows
    .filter((row) => row.kind === 'activity' && row.phase === phase && row.time)
    .map((row) => ({ row, months: row.move ? { from: row.move.from + by, to: row.move.to + by } : { from, to } }));
}

/** Whether the document then says the new months of these rows, and all else as before. */
function isUnderstood(
  rows: readonly { readonly row: Row; readonly months: Months }[],
  edits: readonly Edit[],
  context: PictureContext,
  document: StructuredDocument,
): boolean {
  const after = reread(document, edits);
  const next = pictureEntries(context).flatMap((entry) =>
    entry['kind'] === 'timeline'
      ? readPlan(timelineRule(entry), { ...context, reading: after.reading, source: after.source, findings: [] })
          .timeline.rows
      : [],
  );
  const isMoved = rows.every(({ row, months }) => {
    const move = next.find(({ pointer, kind }) => pointer === row.pointer && kind === row.kind)?.move;
    return move?.from === months.from && move.to === months.to;
  });
  return isMoved && rest(context.reading.model, rows) === rest(after.reading.model, rows);
}

/** The document without the rows that are moved. */
function rest(model: PictureContext['reading']['model'], rows: readonly { readonly row: Row }[]): string {
  const moved = new Set(rows.flatMap(({ row }) => valueAt(model, row.pointer) ?? []));
  return JSON.stringify(model, (_key, value: unknown) => (isIn(moved, value) ? Object.keys(value as object) : value));
}

function isIn(moved: ReadonlySet<unknown>, value: unknown): boolean {
  return typeof value === 'object' && value !== null && moved.has(value);
}
