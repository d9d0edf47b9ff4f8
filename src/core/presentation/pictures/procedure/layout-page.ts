import { font, textWidth, type Font } from '../text/font.js';
import { shortened } from '../text/wrap.js';
import type { PageColumns } from './columns.js';
import type { PagePlan, PlacedConnector } from './pages.js';
import type { Link } from './procedure.js';
import type { Box } from './route/geometry.js';
import type { Grid, RouteEdge, RouteNode } from './route/grid.js';
import { routePage, type RoutedPage } from './route/route-page.js';
import { ABOVE_SYMBOL, BELOW_SYMBOL, symbolSizes, type Row, type SymbolSizes } from './rows.js';

/** A row on its page; y from the top edge of the table. */
export interface LaidRow {
  readonly row: Row;
  readonly top: number;
  readonly bottom: number;
  /** Its symbols; absent for a further part of a step. */
  readonly node: RouteNode | undefined;
}

/** A connector on its page. */
export interface LaidConnector {
  readonly connector: PlacedConnector;
  readonly node: RouteNode;
  /** Room for the words beside it. */
  readonly words: Box;
  readonly isBeside: boolean;
}

/** A page with everything in its place. */
export interface PageLayout {
  readonly columns: PageColumns;
  readonly sizes: SymbolSizes;
  readonly headerHeight: number;
  readonly rows: readonly LaidRow[];
  readonly strips: readonly { readonly top: number; readonly bottom: number }[];
  readonly connectors: readonly LaidConnector[];
  readonly routed: RoutedPage;
  /** What each line stands for. */
  readonly linkOf: ReadonlyMap<number, Link | undefined>;
  readonly labelFont: Font;
  readonly bottom: number;
}

export const connectorFont = font(6);
const CONNECTOR_LINE = 1.15 * connectorFont.size;
/** Rows grow into what is left of a page, but not above this. */
const TALLEST_GROWN = 20;
/** A row's middle is a little above its half: there is more to draw below. */
const RAISED = 0.8;
const LONGEST_LABEL = 14;

/** What a page is laid out for. */
export interface PageRoom {
  readonly headerHeight: number;
  readonly capacity: number;
  readonly connectors: ConnectorRoom;
  /** Width of the columns that symbols are made for: they are the same on all pages. */
  readonly symbolColumn: number;
  /** Size of the symbols against their usual one. */
  readonly scale: number;
}

/** Room of a connector with its words. */
export interface ConnectorRoom {
  readonly strip: number;
  readonly wordsWidth: number;
  /** Whether its words fit beside it. */
  readonly isBeside: boolean;
}

/** How connectors stand in columns of a width; `pageWord` is what stands before a page number. */
export function connectorRoom(columnWidth: number, pageWord: string): ConnectorRoom {
  const wordsWidth = textWidth(`${pageWord} 88`, connectorFont);
  const isBeside = symbolSizes(columnWidth).connector / 2 + BESIDE + wordsWidth < columnWidth / 2 - 0.2;
  return { wordsWidth, isBeside, strip: isBeside ? 14 : 17 };
}

const BESIDE = 0.6;

/** Puts the rows and connectors of a page in their places and draws its lines. */
export function layOutPage(plan: PagePlan, columns: PageColumns, room: PageRoom): PageLayout {
  const sizes = symbolSizes(room.symbolColumn, room.scale);
  const placed = new Placing(plan, columns, sizes, room);
  const labelFont = font(columns.performerWidth < 16 ? 6 : 7, 'bold');
  const { edges, linkOf } = edgesOf(plan, placed, labelFont);
  const grid: Grid = {
    left: columns.blockLeft,
    columnWidth: columns.performerWidth,
    columns: columns.performers.length,
    rows: placed.gridRows,
    symbolWidth: sizes.width,
  };
  const words = placed.connectors.map((each) => each.words);
  return {
    ...{ columns, sizes, labelFont, linkOf, headerHeight: room.headerHeight },
    rows: placed.rows,
    strips: placed.strips,
    connectors: placed.connectors,
    routed: routePage(placed.nodes, edges, words, grid),
    bottom: placed.bottom,
  };
}

class Placing {
  readonly rows: LaidRow[] = [];
  readonly strips: { readonly top: number; readonly bottom: number }[] = [];
  readonly connectors: LaidConnector[] = [];
  readonly gridRows: { readonly top: number; readonly bottom: number }[] = [];
  readonly nodes: RouteNode[] = [];
  readonly #columns: PageColumns;
  readonly #sizes: SymbolSizes;
  readonly #room: ConnectorRoom;
  bottom: number;

  constructor(
    plan: PagePlan,
    columns: PageColumns,
    sizes: SymbolSizes,
    { headerHeight, capacity, connectors }: PageRoom,
  ) {
    this.#columns = columns;
    this.#sizes = sizes;
    this.#room = connectors;
    this.bottom = headerHeight;
    const strips = (plan.top.length + plan.bottom.length) * connectors.strip;
    const heights = grown(
      plan.rows.map(({ height }) => height),
      capacity - strips,
    );
    for (const line of plan.top) this.#addStrip(line);
    for (const [index, row] of plan.rows.entries()) this.#addRow(row, heights[index] ?? row.height);
    for (const line of plan.bottom) this.#addStrip(line);
  }

