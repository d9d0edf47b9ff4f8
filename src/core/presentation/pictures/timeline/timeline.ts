import type { Severity } from '../../../catalogue/schema.js';
import type { Span } from '../../../text/span.js';
import type { Axis } from './axis.js';

/** A plan as it is to be drawn: everything in words and months, nothing yet in millimetres. */
export interface Timeline {
  readonly name: string;
  readonly axis: Axis;
  readonly headings: Headings;
  /** Phases, each followed by what belongs to it; then all that belongs to none. */
  readonly rows: readonly Row[];
  readonly dependencies: readonly Dependency[];
  readonly total: { readonly amount: number; readonly text: string; readonly span: Span | undefined } | undefined;
  /** Faults of the plan as a whole. */
  readonly notes: readonly Note[];
  /** Number of faults in the plan. */
  readonly faults: number;
  /** Some of its activities say how far they are. */
  readonly hasProgress: boolean;
}

export interface Headings {
  readonly activity: string;
  /** Absent where no row has one. */
  readonly code: string | undefined;
  readonly owner: string | undefined;
  readonly budget: string | undefined;
}

/** A stretch of the axis, in months from its beginning: the first month is from 0 to 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a row is; `group` is the heading of a list that is no phase, `gate` what must hold at the end of a phase. */
export type RowKind = 'phase' | 'group' | 'activity' | 'gate' | 'milestone';

export interface Row {
  readonly kind: RowKind;
  readonly pointer: string;
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly budget: Amount | undefined;
  /** Percent done. */
  readonly progress: number | undefined;
  /** Its time in order, even when it is written from end to start; undefined where none can be read. */
  readonly time: Stretch | undefined;
  /** The time in words: “4–8”, “6 Apr–29 Mei”. */
  readonly written: string;
  /** How it may be moved; undefined where its months can't be rewritten. */
  readonly move: Move | undefined;
  readonly spans: { readonly row: Span | undefined; readonly name: Span | undefined; readonly time: Span | undefined };
  /** What the picture itself sees: a few words beside the bar. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** Index of its phase among all phases; undefined outside. */
  readonly phase: number | undefined;
}

/** Whole months, counted from 1. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

export interface Move extends Months {
  /** Months that it moves by at once: 3 where quarters are written. */
  readonly step: number;
}

export interface Amount {
  readonly amount: number;
  readonly text: string;
  readonly short: string;
}

export interface Problem {
  readonly kind: 'gap' | 'overlap' | 'outside' | 'beyond' | 'reversed' | 'missing' | 'late' | 'unknown';
  readonly text: string;
  /** The part of the axis concerned. */
  readonly at?: Stretch;
}

/** One row must have ended before the other begins; by their indexes. */
export interface Dependency {
  readonly from: number;
  readonly to: number;
  readonly isLate: boolean;
}

/** What is wrong, in one sentence of the reader's language. */
export interface Note {
  readonly text: string;
  readonly code: string;
  readonly severity: Severity;
}
