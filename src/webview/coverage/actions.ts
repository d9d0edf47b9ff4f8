import type { CoverageChoice } from '../../shared/coverage-messages.js';
import type { Cell, Filters } from './state.js';

/** What the parts of the page can do. */
export interface Actions {
  choose(change: Partial<CoverageChoice>): void;
  filter(change: Partial<Filters>): void;
  /** Moves the keyboard to a cell. */
  goTo(cell: Cell): void;
  /** Draws the documents that are in sight now. */
  scrolled(): void;
  open(uri: string, item: string): void;
  showDetails(item: string): void;
  exportReport(): void;
}
