import { parsePath } from '../operands/path.js';
import type { Path } from '../operands/path.js';

export const flowProblems = [
  'noStart',
  'noEnd',
  'manyStarts',
  'lateStart',
  'unknownTarget',
  'fewExits',
  'deadEnd',
  'unreachable',
  'noExit',
  'tooLong',
  'maybeTooLong',
  'incomparable',
  'unlike',
  'handover',
] as const;

export type FlowProblem = (typeof flowProblems)[number];

/** Where the steps of a process say what they are, where they lead and what they take. */
export interface FlowRule {
  readonly id: Path;
  readonly kind: Path;
  readonly kinds: ReadonlyMap<unknown, 'start' | 'end' | 'branch'>;
  /** Where a row may name its flowchart symbol, and the symbols of a start or end and of a branch. */
  readonly symbol: Path | undefined;
  readonly terminator: unknown;
  readonly decision: unknown;
  readonly next: Path;
  readonly exits: readonly Path[];
  /** The same for uses that differ only in what they report. */
  readonly signature: string;
  /** The problems this use reports. */
  readonly check: ReadonlySet<string>;
  readonly duration: Path | undefined;
  readonly limit: Path | undefined;
  readonly output: Path | undefined;
  readonly input: Path | undefined;
}

interface Given {
  readonly [name: string]: unknown;
  readonly exits?: readonly string[];
  readonly check?: readonly string[];
}

/** Reads a value of `graph` that its meta-schema accepts. */
export function parseFlowRule(value: unknown): FlowRule {
  const given = value as Given;
  const path = (name: string): Path | undefined =>
    typeof given[name] === 'string' ? parsePath(given[name]) : undefined;
  return {
    id: path('id') ?? parsePath(''),
    kind: path('kind') ?? parsePath(''),
    kinds: new Map([
      [given['start'], 'start'],
      [given['end'], 'end'],
      [given['branch'], 'branch'],
    ]),
    symbol: path('symbol'),
    terminator: given['terminator'],
    decision: given['decision'],
    next: path('next') ?? parsePath(''),
    exits: (given.exits ?? []).map(parsePath),
    signature: JSON.stringify({ ...given, check: undefined }),
    check: new Set<string>(given.check ?? flowProblems),
    duration: path('duration'),
    limit: path('limit'),
    output: path('output'),
    input: path('input'),
  };
}
