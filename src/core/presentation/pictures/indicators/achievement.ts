import { normaliseName } from '../../../text/names.js';
import type { Achievement, Amount, Direction, Reason } from './indicator.js';

/** Units that stand on both sides and differ cannot be compared; one that is missing is that of the other. */
export function haveOneUnit(left: Amount, right: Amount): boolean {
  return left.unit === undefined || right.unit === undefined || nameOf(left.unit) === nameOf(right.unit);
}

function nameOf(unit: string): string {
  return normaliseName(unit) || unit.trim();
}

/** The written direction, else the one that leads from the baseline to the target. */
export function directionOf(
  written: Direction | undefined,
  baseline: Amount | undefined,
  target: Amount | undefined,
): Direction | undefined {
  if (written) return written;
  const [from, to] = [levelOf(baseline), levelOf(target)];
  if (from === undefined || to === undefined || !baseline || !target || !haveOneUnit(baseline, target))
    return undefined;
  if (to === from) return undefined;
  return to > from ? 'up' : 'down';
}

/** A single level: no range, no change, no text. */
export function levelOf(amount: Amount | undefined): number | undefined {
  return amount?.isChange || amount?.upper !== undefined ? undefined : amount?.number;
}

/**
 * Achievement in per cent: actual ÷ target where higher is better, (2 × target − actual) ÷ target where lower is better.
 * For a level that is to be kept there is no formula.
 */
export function achievementOf(
  actual: Amount | undefined,
  target: Amount | undefined,
  direction: Direction | undefined,
): Achievement {
  if (!actual) return { reason: 'noActual' };
  if (!target) return { reason: 'noTarget' };
  const [reached, wanted] = [levelOf(actual), levelOf(target)];
  if (reached === undefined || wanted === undefined) return { reason: noLevel(actual, target) };
  if (!haveOneUnit(actual, target)) return { reason: 'units' };
  if (direction === undefined) return { reason: 'noDirection' };
  if (direction === 'keep') return { reason: 'keep' };
  if (wanted <= 0) return { reason: 'notPositive' };
  const percent = ((direction === 'up' ? reached : 2 * wanted - reached) / wanted) * 100;
  return Number.isFinite(percent) ? { percent } : { reason: 'notPositive' };
}

/** Why one of the two is no single level. */
function noLevel(actual: Amount, target: Amount): Reason {
  if (actual.number === undefined) return 'actualText';
  if (actual.isChange || target.isChange) return 'change';
  return target.number === undefined ? 'targetText' : 'range';
}
