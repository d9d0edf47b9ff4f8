import { Board } from './board.js';
import { candidatesFor, efforts, type Candidate } from './candidates.js';
import type { Box, Point } from './geometry.js';
import { centre, gridRight, lanesOf, type Grid, type Lane, type Port, type RouteEdge, type RouteNode } from './grid.js';
import { labelPlace } from './labels.js';

/** A line as it is drawn. */
export interface Routed {
  readonly edge: RouteEdge;
  readonly points: readonly Point[];
  readonly label: Box | undefined;
  /** Names the port where it ends: lines with the same name share their head. */
  readonly end: string;
}

/** What was drawn, and what has no room. */
export interface RoutedPage {
  readonly lines: readonly Routed[];
  readonly left: readonly RouteEdge[];
  readonly board: Board;
}

const CROSSING = 100;

/** Lines that found no room are drawn first the next time. */
const ATTEMPTS = 4;

/** Draws lines one after the other, short ones first; words that stand there already are gone round. */
export function routePage(
  nodes: readonly RouteNode[],
  edges: readonly RouteEdge[],
  words: readonly Box[],
  grid: Grid,
): RoutedPage {
  const lanes = lanesOf(grid);
  const urgent = new Set<number>();
  let best: RoutedPage | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const order = [...edges].sort((a, b) => Number(urgent.has(b.id)) - Number(urgent.has(a.id)) || byReach(a, b));
    const page = routeInOrder(order, boardOf(nodes, words, grid), grid, lanes);
    if (!best || page.left.length < best.left.length) best = page;
    if (page.left.length === 0 || page.left.every(({ id }) => urgent.has(id))) break;
    for (const { id } of page.left) urgent.add(id);
  }
  return best ?? { lines: [], left: edges, board: boardOf(nodes, words, grid) };
}

function boardOf(nodes: readonly RouteNode[], words: readonly Box[], grid: Grid): Board {
  const board = new Board({
    left: grid.left,
    right: gridRight(grid),
    top: grid.rows[0]?.top ?? 0,
    bottom: grid.rows.at(-1)?.bottom ?? 0,
  });
  for (const node of nodes) addNode(node, board);
  for (const box of words) board.addWords(box);
  return board;
}

function routeInOrder(edges: readonly RouteEdge[], board: Board, grid: Grid, lanes: readonly Lane[]): RoutedPage {
  const used = new Map<number, Set<Port>>();
  const lines: Routed[] = [];
  const left: RouteEdge[] = [];
  for (const edge of edges) {
    const exits = used.get(edge.from.id) ?? new Set<Port>();
    used.set(edge.from.id, exits);
    const best = cheapest(edge, grid, lanes, board, exits);
    if (best) {
      lines.push(best.line);
      exits.add(best.exit);
      board.addLine(best.line.points, best.line.end);
      if (best.line.label) board.addWords(best.line.label);
    } else left.push(edge);
  }
  return { lines, left, board };
}

function addNode(node: RouteNode, board: Board): void {
  for (const box of node.boxes) board.addSymbol(box);
  const { y } = centre(node);
  const row = [...node.boxes].sort((a, b) => a.left - b.left);
  for (const [index, box] of row.entries()) {
    const next = row[index + 1];
    if (next) board.addJoint({ x: box.right, y }, { x: next.left, y });
  }
}

/** To the next row, then by how far they reach, then in the order of their sources. */
function byReach(a: RouteEdge, b: RouteEdge): number {
  return reach(a) - reach(b) || a.from.row - b.from.row || a.id - b.id;
}

function reach({ from, to }: RouteEdge): number {
  return to.row === from.row + 1 ? 0 : Math.abs(to.row - from.row) || 1;
}

interface Found {
  readonly line: Routed;
  readonly exit: Port;
  readonly cost: number;
}

function cheapest(
  edge: RouteEdge,
  grid: Grid,
  lanes: readonly Lane[],
  board: Board,
  exits: ReadonlySet<Port>,
): Found | undefined {
  let best: Found | undefined;
  for (const effort of efforts) {
    const found = cheapestOf(candidatesFor(edge, grid, lanes, exits, effort), edge, board);
    if (found && (!best || found.cost < best.cost)) best = found;
    // A straight way may cross others: then a lane is better, if there is one.
    if (best && (effort !== 'straight' || best.cost < CROSSING)) return best;
  }
  return best;
}

function cheapestOf(candidates: readonly Candidate[], edge: RouteEdge, board: Board): Found | undefined {
  let best: Found | undefined;
  for (const candidate of candidates) {
    if (best && candidate.cost >= best.cost) break;
    const found = tried(candidate, edge, board);
    if (found && (!best || found.cost < best.cost)) best = found;
  }
  return best;
}

/** The line as the candidate would have it; undefined when it, or its words, have no room. */
function tried({ points, exit, entry, cost }: Candidate, edge: RouteEdge, board: Board): Found | undefined {
  const end = `${String(edge.to.id)} ${entry}`;
  const crossings = board.crossings(points, end);
  if (crossings === undefined) return undefined;
  const whole = cost + crossings * CROSSING;
  if (!edge.label) return { line: { edge, points, label: undefined, end }, exit, cost: whole };
  const place = labelPlace(points, exit, edge.label, board);
  return place && { line: { edge, points, label: place.box, end }, exit, cost: whole + place.cost };
}
