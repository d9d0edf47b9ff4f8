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
  for (const [key, value] of Object.entries(attributes)) {
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
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const open = `<${element.name}${attributes.join('')}`;
  if (element.children.length === 0) return `${open}/>`;
  const children = element.children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `${open}>${children.join('')}</${element.name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML does not allow, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text within XML or HTML: nothing in it is markup. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
