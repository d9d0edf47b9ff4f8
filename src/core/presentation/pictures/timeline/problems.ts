import { formatNumber } from '../../../text/numbers.js';
import type { SheetWords } from '../sheet-words.js';
import type { Axis } from './axis.js';
import type { Problem, Row, Stretch } from './timeline.js';
import { words } from './words.js';

/** Less than a day. */
const NOTHING = 0.02;

/** What is wrong with the time of each row, seen from the plan as a whole; by index. */
export function problemsOf(rows: readonly Row[], axis: Axis, said: SheetWords): readonly (readonly Problem[])[] {
  const joints = jointsOf(rows, axis, said);
  const phases = new Map(rows.flatMap((row) => (row.kind === 'phase' ? [[row.phase, row.time] as const] : [])));
  return rows.map((row) => [
    ...row.problems.map((problem) => inWords(problem, said)),
    ...(joints.get(row) ?? []),
    ...(row.kind === 'activity' ? outside(row, phases.get(row.phase), said) : []),
    ...beyond(row, axis, said),
  ]);
}

function inWords({ kind, text }: Problem, said: SheetWords): Problem {
  if (kind === 'reversed') return { kind, text: said.say(words.reversed) };
  return {
    kind,
    text: text === '' ? said.say(words.missing) : said.say(words.unreadable, { text: text.slice(0, 60) }),
  };
}

interface TimedPhase {
  readonly row: Row;
  readonly time: Stretch;
}

/** Gaps and overlaps between phases, at the later of the two; where a phase without a time may lie there is no gap. */
function jointsOf(rows: readonly Row[], axis: Axis, said: SheetWords): ReadonlyMap<Row, readonly Problem[]> {
  const all = rows.filter(({ kind }) => kind === 'phase');
  const phases = all
    .flatMap((row) => (row.time ? [{ row, time: row.time }] : []))
    .sort((a, b) => a.time.start - b.time.start || a.time.end - b.time.end);
  const found = new Map<Row, readonly Problem[]>();
  let latest: TimedPhase | undefined;
  for (const phase of phases) {
    const isOpen = hasUntimed(all, latest?.row, phase.row);
    found.set(phase.row, jointBefore(phase, latest?.time.end, isOpen, axis, said));
    if (!latest || phase.time.end > latest.time.end) latest = phase;
  }
  const rest = { start: latest?.time.end ?? 0, end: axis.horizon };
  if (latest && lengthOf(rest) > NOTHING && !hasUntimed(all, latest.row, undefined)) {
    found.set(latest.row, [...(found.get(latest.row) ?? []), problem('gap', rest, said)]);
  }
  return found;
}

/** How a phase joins the end of those before it; `isOpen` where one whose time is not known may lie between. */
function jointBefore(
  { time }: TimedPhase,
  end: number | undefined,
  isOpen: boolean,
  axis: Axis,
  said: SheetWords,
): readonly Problem[] {
  const gap = { start: end ?? 0, end: time.start };
  const overlap = { start: time.start, end: Math.min(end ?? time.start, time.end) };
  if (lengthOf(overlap) > NOTHING) return [problem('overlap', overlap, said)];
  return lengthOf(gap) > NOTHING && gap.start < axis.months && !isOpen ? [problem('gap', gap, said)] : [];
}

/** Whether a phase of unknown time is written between two others; undefined stands for the beginning and the end. */
function hasUntimed(phases: readonly Row[], before: Row | undefined, after: Row | undefined): boolean {
  const from = before ? phases.indexOf(before) : -1;
  const to = after ? phases.indexOf(after) : phases.length;
  return phases.slice(Math.min(from, to) + 1, Math.max(from, to)).some(({ time }) => !time);
}

function problem(kind: 'gap' | 'overlap', at: Stretch, said: SheetWords): Problem {
  const months = Math.round(lengthOf(at) * 10) / 10;
  const length =
    months === 1 ? said.say(words.oneMonth) : said.say(words.months, { count: formatNumber(months, said.language) });
  return { kind, text: said.say(words[kind], { length }), at };
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

function outside({ time }: Row, phase: Stretch | undefined, said: SheetWords): readonly Problem[] {
  if (!time || !phase) return [];
  const isWithin = time.start > phase.start - NOTHING && time.end < phase.end + NOTHING;
  return isWithin ? [] : [{ kind: 'outside', text: said.say(words.outside) }];
}

function beyond({ kind, time }: Row, { horizon, months }: Axis, said: SheetWords): readonly Problem[] {
  if (!time || kind === 'gate' || (time.end < horizon + NOTHING && time.start > -NOTHING)) return [];
  const isCut = time.end > months + NOTHING;
  const text = isCut ? said.say(words.beyondUntil, { month: Math.ceil(time.end) }) : said.say(words.beyond);
  return [{ kind: 'beyond', text }];
}
