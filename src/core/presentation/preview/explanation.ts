import type { Language } from '../../catalogue/schema.js';
import type { PlaceView } from './preview-view.js';

/** Why a finding was made, or an item has its state: what was read, what was wanted, by which rule, from where. */
export interface Explanation {
  readonly language: Language;
  readonly title: string;
  /** The finding's sentence, or the item's state. */
  readonly message: string;
  readonly parts: readonly ExplanationPart[];
  /** Code of the rule whose page says more; null where there is none. */
  readonly rule: string | null;
}

export interface ExplanationPart {
  readonly heading: string;
  readonly lines: readonly ExplanationLine[];
}

/** A sentence, with the words of the document it is about. */
export interface ExplanationLine {
  readonly text: string;
  readonly place: PlaceView | null;
}
