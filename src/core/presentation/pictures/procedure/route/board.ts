import { boxesMeet, isSame, meetsBox, stretches, towards, type Box, type Point, type Stretch } from './geometry.js';
import { HEAD } from './grid.js';

/** Lines keep so far from symbols, from words, from each other along a common stretch, and from each other's corners. */
const FROM_SYMBOL = 0.5;
const FROM_WORDS = 0.3;
const FROM_LINE = 1.3;
const FROM_CORNER = 0.6;
/** Half the width of an arrowhead, and a little. */
const HEAD_HALF = 1.1;

interface Drawn extends Stretch {
  /** Where its line ends: lines with the same end may run together. */
  readonly end: string;
}

/** What is drawn on a page already, and whether something more has room. */
export class Board {
  readonly #area: Box;
  readonly #symbols: Box[] = [];
  readonly #words: Box[] = [];
  readonly #heads: { readonly box: Box; readonly end: string }[] = [];
  readonly #drawn: Drawn[] = [];

  constructor(area: Box) {
    this.#area = area;
  }

  addSymbol(box: Box): void {
    this.#symbols.push(box);
  }

  addWords(box: Box): void {
    this.#words.push(box);
  }

  /** A line that ends at a symbol; `end` names the place. */
  addLine(points: readonly Point[], end: string): void {
    for (const stretch of stretches(points)) this.#drawn.push({ ...stretch, end });
    const box = headBox(points);
    if (box) this.#heads.push({ box, end });
  }

  /** A line without a head, that joins the symbols of a row. */
  addJoint(start: Point, end: Point): void {
    for (const stretch of stretches([start, end])) this.#drawn.push({ ...stretch, end: '' });
  }

  /** Whether words have room. */
  isFree(box: Box): boolean {
    const { left, top, right, bottom } = this.#area;
    if (box.left < left || box.right > right || box.top < top || box.bottom > bottom) return false;
    return (
      !this.#symbols.some((symbol) => boxesMeet(symbol, box, 0.1)) &&
      !this.#words.some((words) => boxesMeet(words, box, 0.2)) &&
      !this.#heads.some(({ box: head }) => boxesMeet(head, box)) &&
      !this.#drawn.some((line) => meetsBox(line, box, FROM_WORDS))
    );
  }

  /** How many lines a path would cross; undefined when it has no room. */
  crossings(points: readonly Point[], end: string): number | undefined {
    const parts = stretches(points);
    for (const [index, part] of parts.entries()) {
      const trimmed = withoutPorts(part, index === 0, index === parts.length - 1);
      if (!this.#isInside(trimmed) || this.#hits(trimmed, end)) return undefined;
    }
    const head = headBox(points);
    if (head && this.#isHeadHindered(head, end)) return undefined;
    let crossed = 0;
    for (const part of parts) {
      for (const line of this.#drawn) {
        const meeting = meet(part, line, line.end === end);
        if (meeting === 'forbidden') return undefined;
        if (meeting === 'crossing') crossed += 1;
      }
    }
    return crossed;
  }

  #isInside({ isVertical, at, from, to }: Stretch): boolean {
    const { left, top, right, bottom } = this.#area;
    const margin = 0.5;
    return isVertical
      ? at > left + margin && at < right - margin && from > top && to < bottom
      : at > top + margin && at < bottom - margin && from > left && to < right;
  }

  #hits(stretch: Stretch, end: string): boolean {
    for (const box of this.#symbols) if (meetsBox(stretch, box, FROM_SYMBOL)) return true;
    for (const box of this.#words) if (meetsBox(stretch, box, FROM_WORDS)) return true;
    for (const head of this.#heads) if (head.end !== end && meetsBox(stretch, head.box, 0.1)) return true;
    return false;
  }

  #isHeadHindered(head: Box, end: string): boolean {
    return this.#drawn.some((line) => line.end !== end && meetsBox(line, head, 0.1));
  }
}

/** A path touches the symbols of its ends at their borders only: there it is let off. */
function withoutPorts(part: Stretch, isFirst: boolean, isLast: boolean): Stretch {
  if (!isFirst && !isLast) return part;
  const off = FROM_SYMBOL + 0.01;
  const [isLow, isHigh] = part.isBackward ? [isLast, isFirst] : [isFirst, isLast];
  return { ...part, from: part.from + (isLow ? off : 0), to: part.to - (isHigh ? off : 0) };
}

function headBox(points: readonly Point[]): Box | undefined {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return undefined;
  const back = towards(tip, before, HEAD);
  const half = isSame(tip.x, before.x) ? { x: HEAD_HALF, y: 0 } : { x: 0, y: HEAD_HALF };
  return {
    left: Math.min(tip.x, back.x) - half.x,
    right: Math.max(tip.x, back.x) + half.x,
    top: Math.min(tip.y, back.y) - half.y,
    bottom: Math.max(tip.y, back.y) + half.y,
  };
}

type Meeting = 'apart' | 'crossing' | 'forbidden';

/** Two lines cross at a right angle, keep apart, or run together to the same end. */
function meet(a: Stretch, b: Stretch, isSameEnd: boolean): Meeting {
  if (a.isVertical === b.isVertical) {
    const distance = Math.abs(a.at - b.at);
    if (distance >= FROM_LINE || a.from >= b.to - 0.01 || b.from >= a.to - 0.01) return 'apart';
    return isSameEnd && isSame(a.at, b.at) && a.isBackward === b.isBackward ? 'apart' : 'forbidden';
  }
  // How far each reaches beyond the other; a corner or an end that is near is no crossing.
  const reach = Math.min(b.at - a.from, a.to - b.at, a.at - b.from, b.to - a.at);
  if (reach > FROM_CORNER) return isSameEnd ? 'forbidden' : 'crossing';
  return reach > -FROM_CORNER && !isSameEnd ? 'forbidden' : 'apart';
}
