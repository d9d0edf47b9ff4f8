import type { Link } from './procedure.js';
import type { Row } from './rows.js';

/** A link, and whether it leaves its step at the bottom: the way on to the next row, else the nearest one forward. */
export interface Way {
  readonly link: Link;
  readonly isMain: boolean;
}

/** The ways that can be drawn: those that lead somewhere. */
export function waysOf(links: readonly Link[]): readonly Way[] {
  const reach = ({ from, to = from }: Link): number => (to > from ? to - from : Number.MAX_SAFE_INTEGER);
  const main = new Map<number, Link>();
  const leading = links.filter(({ to }) => to !== undefined);
  for (const link of leading) {
    const best = main.get(link.from);
    if (!best || reach(link) < reach(best)) main.set(link.from, link);
  }
  return leading.map((link) => ({ link, isMain: main.get(link.from) === link }));
}

/** A connector between pages: all lines of a page that lead to one step of another page, or come from others to it. */
export interface Connector {
  /** The same on both sides; letters are given by it. */
  readonly key: string;
  readonly isOutgoing: boolean;
  /** At the top of the page, else at its bottom. */
  readonly isAtTop: boolean;
  /** What passes it. */
  readonly links: readonly Way[];
  readonly target: number;
}

/** The rows of one page, and its connectors in lines. */
export interface PagePlan {
  readonly rows: readonly Row[];
  /** Ways between its rows. */
  readonly links: readonly Way[];
  readonly top: readonly (readonly PlacedConnector[])[];
  readonly bottom: readonly (readonly PlacedConnector[])[];
  /** Performers shown, as indexes of the procedure's. */
  readonly performers: readonly number[];
}

export interface PlacedConnector extends Connector {
  /** Place of its column on the page. */
  readonly column: number;
}

/** How pages are made. */
export interface PageRule {
  /** Height for rows and strips. */
  readonly capacity: number;
  /** Height of a line of connectors. */
  readonly strip: number;
  /** Performers of a page with these rows. */
  readonly performersOf: (rows: readonly Row[]) => readonly number[];
  readonly mostPerformers: number;
}

/** Cuts rows into pages one after the other, each as full as it may be. */
export class Pages {
  readonly #rows: readonly Row[];
  readonly #ways: readonly Way[];
  readonly #rule: PageRule;
  /** Row of each step's symbols. */
  readonly #rowOf: ReadonlyMap<number, number>;

  constructor(rows: readonly Row[], links: readonly Link[], rule: PageRule) {
    this.#rows = rows;
    this.#ways = waysOf(links);
    this.#rule = rule;
    this.#rowOf = new Map(rows.flatMap(({ step, isFirst }, index) => (isFirst ? [[step.index, index] as const] : [])));
  }

  /** The ends of the page that begins at a row, best first; the last one is a single row. */
  ends(start: number): readonly number[] {
    const fitting: number[] = [];
    for (let end = start + 1; end <= this.#rows.length && (end === start + 1 || this.#fits(start, end)); end += 1) {
      fitting.push(end);
    }
    const most = fitting.at(-1) ?? start + 1;
    if (most === this.#rows.length) return fitting.reverse();
    const least = this.#heightOf(start, most) * 0.85;
    const good = fitting.filter((end) => this.#heightOf(start, end) >= least);
    const left = (end: number): number => (this.#rows.length - end === 1 && end - start > 2 ? 1 : 0);
    const score = (end: number): number => left(end) * 1000 + this.#cut(end) * 2 + (most - end);
    const best = [...good].sort((a, b) => score(a) - score(b) || b - a);
    return [...best, ...fitting.filter((end) => !good.includes(end)).reverse()];
  }

  /** `shift` moves connectors by so many columns from where they stand best: another try when lines had no room. */
  plan(start: number, end: number, shift = 0): PagePlan {
    const rows = this.#rows.slice(start, end);
    const performers = this.#rule.performersOf(rows);
    const connectors = this.#connectors(start, end);
    const columnOf = ({ links, isOutgoing, target }: Connector): number => {
      const step = isOutgoing ? (links.at(-1)?.link.from ?? target) : target;
      const performer = this.#rows[this.#rowOf.get(step) ?? 0]?.step.performers[0] ?? 0;
      return (Math.max(0, performers.indexOf(performer)) + shift) % Math.max(1, performers.length);
    };
    const arrange = (isAtTop: boolean): PagePlan['top'] =>
      inLines(
        connectors.filter((each) => each.isAtTop === isAtTop),
        performers.length,
        columnOf,
      );
    return { rows, links: this.#within(start, end), performers, top: arrange(true), bottom: arrange(false) };
  }

  #fits(start: number, end: number): boolean {
    const performers = this.#rule.performersOf(this.#rows.slice(start, end));
    return performers.length <= this.#rule.mostPerformers && this.#heightOf(start, end) <= this.#rule.capacity;
  }

  #heightOf(start: number, end: number): number {
    const { rows, top, bottom } = this.plan(start, end);
    return rows.reduce((sum, { height }) => sum + height, 0) + (top.length + bottom.length) * this.#rule.strip;
  }

  /** Lines that a page break before a row would cut. */
  #cut(row: number): number {
    return this.#ways.filter(({ link: { from, to = from } }) => this.#isBefore(from, row) !== this.#isBefore(to, row))
      .length;
  }

  #isBefore(step: number, row: number): boolean {
    return (this.#rowOf.get(step) ?? 0) < row;
  }

  #within(start: number, end: number): readonly Way[] {
    const isHere = (step: number): boolean => !this.#isBefore(step, start) && this.#isBefore(step, end);
    return this.#ways.filter(({ link: { from, to = from } }) => isHere(from) && isHere(to));
  }

  #connectors(start: number, end: number): readonly Connector[] {
    const found = new Map<string, Connector & { readonly links: Way[] }>();
    for (const way of this.#ways) {
      const { from: source, to: target = source } = way.link;
      const [from, to] = [this.#rowOf.get(source) ?? 0, this.#rowOf.get(target) ?? 0];
      const isFromHere = from >= start && from < end;
      const isToHere = to >= start && to < end;
      if (isFromHere === isToHere) continue;
      const isUp = to < from;
      const key = `${String(target)} ${isUp ? 'up' : 'down'}`;
      const isAtTop = isFromHere === isUp;
      const known = found.get(key) ?? { key, isOutgoing: isFromHere, isAtTop, links: [], target };
      known.links.push(way);
      found.set(key, known);
    }
    return [...found.values()];
  }
}

/** Each connector in the free column nearest to its own; what has no column left goes into a further line. */
function inLines(
  connectors: readonly Connector[],
  columns: number,
  columnOf: (connector: Connector) => number,
): readonly (readonly PlacedConnector[])[] {
  const lines: PlacedConnector[][] = [];
  for (const connector of connectors) {
    const own = columnOf(connector);
    const last = lines.at(-1);
    const line = last && last.length < columns ? last : [];
    if (line !== last) lines.push(line);
    const taken = new Set(line.map(({ column }) => column));
    const free = Array.from({ length: columns }, (_column, index) => index).filter((column) => !taken.has(column));
    const column = free.reduce(
      (best, each) => (Math.abs(each - own) < Math.abs(best - own) ? each : best),
      free[0] ?? 0,
    );
    line.push({ ...connector, column });
  }
  return lines;
}
