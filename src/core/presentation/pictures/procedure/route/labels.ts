import { stretchOf, meetsBox, stretches, type Box, type Point } from './geometry.js';
import type { Board } from './board.js';
import type { Port, RouteEdge } from './grid.js';

/** Words of an exit keep so far from its line, and from the symbol. */
const FROM_LINE = 0.45;
const FROM_SYMBOL = 0.2;

/** A place for words, and what it costs that it is not the best one. */
export interface LabelPlace {
  readonly box: Box;
  readonly cost: number;
}

const SECOND_BEST = 18;

/** Where the words of an exit may stand beside its line; undefined when there is no room. */
export function labelPlace(
  points: readonly Point[],
  exit: Port,
  label: NonNullable<RouteEdge['label']>,
  board: Board,
): LabelPlace | undefined {
  const own = stretches(points);
  for (const [index, box] of places(points, exit, label).entries()) {
    if (!own.some((stretch) => meetsBox(stretch, box, FROM_LINE - 0.1)) && board.isFree(box)) {
      return { box, cost: index === 0 ? 0 : SECOND_BEST };
    }
  }
  return undefined;
}

function places(
  points: readonly Point[],
  exit: Port,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  const [start, corner] = points;
  if (!start || !corner) return [];
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  if (exit === 'south') {
    const top = Math.min(corner.y - FROM_LINE - height, start.y + 0.6);
    return [at(start.x + FROM_LINE + 0.4, top), at(start.x - FROM_LINE - 0.4 - width, top)];
  }
  const { from, to } = stretchOf(start, corner);
  const isWest = exit === 'west';
  const beside = isWest ? start.x - FROM_SYMBOL - width : start.x + FROM_SYMBOL;
  const beyond = isWest ? from - FROM_LINE - width : to + FROM_LINE;
  const [above, below] = [start.y - FROM_LINE - height, start.y + FROM_LINE];
  return [at(beside, above), at(beside, below), at(beyond, above), at(beyond, below), at(beyond, start.y - height / 2)];
}
