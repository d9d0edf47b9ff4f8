import type { Bilingual } from '../../../catalogue/schema.js';
import type { Json } from '../../../model/reading.js';
import { toMinutes } from '../../../text/durations.js';
import type { ScaledDuration } from '../../../text/durations.js';
import type { KeywordContext, KeywordError } from '../contract/keyword-check.js';
import { spotAt } from '../operands/path.js';
import type { Path } from '../operands/path.js';
import { isSameNumber } from '../operands/values.js';
import { partsOf } from '../operands/duration.js';
import { amountsInWords, unitInWords, writtenDuration } from '../operands/duration-words.js';
import type { Flow } from './flow.js';
import { findRoutes } from './routes.js';
import type { Route, Routes } from './routes.js';
import type { FlowRule } from './rule.js';
import type { Step } from './steps.js';

type Scale = ScaledDuration['scale'];

/** Amounts by scale: "2 hari kerja 30 menit" has two. */
export type Amounts = ReadonlyMap<Scale, number>;

const MINUTES_OF_HOUR = 60;

/** Only to choose between routes of mixed units, never shown: minutes of one unit of the scale. */
const NOMINAL_MINUTES: Readonly<Record<Scale, number>> = {
  clock: 1,
  'working-day': 480,
  day: 1440,
  month: 43_200,
};

/** Units of which one is a day at work; a week or month is so many days only by a calendar. */
const DAY_UNITS: ReadonlySet<string> = new Set(['hari', 'hari kerja']);

/** Whether the quickest or only the longest way to an end takes more than the limit allows. */
export function durationFaults(flow: Flow, rule: FlowRule, context: KeywordContext): readonly KeywordError[] {
  if (!rule.duration || !rule.limit) return [];
  const limitSpot = spotAt(rule.limit, context);
  const limit = durationOf(limitSpot.value);
  if (!limit) return [];
  const { hoursPerDay } = context;
  const [quickest, longest] = waysOf(flow, rule.duration, hoursPerDay) ?? [];
  if (!quickest || !longest) return [];
  const judge = (way: Way): Judgement | undefined => judgeWay(way, limit, hoursPerDay);
  const fault = faultOf(judge(quickest), judge(longest));
  if (!fault) return [];
  const params = {
    total: amountsInWords(fault.amounts, unitOf(limitSpot.value)),
    limit: writtenDuration(limitSpot.value),
    ...(fault.apart && { value: unitInWords(fault.apart[0]), other: unitInWords(fault.apart[1]) }),
  };
  return [{ pointer: limitSpot.pointer, problem: fault.problem, params }];
}

/** How long a way through the process takes; no total where a step of it has no duration that can be read. */
export interface RouteTime {
  readonly route: Route;
  readonly total: Bilingual | undefined;
  /** Against the limit; absent without one. */
  readonly verdict: Judgement['verdict'] | undefined;
}

/** The time of the quickest and of the longest way, and the time that was promised. */
export interface RouteTimes {
  readonly quickest: RouteTime;
  readonly longest: RouteTime;
  readonly limit: Bilingual | undefined;
}

/** What the ways through a process take; absent when there is none from a start to an end, or no duration is asked. */
export function routeTimes(flow: Flow, rule: FlowRule, context: KeywordContext): RouteTimes | undefined {
  if (!rule.duration) return undefined;
  const { hoursPerDay } = context;
  const [quickest, longest] = waysOf(flow, rule.duration, hoursPerDay) ?? [];
  if (!quickest || !longest) return undefined;
  const promised = rule.limit && spotAt(rule.limit, context).value;
  const limit = durationOf(promised);
  const timeOf = (way: Way): RouteTime => {
    const amounts = amountsOn(way);
    const total = amounts && amountsInWords(amounts, limit ? unitOf(promised) : '');
    return { route: way.route, total, verdict: limit && judgeWay(way, limit, hoursPerDay)?.verdict };
  };
  return { quickest: timeOf(quickest), longest: timeOf(longest), limit: limit && writtenDuration(promised) };
}

/** A route, and what its steps take. */
interface Way {
  readonly route: Route;
  readonly durations: readonly StepDuration[];
}

/** The quickest way, when each step takes the least of its range, and the longest one, when each takes the most. */
function waysOf(flow: Flow, path: Path, hoursPerDay: number | undefined): readonly [Way, Way] | undefined {
  const [least, most] = [stepDurations(flow.steps, path, leastOf), stepDurations(flow.steps, path, durationOf)];
  const longest = routesOf(flow, most, hoursPerDay);
  const quickest = flow.steps.some(({ origin }) => hasRange(spotAt(path, origin).value))
    ? routesOf(flow, least, hoursPerDay)
    : longest;
  if (!quickest || !longest) return undefined;
  return [
    { route: quickest.quickest, durations: least },
    { route: longest.longest, durations: most },
  ];
}

function routesOf(flow: Flow, durations: readonly StepDuration[], hoursPerDay: number | undefined): Routes | undefined {
  const start = flow.steps.find(({ kind }) => kind === 'start');
  return (
    start &&
    findRoutes({
      start: start.index,
      ends: flow.steps.filter(({ kind }) => kind === 'end').map(({ index }) => index),
      edges: flow.targets,
      cost: (step) => nominal(durations[step], hoursPerDay),
    })
  );
}

function amountsOn({ route, durations }: Way): Amounts | undefined {
  const amounts = new Map<Scale, number>();
  for (const step of route) {
    const duration = durations[step];
    if (duration === undefined) return undefined;
    if (duration === 'none') continue;
    amounts.set(duration.scale, (amounts.get(duration.scale) ?? 0) + duration.amount);
  }
  return amounts;
}

