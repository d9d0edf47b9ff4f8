import type { RouteTime, RouteTimes } from '../../../findings/keywords/flow/durations.js';
import type { Procedure } from './procedure.js';
import type { SheetWords } from '../sheet-words.js';
import { words } from './words.js';

/** The time of the ways through a procedure against the time that was promised, in one sentence; empty when there is none. */
export function timeLine(procedure: Procedure, said: SheetWords): string {
  const { times } = procedure;
  if (!times) return '';
  const { quickest, longest, limit } = times;
  const parts = [totals(times, procedure, said)];
  if (limit) {
    const verdict = verdictOf(quickest, longest);
    parts.push(`${said.say(words.promised, { limit })}${verdict ? ` (${said.say(words[verdict])})` : ''}`);
  }
  return parts.join(' · ');
}

function totals({ quickest, longest }: RouteTimes, procedure: Procedure, said: SheetWords): string {
  if (!quickest.total || !longest.total) return said.say(words.unknownTime);
  const isOne = quickest.route.join() === longest.route.join() && quickest.total.id === longest.total.id;
  if (isOne && quickest.route.length === procedure.steps.length)
    return said.say(words.oneTime, { total: longest.total });
  return said.say(words.twoTimes, {
    ...{ quickest: quickest.total, quickSteps: stepList(quickest, procedure) },
    ...{ longest: longest.total, longSteps: stepList(longest, procedure) },
  });
}

/** “1–3, 5”: neighbours are joined. */
function stepList({ route }: RouteTime, { steps }: Procedure): string {
  const runs: { first: number; last: number }[] = [];
  for (const step of route) {
    const run = runs.at(-1);
    if (run?.last === step - 1) run.last = step;
    else runs.push({ first: step, last: step });
  }
  const number = (index: number): string => steps[index]?.number ?? '';
  return runs
    .map(({ first, last }) => (first === last ? number(first) : `${number(first)}–${number(last)}`))
    .join(', ');
}

function verdictOf(
  quickest: RouteTime,
  longest: RouteTime,
): 'within' | 'over' | 'maybeOver' | 'incomparable' | undefined {
  if (quickest.verdict === 'over') return 'over';
  if (longest.verdict === 'over') return 'maybeOver';
  if (quickest.verdict === 'incomparable' || longest.verdict === 'incomparable') return 'incomparable';
  return longest.verdict;
}
