import { textLine } from '../draw.js';
import type { SheetWords } from '../sheet-words.js';
import { rounded, svg, type SvgElement } from '../svg.js';
import { textWidth } from '../text/font.js';
import { shortened } from '../text/wrap.js';
import type { Indicator, Measurement } from './indicator.js';
import { smallFont } from './layout.js';
import { levelsOf, referenceOf, scaleOf } from './scale.js';
import { words } from './words.js';

/** Room of a chart. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** More dots than this would run into each other. */
const MOST_DOTS = 14;
const LABEL = 3.4;

interface Point {
  readonly x: number;
  /** Absent where nothing was measured. */
  readonly y?: number;
  readonly measurement: Measurement | undefined;
}

/** Actuals over time with the target's line; the baseline is the ring at their beginning. */
export function drawTrend(indicator: Indicator, box: Box, said: SheetWords): readonly SvgElement[] {
  const { series, baseline, target } = indicator;
  const reference = referenceOf(indicator);
  const levels = series.map(({ amount }) => levelsOf(amount, reference)[0]);
  if (levels.every((level) => level === undefined)) return drawMissing(box, said);
  const [before] = levelsOf(baseline, reference);
  const goals = levelsOf(target, reference);
  const hasPeriods = series.some(({ period }) => period !== '');
  const bottom = box.bottom - (hasPeriods ? LABEL : 0);
  const y = scaleOf(
    [...levels, before, ...goals].filter((level) => level !== undefined),
    bottom - 1.6,
    box.top + 1.6,
  );
  const slots: readonly { readonly level: number | undefined; readonly measurement: Measurement | undefined }[] = [
    ...(before === undefined ? [] : [{ level: before, measurement: undefined }]),
    ...series.map((measurement, index) => ({ level: levels[index], measurement })),
  ];
  const points = slots.map(({ level, measurement }, index): Point => {
    const x = placeOn(index, slots.length, box);
    return { x, measurement, ...(level !== undefined && { y: y(level) }) };
  });
  return [
    ...goals.map((goal) => dashed(box, y(goal))),
    ...drawLines(points),
    ...points.flatMap((point, index) => drawPoint(point, index, points, bottom)),
    ...(hasPeriods ? drawPeriods(points, box) : []),
  ];
}

function drawMissing({ left, right, top, bottom }: Box, said: SheetWords): readonly SvgElement[] {
  const text = shortened(said.say(words.missing), right - left, smallFont);
  const at = { x: (left + right) / 2, y: (top + bottom) / 2, align: 'middle' as const };
  return [textLine(text, at, smallFont, { class: 'quiet' })];
}

function placeOn(index: number, count: number, { left, right }: Box): number {
  const inner = { left: left + 1.4, right: right - 1.4 };
  return count === 1 ? (inner.left + inner.right) / 2 : inner.left + (index * (inner.right - inner.left)) / (count - 1);
}

function dashed({ left, right }: Box, y: number): SvgElement {
  const attributes = {
    class: 'goal',
    stroke: '#000',
    'stroke-width': 0.3,
    'stroke-dasharray': '1.4 0.9',
    fill: 'none',
  };
  return svg('line', { ...attributes, x1: left, x2: right, y1: y, y2: y });
}

/** A line breaks where nothing was measured. */
function drawLines(points: readonly Point[]): readonly SvgElement[] {
  let path = '';
  let isOpen = false;
  for (const { x, y } of points) {
    if (y !== undefined) path += `${isOpen ? 'L' : 'M'}${String(rounded(x))} ${String(rounded(y))}`;
    isOpen = y !== undefined;
  }
  if (!path.includes('L')) return [];
  const attributes = {
    class: 'curve',
    fill: 'none',
    stroke: '#1f4e79',
    'stroke-width': 0.5,
    'stroke-linejoin': 'round',
  };
  return [svg('path', { ...attributes, d: path })];
}

function drawPoint(
  { x, y, measurement }: Point,
  index: number,
  points: readonly Point[],
  bottom: number,
): readonly SvgElement[] {
  if (y === undefined) return points.length > MOST_DOTS ? [] : [drawGap(x, bottom)];
  if (!measurement) {
    return [
      svg('circle', { class: 'ring', cx: x, cy: y, r: 0.9, fill: '#fff', stroke: '#1f4e79', 'stroke-width': 0.35 }),
    ];
  }
  const isLast = !points.slice(index + 1).some((point) => point.y !== undefined);
  if (!isLast && points.length > MOST_DOTS) return [];
  return [svg('circle', { class: 'dot', cx: x, cy: y, r: isLast ? 1.15 : 0.75, fill: '#1f4e79' })];
}

/** A small cross on the floor of the chart. */
function drawGap(x: number, bottom: number): SvgElement {
  const [left, right] = [rounded(x - 0.7), rounded(x + 0.7)].map(String);
  const [high, low] = [rounded(bottom - 1.4), rounded(bottom)].map(String);
  const d = `M${left ?? ''} ${high ?? ''}L${right ?? ''} ${low ?? ''}M${left ?? ''} ${low ?? ''}L${right ?? ''} ${high ?? ''}`;
  return svg('path', { class: 'gap', d, fill: 'none', stroke: '#595959', 'stroke-width': 0.3 });
}

/** The first and the last period; both in no more than their half. */
function drawPeriods(points: readonly Point[], { left, right, bottom }: Box): readonly SvgElement[] {
  const named = points.flatMap(({ measurement }) => (measurement?.period ? [measurement.period] : []));
  const [first, last] = [named[0], named.length > 1 ? named.at(-1) : undefined];
  const half = (right - left) / 2 - 0.5;
  const y = bottom - smallFont.size / 2 + 0.4;
  const label = (text: string, align: 'start' | 'end'): SvgElement => {
    const shown = shortened(text, last === undefined ? right - left : half, smallFont);
    const at = align === 'end' ? { x: right, y, align } : { x: left, y, width: textWidth(shown, smallFont) };
    return textLine(shown, at, smallFont, { class: 'quiet' });
  };
  return [...(first === undefined ? [] : [label(first, 'start')]), ...(last === undefined ? [] : [label(last, 'end')])];
}
