import { haveOneUnit, levelOf } from './achievement.js';
import { isWithin, type Bounds } from './bounds.js';
import type { Achievement, Amount, Direction, Operator, State } from './indicator.js';

/** The limits of the colours that could be read. */
export interface Limits {
  readonly good?: Bounds | undefined;
  readonly middle?: Bounds | undefined;
  readonly bad?: Bounds | undefined;
}

/** What is known of an indicator when it is judged. */
export interface Judged {
  readonly actual: Amount | undefined;
  readonly target: Amount | undefined;
  readonly baseline: Amount | undefined;
  readonly direction: Direction | undefined;
  readonly achievement: Achievement;
  readonly unit: string;
  readonly limits: Limits;
}

/** The state by the colours' limits, and where these say nothing by the target. */
export function stateOf(judged: Judged): State {
  const { actual } = judged;
  if (!actual || actual.text === '') return { tone: 'none', word: 'noData' };
  if (actual.number === undefined || actual.isChange) return { tone: 'none', word: 'unclear' };
  return byLimits(judged, actual.number) ?? byTarget(judged, actual, actual.number);
}

/** A limit in per cent of an indicator that is not measured in per cent speaks of the achievement. */
function byLimits({ limits, achievement, unit, actual }: Judged, value: number): State | undefined {
  const isPercent = [unit, actual?.unit ?? ''].some((each) => each.includes('%') || /^per(?:sen|cent)/iu.test(each));
  const tones = (['good', 'middle', 'bad'] as const).filter((tone) => {
    const bounds = limits[tone];
    if (!bounds) return false;
    if (!bounds.isPercent || isPercent) return isWithin(value, bounds);
    return 'percent' in achievement && isWithin(achievement.percent, bounds);
  });
  const [tone] = tones;
  return tone ? { tone, word: tone } : undefined;
}

function byTarget({ target, baseline, direction }: Judged, actual: Amount, value: number): State {
  const isMet = target && haveOneUnit(actual, target) ? meets(value, target, direction) : undefined;
  if (isMet === undefined) return { tone: 'none', word: 'unclear' };
  if (isMet) return { tone: 'good', word: 'met' };
  if (direction === undefined) return { tone: 'middle', word: 'notMet' };
  if (direction === 'keep') return { tone: 'bad', word: 'off' };
  const before = baseline && haveOneUnit(actual, baseline) ? levelOf(baseline) : undefined;
  if (before === undefined) return { tone: 'middle', word: 'notMet' };
  if (value === before) return { tone: 'bad', word: 'same' };
  return value > before === (direction === 'up') ? { tone: 'middle', word: 'better' } : { tone: 'bad', word: 'worse' };
}

/** Whether a value meets a target; undefined when the target does not say. */
function meets(value: number, target: Amount, direction: Direction | undefined): boolean | undefined {
  const { number, upper, isChange } = target;
  if (number === undefined || isChange) return undefined;
  // A range is met within it, and beyond its better end too.
  if (upper !== undefined) {
    const [low, high] = [Math.min(number, upper), Math.max(number, upper)];
    return (value >= low || direction === 'down') && (value <= high || direction === 'up');
  }
  const wanted = target.operator ?? (direction && byDirection[direction]);
  return wanted && comparisons[wanted](value, number);
}

const comparisons = {
  above: (value, number) => value > number,
  below: (value, number) => value < number,
  atLeast: (value, number) => value >= number,
  atMost: (value, number) => value <= number,
  equal: (value, number) => value === number,
} satisfies Readonly<Record<Operator | 'equal', (value: number, number: number) => boolean>>;

/** What a target without an operator wants. */
const byDirection = { up: 'atLeast', down: 'atMost', keep: 'equal' } as const;
