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
import type { Route } from './routes.js';
import type { FlowRule } from './rule.js';
import type { Step } from './steps.js';

type Scale = ScaledDuration['scale'];

/** Amounts by scale: "2 hari kerja 30 menit" has two. */
export type Amounts = ReadonlyMap<Scale, number>;

/** Only to choose between routes of mixed units, never shown: minutes of one unit of the scale. */
const NOMINAL_MINUTES: Readonly<Record<Scale, number>> = {
  clock: 1,
  'working-day': 480,
  day: 1440,
  month: 43_200,
};

/** Whether the quickest or only the longest way to an end takes more than the limit allows. */
export function durationFaults(flow: Flow, rule: FlowRule, context: KeywordContext): readonly KeywordError[] {
  if (!rule.duration || !rule.limit) return [];
  const limitSpot = spotAt(rule.limit, context);
  const limit = durationOf(limitSpot.value);
  const start = flow.steps.find(({ kind }) => kind === 'start');
  if (!limit || !start) return [];
  const durations = stepDurations(flow.steps, rule.duration);
  const routes = findRoutes({
    start: start.index,
    ends: flow.steps.filter(({ kind }) => kind === 'end').map(({ index }) => index),
    edges: flow.targets,
    cost: (step) => nominal(durations[step]),
  });
  if (!routes) return [];
  const judge = (route: Route): Judgement | undefined => judgeRoute(route, durations, limit);
  const fault = faultOf(judge(routes.quickest), judge(routes.longest));
  if (!fault) return [];
  const params = {
    total: amountsInWords(fault.amounts, unitOf(limitSpot.value)),
    limit: writtenDuration(limitSpot.value),
  };
  return [{ pointer: limitSpot.pointer, problem: fault.problem, params }];
}

/** A step's duration; a dash takes no time. */
type StepDuration = ScaledDuration | 'none' | undefined;

function stepDurations(steps: readonly Step[], path: Path): readonly StepDuration[] {
  return steps.map(({ origin }) => {
    const { value, dash } = spotAt(path, origin);
    return dash ? 'none' : durationOf(value);
  });
}

function durationOf(value: Json | undefined): ScaledDuration | undefined {
  const parts = partsOf(value);
  return parts && toMinutes(parts.amount, parts.unit);
}

function unitOf(value: Json | undefined): string {
  return partsOf(value)?.unit ?? '';
}

function nominal(duration: StepDuration): number {
  return typeof duration === 'object' ? duration.amount * NOMINAL_MINUTES[duration.scale] : 0;
}

interface Judgement {
  readonly amounts: Amounts;
  readonly verdict: 'within' | 'over' | 'incomparable';
}

/** Absent when a step of the route has no duration that can be read. */
function judgeRoute(route: Route, durations: readonly StepDuration[], limit: ScaledDuration): Judgement | undefined {
  const amounts = new Map<Scale, number>();
  for (const step of route) {
    const duration = durations[step];
    if (duration === undefined) return undefined;
    if (duration !== 'none') amounts.set(duration.scale, (amounts.get(duration.scale) ?? 0) + duration.amount);
  }
  const total = amounts.get(limit.scale) ?? 0;
  if ([...amounts.keys()].some((scale) => scale !== limit.scale)) return { amounts, verdict: 'incomparable' };
  const isOver = total > limit.amount && !isSameNumber(total, limit.amount);
  return { amounts, verdict: isOver ? 'over' : 'within' };
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
