import { isList, parsePath, spotAt } from '../../../findings/keywords/operands/path.js';
import type { Json } from '../../../model/reading.js';
import { keysOf } from '../../../findings/marks.js';
import type { PictureContext } from '../picture.js';
import { nameOf, originOf, spanAt } from '../values.js';
import { preferredLabel } from '../../../catalogue/property-names.js';
import { schemaAt } from '../../../findings/subject.js';
import { endsOf, type Ends } from './read-time.js';
import type { ActivityRule, PhaseRule, RowRule, TimelineRule } from './rule.js';
import type { Row, RowKind } from './timeline.js';
import type { Span } from '../../../text/span.js';

/** A row as it is written, before it is known what the axis is. */
export interface WrittenRow {
  readonly kind: RowKind;
  readonly pointer: string;
  readonly rule: RowRule | undefined;
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly budget: number | undefined;
  readonly progress: number | undefined;
  readonly after: readonly string[];
  readonly ends: Ends | undefined;
  /** What stands where the time should be. */
  readonly timeText: string;
  readonly spans: Row['spans'];
  readonly phase: number | undefined;
}

type Origin = Parameters<typeof spotAt>[1];

/** All rows of a plan: each phase with its activities and its gate, then the other lists. */
export function writtenRows(rule: TimelineRule, context: PictureContext): readonly WrittenRow[] {
  const root = originOf(context);
  const phases = rule.phases ? itemsOf(rule.phases, root) : [];
  const lists = (rule.activities ?? []).map((list) => ({
    list,
    items: itemsOf(list, root),
    kind: 'activity' as const,
  }));
  const milestones = rule.milestones
    ? [{ list: rule.milestones, items: itemsOf(rule.milestones, root), kind: 'milestone' as const }]
    : [];
  const others = [...lists, ...milestones].filter(({ items }) => items.length > 0);
  const isDivided = phases.length > 0 || others.length > 1;
  return [
    ...phases.flatMap((item, index) => phaseRows(rule.phases as PhaseRule, item, index, context)),
    ...others.flatMap(({ list, items, kind }) => [
      ...(isDivided ? [headingRow(list.list, context)] : []),
      ...items.map((item) => readRow(list, item, kind, undefined, context)),
    ]),
  ];
}

function phaseRows(rule: PhaseRule, item: Origin, index: number, context: PictureContext): readonly WrittenRow[] {
  const phase = readRow(rule, item, 'phase', index, context);
  const activities = rule.activities ? itemsOf(rule.activities, item) : [];
  const gate = gateRow(rule, phase, item, context);
  return [
    phase,
    ...activities.map((activity) => readRow(rule.activities as ActivityRule, activity, 'activity', index, context)),
    ...(gate ? [gate] : []),
  ];
}

/** What must hold at the end of a phase stands at its end. */
function gateRow(rule: PhaseRule, phase: WrittenRow, item: Origin, context: PictureContext): WrittenRow | undefined {
  if (rule.gate === undefined) return undefined;
  const { value, pointer } = spotAt(parsePath(rule.gate), item);
  const name = nameOf(value, pointer, context);
  if (name === '') return undefined;
  const span = spanAt(pointer, context);
  return {
    ...phase,
    ...{ kind: 'gate', pointer, rule: undefined, code: '', name, owner: '', budget: undefined, progress: undefined },
    ...{ after: [], ends: phase.ends && { first: phase.ends.last, last: phase.ends.last }, timeText: '' },
    spans: { row: span, name: span, time: phase.spans.time },
  };
}

function headingRow(list: string, context: PictureContext): WrittenRow {
  const key = keysOf(list).at(-1) ?? '';
  const name = preferredLabel(key, schemaAt(context.type.schema, list))[context.language];
  const span = spanAt(list, context);
  return {
    ...{ kind: 'group', pointer: list, rule: undefined, code: '', name, owner: '', budget: undefined },
    ...{ progress: undefined, after: [], ends: undefined, timeText: '', phase: undefined },
    spans: { row: span, name: span, time: undefined },
  };
}

function itemsOf(rule: RowRule, origin: Origin): readonly Origin[] {
  const { value, pointer } = spotAt(parsePath(rule.list), origin);
  if (!isList(value)) return [];
  const items = value.map((data, index) => ({ data, pointer: `${pointer}/${String(index)}`, root: origin.root }));
  return rule.dated === true ? items.filter((item) => endsOf(rule, item) !== undefined) : items;
}

function readRow(
  rule: RowRule & Partial<Pick<ActivityRule, 'progress' | 'after'>>,
  item: Origin,
  kind: RowKind,
  phase: number | undefined,
  context: PictureContext,
): WrittenRow {
  // A row that could not be taken apart is shown as what it says.
  const isRow = typeof item.data === 'object' && item.data !== null;
  const at = (path: string | undefined) => (path === undefined ? undefined : spotAt(parsePath(path), item));
  const words = (path: string | undefined): string => {
    const spot = at(path);
    return spot ? nameOf(spot.value, spot.pointer, context) : '';
  };
  const number = (path: string | undefined): number | undefined => {
    const value = at(path)?.value;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  const row = spanAt(item.pointer, context);
  const time = timeSpan(rule, item, context);
  return {
    ...{ kind, pointer: item.pointer, rule, phase },
    code: words(rule.code),
    name: isRow ? words(rule.name) : nameOf(item.data, item.pointer, context),
    owner: words(rule.owner),
    budget: number(rule.budget),
    progress: number(rule.progress),
    after: namesIn(at(rule.after)?.value),
    ends: endsOf(rule, item),
    timeText: time ? context.source.slice(time).trim() : '',
    spans: { row, name: spanAt(at(rule.name)?.pointer ?? '', context) ?? row, time },
  };
}

/** Where the time is written: from its first end to its last, or the text that could not be read. */
function timeSpan({ from, to }: RowRule, item: Origin, context: PictureContext): Span | undefined {
  const [first, last] = [from, to].map((path) => {
    const { pointer } = spotAt(parsePath(path), item);
    return context.reading.places.get(pointer)?.value;
  });
  const one = first ?? last;
  if (!one) {
    const whole = spotAt(parsePath(from.split('/').slice(0, -1).join('/')), item).pointer;
    return whole === item.pointer ? undefined : context.reading.places.get(whole)?.value;
  }
  const other = last ?? one;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** “K1.1, K1.2” and lists of such. */
function namesIn(value: Json | undefined): readonly string[] {
  const texts = isList(value) ? value : value === undefined ? [] : [value];
  return texts.flatMap((text) =>
    typeof text === 'string' || typeof text === 'number'
      ? String(text)
          .split(/[,;]|\s(?:dan|and)\s/u)
          .map((name) => name.trim())
          .filter((name) => name !== '' && !/^[-–—]$/u.test(name))
      : [],
  );
}
