import type { Bilingual, Severity } from '../catalogue/schema.js';
import type { Datum } from '../model/reading.js';
import type { Edit } from '../text/edit.js';
import type { Range } from '../text/source-text.js';
import type { Span } from '../text/span.js';

/** One fault at its exact words. Sentences are made in presentation, in the reader's language. */
export interface Finding {
  /** Rule code, e.g. SOP-002; codes never change meaning. */
  readonly code: string;
  readonly severity: Severity;
  /** JSON pointer of the value concerned in the model. */
  readonly pointer: string;
  readonly span: Span;
  /** Sentence with {placeholders}. */
  readonly message: Bilingual;
  /** What fills the placeholders. */
  readonly data: Readonly<Record<string, Datum>>;
  readonly related: readonly RelatedPlace[];
  /** Repairs, best first, worked out when they are asked for; applying one removes the finding and invents no fact. */
  readonly fixes: readonly Fix[];
  /** Offset where what is missing would be written. */
  readonly insert?: number;
  /** Name of the missing property. */
  readonly missing?: string;
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  /** Set when it lies in another document: its address, lines and columns; `span` then counts in that one. */
  readonly elsewhere?: Elsewhere;
  readonly span: Span;
  readonly message: Bilingual;
  readonly data: Readonly<Record<string, Datum>>;
}

/** A place in another document. */
export interface Elsewhere {
  readonly uri: string;
  readonly range: Range;
}

/** A repair as text edits, in document order and without overlaps. */
export interface Fix {
  readonly title: Bilingual;
  readonly data: Readonly<Record<string, Datum>>;
  readonly edits: readonly Edit[];
  /** A mechanical repair with one possible outcome: it may be applied without a person looking. */
  readonly isSafe?: boolean;
  /** One of several words that a person may choose: to be offered only after it was tried, as other rules may forbid it. */
  readonly needsTrial?: boolean;
  /** It mends how the text is read: faults that could not be seen before show only then, and are none that it adds. */
  readonly reveals?: boolean;
  /** It throws away what the author wrote, which may be right where it stands: never the repair to take unseen. */
  readonly discards?: boolean;
}
