import { asDatum, nameOf } from '../operands/values.js';
import type { KeywordError } from '../contract/keyword-check.js';
import type { Step, Target } from './steps.js';

/** One way on from a step: the exit it is written at, if it is written, and the step it leads to, if there is one. */
export interface Link {
  readonly exit: Target | undefined;
  readonly target: number | undefined;
}

/** Steps with the steps each leads to, by index. */
export interface Flow {
  readonly steps: readonly Step[];
  readonly targets: readonly (readonly number[])[];
  /** The same, way by way, with those that lead nowhere. */
  readonly links: readonly (readonly Link[])[];
  readonly faults: readonly KeywordError[];
  /** Whether it is known where each step leads: only then can one say what is never reached. */
  readonly certain: boolean;
  /** Whether the rows say anything about a flow. */
  readonly marked: boolean;
}

/** Joins the steps: an end leads nowhere, a branch to its exits, another step to its next or the following row. */
export function joinSteps(steps: readonly Step[]): Flow {
  const byId = indexById(steps);
  const joined = steps.map((step) => joinStep(step, steps.length, byId));
  const faults = joined.flatMap((part) => part.faults);
  return {
    steps,
    targets: joined.map(({ links }) => [...new Set(links.flatMap(({ target }) => target ?? []))]),
    links: joined.map(({ links }) => links),
    faults,
    certain: faults.length === 0 && joined.every((part) => part.certain),
    marked: steps.some(
      (step) => step.kind !== 'plain' || step.kindSpot.value !== undefined || step.next.spot.value !== undefined,
    ),
  };
}

interface Ids {
  readonly indexes: ReadonlyMap<string, number>;
  /** Whether every row has an id, so that an id not among them is none. */
  readonly complete: boolean;
  readonly numeric: boolean;
}

interface Joined {
  readonly links: readonly Link[];
  readonly faults: readonly KeywordError[];
  readonly certain: boolean;
}

function indexById(steps: readonly Step[]): Ids {
  const indexes = new Map<string, number>();
  for (const { id, index } of steps) {
    const name = nameOf(id.value);
    if (name !== undefined && !indexes.has(name)) indexes.set(name, index);
  }
  return {
    indexes,
    complete: steps.every(({ id }) => nameOf(id.value) !== undefined),
    numeric: steps.every(({ id }) => typeof id.value !== 'string'),
  };
}

function joinStep(step: Step, count: number, ids: Ids): Joined {
  if (step.unreadable) return { links: [], faults: [], certain: false };
  if (step.kind === 'end') return { links: [], faults: [], certain: true };
  const hasExits = step.exits.some(({ spot }) => spot.value !== undefined);
  if (step.kind === 'branch' || hasExits) return joinTargets(step, step.exits, ids);
  if (step.next.spot.value !== undefined) return joinTargets(step, [step.next], ids);
  const links = step.index + 1 < count ? [{ exit: undefined, target: step.index + 1 }] : [];
  return { links, faults: [], certain: !step.next.spot.blocked };
}

function joinTargets(step: Step, exits: readonly Target[], ids: Ids): Joined {
  const given = exits.filter(({ spot }) => spot.value !== undefined);
  const readable = given.filter((target) => canBeId(target, ids));
  const unknown = readable.filter(({ id }) => !ids.indexes.has(id ?? ''));
  const missing = exits.filter(({ spot }) => spot.value === undefined).map(({ exit }) => exit);
  return {
    links: readable.map((exit) => ({ exit, target: ids.indexes.get(exit.id ?? '') })),
    faults: [
      ...(missing.length > 0 ? [fewExits(step, missing)] : []),
      ...(ids.complete ? unknown.map(unknownTarget) : []),
    ],
    certain: readable.length === given.length && unknown.length === 0,
  };
}

/** A text where the ids are numbers could not be read: that is another rule's finding. */
function canBeId({ id, spot }: Target, ids: Ids): boolean {
  return id !== undefined && !(ids.numeric && typeof spot.value === 'string');
}

function fewExits(step: Step, missing: readonly string[]): KeywordError {
  return { pointer: step.kindSpot.pointer, problem: 'fewExits', params: { missing } };
}

function unknownTarget({ spot, exit }: Target): KeywordError {
  return { pointer: spot.pointer, problem: 'unknownTarget', params: { target: asDatum(spot.value ?? null), exit } };
}
