import type { Severity } from '../../../catalogue/schema.js';
import type { Span } from '../../../text/span.js';

/** A baseline, target or actual as the document gives it. */
export interface Amount {
  /** As written. */
  readonly text: string;
  readonly span: Span | undefined;
  /** Absent when what is written is no number. */
  readonly number?: number;
  /** Upper end, when a range is written. */
  readonly upper?: number;
  /** Its own unit; without one it is that of the indicator. */
  readonly unit?: string;
  readonly operator?: Operator;
  /** Whether the number is a change and no level. */
  readonly isChange: boolean;
}

export type Operator = 'atLeast' | 'atMost' | 'above' | 'below';

/** What was measured in a period; without a number nothing is known of it. */
export interface Measurement {
  readonly period: string;
  readonly amount: Amount;
}

export type Direction = 'up' | 'down' | 'keep';

/** Why there is no percentage. */
export type Reason =
  | 'noActual'
  | 'noTarget'
  | 'actualText'
  | 'targetText'
  | 'notPositive'
  | 'range'
  | 'change'
  | 'units'
  | 'keep'
  | 'noDirection';

export type Achievement = { readonly percent: number } | { readonly reason: Reason };

/** How an indicator stands; the shape goes with the tone, the word says it. */
export interface State {
  readonly tone: Tone;
  readonly word: StateWord;
}

export type Tone = 'good' | 'middle' | 'bad' | 'none';

export type StateWord =
  'good' | 'middle' | 'bad' | 'met' | 'better' | 'same' | 'worse' | 'notMet' | 'off' | 'noData' | 'unclear';

/** A finding about an indicator. */
export interface IndicatorNote {
  readonly text: string;
  readonly code: string;
  readonly severity: Severity;
}

/** One indicator: everything in words and numbers, nothing yet in millimetres. */
export interface Indicator {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction | undefined;
  /** The direction as written; of one that follows from baseline and target there is no word. */
  readonly directionText: string;
  readonly baseline: Amount | undefined;
  readonly target: Amount | undefined;
  /** The latest actual. */
  readonly actual: Amount | undefined;
  /** Period of the latest actual, when it comes out of the actuals over time. */
  readonly actualPeriod: string;
  /** Actuals over time in their order, the latest included. */
  readonly series: readonly Measurement[];
  readonly achievement: Achievement;
  /** Achievement as the author wrote it. */
  readonly written: string;
  readonly state: State;
  readonly notes: readonly IndicatorNote[];
  readonly spans: {
    readonly row: Span | undefined;
    readonly name: Span | undefined;
    readonly direction: Span | undefined;
  };
}

/** All indicators of a document. */
export interface Indicators {
  /** Title of the document. */
  readonly name: string;
  readonly headings: {
    readonly name: string;
    readonly direction: string;
    readonly baseline: string;
    readonly target: string;
    readonly actual: string;
  };
  /** Names of the colours, in the language of the paper; absent in a type without them. */
  readonly colours: { readonly good: string; readonly middle: string; readonly bad: string } | undefined;
  readonly indicators: readonly Indicator[];
  /** Findings about all of them. */
  readonly notes: readonly IndicatorNote[];
}