  #band(height: number): { readonly top: number; readonly bottom: number } {
    const band = { top: this.bottom, bottom: this.bottom + height };
    this.bottom = band.bottom;
    this.gridRows.push(band);
    return band;
  }

  #addRow(row: Row, height: number): void {
    const { top, bottom } = this.#band(height);
    const node = row.isFirst ? this.#symbols(row, top, bottom) : undefined;
    if (node) this.nodes.push(node);
    this.rows.push({ row, top, bottom, node });
  }

  #symbols({ step }: Row, top: number, bottom: number): RouteNode {
    const { width, heights } = this.#sizes;
    const high = heights[step.shape];
    const middle = Math.min(
      Math.max((top + bottom) / 2 - RAISED, top + ABOVE_SYMBOL + high / 2),
      bottom - BELOW_SYMBOL - high / 2,
    );
    const boxes = step.performers.map((performer, index) => {
      const centre = this.#centreOf(Math.max(0, this.#columns.performers.indexOf(performer)));
      // In a decision of several only the first decides.
      const half = (index > 0 && step.shape === 'diamond' ? heights.box : high) / 2;
      return { left: centre - width / 2, right: centre + width / 2, top: middle - half, bottom: middle + half };
    });
    const [main = { left: 0, right: 0, top, bottom }] = boxes;
    return { id: this.nodes.length, row: this.gridRows.length - 1, main, boxes };
  }

  #addStrip(line: readonly PlacedConnector[]): void {
    const { top, bottom } = this.#band(this.#room.strip);
    this.strips.push({ top, bottom });
    for (const connector of line) {
      const x = this.#centreOf(connector.column);
      const half = this.#sizes.connector / 2;
      const y = this.#connectorMiddle(connector, top, half);
      const main = { left: x - half, right: x + half, top: y - half, bottom: y + half };
      const node = { id: this.nodes.length, row: this.gridRows.length - 1, main, boxes: [main] };
      this.nodes.push(node);
      this.connectors.push({ connector, node, words: this.#wordsOf(main, connector), isBeside: this.#room.isBeside });
    }
  }

  #connectorMiddle(connector: PlacedConnector, top: number, half: number): number {
    if (this.#room.isBeside) return top + this.#room.strip / 2 - RAISED;
    return top + half + (connector.isAtTop ? 2 * CONNECTOR_LINE + 0.8 : ABOVE_SYMBOL);
  }

  #centreOf(column: number): number {
    return this.#columns.blockLeft + (column + 0.5) * this.#columns.performerWidth;
  }

  /** Right of the connector, or where the column is narrow on the side of the table's edge, where no line leaves it. */
  #wordsOf(main: Box, connector: PlacedConnector): Box {
    const { wordsWidth, isBeside } = this.#room;
    const height = 2 * CONNECTOR_LINE;
    const [x, y] = [(main.left + main.right) / 2, (main.top + main.bottom) / 2];
    const left = isBeside ? main.right + BESIDE : x - wordsWidth / 2;
    const beyond = connector.isAtTop ? main.top - 0.3 - height : main.bottom + 0.3;
    const top = isBeside ? y - height / 2 : beyond;
    return { left, right: left + wordsWidth, top, bottom: top + height };
  }
}

/** Rows share what is left of the page while none becomes too tall. */
function grown(heights: readonly number[], room: number): readonly number[] {
  const used = heights.reduce((sum, height) => sum + height, 0);
  const share = Math.max(0, (room - used) / Math.max(1, heights.length));
  return heights.map((height) => Math.max(height, Math.min(height + share, TALLEST_GROWN)));
}

function edgesOf(
  plan: PagePlan,
  placed: Placing,
  labelFont: Font,
): { readonly edges: readonly RouteEdge[]; readonly linkOf: ReadonlyMap<number, Link | undefined> } {
  const edges: RouteEdge[] = [];
  const linkOf = new Map<number, Link | undefined>();
  const nodeOf = new Map(placed.rows.flatMap(({ row, node }) => (node ? [[row.step.index, node] as const] : [])));
  const add = (
    from: RouteNode | undefined,
    to: RouteNode | undefined,
    isMain: boolean,
    link: Link | undefined,
  ): void => {
    if (!from || !to) return;
    const id = edges.length;
    const label = link?.label === undefined ? undefined : labelSize(link.label, labelFont);
    edges.push({ id, from, to, label, isMain });
    linkOf.set(id, link);
  };
  for (const { link, isMain } of plan.links) {
    add(nodeOf.get(link.from), nodeOf.get(link.to ?? -1), isMain, link);
  }
  for (const { connector, node } of placed.connectors) {
    if (!connector.isOutgoing) add(node, nodeOf.get(connector.target), connector.isAtTop, undefined);
    else for (const { link, isMain } of connector.links) add(nodeOf.get(link.from), node, isMain, link);
  }
  return { edges, linkOf };
}

/** The words of an exit as they are shown. */
export function shownLabel(label: string, labelFont: Font): string {
  return shortened(label, LONGEST_LABEL, labelFont);
}

function labelSize(label: string, labelFont: Font): { readonly width: number; readonly height: number } {
  return { width: textWidth(shownLabel(label, labelFont), labelFont), height: labelFont.size * 0.76 };
}
