import type { Bilingual, Schema, Source } from '../catalogue/schema.js';
import type { Span } from '../text/span.js';

/** How far an item is fulfilled, as an indication: never a statement of compliance. */
export type ItemState = 'terpenuhi' | 'sebagian' | 'belum' | 'tidak-berlaku' | 'perlu-penilaian-manusia';

/** What a person wrote about an item in the document's front matter. */
export interface Answer {
  readonly status: Exclude<ItemState, 'perlu-penilaian-manusia'>;
  readonly reason: string | undefined;
  readonly by: string | undefined;
  /** YYYY-MM-DD. */
  readonly date: string | undefined;
  readonly note: string | undefined;
  /** Address or path of what shows it. */
  readonly link: string | undefined;
  readonly span: Span | undefined;
}

/** Words of the document that show an item. */
export interface Evidence {
  readonly pointer: string;
  readonly span: Span;
}

/** One item of a checklist for one document. */
export interface ItemResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly help: Bilingual;
  readonly state: ItemState;
  /** What the text says; undefined for an item that only a person can judge. */
  readonly computed: Exclude<ItemState, 'tidak-berlaku'> | undefined;
  readonly answer: Answer | undefined;
  readonly sources: readonly Source[];
  readonly serves: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Paths of the properties it looks at, written or not. */
  readonly asks: readonly string[];
  /** What the text must hold for it; undefined for an item that only a person can judge. */
  readonly question: Schema | undefined;
  /** Whether a person must judge it, or confirm what the text holds. */
  readonly attest: boolean;
  /** YYYY-MM-DD from which it is in force, when that is still to come. */
  readonly since: string | undefined;
}

/** A checklist for one document. */
export interface ChecklistResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly items: readonly ItemResult[];
}
