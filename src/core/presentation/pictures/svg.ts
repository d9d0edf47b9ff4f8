import { escapeMarkup } from '../markup.js';

/** A picture as plain data: a shell makes DOM nodes of it, or text with `svgText`. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgChild[];
}

/** A text stands for itself: nothing in it is markup. */
export type SvgChild = SvgElement | string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out, lengths have two decimals. */
export function svg(name: string, attributes: Attributes, children: readonly SvgChild[] = []): SvgElement {
  const kept: Record<string, string | number> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) kept[key] = typeof value === 'number' ? rounded(value) : value;
  }
  return { name, attributes: kept, children };
}

/** A length as it is drawn: the same input gives the same text on every machine. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100 + 0;
}

/** The element as XML; every text and attribute is escaped. */
export function svgText(element: SvgElement): string {
  const { name, attributes, children } = element;
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    text += ` ${key}="${typeof value === 'number' ? String(value) : escapeMarkup(value)}"`;
  }
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escapeMarkup(child) : svgText(child);
  return `${text}</${name}>`;
}
