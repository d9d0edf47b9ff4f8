import type { KeywordContext, KeywordError } from '../contract/keyword-check.js';
import type { Flow } from './flow.js';
import type { Step } from './steps.js';

/** Faults of the beginning and the end; silent where a kind cannot be read, for it may be the one that is missing. */
export function endFaults(flow: Flow, context: KeywordContext): readonly KeywordError[] {
  const starts = flow.steps.filter(({ kind }) => kind === 'start');
  const isReadable = !flow.steps.some(({ unreadable }) => unreadable);
  const lacks = (kind: Step['kind']): boolean => isReadable && !flow.steps.some((step) => step.kind === kind);
  const faults: KeywordError[] = [];
  if (lacks('start')) faults.push({ pointer: context.pointer, problem: 'noStart', params: {} });
  if (lacks('end')) faults.push({ pointer: context.pointer, problem: 'noEnd', params: {} });
  faults.push(...startFaults(starts));
  if (flow.marked) faults.push(...deadEnd(flow));
  return faults;
}

function startFaults([first, ...others]: readonly Step[]): readonly KeywordError[] {
  if (!first) return [];
  const late: KeywordError[] =
    first.index > 0 ? [{ pointer: first.kindSpot.pointer, problem: 'lateStart', params: {} }] : [];
  const many = others.map(({ kindSpot }): KeywordError => ({
    pointer: kindSpot.pointer,
    problem: 'manyStarts',
    params: {},
    related: first.kindSpot.pointer,
  }));
  return [...late, ...many];
}

/** The last row leads nowhere, yet it is no end. */
function deadEnd({ steps }: Flow): readonly KeywordError[] {
  const last = steps.at(-1);
  if (!last || last.unreadable || last.kind === 'end' || last.kind === 'branch') return [];
  if (last.next.spot.value !== undefined) return [];
  return [{ pointer: markOf(last), problem: 'deadEnd', params: {} }];
}

function markOf({ kindSpot, id }: Step): string {
  return kindSpot.value === undefined ? id.pointer : kindSpot.pointer;
}
