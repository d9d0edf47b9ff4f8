import assert from 'node:assert/strict';
import type { Schema } from '../../../../src/core/catalogue/schema.js';
import { compileType } from '../../../../src/core/findings/compile.js';

/** A fault as tests write it: where, which, and what fills the sentence. */
export type Fault = readonly [pointer: string, problem: string, params?: Readonly<Record<string, unknown>>];

/** Data and the faults a keyword finds in it; none means that it is silent. */
export interface KeywordCase {
  readonly name: string;
  /** The keyword's value. */
  readonly rule: unknown;
  /** The whole model. */
  readonly model: unknown;
  readonly faults?: readonly Fault[];
}

export const today = '2026-06-01';

/** One test for each case; `list` names the root property the keyword sits on, else it sits on the root. */
export function keywordCases(keyword: string, cases: readonly KeywordCase[], list?: string): void {
  for (const { name, rule, model, faults = [] } of cases) {
    it(name, () => {
      assert.deepEqual(faultsOf(keyword, rule, model, list), faults);
    });
  }
}

/** Runs the keyword as AJV does; `related` and the pointers for labels are left out. */
export function faultsOf(
  keyword: string,
  rule: unknown,
  model: unknown,
  list?: string,
  hoursPerDay?: number,
): readonly Fault[] {
  const sentence = { allOf: [{ [keyword]: rule }] };
  const schema: Schema = list === undefined ? sentence : { properties: { [list]: sentence } };
  return compileType(schema)(model, { today, hoursPerDay }).map((error) => {
    assert.equal(error.keyword, keyword);
    const params = Object.entries(error.params).filter(([name]) => !leftOut.has(name));
    const fault = [error.instancePath, String(error.params['problem'])] as const;
    return params.length > 0 ? [...fault, Object.fromEntries(params)] : fault;
  });
}

const leftOut = new Set(['problem', 'related', 'leftPointer', 'rightPointer']);
