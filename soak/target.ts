import type { Random } from './random.js';

/** A text that is tried, in its notation. */
export interface Sample {
  readonly text: string;
  readonly notation: 'markdown' | 'yaml';
}

export interface Trial {
  readonly sample: Sample;
  readonly random: Random;
  /** Texts to take parts from. */
  readonly others: readonly string[];
}

/** A law that must hold for any text. */
export interface Target {
  readonly name: string;
  /** Nothing when it held, else what went wrong, in a few words that are the same for the same fault. */
  readonly check: (trial: Trial) => string | undefined | Promise<string | undefined>;
  /** Whether texts that reach code never reached before are kept and changed further. */
  readonly isGuided?: boolean;
  /** Milliseconds of this process that a check may take at most. */
  readonly patience: number;
  readonly end?: () => Promise<void>;
}

/** A fault in the words that name it: the error and the place in our code where it was thrown. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  return `${error.name}: ${error.message.slice(0, 120)} ${place.trim().replace(/\(.*\//u, '(')}`;
}
