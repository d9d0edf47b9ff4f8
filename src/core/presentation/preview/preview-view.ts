import type { Language, Severity } from '../../catalogue/schema.js';
import type { ItemState } from '../../checklists/checklist-state.js';
import type { ItemView } from '../checklist-view.js';
import type { PictureView } from '../pictures/picture.js';

/** A document as the preview shows it, in one language; plain data that holds on to nothing. */
export interface PreviewView {
  readonly language: Language;
  readonly header: HeaderView;
  /** What each state is called. */
  readonly states: Readonly<Record<ItemState, string>>;
  /** Each item once, whichever lists it stands in. */
  readonly counts: Readonly<Record<ItemState, number>>;
  readonly lists: readonly PreviewList[];
  readonly tasks: readonly TaskView[];
  /** What can be drawn of the document: each is a tab. */
  readonly pictures: readonly PictureTab[];
  /** That all of it are indications, and the day of the regulation table. */
  readonly disclaimer: string;
}

/** A picture of the document; only the one that is looked at is drawn. */
export interface PictureTab {
  readonly kind: string;
  readonly title: string;
  readonly drawn: PictureView | null;
}

/** Who the document is. */
export interface HeaderView {
  readonly title: string;
  readonly type: string;
  readonly facts: readonly FactView[];
  /** “3 kesalahan, 1 peringatan”. */
  readonly findings: string;
}

/** A line of the header; without a place it is not written in the document. */
export interface FactView {
  readonly label: string;
  readonly text: string;
  readonly place: PlaceView | null;
  /** What is worth noticing of it, or empty. */
  readonly warning: string;
}

/** Words of the document, as offsets into its text. */
export interface PlaceView {
  readonly start: number;
  readonly end: number;
}

export interface PreviewList {
  readonly id: string;
  readonly title: string;
  readonly counts: Readonly<Record<ItemState, number>>;
  readonly items: readonly PreviewItem[];
}

export interface PreviewItem extends Omit<ItemView, 'evidence'> {
  /** The act or standard it comes from. */
  readonly source: string;
  /** Why it is not met, or from when it counts; empty where there is nothing to say. */
  readonly remark: string;
  readonly evidence: readonly (PlaceView & { readonly text: string; readonly line: number })[];
  /** What a person may answer; what the text says is not for a person to say. */
  readonly answers: readonly Exclude<ItemState, 'perlu-penilaian-manusia'>[];
  /** Who answered and when, in words; empty where nobody did, or it is not written. */
  readonly answeredBy: string;
  /** Why the answer does not decide the state; empty where it does. */
  readonly unused: string;
  /** Faults of the document that are about the same. */
  readonly findings: readonly ItemFinding[];
}

export interface ItemFinding {
  readonly ref: FindingRef;
  readonly severity: Severity;
  readonly message: string;
  readonly place: PlaceView;
  /** What the best repair does; null when there is none. */
  readonly fix: string | null;
}

/** How a finding is found again in the same version of a text. */
export interface FindingRef {
  readonly code: string;
  readonly pointer: string;
  readonly start: number;
}

/** What an explanation is wanted of. */
export type ExplainedThing =
  { readonly kind: 'item'; readonly id: string } | { readonly kind: 'finding'; readonly ref: FindingRef };

/** What a person says of an item; empty texts are left out. */
export interface AnswerFields {
  readonly status: Exclude<ItemState, 'perlu-penilaian-manusia'>;
  readonly reason: string;
  readonly by: string;
  /** YYYY-MM-DD, or empty. */
  readonly date: string;
  /** Address or path of what shows it. */
  readonly link: string;
  readonly note: string;
}

/** A task-list item of the text. */
export interface TaskView {
  readonly text: string;
  readonly isDone: boolean;
  /** The whole item's first line. */
  readonly place: PlaceView;
  /** The character between the brackets. */
  readonly box: PlaceView;
  /** Heading it stands under, or empty. */
  readonly under: string;
}
