import type { SvgElement } from '../svg.js';
import { alongDashes } from './dashes.js';
import { cornersOf, roundedCorners } from './outlines.js';
import type { Look, Point, Shape, ShapeBox, TextShape } from './shape.js';
import { multiply, placed, transformOf, upright, type Matrix } from './matrix.js';

type Attributes = SvgElement['attributes'];

/** Attributes that an element has from the ones around it. */
const inherited = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray'] as const;
/** What is read out, and the paper itself, which the page is. */
const unseen: ReadonlySet<string> = new Set(['title', 'desc']);

/** All elements that are drawn, and a path as it must be written: lines between points, each given in full. */
export const readable = {
  elements: new Set(['svg', 'g', 'text', 'line', 'polygon', 'path', 'circle', 'rect', ...unseen]),
  path: /^(?:M\s*-?[\d.]+[\s,]-?[\d.]+(?:\s*L\s*-?[\d.]+[\s,]-?[\d.]+)*\s*)+$/u,
} as const;

/** The shapes of a picture in the order in which they are drawn. It reads what our own drawings are made of. */
export function shapesOf(element: SvgElement): readonly Shape[] {
  return shapesIn(element, {}, upright);
}

function shapesIn(element: SvgElement, outer: Attributes, around: Matrix): readonly Shape[] {
  const { name, attributes, children } = element;
  if (unseen.has(name) || attributes['class'] === 'paper') return [];
  const transform = attributes['transform'];
  const matrix = transform === undefined ? around : multiply(around, transformOf(transform));
  if (name === 'g' || name === 'svg') {
    const passed = passedOn(attributes, outer);
    return children.flatMap((child) => (typeof child === 'string' ? [] : shapesIn(child, passed, matrix)));
  }
  const own = { ...outer, ...attributes };
  if (name === 'text') return textOf(own, children, matrix);
  return outlined(name, own, matrix);
}

/** What the elements within have from this one and those around it; most groups say nothing of it. */
function passedOn(attributes: Attributes, outer: Attributes): Attributes {
  const said = inherited.filter((key) => attributes[key] !== undefined);
  if (said.length === 0) return outer;
  return { ...outer, ...Object.fromEntries(said.map((key) => [key, attributes[key] ?? ''])) };
}

function outlined(name: string, own: Attributes, matrix: Matrix): readonly Shape[] {
  const look = lookOf(own);
  if (look.fill === undefined && look.stroke === undefined) return [];
  const dashes = String(own['stroke-dasharray'] ?? '')
    .split(/[\s,]+/u)
    .map(Number)
    .filter((length) => length > 0);
  const shapes = drawn(name, own, look, matrix);
  if (dashes.length === 0 || look.stroke === undefined) return shapes;
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [] : alongDashes(shape, dashes)));
}

function drawn(name: string, own: Attributes, look: Look, matrix: Matrix): readonly Shape[] {
  const length = (key: string): number => Number(own[key] ?? 0) || 0;
  const lines = (points: readonly Point[], isClosed: boolean): Shape => ({
    ...{ kind: 'lines', isClosed, points: points.map((point) => placed(point, matrix)) },
    look: isClosed ? look : { ...look, fill: undefined },
  });
  switch (name) {
    case 'line':
      return [lines([at(length('x1'), length('y1')), at(length('x2'), length('y2'))], false)];
    case 'polygon':
      return [lines(pairs(String(own['points'] ?? '')), true)];
    case 'path':
      return String(own['d'] ?? '')
        .split('M')
        .filter((part) => part.trim() !== '')
        .map((part) => lines(pairs(part), false));
    case 'circle': {
      const [x, y, r] = [length('cx'), length('cy'), length('r')];
      return [{ kind: 'ellipse', box: boxOf(x - r, y - r, 2 * r, 2 * r, matrix), look }];
    }
    case 'rect':
      return [rectangleOf(own, look, matrix)];
    default:
      return [];
  }
}

function rectangleOf(own: Attributes, look: Look, matrix: Matrix): Shape {
  const length = (key: string): number => Number(own[key] ?? 0) || 0;
  const box = boxOf(length('x'), length('y'), length('width'), length('height'), matrix);
  const radius = Math.min(length('rx'), (box.right - box.left) / 2, (box.bottom - box.top) / 2);
  return { kind: 'lines', isClosed: true, look, points: radius > 0 ? roundedCorners(box, radius) : cornersOf(box) };
}

function boxOf(x: number, y: number, width: number, height: number, matrix: Matrix): ShapeBox {
  const [from, to] = [placed(at(x, y), matrix), placed(at(x + width, y + height), matrix)];
  return {
    ...{ left: Math.min(from.x, to.x), right: Math.max(from.x, to.x) },
    ...{ top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) },
  };
}

function textOf(own: Attributes, children: SvgElement['children'], matrix: Matrix): readonly TextShape[] {
  const text = children.filter((child) => typeof child === 'string').join('');
  const rim = colourOf(own['stroke']);
  if (text.trim() === '') return [];
  return [
    {
      ...{ kind: 'text', text, at: placed(at(Number(own['x'] ?? 0), Number(own['y'] ?? 0)), matrix) },
      ...{ size: Number(own['font-size'] ?? 3), isBold: own['font-weight'] === 'bold' },
      isUnderlined: own['text-decoration'] === 'underline',
      isRightToLeft: own['direction'] === 'rtl',
      align: own['text-anchor'] === 'middle' ? 'middle' : own['text-anchor'] === 'end' ? 'end' : 'start',
      turn: matrix.turn,
      colour: colourOf(own['fill'] ?? '#000') ?? 0,
      rim: rim === undefined ? undefined : { colour: rim, width: Number(own['stroke-width'] ?? 0) / 2 },
    },
  ];
}

function lookOf(own: Attributes): Look {
  const stroke = colourOf(own['stroke'] ?? 'none');
  const fill = colourOf(own['fill'] ?? '#000');
  return {
    fill: fill === undefined ? undefined : onWhite(fill, Number(own['fill-opacity'] ?? 1)),
    ...{ stroke, width: Number(own['stroke-width'] ?? 1) },
    isRound: own['stroke-linecap'] === 'round' || own['stroke-linejoin'] === 'round',
  };
}

/** `#rgb` or `#rrggbb` as a number; undefined for `none`. */
function colourOf(value: string | number | undefined): number | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(String(value))?.[1];
  if (digits === undefined) return undefined;
  return Number.parseInt(digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits, 16);
}

/** A colour through which white paper is seen. */
function onWhite(colour: number, opacity: number): number {
  const part = (shift: number): number => Math.round(255 - (255 - ((colour >> shift) & 255)) * opacity) << shift;
  return part(16) | part(8) | part(0);
}

function pairs(text: string): readonly Point[] {
  const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/gu)].map(Number);
  return Array.from({ length: numbers.length >> 1 }, (_, index) => at(numbers[2 * index], numbers[2 * index + 1]));
}

function at(x = 0, y = 0): Point {
  return { x, y };
}
