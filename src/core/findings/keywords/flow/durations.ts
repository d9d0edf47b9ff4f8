import type { Bilingual } from '../../../catalogue/schema.js';
import type { Json } from '../../../model/reading.js';
import { toMinutes } from '../../../text/durations.js';
import type { ScaledDuration } from '../../../text/durations.js';
import type { KeywordContext, KeywordError } from '../contract/keyword-check.js';
import { spotAt } from '../operands/path.js';
import type { Path } from '../operands/path.js';
import { isSameNumber } from '../operands/values.js';
import { partsOf } from '../operands/duration.js';
import { amountsInWords, writtenDuration } from '../operands/duration-words.js';
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
  const durations = stepDurations(flow.steps, rule.duration);
  const routes = routesOf(flow, durations, hoursPerDay);
  if (!routes) return [];
  const judge = (route: Route): Judgement | undefined => judgeRoute(route, durations, limit, hoursPerDay);
  const fault = faultOf(judge(routes.quickest), judge(routes.longest));
  if (!fault) return [];
  const params = {
    total: amountsInWords(fault.amounts, unitOf(limitSpot.value)),
    limit: writtenDuration(limitSpot.value),
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
  const durations = stepDurations(flow.steps, rule.duration);
  const routes = routesOf(flow, durations, hoursPerDay);
  if (!routes) return undefined;
  const promised = rule.limit && spotAt(rule.limit, context).value;
  const limit = durationOf(promised);
  const timeOf = (route: Route): RouteTime => {
    const amounts = amountsOn(route, durations);
    const total = amounts && amountsInWords(amounts, limit ? unitOf(promised) : '');
    return { route, total, verdict: limit && judgeRoute(route, durations, limit, hoursPerDay)?.verdict };
  };
  return {
    quickest: timeOf(routes.quickest),
    longest: timeOf(routes.longest),
    limit: limit && writtenDuration(promised),
  };
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

function amountsOn(route: Route, durations: readonly StepDuration[]): Amounts | undefined {
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

function stepDurations(steps: readonly Step[], path: Path): readonly StepDuration[] {
  return steps.map(({ origin }) => {
    const { value, dash } = spotAt(path, origin);
    return dash ? 'none' : durationOf(value);
  });
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
}

/** Absent when a step of the route has no duration that can be read. */
function judgeRoute(
  route: Route,
  durations: readonly StepDuration[],
  limit: Duration,
  hoursPerDay: number | undefined,
): Judgement | undefined {
  const amounts = amountsOn(route, durations);
  if (!amounts) return undefined;
  const taken = route.flatMap((step) => {
    const duration = durations[step];
    return typeof duration === 'object' ? [duration] : [];
  });
  const isMixed = [...amounts.keys()].some((scale) => scale !== limit.scale);
  const [total, most] = isMixed
    ? [sumAtWork(taken, hoursPerDay), sumAtWork([limit], hoursPerDay)]
    : [amounts.get(limit.scale) ?? 0, limit.amount];
  if (total === undefined || most === undefined || mixesDays([...taken, limit])) {
    return { amounts, verdict: 'incomparable' };
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

function faultOf(
  quickest: Judgement | undefined,
  longest: Judgement | undefined,
): { readonly problem: 'tooLong' | 'maybeTooLong' | 'incomparable'; readonly amounts: Amounts } | undefined {
  if (quickest?.verdict === 'over') return { problem: 'tooLong', amounts: quickest.amounts };
  if (quickest?.verdict === 'incomparable') return { problem: 'incomparable', amounts: quickest.amounts };
  if (!quickest || !longest || longest.verdict === 'within') return undefined;
  return { problem: longest.verdict === 'over' ? 'maybeTooLong' : 'incomparable', amounts: longest.amounts };
}
