import { group } from '../draw.js';
import { rounded, svg, type SvgElement } from '../svg.js';
import type { Direction, Tone } from './indicator.js';

const PRINT: Readonly<Record<Tone, string>> = { good: '#1b6e2d', middle: '#7a4b00', bad: '#b3001b', none: '#595959' };

const SIGN = { class: 'sign', fill: 'none', stroke: '#fff', 'stroke-width': 0.55, 'stroke-linecap': 'round' };

type Draw<Shape> = (x: number, y: number) => Shape;

const toneShapes: Readonly<Record<Tone, Draw<readonly SvgElement[]>>> = {
  good: (x, y) => [
    svg('circle', { class: 'mark', cx: x, cy: y, r: 2.1, fill: PRINT.good }),
    svg('path', {
      ...SIGN,
      d: path([
        [x - 1, y + 0.1],
        [x - 0.25, y + 0.85],
        [x + 1.05, y - 0.75],
      ]),
    }),
  ],
  middle: (x, y) => [
    svg('polygon', {
      class: 'mark',
      fill: PRINT.middle,
      points: corners([
        [x, y - 2.2],
        [x + 2.4, y + 1.9],
        [x - 2.4, y + 1.9],
      ]),
    }),
    svg('path', {
      ...SIGN,
      d: `${path([
        [x, y - 0.8],
        [x, y + 0.4],
      ])}${path([
        [x, y + 1.2],
        [x, y + 1.25],
      ])}`,
    }),
  ],
  bad: (x, y) => [
    svg('rect', { class: 'mark', x: x - 1.95, y: y - 1.95, width: 3.9, height: 3.9, rx: 0.4, fill: PRINT.bad }),
    svg('path', {
      ...SIGN,
      d: `${path([
        [x - 0.85, y - 0.85],
        [x + 0.85, y + 0.85],
      ])}${path([
        [x - 0.85, y + 0.85],
        [x + 0.85, y - 0.85],
      ])}`,
    }),
  ],
  none: (x, y) => [
    svg('circle', {
      ...{ class: 'mark', cx: x, cy: y, r: 1.9, fill: 'none', stroke: PRINT.none },
      ...{ 'stroke-width': 0.45, 'stroke-dasharray': '1 0.7' },
    }),
  ],
};

/** The sign of a state: each tone has a shape of its own, so that it is seen without colour too. */
export function drawTone(tone: Tone, x: number, y: number): SvgElement {
  return group(`tone ${tone}`, { 'aria-hidden': 'true' }, toneShapes[tone](x, y));
}

const directionShapes: Readonly<Record<Direction, Draw<string>>> = {
  up: (x, y) =>
    `${path([
      [x, y + 2],
      [x, y - 1.9],
    ])}${path([
      [x - 1.5, y - 0.5],
      [x, y - 2],
      [x + 1.5, y - 0.5],
    ])}`,
  down: (x, y) =>
    `${path([
      [x, y - 2],
      [x, y + 1.9],
    ])}${path([
      [x - 1.5, y + 0.5],
      [x, y + 2],
      [x + 1.5, y + 0.5],
    ])}`,
  keep: (x, y) =>
    `${path([
      [x - 2, y - 0.8],
      [x + 2, y - 0.8],
    ])}${path([
      [x - 2, y + 0.8],
      [x + 2, y + 0.8],
    ])}`,
};

/** Up, down, or a line between two bars for a level that is kept. */
export function drawDirection(direction: Direction, x: number, y: number): SvgElement {
  return svg('path', {
    ...{ class: 'arrow', d: directionShapes[direction](x, y), fill: 'none', stroke: '#000', 'stroke-width': 0.6 },
    ...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' },
  });
}

type Points = readonly (readonly [x: number, y: number])[];

function path(points: Points): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${String(rounded(x))} ${String(rounded(y))}`)
    .join('');
}

function corners(points: Points): string {
  return points.map(([x, y]) => `${String(rounded(x))},${String(rounded(y))}`).join(' ');
}
