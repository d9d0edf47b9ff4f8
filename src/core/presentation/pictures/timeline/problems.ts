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

/** Gaps and overlaps between phases, at the later of the two. */
function jointsOf(rows: readonly Row[], axis: Axis, said: SheetWords): ReadonlyMap<Row, readonly Problem[]> {
  const phases = rows
    .flatMap((row) => (row.kind === 'phase' && row.time ? [{ row, time: row.time }] : []))
    .sort((a, b) => a.time.start - b.time.start || a.time.end - b.time.end);
  const found = new Map<Row, Problem[]>();
  let end = 0;
  for (const [index, { row, time }] of phases.entries()) {
    const gap = { start: end, end: time.start };
    const overlap = { start: time.start, end: Math.min(end, time.end) };
    if (lengthOf(gap) > NOTHING && gap.start < axis.months) found.set(row, [problem('gap', gap, said)]);
    if (index > 0 && lengthOf(overlap) > NOTHING) found.set(row, [problem('overlap', overlap, said)]);
    end = Math.max(end, time.end);
  }
  const last = phases.reduce<(typeof phases)[number] | undefined>(
    (latest, each) => (latest && latest.time.end >= each.time.end ? latest : each),
    undefined,
  );
  const rest = { start: end, end: axis.horizon };
  if (last && lengthOf(rest) > NOTHING) {
    found.set(last.row, [...(found.get(last.row) ?? []), problem('gap', rest, said)]);
  }
  return found;
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
