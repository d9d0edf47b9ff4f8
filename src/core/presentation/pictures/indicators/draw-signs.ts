import { group } from '../draw.js';
import { rounded, svg, type SvgElement } from '../svg.js';
import type { Direction, Tone } from './indicator.js';

const PRINT: Readonly<Record<Tone, string>> = { good: '#1b6e2d', middle: '#7a4b00', bad: '#b3001b', none: '#595959' };

/** The sign of a state: each tone has a shape of its own, so that it is seen without colour too. */
export function drawTone(tone: Tone, x: number, y: number): SvgElement {
  const fill = PRINT[tone];
  const sign = { class: 'sign', fill: 'none', stroke: '#fff', 'stroke-width': 0.55, 'stroke-linecap': 'round' };
  const parts: Readonly<Record<Tone, readonly SvgElement[]>> = {
    good: [
      svg('circle', { class: 'mark', cx: x, cy: y, r: 2.1, fill }),
      svg('path', {
        ...sign,
        d: path([
          [x - 1, y + 0.1],
          [x - 0.25, y + 0.85],
          [x + 1.05, y - 0.75],
        ]),
      }),
    ],
    middle: [
      svg('polygon', {
        class: 'mark',
        fill,
        points: corners([
          [x, y - 2.2],
          [x + 2.4, y + 1.9],
          [x - 2.4, y + 1.9],
        ]),
      }),
      svg('path', {
        ...sign,
        d: `${path([
          [x, y - 0.8],
          [x, y + 0.4],
        ])}${path([
          [x, y + 1.2],
          [x, y + 1.25],
        ])}`,
      }),
    ],
    bad: [
      svg('rect', { class: 'mark', x: x - 1.95, y: y - 1.95, width: 3.9, height: 3.9, rx: 0.4, fill }),
      svg('path', {
        ...sign,
        d: `${path([
          [x - 0.85, y - 0.85],
          [x + 0.85, y + 0.85],
        ])}${path([
          [x - 0.85, y + 0.85],
          [x + 0.85, y - 0.85],
        ])}`,
      }),
    ],
    none: [
      svg('circle', {
        ...{ class: 'mark', cx: x, cy: y, r: 1.9, fill: 'none', stroke: fill },
        ...{ 'stroke-width': 0.45, 'stroke-dasharray': '1 0.7' },
      }),
    ],
  };
  return group(`tone ${tone}`, { 'aria-hidden': 'true' }, parts[tone]);
}

/** Up, down, or a line between two bars for a level that is kept. */
export function drawDirection(direction: Direction, x: number, y: number): SvgElement {
  const shapes: Readonly<Record<Direction, string>> = {
    up: `${path([
      [x, y + 2],
      [x, y - 1.9],
    ])}${path([
      [x - 1.5, y - 0.5],
      [x, y - 2],
      [x + 1.5, y - 0.5],
    ])}`,
    down: `${path([
      [x, y - 2],
      [x, y + 1.9],
    ])}${path([
      [x - 1.5, y + 0.5],
      [x, y + 2],
      [x + 1.5, y + 0.5],
    ])}`,
    keep: `${path([
      [x - 2, y - 0.8],
      [x + 2, y - 0.8],
    ])}${path([
      [x - 2, y + 0.8],
      [x + 2, y + 0.8],
    ])}`,
  };
  return svg('path', {
    ...{ class: 'arrow', d: shapes[direction], fill: 'none', stroke: '#000', 'stroke-width': 0.6 },
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
