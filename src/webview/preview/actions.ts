import type {
  AnswerFields,
  ExplainedThing,
  FindingRef,
  PlaceView,
} from '../../core/presentation/preview/preview-view.js';
import type { SeenDocument } from '../../shared/preview-messages.js';
import type { Choices } from './state.js';

/** Other months for a row of a plan, as a person saw it. */
export interface Reschedule {
  readonly document: SeenDocument;
  readonly row: string;
  readonly from: number;
  readonly to: number;
  /** What is said when they are written. */
  readonly said: string;
}

/** What the parts of the page can do. */
export interface Actions {
  choose(change: Partial<Choices>): void;
  reveal(place: PlaceView): void;
  /** Opens the form of an item's answer, with what stands in it at first. */
  beginAnswer(item: string, draft: AnswerFields): void;
  cancelAnswer(item: string): void;
  answer(item: string, answer: AnswerFields | null): void;
  tick(box: PlaceView, isDone: boolean): void;
  /** The text that is shown now. */
  seen(): SeenDocument;
  reschedule(asked: Reschedule): void;
  fix(finding: FindingRef): void;
  explain(about: ExplainedThing): void;
  closeExplanation(): void;
  pin(isPinned: boolean): void;
  openRule(code: string): void;
  openLink(link: string): void;
  openDocument(): void;
  exportReport(): void;
  dismissNotice(): void;
}
