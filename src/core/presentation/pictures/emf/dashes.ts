import { roundedCorners } from './outlines.js';
import type { Point, Shape, ShapeBox } from './shape.js';

type Outlined = Exclude<Shape, { readonly kind: 'text' }>;

/** More dashes than a page can show. */
const most = 4000;

/**
 * A shape with a broken line: its area, then each dash as a line of its own. Programs disagree about broken pens; every one
 * draws short lines.
 */
export function alongDashes(shape: Outlined, pattern: readonly number[]): readonly Shape[] {
  const { look } = shape;
  const area: readonly Shape[] = look.fill === undefined ? [] : [{ ...shape, look: { ...look, stroke: undefined } }];
  const line = { ...look, fill: undefined };
  const dashes = cut(outlineOf(shape), pattern);
  return [...area, ...dashes.map((points): Shape => ({ kind: 'lines', points, isClosed: false, look: line }))];
}

/** Where the line of a shape runs. */
function outlineOf(shape: Outlined): readonly Point[] {
  const points = shape.kind === 'lines' ? shape.points : circle(shape.box);
  return shape.kind === 'lines' && !shape.isClosed ? points : [...points, ...points.slice(0, 1)];
}

function circle(box: ShapeBox): readonly Point[] {
  return roundedCorners(box, (box.right - box.left) / 2, (box.bottom - box.top) / 2);
}

function cut(points: readonly Point[], pattern: readonly number[]): readonly (readonly Point[])[] {
  const dashes: Point[][] = [];
  let index = 0;
  let left = pattern[0] ?? 0;
  let open: Point[] = points.slice(0, 1);
  for (let next = 1; next < points.length; next += 1) {
    let from = points[next - 1] ?? { x: 0, y: 0 };
    const to = points[next] ?? from;
    let rest = Math.hypot(to.x - from.x, to.y - from.y);
    while (rest > left && dashes.length < most) {
      from = { x: from.x + ((to.x - from.x) * left) / rest, y: from.y + ((to.y - from.y) * left) / rest };
      rest -= left;
      if (index % 2 === 0) dashes.push([...open, from]);
      open = [from];
      index += 1;
      left = pattern[index % pattern.length] ?? 1;
    }
    left -= rest;
    open.push(to);
  }
  return index % 2 === 0 && open.length > 1 ? [...dashes, open] : dashes;
}
