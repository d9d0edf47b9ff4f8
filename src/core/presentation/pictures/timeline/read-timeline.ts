import { keysOf } from '../../../findings/marks.js';
import { parsePath, spotAt } from '../../../findings/keywords/operands/path.js';
import { schemaAt } from '../../../findings/subject.js';
import { sentence } from '../../sentence.js';
import { withoutMarks } from '../footnotes.js';
import type { PictureContext } from '../picture.js';
import { sheetWords } from '../sheet-words.js';
import { columnLabel, originOf, spanAt, valueOn } from '../values.js';
import { amountOf } from './amounts.js';
import { makeAxis, MOST_MONTHS } from './axis.js';
import { readDependencies } from './dependencies.js';
import { moveOf } from './move.js';
import { calendarMonth, endsInWords, stretchOf } from './read-time.js';
import { writtenRows, type WrittenRow } from './read-rows.js';
import { problemsOf } from './problems.js';
import type { TimelineRule } from './rule.js';
import type { Headings, Note, Problem, Row, Stretch, Timeline } from './timeline.js';

/** Reads a document's phases and activities as a plan. What is missing or cannot be read gives one without rows. */
export function readTimeline(rule: TimelineRule, context: PictureContext): Timeline {
  return readPlan(rule, context).timeline;
}

/** A plan, its rows as they are written, and its first month. */
export interface ReadPlan {
  readonly timeline: Timeline;
  readonly written: readonly WrittenRow[];
  /** YYYY-MM; undefined where months are only counted. */
  readonly start: string | undefined;
}

/** The same with what is needed to rewrite it. */
export function readPlan(rule: TimelineRule, context: PictureContext): ReadPlan {
  const said = sheetWords(context);
  const written = writtenRows(rule, context);
  const origin = originMonth(rule, written, context);
  const own = rule.start === undefined ? undefined : settingAt(rule.start, context);
  const start = typeof own === 'string' ? own : undefined;
  const currency = currencyOf(rule, context);
  const rows = written.map((row) => toRow(row, { origin, start, currency, context }));
  const ends = rows.flatMap(({ time }) => (time ? [time.end] : []));
  const last = Math.min(Math.max(1, ...ends), MOST_MONTHS);
  const horizon = horizonOf(rule, context) ?? Math.ceil(last);
  // A little of what lies beyond is shown, so that it is seen.
  const beyond = Math.min(last, horizon + Math.max(2, Math.ceil(horizon / 4)));
  const axis = makeAxis(Math.max(beyond, horizon), horizon, origin, said);
  const notes = notesOf(rule, rows, context);
  const { dependencies, problems } = readDependencies(written, rows, said);
  const seen = problemsOf(rows, axis, said);
  const whole = rule.budget === undefined ? undefined : spotAt(parsePath(rule.budget), originOf(context));
  const timeline: Timeline = {
    name: withoutMarks(valueOn(rule.name, context).text, context.source.text),
    axis,
    headings: headingsOf(rule, rows, context),
    rows: rows.map((row, index) => ({
      ...row,
      notes: notes.get(row.pointer) ?? [],
      problems: [...(seen[index] ?? []), ...(problems.get(index) ?? [])],
    })),
    dependencies,
    total: totalOf(typeof whole?.value === 'number' ? whole.value : undefined, rows, currency, {
      context,
      pointer: whole?.pointer,
    }),
    notes: notes.get('') ?? [],
    faults: [...notes.values()].flat().filter(({ severity }) => severity === 'error' || severity === 'warning').length,
    hasProgress: rows.some(({ progress }) => progress !== undefined),
  };
  return { timeline, written, start };
}

/** The month that the axis begins with: the plan's own, else that of its first day. */
function originMonth(rule: TimelineRule, rows: readonly WrittenRow[], context: PictureContext): number | undefined {
  const own = rule.start === undefined ? undefined : calendarMonth(settingAt(rule.start, context));
  if (own !== undefined) return own;
  const days = rows.flatMap(({ ends }) =>
    [ends?.first, ends?.last].flatMap((end) => (end && 'day' in end ? [calendarMonth(end.day) ?? 0] : [])),
  );
  return days.length === 0 ? undefined : Math.min(...days);
}

/** A value of the document, or what its type takes it to be. */
function settingAt(path: string, context: PictureContext): unknown {
  const { value, pointer } = spotAt(parsePath(path), originOf(context));
  return value ?? schemaAt(context.type.schema, pointer)?.['default'];
}

function currencyOf({ currency }: TimelineRule, context: PictureContext): string {
  const written = currency === undefined ? undefined : settingAt(currency, context);
  return typeof written === 'string' ? written.slice(0, 12) : 'IDR';
}

function horizonOf({ horizon }: TimelineRule, context: PictureContext): number | undefined {
  const months = horizon === undefined ? undefined : settingAt(horizon, context);
  return typeof months === 'number' && months >= 1 ? Math.min(MOST_MONTHS, Math.floor(months)) : undefined;
}

