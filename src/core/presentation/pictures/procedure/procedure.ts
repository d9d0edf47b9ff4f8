import type { Severity } from '../../../catalogue/schema.js';
import type { RouteTimes } from '../../../findings/keywords/flow/durations.js';
import type { Span } from '../../../text/span.js';

/** A procedure as it is to be drawn: everything in words, nothing yet in millimetres. */
export interface Procedure {
  readonly name: string;
  readonly number: string;
  readonly numberLabel: string;
  readonly headings: Headings;
  /** Columns of the sheet, in their order. */
  readonly performers: readonly Performer[];
  readonly steps: readonly Step[];
  /** Ways from step to step, in the order of the steps. */
  readonly links: readonly Link[];
  readonly times: RouteTimes | undefined;
  /** Faults of the procedure as a whole. */
  readonly notes: readonly Note[];
  /** Number of faults in the steps and their flow. */
  readonly faults: number;
}

export interface Headings {
  readonly number: string;
  readonly activity: string;
  readonly performer: string;
  readonly requirements: string;
  readonly time: string;
  readonly output: string;
  readonly remarks: string;
}

export interface Performer {
  readonly name: string;
  readonly span: Span | undefined;
  /** Stands for steps whose performer is not known. */
  readonly isUnknown: boolean;
}

export type Shape = 'capsule' | 'box' | 'diamond';

/** The columns of a row that hold text. */
export const textColumns = ['activity', 'requirements', 'time', 'output', 'remarks'] as const;
export type TextColumn = (typeof textColumns)[number];
export type ByColumn<Value> = Readonly<Record<TextColumn, Value>>;

/** The same of every column with text. */
export function byColumn<Value>(valueOf: (column: TextColumn) => Value): ByColumn<Value> {
  return {
    activity: valueOf('activity'),
    requirements: valueOf('requirements'),
    time: valueOf('time'),
    output: valueOf('output'),
    remarks: valueOf('remarks'),
  };
}

/** A row of the procedure. */
export interface Step {
  readonly index: number;
  readonly number: string;
  readonly shape: Shape;
  /** What stands in the capsule. */
  readonly word: string | undefined;
  readonly cells: ByColumn<string>;
  readonly spans: ByColumn<Span | undefined> & { readonly row: Span | undefined; readonly number: Span | undefined };
  /** Columns of its performers, the one named first in front. */
  readonly performers: readonly number[];
  /** Their names as written. */
  readonly names: readonly string[];
  readonly notes: readonly Note[];
  readonly isUnreachable: boolean;
  /** It is the last and is no end. */
  readonly isDeadEnd: boolean;
  /** Exits that a decision should have and has not, as they are called. */
  readonly missing: readonly string[];
}

/** A way from a step; `to` is absent when the step that is named does not exist. */
export interface Link {
  readonly from: number;
  readonly to: number | undefined;
  /** “Ya”, “Tidak”; absent for the only way on. */
  readonly label: string | undefined;
  /** The target as it is written. */
  readonly written: string;
  readonly span: Span | undefined;
}

/** What is wrong, in one sentence of the reader's language. */
export interface Note {
  readonly text: string;
  readonly code: string;
  readonly severity: Severity;
  /** Column of the row concerned, if it is one of those with text. */
  readonly column: TextColumn | undefined;
}
