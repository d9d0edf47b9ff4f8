import type { Bounds, Drawing, DrawnLine } from './read-drawing.js';
import type { Way } from './procedures.js';

/** What is wrong in a drawing, in words; empty when a person could follow every line. */
export function drawingFaults(page: Drawing): readonly string[] {
  return [
    ...overlaps(page),
    ...page.lines.flatMap((line) => lineFaults(line, page)),
    ...neighbours(page),
    ...heads(page),
  ];
}

function overlaps({ symbols, connectors }: Drawing): readonly string[] {
  const boxes = [...symbols, ...connectors];
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .flatMap((other) => (meet(one.bounds, other.bounds) ? [`${name(one)} lies on ${name(other)}`] : [])),
  );
}

function meet(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function name(place: { readonly row?: number; readonly letter?: string }): string {
  return place.letter ?? `step ${String((place.row ?? -1) + 1)}`;
}

type Part = readonly [x1: number, y1: number, x2: number, y2: number];

function partsOf({ points }: DrawnLine): readonly Part[] {
  return points.slice(1).map(([x2, y2], index): Part => [points[index]![0], points[index]![1], x2, y2]);
}

function lineFaults(line: DrawnLine, page: Drawing): readonly string[] {
  const shown = JSON.stringify(line.points);
  const faults: string[] = [];
  const ends = [line.points[0]!, line.points.at(-1)!];
  for (const [x1, y1, x2, y2] of partsOf(line)) {
    if (x1 !== x2 && y1 !== y2) faults.push(`${shown} is no right angle`);
    const box = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    for (const symbol of [...page.symbols, ...page.connectors]) {
      // The border is touched where the line begins or ends.
      const inner = shrunk(symbol.bounds, 0.05);
      const touches = meet(widened(box, 0.02), inner);
      const near =
        meet(widened(box, 0.02), widened(symbol.bounds, 0.3)) && !ends.some((end) => isOn(end, symbol.bounds));
      if (touches || near) faults.push(`${shown} goes through ${name(symbol)}`);
    }
    for (const label of page.labels) {
      if (meet(widened(box, 0.02), label.bounds)) faults.push(`${shown} goes through “${label.text}”`);
    }
  }
  if (line.points.length > 6) faults.push(`${shown} has more than four bends`);
  return faults;
}

function widened({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function shrunk(bounds: Bounds, by: number): Bounds {
  return widened(bounds, -by);
}

function isOn([x, y]: readonly [number, number], { left, top, right, bottom }: Bounds): boolean {
  const near = 0.03;
  const isInside = x > left - near && x < right + near && y > top - near && y < bottom + near;
  const isBorder = [x - left, x - right, y - top, y - bottom].some((distance) => Math.abs(distance) < near);
  return isInside && isBorder;
}

/** Lines side by side keep apart, unless they end at the same place. */
function neighbours({ lines }: Drawing): readonly string[] {
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const [a, b] = [one.points.at(-1)!, other.points.at(-1)!];
      if (Math.abs(a[0] - b[0]) < 0.05 && Math.abs(a[1] - b[1]) < 0.05) return [];
      const isNear = partsOf(one).some((part) => partsOf(other).some((near) => runBeside(part, near)));
      return isNear ? [`${JSON.stringify(one.points)} runs beside ${JSON.stringify(other.points)}`] : [];
    }),
  );
}

function runBeside(a: Part, b: Part): boolean {
  const [isUpright, isOtherUpright] = [a[0] === a[2], b[0] === b[2]];
  if (isUpright !== isOtherUpright) return false;
  const [at, from, to, otherAt, otherFrom, otherTo] = isUpright
    ? [a[0], a[1], a[3], b[0], b[1], b[3]]
    : [a[1], a[0], a[2], b[1], b[0], b[2]];
  const shared =
    Math.min(Math.max(from, to), Math.max(otherFrom, otherTo)) -
    Math.max(Math.min(from, to), Math.min(otherFrom, otherTo));
  return Math.abs(at - otherAt) < 1.25 && shared > 0.05;
}

function heads({ lines }: Drawing): readonly string[] {
  const places = new Map<string, number>();
  for (const { points, hasHead } of lines) {
    const key = points
      .at(-1)!
      .map((each) => each.toFixed(1))
      .join(' ');
    places.set(key, (places.get(key) ?? 0) + (hasHead ? 1 : 0));
  }
  return [...places].flatMap(([key, count]) => (count === 1 ? [] : [`${String(count)} heads at ${key}`]));
}

/** Where a line begins and ends: the number of a step, or the letter of a connector. */
export function lineEnds({ points, exit = '' }: DrawnLine, page: Drawing) {
  const [from, to] = [at(points[0]!, page), at(points.at(-1)!, page)];
  if (from === undefined || to === undefined) throw new Error(`${JSON.stringify(points)} joins nothing`);
  return { from, to, exit };
}

/** The ways that the drawings show, read back from where lines begin and end; connectors are followed by their letters. */
export function waysIn(pages: readonly Drawing[]): readonly Way[] {
  const ends = pages.flatMap((page) => page.lines.map((line) => lineEnds(line, page)));
  const arrivals = ends.filter(({ from }) => typeof from === 'string');
  return ends.flatMap(({ from, to, exit }): readonly Way[] => {
    if (typeof from === 'string') return [];
    if (typeof to === 'number') return [[from, to, exit]];
    const [arrival, ...others] = arrivals.filter((each) => each.from === to);
    if (typeof arrival?.to !== 'number' || others.length > 0) throw new Error(`${to} does not arrive once`);
    return [[from, arrival.to, exit]];
  });
}

function at(point: readonly [number, number], page: Drawing): number | string | undefined {
  const symbol = page.symbols.find(({ bounds }) => isOn(point, bounds));
  return symbol ? symbol.row + 1 : page.connectors.find(({ bounds }) => isOn(point, bounds))?.letter;
}
