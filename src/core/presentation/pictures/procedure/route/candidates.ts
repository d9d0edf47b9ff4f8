import { lengthOf, withoutIdlePoints, type Point } from './geometry.js';
import { arrivalTrack, departureTrack, HEAD, portOf, type Grid, type Lane, type Port, type RouteEdge } from './grid.js';

/** A way a line might take. */
export interface Candidate {
  readonly points: readonly Point[];
  readonly exit: Port;
  readonly entry: Port;
  /** Without crossings and what its words cost. */
  readonly cost: number;
}

const BEND = 10;
const LENGTH = 0.5;
const COST_OF = { otherExit: 40, backFromAbove: 25, forwardFromSide: 60, throughCells: 12, wrongSide: 0.4 };

type Side = 'west' | 'east';
const sides: readonly Side[] = ['west', 'east'];

/** How far one looks for a way: each time further, when the times before found none. */
export const efforts = ['straight', 'channels', 'cells', 'detours'] as const;
export type Effort = (typeof efforts)[number];

/** Ways with at most four bends, cheapest first. */
export function candidatesFor(
  edge: RouteEdge,
  grid: Grid,
  lanes: readonly Lane[],
  usedExits: ReadonlySet<Port>,
  effort: Effort,
): readonly Candidate[] {
  const ways = new Ways(edge, grid, effort === 'cells' ? lanes : lanes.filter(({ isInChannel }) => isInChannel));
  const isOpen = (port: Port): boolean => !usedExits.has(port);
  if (effort === 'straight') ways.straight(isOpen);
  else if (effort === 'detours') for (const side of sides.filter(isOpen)) ways.roundAbout(side, lanes);
  else ways.byLane(isOpen);
  return ways.found.sort((a, b) => a.cost - b.cost);
}

class Ways {
  readonly found: Candidate[] = [];
  readonly #edge: RouteEdge;
  readonly #grid: Grid;
  readonly #lanes: readonly Lane[];
  readonly #isForward: boolean;

  constructor(edge: RouteEdge, grid: Grid, lanes: readonly Lane[]) {
    this.#edge = edge;
    this.#grid = grid;
    this.#lanes = lanes;
    this.#isForward = edge.to.row > edge.from.row;
  }

  /** Without a lane: down in a column, and across in at most one place. */
  straight(isOpen: (port: Port) => boolean): void {
    const { from, to } = this.#edge;
    if (!this.#isForward) return;
    const end = portOf(to, 'north');
    const tracks = [departureTrack(from.row, this.#grid)];
    if (to.row > from.row + 1) tracks.push(arrivalTrack(to.row, this.#grid));
    const start = portOf(from, 'south');
    for (const y of isOpen('south') ? tracks : []) {
      this.#add('south', 'north', [start, { x: start.x, y }, { x: end.x, y }, end]);
    }
    for (const side of sides.filter(isOpen)) {
      const beside = portOf(from, side);
      if (isBeyond(end.x, beside.x, side)) this.#add(side, 'north', [beside, { x: end.x, y: beside.y }, end]);
    }
  }

  /** Through a lane to the top or a side of the target. */
  byLane(isOpen: (port: Port) => boolean): void {
    const { from, to } = this.#edge;
    const start = portOf(from, 'south');
    const departure = departureTrack(from.row, this.#grid);
    for (const lane of isOpen('south') ? this.#lanes : []) {
      const down = [start, { x: start.x, y: departure }, { x: lane.x, y: departure }];
      if (!this.#isForward || to.row > from.row + 1) this.#intoTop('south', down, lane);
      for (const entry of sides) this.#intoSide('south', entry, down, lane);
    }
    for (const side of sides.filter(isOpen)) {
      const beside = portOf(from, side);
      for (const lane of this.#lanes) {
        if (!isBeyond(lane.x, beside.x, side)) continue;
        const out = [beside, { x: lane.x, y: beside.y }];
        this.#intoTop(side, out, lane);
        for (const entry of sides) this.#intoSide(side, entry, out, lane);
      }
    }
  }

  /** Out of a side into a lane, along a track into another lane, and from there into a side. */
  roundAbout(exit: Side, lanes: readonly Lane[]): void {
    const { from, to } = this.#edge;
    const start = portOf(from, exit);
    const outside = lanes.filter(({ x }) => isBeyond(x, start.x, exit));
    const rows = [from.row, to.row];
    const tracks = rows.flatMap((row) => [departureTrack(row, this.#grid), arrivalTrack(row, this.#grid)]);
    for (const entry of sides) {
      const end = portOf(to, entry);
      const inside = lanes.filter(({ x }) => (entry === 'west' ? end.x - x : x - end.x) >= HEAD + 0.3);
      for (const lane of nearest(outside, start.x)) {
        for (const last of nearest(inside, end.x)) {
          for (const track of tracks) {
            const out = [start, { x: lane.x, y: start.y }, { x: lane.x, y: track }, { x: last.x, y: track }];
            this.#intoSide(exit, entry, out, last);
          }
        }
      }
    }
  }

  #intoTop(exit: Port, path: readonly Point[], lane: Lane): void {
    const arrival = arrivalTrack(this.#edge.to.row, this.#grid);
    const end = portOf(this.#edge.to, 'north');
    this.#add(exit, 'north', [...path, { x: lane.x, y: arrival }, { x: end.x, y: arrival }, end], lane);
  }

  #intoSide(exit: Port, entry: Side, path: readonly Point[], lane: Lane): void {
    const end = portOf(this.#edge.to, entry);
    const room = entry === 'west' ? end.x - lane.x : lane.x - end.x;
    if (room < HEAD + 0.3) return;
    this.#add(exit, entry, [...path, { x: lane.x, y: end.y }, end], lane);
  }

  #add(exit: Port, entry: Port, path: readonly Point[], lane?: Lane): void {
    const points = withoutIdlePoints(path);
    const cost = BEND * (points.length - 2) + LENGTH * lengthOf(points) + this.#penalty(exit, entry, lane);
    this.found.push({ points, exit, entry, cost });
  }

  #penalty(exit: Port, entry: Port, lane: Lane | undefined): number {
    const isBelow = exit === 'south';
    const isFromTop = entry === 'north';
    const unusual = this.#isForward ? COST_OF.forwardFromSide : COST_OF.backFromAbove;
    return (
      (isBelow === this.#edge.isMain ? 0 : COST_OF.otherExit) +
      (isFromTop === this.#isForward ? 0 : unusual) +
      (lane?.isInChannel === false ? COST_OF.throughCells : 0) +
      (isBelow || this.#leadsOn(exit) ? 0 : COST_OF.wrongSide)
    );
  }

  /** Towards the target; where that is no side, backwards on the left and forwards on the right. */
  #leadsOn(exit: Port): boolean {
    const { from, to } = this.#edge;
    const way = Math.sign(portOf(to, 'north').x - portOf(from, 'south').x) || (this.#isForward ? 1 : -1);
    return (exit === 'east' ? 1 : -1) === way;
  }
}

/** Whether a place lies on the way out of a side. */
function isBeyond(x: number, from: number, side: Side): boolean {
  return side === 'west' ? x < from - 0.5 : x > from + 0.5;
}

const SO_MANY = 6;

function nearest(lanes: readonly Lane[], x: number): readonly Lane[] {
  return [...lanes].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x)).slice(0, SO_MANY);
}
