import { postorder, reachable, reversed } from './reach.js';
import type { Edges } from './reach.js';

/** Steps from the start to an end, in order, none twice. */
export type Route = readonly number[];

/** The cheapest and the dearest route. */
export interface Routes {
  readonly quickest: Route;
  readonly longest: Route;
}

/** What is searched: `cost` gives the weight of each step. */
export interface RouteQuestion {
  readonly start: number;
  readonly ends: readonly number[];
  readonly edges: Edges;
  readonly cost: (step: number) => number;
}

/** Steps tried before the search in a tangle of loops is given up. */
const MOST_TRIES = 200_000;

/** The quickest and the longest route without repetition; absent when there is none or the search is too long. */
export function findRoutes(question: RouteQuestion): Routes | undefined {
  const onRoute = between(question);
  if (!onRoute.has(question.start)) return undefined;
  const inside = question.edges.map((targets, step) =>
    onRoute.has(step) ? targets.filter((target) => onRoute.has(target)) : [],
  );
  const edges = withoutReturns(question.start, inside);
  const order = postorder([question.start], edges);
  return isAcyclic(order, edges) ? byOrder(order, { ...question, edges }) : byTrial({ ...question, edges });
}

function between({ start, ends, edges }: RouteQuestion): ReadonlySet<number> {
  const leading = reachable(ends, reversed(edges));
  return new Set([...reachable([start], edges)].filter((step) => leading.has(step)));
}

/**
 * Leaves out each arrow back to a step that every way from the start passes: no route without repetition can use
 * it. What remains of an ordinary flow ("Tidak → 1") has no loop.
 */
function withoutReturns(start: number, edges: Edges): Edges {
  const order = postorder([start], edges);
  const rank = ranks(order, edges.length);
  const dominators = immediateDominators(start, order, rank, edges);
  // What leads to a later step of the order leads back.
  const isReturn = (step: number, target: number): boolean =>
    (rank[target] ?? 0) >= (rank[step] ?? 0) && dominates(target, step, dominators);
  return edges.map((targets, step) => targets.filter((target) => !isReturn(step, target)));
}

/** Each step's place in the order; -1 if it has none. */
function ranks(order: readonly number[], count: number): readonly number[] {
  const rank = Array.from({ length: count }, () => -1);
  for (const [index, step] of order.entries()) rank[step] = index;
  return rank;
}

function dominates(above: number, step: number, dominators: readonly number[]): boolean {
  let at = step;
  while (at !== above) {
    const parent = dominators[at] ?? -1;
    if (parent < 0 || parent === at) return false;
    at = parent;
  }
  return true;
}

/** The last step that every way from the start to a step passes (Cooper, Harvey and Kennedy's iteration). */
function immediateDominators(
  start: number,
  order: readonly number[],
  rank: readonly number[],
  edges: Edges,
): readonly number[] {
  const sources = reversed(edges);
  const dominators = edges.map((_targets, step) => (step === start ? start : -1));
  const forwards = order.filter((step) => step !== start).reverse();
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const step of forwards) {
      let dominator = -1;
      for (const source of sources[step] ?? []) {
        if ((dominators[source] ?? -1) < 0) continue;
        dominator = dominator < 0 ? source : meet(dominator, source, rank, dominators);
      }
      isChanged ||= dominators[step] !== dominator;
      dominators[step] = dominator;
    }
  }
  return dominators;
}

/** The last step that lies above both. */
function meet(a: number, b: number, rank: readonly number[], dominators: readonly number[]): number {
  let left = a;
  let right = b;
  while (left !== right) {
    if ((rank[left] ?? 0) < (rank[right] ?? 0)) left = dominators[left] ?? right;
    else right = dominators[right] ?? left;
  }
  return left;
}

function isAcyclic(order: readonly number[], edges: Edges): boolean {
  const rank = ranks(order, edges.length);
  return order.every((step, index) => edges[step]?.every((target) => (rank[target] ?? 0) < index));
}

interface Best {
  readonly cost: number;
  readonly next: number | undefined;
}

/** Without loops the best way on from a step is known once those of its targets are. */
function byOrder(order: readonly number[], question: RouteQuestion): Routes | undefined {
  const quickest = follow(
    question.start,
    bestWays(order, question, (a, b) => a < b),
  );
  const longest = follow(
    question.start,
    bestWays(order, question, (a, b) => a > b),
  );
  return quickest && longest && { quickest, longest };
}

function bestWays(
  order: readonly number[],
  { ends, edges, cost }: RouteQuestion,
  isBetter: (a: number, b: number) => boolean,
): ReadonlyMap<number, Best> {
  const isEnd = new Set(ends);
  const best = new Map<number, Best>();
  for (const step of order) {
    let way: Best | undefined = isEnd.has(step) ? { cost: cost(step), next: undefined } : undefined;
    for (const target of edges[step] ?? []) {
      const rest = best.get(target);
      const total = rest && rest.cost + cost(step);
      if (total !== undefined && (!way || isBetter(total, way.cost))) way = { cost: total, next: target };
    }
    if (way) best.set(step, way);
  }
  return best;
}

function follow(start: number, best: ReadonlyMap<number, Best>): Route | undefined {
  if (!best.has(start)) return undefined;
  const route: number[] = [];
  for (let step: number | undefined = start; step !== undefined; step = best.get(step)?.next) route.push(step);
  return route;
}

/** Every route in turn, as long as there are not too many. */
function byTrial({ start, ends, edges, cost }: RouteQuestion): Routes | undefined {
  const isEnd = new Set(ends);
  const taken = new Set([start]);
  const stack = [{ step: start, next: 0, total: cost(start) }];
  const found = new Extremes();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const top = stack.at(-1);
    if (!top) return found.routes();
    if (top.next === 0 && isEnd.has(top.step)) found.add(top.total, taken);
    const target = edges[top.step]?.[top.next];
    top.next += 1;
    if (target === undefined) {
      stack.pop();
      taken.delete(top.step);
    } else if (!taken.has(target)) {
      taken.add(target);
      stack.push({ step: target, next: 0, total: top.total + cost(target) });
    }
  }
  return undefined;
}

/** The cheapest and the dearest of the routes seen. */
class Extremes {
  #quickest: { readonly total: number; readonly route: Route } | undefined;
  #longest: { readonly total: number; readonly route: Route } | undefined;

  add(total: number, steps: Iterable<number>): void {
    if (!this.#quickest || total < this.#quickest.total) this.#quickest = { total, route: [...steps] };
    if (!this.#longest || total > this.#longest.total) this.#longest = { total, route: [...steps] };
  }

  routes(): Routes | undefined {
    return this.#quickest && this.#longest && { quickest: this.#quickest.route, longest: this.#longest.route };
  }
}
