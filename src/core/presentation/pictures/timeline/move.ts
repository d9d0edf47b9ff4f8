import type { PictureContext } from '../picture.js';
import type { WrittenRow } from './read-rows.js';
import { timeEdits } from './time-edits.js';
import type { Months, Move, Stretch } from './timeline.js';

/** Months that a row moves by at once: one, or a quarter or half year where such are written. */
const STEPS = [1, 3, 6];

/** The whole months that a stretch touches. */
export function monthsOf({ start, end }: Stretch): Months {
  return { from: Math.floor(start + 0.001) + 1, to: Math.ceil(end - 0.001) };
}

/** How a row may be moved; undefined where its time can't be rewritten. */
export function moveOf(
  { pointer, rule }: WrittenRow,
  time: Stretch,
  context: PictureContext,
  start: string | undefined,
): Move | undefined {
  if (!rule) return undefined;
  const months = monthsOf(time);
  const step = STEPS.find((by) => {
    const later = { from: months.from + by, to: months.to + by };
    return timeEdits({ pointer, rule, months }, later, context, start) !== undefined;
  });
  return step === undefined ? undefined : { ...months, step };
}
