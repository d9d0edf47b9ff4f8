import type { Span } from '../text/span.js';

/** A comment of an author that keeps findings silent until a day, with the reason. */
export interface Suppression {
  /** Codes of the findings. */
  readonly codes: readonly string[];
  /** Only findings that mark these words, or are called so; undefined: any. */
  readonly words: string | undefined;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until: string;
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
  /** Findings that begin here are meant. */
  readonly covers: Span;
}

/** What keeps a comment from being a suppression. */
export interface SuppressionFault {
  readonly problem: 'form' | 'code' | 'unknown-code' | 'date' | 'unreadable-date' | 'reason';
  readonly span: Span;
  readonly text: string;
}

/** A comment as it was read: a suppression, or what is wrong with it. */
export type ReadSuppression =
  | { readonly suppression: Suppression; readonly fault?: undefined }
  | { readonly suppression?: undefined; readonly fault: SuppressionFault };
