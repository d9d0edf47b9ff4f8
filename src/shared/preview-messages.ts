import type { Explanation } from '../core/presentation/preview/explanation.js';
import type {
  AnswerFields,
  ExplainedThing,
  FindingRef,
  PlaceView,
  PreviewView,
} from '../core/presentation/preview/preview-view.js';
import type { ReaderLanguage } from './protocol.js';

/** What the preview's page is told. */
export type ToPreview =
  | { readonly type: 'show'; readonly shown: ShownDocument }
  | { readonly type: 'explanation'; readonly uri: string; readonly explanation: Explanation }
  /** Where the cursor stands in the document that is shown. */
  | { readonly type: 'cursor'; readonly uri: string; readonly offset: number }
  /** The answer to an item was written. */
  | { readonly type: 'answered'; readonly uri: string; readonly item: string }
  /** One sentence for the person: why something was not done. */
  | { readonly type: 'notice'; readonly text: string };

/** The document that the page shows. */
export interface ShownDocument {
  /** Empty when there is none. */
  readonly uri: string;
  /** Name of its file. */
  readonly name: string;
  readonly version: number;
  readonly isPinned: boolean;
  /** Language of the page's own texts. */
  readonly language: ReaderLanguage;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Null when there is nothing to show; `reason` says why. */
  readonly view: PreviewView | null;
  readonly reason: string;
  /** The document can be opened again. */
  readonly canOpen: boolean;
}

/** What the page asks for. What changes a document names it, and the version that the person saw. */
export type FromPreview =
  /** The page is there, and which picture it looks at: its kind, or empty. */
  | { readonly type: 'ready'; readonly picture: string }
  | { readonly type: 'picture'; readonly picture: string }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  | { readonly type: 'open' }
  | ({ readonly type: 'export' } & SeenDocument)
  | ({ readonly type: 'reveal'; readonly place: PlaceView } & SeenDocument)
  | ({ readonly type: 'answer'; readonly item: string; readonly answer: AnswerFields | null } & SeenDocument)
  | ({ readonly type: 'tick'; readonly box: PlaceView; readonly isDone: boolean } & SeenDocument)
  | ({ readonly type: 'fix'; readonly finding: FindingRef } & SeenDocument)
  /** A row of a time plan gets other months. */
  | ({ readonly type: 'reschedule'; readonly row: string; readonly from: number; readonly to: number } & SeenDocument)
  | ({ readonly type: 'explain'; readonly about: ExplainedThing } & SeenDocument)
  | { readonly type: 'rule'; readonly code: string }
  | ({ readonly type: 'link'; readonly link: string } & SeenDocument);

/** Which text a person saw when asking for something. */
export interface SeenDocument {
  readonly uri: string;
  readonly version: number;
}

/** What a page keeps for the time after a reload; the page may add more of its own. */
export interface KeptPreview {
  readonly uri: string;
  readonly isPinned: boolean;
}
