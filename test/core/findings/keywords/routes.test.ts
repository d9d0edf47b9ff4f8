import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findRoutes } from '../../../../src/core/findings/keywords/flow/routes.js';

interface Flow {
  readonly edges: readonly (readonly number[])[];
  readonly costs: readonly number[];
  readonly ends: readonly number[];
}

/** Small flows of any shape, with loops entered anywhere. */
const flows = fc.integer({ min: 1, max: 7 }).chain((count) => {
  const step = fc.integer({ min: 0, max: count - 1 });
  const perStep = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: count, maxLength: count });
  return fc.record({
    edges: perStep(fc.uniqueArray(step, { maxLength: 3 })),
    costs: perStep(fc.integer({ min: 0, max: 9 })),
    ends: fc.uniqueArray(step, { minLength: 1, maxLength: 2 }),
  });
});

/** Costs of all routes without repetition, by trying each. */
function allCosts({ edges, costs, ends }: Flow, step = 0, taken: readonly number[] = []): readonly number[] {
  const cost = costs[step] ?? 0;
  const onwards = (edges[step] ?? [])
    .filter((target) => target !== step && !taken.includes(target))
    .flatMap((target) => allCosts({ edges, costs, ends }, target, [...taken, step]).map((rest) => rest + cost));
  return ends.includes(step) ? [cost, ...onwards] : onwards;
}

describe('findRoutes', () => {
  it('finds what trying every route finds', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { edges, costs, ends } = flow;
        const total = (route: readonly number[]): number => route.reduce((sum, step) => sum + (costs[step] ?? 0), 0);
        const routes = findRoutes({ start: 0, ends, edges, cost: (step) => costs[step] ?? 0 });
        const expected = allCosts(flow);
        assert.equal(routes === undefined, expected.length === 0);
        if (!routes) return;
        assert.equal(total(routes.quickest), Math.min(...expected));
        assert.equal(total(routes.longest), Math.max(...expected));
        assert.equal(new Set(routes.longest).size, routes.longest.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives up in a tangle of loops', () => {
    const steps = Array.from({ length: 16 }, (_, index) => index);
    const edges = steps.map((step) => steps.filter((other) => other !== step));
    assert.equal(findRoutes({ start: 0, ends: [15], edges, cost: () => 1 }), undefined);
  });
});
