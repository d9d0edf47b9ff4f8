import { findProperty } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Observation } from '../model/reading.js';
import { pointSpan, type Span } from '../text/span.js';
import { lineAt, type TableLine } from '../writing/table-lines.js';
import type { FindingDraft } from './draft.js';
import type { Fix } from './finding.js';
import { titledFix } from './fixes/titled-fix.js';
import { generic } from './generic.js';
import { fitOf, looksIn } from './looks.js';
import { parentOf } from './marks.js';
import { schemaAt, type Subject } from './subject.js';

/** What a row says that has other cells than its table columns. */
export function raggedDraft(seen: Observation, problem: string, subject: Subject): FindingDraft {
  const draft = generic('TBL-007', problem, seen.pointer, seen.span, seen.data, subject);
  return { ...draft, repairs: () => repairs[problem]?.(rowOf(seen, subject), subject) ?? [] };
}

interface RaggedRow {
  readonly line: TableLine;
  readonly columns: readonly (Schema | undefined)[];
}

/** The row's line and what its columns hold; undefined where it is not written as a line of its own. */
function rowOf({ pointer, span, data, related }: Observation, subject: Subject): RaggedRow | undefined {
  const { text } = subject.source;
  const item = schemaAt(subject.type.schema, parentOf(pointer))?.items;
  const line = lineAt(text, span.start);
  if (!item || !related || line.cells.length !== data['cells']) return undefined;
  const columns = columnsOf(lineAt(text, related.start), item, text);
  return columns.length === data['columns'] ? { line, columns } : undefined;
}

/** What each column of a header holds. */
export function columnsOf({ cells }: TableLine, item: Schema, text: string): readonly (Schema | undefined)[] {
  return cells.map(({ start, end }) => findProperty(item, text.slice(start, end).trim())?.schema);
}

type Repair = (row: RaggedRow | undefined, subject: Subject) => readonly Fix[];

const repairs: Readonly<Record<string, Repair | undefined>> = { many: escapePipes, few: addCells, spare: dropCells };

/** The cells that are one when their columns are to hold what stands in them, where there is only one such place. */
function escapePipes(row: RaggedRow | undefined, subject: Subject): readonly Fix[] {
  if (!row) return [];
  const { cells } = row.line;
  const surplus = cells.length - row.columns.length;
  const ways = row.columns.map((_, at) => [
    ...cells.slice(0, at),
    { start: cells[at]?.start ?? 0, end: cells[at + surplus]?.end ?? 0 },
    ...cells.slice(at + surplus + 1),
  ]);
  const [best, ...others] = bestOf(ways, row, subject);
  if (best === undefined || others.length > 0) return [];
  const pipes = cells.slice(best, best + surplus).map(({ end }) => ({ span: pointSpan(end), text: '\\' }));
  // What stands in the row is read only then.
  return titledFix('escape-pipe', pipes, {}, subject, { reveals: true });
}

/** Empty cells at the one place where the others then stand below their columns; where none tells, at the end. */
function addCells(row: RaggedRow | undefined, subject: Subject): readonly Fix[] {
  if (!row) return [];
  const { cells, span, closes } = row.line;
  const gap = row.columns.slice(cells.length).map(() => undefined);
  const ways = Array.from({ length: cells.length + 1 }, (_, at) => [...cells.slice(0, at), ...gap, ...cells.slice(at)]);
  const best = bestOf(ways, row, subject);
  const at = best.length === 1 ? (best[0] ?? cells.length) : cells.length;
  if (!best.includes(at)) return [];
  const next = cells[at];
  const isLast = next === undefined;
  const edit = isLast
    ? { span: pointSpan(span.end), text: `${closes ? '' : ' |'}${'  |'.repeat(gap.length)}` }
    : { span: pointSpan(next.start), text: '  |'.repeat(gap.length) };
  return titledFix(isLast ? 'cells-at-end' : 'cells', edit, {}, subject, { reveals: true });
}

/** The places, counted from 0, at which most cells look like what their columns hold and none like something else. */
function bestOf(
  ways: readonly (readonly (Span | undefined)[])[],
  { columns }: RaggedRow,
  subject: Subject,
): readonly number[] {
  const looks = looksIn(subject);
  const fits = ways.map((cells) => fitOf(cells, columns, looks));
  const most = Math.max(...fits.map((fit) => fit ?? -1));
  return most < 0 ? [] : fits.flatMap((fit, at) => (fit === most ? [at] : []));
}

/** Empty cells behind the last column. */
function dropCells(row: RaggedRow | undefined, subject: Subject): readonly Fix[] {
  const first = row?.line.cells[row.columns.length];
  if (!row || !first || !row.line.closes) return [];
  const edit = { span: { start: first.start, end: row.line.span.end }, text: '' };
  return titledFix('drop-cells', edit, {}, subject, { isSafe: true });
}
