import { svg, type SvgElement } from '../svg.js';
import type { Box } from './draw-trend.js';
import type { Indicator } from './indicator.js';
import { levelsOf, referenceOf, scaleOf } from './scale.js';

/** A bar of the actual with the marks of target and baseline; empty when there is nothing to compare. */
export function drawBullet(indicator: Indicator, { left, right, top, bottom }: Box): readonly SvgElement[] {
  const reference = referenceOf(indicator);
  const [actual] = levelsOf(indicator.actual, reference);
  const goals = levelsOf(indicator.target, reference);
  const [before] = levelsOf(indicator.baseline, reference);
  const levels = [actual, ...goals, before].filter((level) => level !== undefined);
  if (levels.length === 0) return [];
  const x = scaleOf([0, ...levels], left + 0.6, right - 0.6);
  // With nothing but zeros everything stands where the bar begins.
  const at = (level: number): number => (levels.every((each) => each === 0) ? left + 0.6 : x(level));
  const [zero, middle] = [at(0), (top + bottom) / 2];
  const bar = actual === undefined ? [] : [drawBar(zero, at(actual), middle)];
  const upright = (level: number, name: string, width: number, reach: number): SvgElement =>
    svg('line', {
      ...{ class: name, stroke: '#000', 'stroke-width': width },
      ...{ x1: at(level), x2: at(level), y1: middle - reach, y2: middle + reach },
    });
  return [
    svg('rect', { class: 'rail', x: left, y: middle - 1.5, width: right - left, height: 3, fill: '#e8e8e8' }),
    ...bar,
    ...(before === undefined ? [] : [upright(before, 'before', 0.25, 2)]),
    ...goals.map((goal) => upright(goal, 'goal', 0.75, 2.2)),
  ];
}

function drawBar(zero: number, end: number, middle: number): SvgElement {
  const [left, right] = [Math.min(zero, end), Math.max(zero, end)];
  return svg('rect', { class: 'bar', x: left, y: middle - 0.9, width: right - left, height: 1.8, fill: '#1f4e79' });
}
