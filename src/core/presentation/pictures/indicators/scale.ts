import { haveOneUnit } from './achievement.js';
import type { Amount, Indicator } from './indicator.js';

/** Turns values into places between two ends. */
export type Scale = (value: number) => number;

/** A scale on which all values have a place; equal values stand in the middle. */
export function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const least = Math.min(...values) / 2;
  const most = Math.max(...values) / 2;
  // Halves, so that the distance of two huge values is still a number.
  const width = most - least;
  return (value) => (width === 0 ? (from + to) / 2 : from + ((value / 2 - least) / width) * (to - from));
}

/** Numbers of an amount that can stand beside the others: none of another unit, no change. */
export function levelsOf(amount: Amount | undefined, reference: Amount | undefined): readonly number[] {
  if (!amount || amount.isChange || (reference && !haveOneUnit(amount, reference))) return [];
  return [amount.number, amount.upper].filter((value) => value !== undefined);
}

/** What the unit of a chart is taken from. */
export function referenceOf({ target, actual, baseline }: Indicator): Amount | undefined {
  return [target, actual, baseline].find((amount) => amount?.number !== undefined && !amount.isChange);
}
