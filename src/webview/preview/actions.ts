import type {
  AnswerFields,
  ExplainedThing,
  FindingRef,
  PlaceView,
} from '../../core/presentation/preview/preview-view.js';
import type { Choices } from './state.js';

/** What the parts of the page can do. */
export interface Actions {
  choose(change: Partial<Choices>): void;
  reveal(place: PlaceView): void;
  answer(item: string, answer: AnswerFields | null): void;
  tick(box: PlaceView, isDone: boolean): void;
  fix(finding: FindingRef): void;
  explain(about: ExplainedThing): void;
  closeExplanation(): void;
  pin(isPinned: boolean): void;
  openRule(code: string): void;
  openLink(link: string): void;
  openDocument(): void;
  dismissNotice(): void;
}
