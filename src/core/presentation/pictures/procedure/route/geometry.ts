export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A horizontal or vertical stretch, from smaller to larger coordinate. */
export interface Stretch {
  readonly isVertical: boolean;
  /** Its x when vertical, else its y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Whether it is walked from the larger to the smaller coordinate. */
  readonly isBackward: boolean;
}

/** Two coordinates that are the same but for arithmetic. */
const SAME = 0.005;

export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME;
}

/** The stretches of a path of right angles. */
export function stretches(points: readonly Point[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = points[0];
  for (const end of points) {
    if (start && start !== end) found.push(stretchOf(start, end));
    start = end;
  }
  return found;
}

export function stretchOf(start: Point, end: Point): Stretch {
  const isVertical = isSame(start.x, end.x);
  const [a, b] = isVertical ? [start.y, end.y] : [start.x, end.x];
  return {
    isVertical,
    at: isVertical ? start.x : start.y,
    from: Math.min(a, b),
    to: Math.max(a, b),
    isBackward: a > b,
  };
}

/** The path without points that are no corner. */
export function withoutIdlePoints(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && isSame(last.x, point.x) && isSame(last.y, point.y)) continue;
    const isStraight =
      before &&
      last &&
      ((isSame(before.x, last.x) && isSame(last.x, point.x)) || (isSame(before.y, last.y) && isSame(last.y, point.y)));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}

export function boxesMeet(a: Box, b: Box, clearance = 0): boolean {
  return (
    a.left < b.right + clearance &&
    b.left < a.right + clearance &&
    a.top < b.bottom + clearance &&
    b.top < a.bottom + clearance
  );
}

/** Whether a stretch comes nearer to a box than the clearance. */
export function meetsBox({ isVertical, at, from, to }: Stretch, box: Box, clearance: number): boolean {
  return isVertical
    ? at > box.left - clearance &&
        at < box.right + clearance &&
        to > box.top - clearance &&
        from < box.bottom + clearance
    : at > box.top - clearance &&
        at < box.bottom + clearance &&
        to > box.left - clearance &&
        from < box.right + clearance;
}

/** The path's length. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  let start = points[0];
  for (const end of points) {
    if (start) length += Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
    start = end;
  }
  return length;
}

/** The point so far along from `start` towards `end`. */
export function towards(start: Point, end: Point, distance: number): Point {
  const [dx, dy] = [Math.sign(end.x - start.x), Math.sign(end.y - start.y)];
  return isSame(start.x, end.x)
    ? { x: start.x, y: start.y + dy * distance }
    : { x: start.x + dx * distance, y: start.y };
}
