import type { PictureView } from '../../../../../src/core/presentation/pictures/picture.js';
import type { SvgElement } from '../../../../../src/core/presentation/pictures/svg.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn of one row's time. */
export interface DrawnTime {
  readonly row: string;
  readonly shape: string;
  readonly box: Box;
  readonly element: SvgElement;
}

/** All elements of a picture's page, from outside to inside. */
export function elementsOf(element: SvgElement): readonly SvgElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}

export function withClass(page: SvgElement, name: string): readonly SvgElement[] {
  return elementsOf(page).filter(({ attributes }) => String(attributes['class']).split(' ').includes(name));
}

/** The words of an element and all within it, titles included. */
export function wordsIn(element: SvgElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join(' ');
}

export function timesOn(page: SvgElement): readonly DrawnTime[] {
  return withClass(page, 'time').map((element) => {
    const shape = element.children.find((child) => typeof child !== 'string' && child.name !== 'title') as SvgElement;
    return {
      row: String(element.attributes['data-row']),
      shape: String(shape.attributes['class']),
      box: boxOf(shape),
      element,
    };
  });
}

export function boxOf({ name, attributes }: SvgElement): Box {
  if (name === 'rect') {
    const [left, top] = [Number(attributes['x']), Number(attributes['y'])];
    return { left, top, right: left + Number(attributes['width']), bottom: top + Number(attributes['height']) };
  }
  const points = String(attributes['points'])
    .split(' ')
    .map((point) => point.split(',').map(Number));
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Where the chart of a page lies, by its months. */
export function chartOf(page: SvgElement): { readonly left: number; readonly right: number; readonly month: number } {
  const [plan] = withClass(page, 'plan');
  const [left, width] = ['data-left', 'data-width'].map((name) => Number(plan?.attributes[name]));
  const count = String(plan?.attributes['data-months']).split('|').length;
  return { left: left!, right: left! + width!, month: width! / count };
}

/** The months between whose lines a point lies: “3”, or “3–4” where it reaches over a line. */
function monthsOf({ left, right }: Box, chart: { readonly left: number; readonly month: number }): string {
  const [first, last] = [left + 0.02, right - 0.02].map((x) => Math.floor((x - chart.left) / chart.month) + 1);
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

/** The plan in words: each row's shape from month to month, a point in its month, and what stands beside it. */
export function outlineOf({ pages }: PictureView): string {
  return pages
    .flatMap((page, number) => {
      const { left, month } = chartOf(page);
      const at = (x: number): string => String(Math.round(((x - left) / month) * 10) / 10);
      const beside = withClass(page, 'beside');
      const lines = timesOn(page).map(({ row, shape, box }) => {
        const isPoint = shape === 'ring' || shape === 'dot';
        const time = isPoint ? `in ${monthsOf(box, { left, month })}` : `${at(box.left)}–${at(box.right)}`;
        const middle = (box.top + box.bottom) / 2;
        const own = beside.filter(({ attributes }) => Math.abs(Number(attributes['y']) - middle) < 2.3);
        const text = own.map(wordsIn).join(' ').replaceAll('\u00A0', ' ');
        return `${row} ${shape} ${time}${text === '' ? '' : `: ${text}`}`;
      });
      return [`Page ${String(number + 1)}`, ...lines];
    })
    .join('\n');
}
