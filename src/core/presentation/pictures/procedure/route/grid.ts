import type { Box } from './geometry.js';

/** A row of the page as the router sees it. */
export interface GridRow {
  readonly top: number;
  readonly bottom: number;
}

/** The block of performer columns on a page. */
export interface Grid {
  readonly left: number;
  readonly columnWidth: number;
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** Width of the widest symbol. */
  readonly symbolWidth: number;
}

/** Where lines enter and leave a symbol. */
export type Port = 'north' | 'south' | 'west' | 'east';

/** The symbols of one row: a step, with one symbol for each performer, or a connector. */
export interface RouteNode {
  readonly id: number;
  readonly row: number;
  /** The symbol that is entered from above and left below. */
  readonly main: Box;
  readonly boxes: readonly Box[];
}

/** A line to be drawn. */
export interface RouteEdge {
  readonly id: number;
  readonly from: RouteNode;
  readonly to: RouteNode;
  /** Size of the words at its beginning. */
  readonly label: { readonly width: number; readonly height: number } | undefined;
  /** Leaves at the bottom; else at a side. */
  readonly isMain: boolean;
}

/** An arrowhead is so long, and stands on a straight line. */
export const HEAD = 2.3;

/** Distance of the two tracks from the bottom of a row: for lines that leave it, and for those that come to the next. */
const DEPARTURE = 3.2;
const ARRIVAL = 1.5;
/** The first row has none above it; there the arrowhead has just its length. */
const FIRST_ARRIVAL = 0.9;

/** First lane from a border, and from lane to lane. */
const FIRST_LANE = 1.5;
const LANE = 1.6;
/** Lanes keep so far from the symbols of their column. */
const LANE_CLEARANCE = 1;

export function gridRight({ left, columnWidth, columns }: Grid): number {
  return left + columnWidth * columns;
}

/** Where lines leave a row below its symbols; below the last one nothing comes to a next, so they keep off its symbols. */
export function departureTrack(row: number, { rows }: Grid): number {
  return (rows[row]?.bottom ?? 0) - (row === rows.length - 1 ? ARRIVAL : DEPARTURE);
}

/** Where lines come to a row: at the bottom of the row above, in the first row at its own top. */
export function arrivalTrack(row: number, { rows }: Grid): number {
  const above = rows[row - 1];
  return above ? above.bottom - ARRIVAL : (rows[row]?.top ?? 0) + FIRST_ARRIVAL;
}

/** A vertical line: in the channel between two columns, or through the free cells of one. */
export interface Lane {
  readonly x: number;
  readonly isInChannel: boolean;
}

/** All lanes of a page from left to right. */
export function lanesOf(grid: Grid): readonly Lane[] {
  const { left, columnWidth, columns, symbolWidth } = grid;
  const margin = (columnWidth - symbolWidth) / 2 - LANE_CLEARANCE;
  const lanes: Lane[] = [];
  for (let column = 0; column < columns; column += 1) {
    const start = left + column * columnWidth;
    const half = columnWidth / 2;
    for (let offset = FIRST_LANE; offset < half; offset += LANE) {
      const isInChannel = offset <= margin;
      lanes.push({ x: start + offset, isInChannel }, { x: start + columnWidth - offset, isInChannel });
    }
  }
  return lanes.sort((a, b) => a.x - b.x);
}

export function centre({ main }: RouteNode): { readonly x: number; readonly y: number } {
  return { x: (main.left + main.right) / 2, y: (main.top + main.bottom) / 2 };
}

/** The middle of a side of a node's symbols. */
export function portOf(node: RouteNode, port: Port): { readonly x: number; readonly y: number } {
  const { x, y } = centre(node);
  if (port === 'north') return { x, y: node.main.top };
  if (port === 'south') return { x, y: node.main.bottom };
  if (port === 'west') return { x: Math.min(...node.boxes.map(({ left }) => left)), y };
  return { x: Math.max(...node.boxes.map(({ right }) => right)), y };
}
