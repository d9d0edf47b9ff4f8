import type { KeywordError } from '../contract/keyword-check.js';
import type { Flow } from './flow.js';

/** Which steps lead to which, by index. */
export type Edges = readonly (readonly number[])[];

/** The steps that can be reached from any of these, they themselves included, without passing those left out. */
export function reachable(from: readonly number[], edges: Edges, leftOut?: ReadonlySet<number>): ReadonlySet<number> {
  const seen = new Set(from);
  // A set hands out what is added to it while it is walked.
  for (const step of seen) {
    for (const target of edges[step] ?? []) if (!leftOut?.has(target)) seen.add(target);
  }
  return seen;
}

/** The steps reachable from these, each after all that it leads to (but for loops). No recursion: flows may be long. */
export function postorder(from: readonly number[], edges: Edges): number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  for (const root of from) {
    const stack = seen.has(root) ? [] : [{ step: root, next: 0 }];
    seen.add(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const target = edges[top.step]?.[top.next];
      top.next += 1;
      if (target === undefined) {
        order.push(top.step);
        stack.pop();
      } else if (!seen.has(target)) {
        seen.add(target);
        stack.push({ step: target, next: 0 });
      }
    }
  }
  return order;
}

/** The same steps with every arrow turned round. */
export function reversed(edges: Edges): Edges {
  const result: number[][] = edges.map(() => []);
  for (const [step, targets] of edges.entries()) {
    for (const target of targets) result[target]?.push(step);
  }
  return result;
}

/** Steps never reached, and loops that lead to no end; silent while it is not known where each step leads. */
export function reachFaults(flow: Flow): readonly KeywordError[] {
  if (!flow.certain || !flow.marked) return [];
  const { steps, targets } = flow;
  // A start further down is reported itself; the rows above it are not lost because of that.
  const starts = steps.filter(({ kind, index }) => kind === 'start' || index === 0).map(({ index }) => index);
  const reached = reachable(starts, targets);
  const unreached = steps.filter(({ index }) => !reached.has(index));
  return [
    ...unreached.map(({ id }): KeywordError => ({ pointer: id.pointer, problem: 'unreachable', params: {} })),
    ...loopFaults(flow, reached),
  ];
}

/** One fault for each loop that nothing leaves, at its last branch or else its last step. */
function loopFaults({ steps, targets }: Flow, reached: ReadonlySet<number>): readonly KeywordError[] {
  const terminals = steps.filter(({ index }) => targets[index]?.length === 0).map(({ index }) => index);
  const leaving = reachable(terminals, reversed(targets));
  const caught = [...reached].filter((index) => !leaving.has(index)).sort((a, b) => a - b);
  const loops = closedLoops(caught, targets).map((loop) => [...loop].sort((a, b) => a - b));
  return loops
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .flatMap((loop) => {
      const inLoop = loop.flatMap((index) => steps[index] ?? []);
      const branch = inLoop.findLast(({ kind }) => kind === 'branch');
      const pointer = branch?.kindSpot.pointer ?? inLoop.at(-1)?.id.pointer;
      return pointer === undefined ? [] : [{ pointer, problem: 'noExit', params: {} }];
    });
}

/** Among steps that reach no end, the groups that lead only to themselves (strongly connected, Kosaraju's order). */
function closedLoops(caught: readonly number[], edges: Edges): readonly ReadonlySet<number>[] {
  const isCaught = new Set(caught);
  const settled = new Set<number>();
  const loops: ReadonlySet<number>[] = [];
  for (const step of postorder(caught, reversed(edges)).reverse()) {
    if (settled.has(step)) continue;
    const group = reachable([step], edges, settled);
    const isClosed = [...group].every((member) => edges[member]?.every((target) => group.has(target)));
    if (isClosed && isCaught.has(step)) loops.push(group);
    for (const member of group) settled.add(member);
  }
  return loops;
}