/** A duration that can be added to others of its scale. */
interface Duration extends ScaledDuration {
  /** As it is written. */
  readonly unit: string;
  readonly written: number;
}

/** A step's duration; a dash takes no time. */
type StepDuration = Duration | 'none' | undefined;

function stepDurations(
  steps: readonly Step[],
  path: Path,
  read: (value: Json | undefined) => Duration | undefined,
): readonly StepDuration[] {
  return steps.map(({ origin }) => {
    const { value, dash } = spotAt(path, origin);
    return dash ? 'none' : read(value);
  });
}

/** The lower end of a range: “1–2 hari kerja”. */
function leastOf(value: Json | undefined): Duration | undefined {
  return durationOf(hasRange(value) ? { ...value, nilai: value.minimal } : value);
}

function hasRange(value: Json | undefined): value is { readonly [key: string]: Json; readonly minimal: number } {
  const parts = partsOf(value);
  if (!parts || typeof value !== 'object' || value === null || !('minimal' in value)) return false;
  return typeof value.minimal === 'number' && value.minimal <= parts.amount;
}

function durationOf(value: Json | undefined): Duration | undefined {
  const parts = partsOf(value);
  const scaled = parts && toMinutes(parts.amount, parts.unit);
  return scaled && { ...scaled, unit: parts.unit, written: parts.amount };
}

function unitOf(value: Json | undefined): string {
  return partsOf(value)?.unit ?? '';
}

function nominal(duration: StepDuration, hoursPerDay: number | undefined): number {
  if (typeof duration !== 'object') return 0;
  return minutesAtWork(duration, hoursPerDay) ?? duration.amount * NOMINAL_MINUTES[duration.scale];
}

/** Minutes of a duration when a day has so many working hours; absent when that does not say it. */
function minutesAtWork(duration: Duration, hoursPerDay: number | undefined): number | undefined {
  if (duration.scale === 'clock') return duration.amount;
  const isDay = hoursPerDay !== undefined && DAY_UNITS.has(duration.unit);
  return isDay ? duration.written * hoursPerDay * MINUTES_OF_HOUR : undefined;
}

interface Judgement {
  readonly amounts: Amounts;
  readonly verdict: 'within' | 'over' | 'incomparable';
  /** Two units that no working hours of a day make comparable: a week and a working day. */
  readonly apart?: readonly [string, string];
}

/** Absent when a step of the route has no duration that can be read. */
function judgeWay(way: Way, limit: Duration, hoursPerDay: number | undefined): Judgement | undefined {
  const amounts = amountsOn(way);
  if (!amounts) return undefined;
  const taken = way.route.flatMap((step) => {
    const duration = way.durations[step];
    return typeof duration === 'object' ? [duration] : [];
  });
  const isMixed = [...amounts.keys()].some((scale) => scale !== limit.scale);
  const [total, most] = isMixed
    ? [sumAtWork(taken, hoursPerDay), sumAtWork([limit], hoursPerDay)]
    : [amounts.get(limit.scale) ?? 0, limit.amount];
  if (total === undefined || most === undefined || mixesDays([...taken, limit])) {
    const apart = unitsApart([...taken, limit]);
    return { amounts, verdict: 'incomparable', ...(apart && { apart }) };
  }
  return { amounts, verdict: total > most && !isSameNumber(total, most) ? 'over' : 'within' };
}

function sumAtWork(durations: readonly Duration[], hoursPerDay: number | undefined): number | undefined {
  let sum = 0;
  for (const duration of durations) {
    const minutes = minutesAtWork(duration, hoursPerDay);
    if (minutes === undefined) return undefined;
    sum += minutes;
  }
  return sum;
}

/** A day of the calendar may be no working day, so that working hours do not make the two comparable. */
function mixesDays(durations: readonly Duration[]): boolean {
  const scales = new Set(durations.map(({ scale }) => scale));
  return scales.has('day') && scales.has('working-day');
}

/** A week or a month beside anything else, or a day of the calendar beside a working day. */
function unitsApart(durations: readonly Duration[]): readonly [string, string] | undefined {
  const [own] = durations.filter(({ scale, unit }) => scale !== 'clock' && !DAY_UNITS.has(unit));
  const calendar = own ?? durations.find(({ scale }) => scale === 'day');
  const others = durations.filter(({ scale }) => scale !== calendar?.scale);
  const other = others.find(({ scale }) => scale === 'working-day') ?? (own && others[0]);
  return calendar && other && [calendar.unit, other.unit];
}

interface Fault extends Pick<Judgement, 'amounts' | 'apart'> {
  readonly problem: 'tooLong' | 'maybeTooLong' | 'incomparable' | 'unlike';
}

function faultOf(quickest: Judgement | undefined, longest: Judgement | undefined): Fault | undefined {
  if (quickest?.verdict === 'over') return { problem: 'tooLong', amounts: quickest.amounts };
  if (quickest?.verdict === 'incomparable') return incomparable(quickest);
  if (!quickest || !longest || longest.verdict === 'within') return undefined;
  return longest.verdict === 'over' ? { problem: 'maybeTooLong', amounts: longest.amounts } : incomparable(longest);
}

function incomparable({ amounts, apart }: Judgement): Fault {
  return apart ? { problem: 'unlike', amounts, apart } : { problem: 'incomparable', amounts };
}