function toRow(
  written: WrittenRow,
  {
    origin,
    start,
    currency,
    context,
  }: {
    readonly origin: number | undefined;
    readonly start: string | undefined;
    readonly currency: string;
    readonly context: PictureContext;
  },
): Row {
  const { ends, budget, progress } = written;
  const { kind, pointer, code, name, owner, spans, phase } = written;
  const time = ends && stretchOf(ends, origin);
  const isReversed = time !== undefined && time.end < time.start;
  return {
    ...{ kind, pointer, code, name, owner, spans, phase },
    budget: budget === undefined ? undefined : amountOf(budget, currency, context.language),
    progress: progress === undefined ? undefined : Math.min(100, Math.max(0, progress)),
    // Drawn from its earlier to its later end; a bar has a width.
    time: time && (isReversed ? { start: time.end - 1, end: time.start + 1 } : time),
    written: ends ? endsInWords(ends, context.language) : '',
    move: time && !isReversed ? moveOf(written, time, context, start) : undefined,
    problems: written.rule ? ownProblems(written, time, isReversed) : [],
    notes: [],
  };
}

function ownProblems({ timeText }: WrittenRow, time: Stretch | undefined, isReversed: boolean): readonly Problem[] {
  if (isReversed) return [{ kind: 'reversed', text: '' }];
  return time ? [] : [{ kind: 'missing', text: timeText }];
}

function headingsOf(rule: TimelineRule, rows: readonly Row[], context: PictureContext): Headings {
  const [first] = rule.activities ?? [];
  const own = rule.phases?.activities
    ? { ...rule.phases.activities, list: `${rule.phases.list}/0/${rule.phases.activities.list}` }
    : (first ?? rule.phases);
  const label = (column: string | undefined, has: boolean): string | undefined =>
    own && column !== undefined && has ? columnLabel(own.list, column, context) : undefined;
  const { code, owner, budget } = { ...rule.phases, ...own };
  // Lists of different things have no heading in common.
  const lists = [...(rule.activities ?? []), ...(rule.milestones ? [rule.milestones] : [])];
  const shown = lists.filter(({ list }) => rows.some(({ pointer }) => pointer.startsWith(`${list}/`)));
  const names = new Set(shown.map(({ list, name }) => columnLabel(list, name, context)));
  return {
    activity: names.size > 1 ? '' : (label(own?.name, true) ?? ''),
    code: label(
      code,
      rows.some((row) => row.code !== ''),
    ),
    owner: label(
      owner,
      rows.some((row) => row.owner !== ''),
    ),
    budget: label(
      budget,
      rows.some((row) => row.budget !== undefined),
    ),
  };
}

/** What the plan costs: as it is written, else what its phases or activities cost together. */
function totalOf(
  own: number | undefined,
  rows: readonly Row[],
  currency: string,
  { context, pointer }: { readonly context: PictureContext; readonly pointer: string | undefined },
): Timeline['total'] {
  const phases = rows.filter(({ kind }) => kind === 'phase');
  const counted = (phases.some(({ budget }) => budget) ? phases : rows).flatMap(({ budget }) =>
    budget ? [budget.amount] : [],
  );
  if (own === undefined && counted.length === 0) return undefined;
  const amount = own ?? counted.reduce((sum, each) => sum + each, 0);
  const { short } = amountOf(amount, currency, context.language);
  return {
    amount,
    text: short,
    span: own === undefined || pointer === undefined ? undefined : spanAt(pointer, context),
  };
}

/** Findings by the row that they are about; those about the plan as a whole under ''. */
function notesOf(
  rule: TimelineRule,
  rows: readonly Row[],
  context: PictureContext,
): ReadonlyMap<string, readonly Note[]> {
  const pointers = new Set(rows.filter(({ kind }) => kind !== 'group').map(({ pointer }) => pointer));
  const lists = [rule.phases, ...(rule.activities ?? []), rule.milestones].flatMap((each) => (each ? [each.list] : []));
  const whole = [...lists, ...[rule.start, rule.horizon, rule.budget].flatMap((path) => path ?? [])];
  const notes = new Map<string, Note[]>();
  for (const { pointer, code, severity, message, data } of context.findings) {
    const row = rowOf(pointer, pointers) ?? (whole.includes(pointer) ? '' : undefined);
    if (row === undefined) continue;
    const note = { text: sentence(message, data, context.readerLanguage), code, severity };
    notes.set(row, [...(notes.get(row) ?? []), note]);
  }
  return notes;
}

/** The innermost row that a pointer lies in. */
function rowOf(pointer: string, rows: ReadonlySet<string>): string | undefined {
  const keys = keysOf(pointer);
  for (let count = keys.length; count > 0; count -= 1) {
    const own = `/${keys.slice(0, count).join('/')}`;
    if (rows.has(own)) return own;
  }
  return undefined;
}
