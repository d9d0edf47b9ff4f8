import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { durationFaults } from './flow/durations.js';
import { endFaults } from './flow/ends.js';
import { joinSteps } from './flow/flow.js';
import { handoverFaults } from './flow/handover.js';
import { reachFaults } from './flow/reach.js';
import { flowProblems, parseFlowRule } from './flow/rule.js';
import type { FlowProblem, FlowRule } from './flow/rule.js';
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
        symbol: pathSchema,
        terminator: text,
        decision: text,
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
    const parts = partsOf(rule, context).filter(({ problems }) => problems.some((problem) => rule.check.has(problem)));
    const faults = parts.flatMap(({ faultsOf }) => faultsOf()).filter(({ problem }) => rule.check.has(problem));
    // Without an end the last row is where it is missing: one fault, one finding.
    const lacksEnd = faults.some(({ problem }) => problem === 'noEnd');
    return lacksEnd ? faults.filter(({ problem }) => problem !== 'deadEnd') : faults;
  },
};

/** Faults that are found together, found when one of them is asked for. */
interface Part {
  readonly problems: readonly FlowProblem[];
  readonly faultsOf: () => readonly KeywordError[];
}

const analysed = new WeakMap<object, Map<string, readonly Part[]>>();

/** A type asks several questions about one flow (one code each): it is read once for each model. */
function partsOf(rule: FlowRule, context: KeywordContext): readonly Part[] {
  const { root, pointer, hoursPerDay } = context;
  if (typeof root !== 'object' || root === null) return [];
  const known = analysed.get(root) ?? new Map<string, readonly Part[]>();
  analysed.set(root, known);
  const key = `${pointer} ${String(hoursPerDay)} ${rule.signature}`;
  const parts = known.get(key) ?? analyse(rule, context);
  known.set(key, parts);
  return parts;
}

function analyse(rule: FlowRule, context: KeywordContext): readonly Part[] {
  const flow = joinSteps(stepsOf(rule, context));
  if (flow.steps.length === 0) return [];
  const ends = endFaults(flow, context);
  const isWhole = flow.certain && !ends.some(({ problem }) => problem === 'noStart' || problem === 'noEnd');
  const whole = (find: () => readonly KeywordError[]): (() => readonly KeywordError[]) =>
    isWhole ? once(find) : () => [];
  return [
    { problems: ['noStart', 'noEnd', 'manyStarts', 'lateStart', 'deadEnd'], faultsOf: () => ends },
    { problems: ['unknownTarget', 'fewExits'], faultsOf: () => flow.faults },
    { problems: ['unreachable', 'noExit'], faultsOf: once(() => reachFaults(flow)) },
    {
      problems: ['tooLong', 'maybeTooLong', 'incomparable', 'unlike'],
      faultsOf: whole(() => durationFaults(flow, rule, context)),
    },
    { problems: ['handover'], faultsOf: whole(() => handoverFaults(flow, rule)) },
  ];
}

function once<Result>(compute: () => Result): () => Result {
  const remembered = remember(compute);
  return () => remembered('once');
}
