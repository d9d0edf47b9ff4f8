import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { durationFaults } from './flow/durations.js';
import { endFaults } from './flow/ends.js';
import { joinSteps } from './flow/flow.js';
import { handoverFaults } from './flow/handover.js';
import { reachFaults } from './flow/reach.js';
import { flowProblems, parseFlowRule } from './flow/rule.js';
import type { FlowRule } from './flow/rule.js';
import { stepsOf } from './flow/steps.js';
import { closed, pathSchema } from './operands/meta-schema.js';

const ruleOf = remember(parseFlowRule);

const text = { type: 'string' };
const required = ['id', 'kind', 'start', 'end', 'branch', 'next', 'exits', 'check'];

/** The steps of a process: one beginning, an end for every way, nothing unreachable, time enough, things handed on. */
export const graphKeyword: KeywordCheck = {
  keyword: 'graph',
  type: 'array',
  metaSchema: {
    ...closed(
      {
        id: pathSchema,
        kind: pathSchema,
        start: text,
        end: text,
        branch: text,
        next: pathSchema,
        exits: { type: 'array', items: pathSchema, minItems: 1 },
        check: { type: 'array', items: { enum: flowProblems }, minItems: 1 },
        duration: pathSchema,
        limit: pathSchema,
        output: pathSchema,
        input: pathSchema,
      },
      required,
    ),
    dependentRequired: { duration: ['limit'], limit: ['duration'], output: ['input'], input: ['output'] },
  },
  check(value, context) {
    const rule = ruleOf(value);
    return faultsOf(rule, context).filter(({ problem }) => rule.check.has(problem));
  },
};

function faultsOf(rule: FlowRule, context: KeywordContext): readonly KeywordError[] {
  const steps = stepsOf(rule, context);
  if (steps.length === 0) return [];
  const flow = joinSteps(steps);
  const ends = endFaults(flow, rule, context);
  const faults = [...ends, ...flow.faults, ...reachFaults(flow)];
  const isWhole = flow.certain && !ends.some(({ problem }) => problem === 'noStart' || problem === 'noEnd');
  if (!isWhole) return faults;
  if (['tooLong', 'maybeTooLong', 'incomparable'].some((problem) => rule.check.has(problem))) faults.push(...durationFaults(flow, rule, context));
  if (rule.check.has('handover')) faults.push(...handoverFaults(flow, rule));
  return faults;
}
