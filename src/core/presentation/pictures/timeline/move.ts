import type { PictureContext } from '../picture.js';
import type { WrittenRow } from './read-rows.js';
import type { Move, Stretch } from './timeline.js';

/** How a row may be moved; undefined where its time can't be rewritten. */
export function moveOf({ kind }: WrittenRow, time: Stretch, _context: PictureContext): Move | undefined {
  if (kind !== 'phase' && kind !== 'activity' && kind !== 'milestone') return undefined;
  return { from: Math.floor(time.start + 0.001) + 1, to: Math.ceil(time.end - 0.001), step: 1 };
}
