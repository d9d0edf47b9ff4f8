import type { Bilingual, Schema, Source } from './schema.js';

/** A compliance checklist, as schemas/README.md describes it. */
export interface Checklist {
  readonly id: string;
  readonly title: Bilingual;
  /** Types it holds for, and with them all that extend these. */
  readonly types: readonly string[];
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly id: string;
  readonly title: Bilingual;
  /** One sentence: what fulfils it. */
  readonly help: Bilingual;
  readonly sources: readonly Source[];
  readonly serves?: readonly string[];
  /** YYYY-MM-DD: not in force before, where no regulation of the registry says so. */
  readonly since?: string;
  readonly satisfiedBy?: Schema;
  readonly partialBy?: Schema;
  readonly evidence?: readonly string[];
  /** A person must judge, or confirm what is computed. */
  readonly attest?: boolean;
  /** Items of other lists whose state it takes. */
  readonly as?: readonly string[];
}
