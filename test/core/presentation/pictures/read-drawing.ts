import type { SvgElement } from '../../../../src/core/presentation/pictures/svg.js';

/** A rectangle round something drawn. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnSymbol {
  readonly row: number;
  readonly shape: string;
  readonly bounds: Bounds;
}

export interface DrawnConnector {
  readonly letter: string;
  readonly direction: string;
  readonly bounds: Bounds;
}

export interface DrawnLine {
  readonly points: readonly (readonly [number, number])[];
  readonly exit: string | undefined;
  readonly hasHead: boolean;
}

/** What a person sees on a flowchart page, taken from its shapes alone. */
export interface Drawing {
  readonly symbols: readonly DrawnSymbol[];
  readonly connectors: readonly DrawnConnector[];
  /** Lines that lead somewhere. */
  readonly lines: readonly DrawnLine[];
  /** Words within the block of performers. */
  readonly labels: readonly { readonly text: string; readonly bounds: Bounds }[];
  readonly texts: readonly string[];
}

/** Reads a page back from its elements. */
export function readDrawing(page: SvgElement): Drawing {
  const found = { symbols: [], connectors: [], lines: [], labels: [], texts: [] } as {
    -readonly [Key in keyof Drawing]: Drawing[Key][number][];
  };
  walk(page, found);
  return found;
}

type Found = { -readonly [Key in keyof Drawing]: Drawing[Key][number][] };

function walk(element: SvgElement, found: Found): void {
  if (element.name === 'text') found.texts.push(textOf(element));
  if (element.name === 'g') readers[String(element.attributes['class'])]?.(element, found);
  for (const child of elementsOf(element)) walk(child, found);
}

const readers: Readonly<Record<string, (element: SvgElement, found: Found) => void>> = {
  symbol: (element, { symbols }) => {
    const { 'data-shape': shape, 'data-row': row } = element.attributes;
    if (shape === undefined) return;
    symbols.push({ row: Number(row), shape: String(shape), bounds: boundsOf(part(element, 'shape')!) });
  },
  connector: (element, { connectors, labels }) => {
    const { 'data-letter': letter, 'data-direction': direction } = element.attributes;
    const bounds = boundsOf(part(element, 'shape')!);
    connectors.push({ letter: String(letter), direction: String(direction), bounds });
    // The letter stands within the pentagon; the words beside it must be clear of lines.
    labels.push(...textsOf(element).slice(1).map(labelOf));
  },
  line: (element, { lines }) => {
    const { 'data-port': port, 'data-exit': exit } = element.attributes;
    if (port === undefined) return;
    const path = elementsOf(element).findLast((child) => child.name === 'path')!;
    lines.push({
      points: pointsOf(String(path.attributes['d'])),
      exit: exit === undefined ? undefined : String(exit),
      hasHead: part(element, 'head') !== undefined,
    });
  },
  exit: (element, { labels }) => {
    labels.push(...textsOf(element).map(labelOf));
  },
};

function textsOf(element: SvgElement): readonly SvgElement[] {
  return elementsOf(element).filter((child) => child.name === 'text');
}

function labelOf(text: SvgElement): Drawing['labels'][number] {
  return { text: textOf(text), bounds: textBounds(text) };
}

function elementsOf({ children }: SvgElement): readonly SvgElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function part(element: SvgElement, kind: string): SvgElement | undefined {
  if (element.attributes['class'] === kind) return element;
  for (const child of elementsOf(element)) {
    const found = part(child, kind);
    if (found) return found;
  }
  return undefined;
}

function textOf({ children }: SvgElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function boundsOf({ name, attributes }: SvgElement): Bounds {
  if (name === 'rect') {
    const [left, top] = [Number(attributes['x']), Number(attributes['y'])];
    return { left, top, right: left + Number(attributes['width']), bottom: top + Number(attributes['height']) };
  }
  const corners = String(attributes['points'])
    .split(' ')
    .map((corner) => corner.split(',').map(Number));
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Room that letters take at the least: half the size for each, from the top of a capital to the baseline. */
function textBounds(text: SvgElement): Bounds {
  const { x, y, 'font-size': size, 'text-anchor': anchor } = text.attributes;
  const width = textOf(text).length * Number(size) * 0.4;
  const left = Number(x) - (anchor === 'middle' ? width / 2 : 0);
  return { left, right: left + width, top: Number(y) - Number(size) * 0.7, bottom: Number(y) };
}

function pointsOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);
}
