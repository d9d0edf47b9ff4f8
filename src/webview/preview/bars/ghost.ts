import { monthsInWords, type Bar, type Months } from './bar.js';

const svgNames = 'http://www.w3.org/2000/svg';

/** The bar as it would be, with its months, while it is dragged. */
export class Ghost {
  readonly #bar: Bar;
  readonly #box: { readonly y: number; readonly height: number };
  readonly #group = document.createElementNS(svgNames, 'g');
  readonly #rect = document.createElementNS(svgNames, 'rect');
  readonly #text = document.createElementNS(svgNames, 'text');

  constructor(bar: Bar) {
    this.#bar = bar;
    const { y, height } = bar.node.querySelector<SVGGraphicsElement>('rect, polygon')?.getBBox() ?? { y: 0, height: 4 };
    this.#box = { y: y - 0.5, height: height + 1 };
    this.#group.setAttribute('class', 'ghost');
    this.#group.setAttribute('aria-hidden', 'true');
    this.#group.append(this.#rect, this.#text);
  }

  show(months: Months): void {
    const { axis } = this.#bar;
    const x = axis.left + (months.from - 1) * axis.month;
    const width = (months.to - months.from + 1) * axis.month;
    const { y, height } = this.#box;
    for (const [name, value] of Object.entries({ x, y, width, height })) this.#rect.setAttribute(name, String(value));
    // Above the bar, where its own words do not stand.
    const middle = axis.left + (axis.names.length * axis.month) / 2;
    const isRight = x + width / 2 > middle;
    this.#text.setAttribute('x', String(isRight ? x + width : x));
    this.#text.setAttribute('y', String(y - 0.8));
    this.#text.setAttribute('text-anchor', isRight ? 'end' : 'start');
    this.#text.textContent = monthsInWords(months, axis);
    if (!this.#group.isConnected) axis.node.append(this.#group);
  }

  remove(): void {
    this.#group.remove();
  }
}
