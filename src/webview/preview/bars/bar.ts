/** Whole months, counted from 1. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

/** A bar of a time plan that can be moved. */
export interface Bar extends Months {
  readonly node: SVGGElement;
  /** Where its months stand. */
  readonly row: string;
  /** Months that it moves by at once. */
  readonly step: number;
  readonly axis: Axis;
}

/** The months that a plan is drawn over; lengths in the drawing's own units. */
export interface Axis {
  readonly node: SVGGElement;
  readonly left: number;
  /** Width of a month. */
  readonly month: number;
  /** The last month of the plan. */
  readonly last: number;
  /** What each month is called. */
  readonly names: readonly string[];
}

export type Part = 'start' | 'body' | 'end';

/** The bar that an element belongs to, if any. */
export function barAt(target: EventTarget | null): Bar | undefined {
  const node = target instanceof Element ? target.closest<SVGGElement>('[data-from]') : null;
  const plan = node?.closest<SVGGElement>('[data-last]');
  if (!node || !plan) return undefined;
  const axis = axisOf(plan);
  const [from, to, step] = ['data-from', 'data-to', 'data-step'].map((name) => Number(node.getAttribute(name)));
  const row = node.getAttribute('data-row');
  if (!axis || !row || !from || !to || !step) return undefined;
  return { node, row, from, to, step, axis };
}

function axisOf(node: SVGGElement): Axis | undefined {
  const [left, width, last] = ['data-left', 'data-width', 'data-last'].map((name) => Number(node.getAttribute(name)));
  const names = (node.getAttribute('data-months') ?? '').split('|');
  if (left === undefined || !width || !last) return undefined;
  return { node, left, month: width / names.length, last, names };
}

/** The months after a part was moved by so many; a bar keeps its order and stays within the plan. */
export function moved({ from, to, step, axis: { last } }: Bar, part: Part, by: number): Months {
  const steps = Math.round(by / step) * step;
  const within = (low: number, high: number): number => Math.min(Math.max(steps, low), high);
  const inSteps = (value: number): number => Math.trunc(value / step) * step;
  if (part === 'start') return { from: from + inSteps(within(1 - from, to - from)), to };
  if (part === 'end') return { from, to: to + inSteps(within(from - to, last - to)) };
  const shift = inSteps(within(1 - from, Math.max(1 - from, last - to)));
  return { from: from + shift, to: to + shift };
}

/** “Maret 2027–Mei 2027”, or the numbers. */
export function monthsInWords({ from, to }: Months, { names }: Axis): string {
  const [first = '', last = ''] = [from, to].map((month) => names[month - 1] ?? String(month));
  return first === last ? first : `${first}–${last}`;
}
