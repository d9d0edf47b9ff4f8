import type { CoverageView } from '../core/presentation/overview/coverage-view.js';
import type { ReaderLanguage } from './protocol.js';

/** What the page of the coverage matrix is told. */
export interface ToCoverage {
  readonly type: 'show';
  readonly shown: ShownCoverage;
}

/** What the page shows. */
export interface ShownCoverage {
  readonly language: ReaderLanguage;
  /** What is chosen now, as far as it exists. */
  readonly choice: CoverageChoice;
  /** Checklists that hold for some document, with how many of their items no document meets, and only some do. */
  readonly lists: readonly {
    readonly id: string;
    readonly title: string;
    readonly gaps: number;
    readonly open: number;
  }[];
  readonly types: readonly { readonly id: string; readonly title: string }[];
  readonly units: readonly string[];
  /** How far the documents have been looked at. */
  readonly progress: { readonly done: number; readonly total: number; readonly isRunning: boolean };
  /** Null when no checklist holds for the chosen documents. */
  readonly view: CoverageView | null;
}

/** Which checklist of which documents; empty: any. */
export interface CoverageChoice {
  readonly list: string;
  readonly documentType: string;
  readonly unit: string;
}

/** The part of the matrix that is in sight. */
export interface CoveragePart {
  /** Positions of documents, from `start` to before `end`. */
  readonly columns: { readonly start: number; readonly end: number };
  /** Item whose details are shown, or empty. */
  readonly item: string;
}

/** What the page asks for. */
export type FromCoverage =
  | { readonly type: 'choose'; readonly choice: CoverageChoice; readonly part: CoveragePart }
  /** A document, at the words that show an item. */
  | { readonly type: 'open'; readonly uri: string; readonly item: string }
  | { readonly type: 'export'; readonly list: string };
