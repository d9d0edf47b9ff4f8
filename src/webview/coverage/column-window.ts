import type { ColumnWindow } from './state.js';

/** Pixels of a document's column, as the style sheet has it. */
export const columnWidth = 40;

/** Documents that are drawn beyond what is in sight, and the step in which the window moves. */
const margin = 8;

/** The documents that are in sight and some more, out of so many. */
export function columnsInSight(scrolled: number, width: number, count: number): ColumnWindow {
  const first = Math.floor(scrolled / columnWidth / margin) * margin - margin;
  const last = Math.ceil((scrolled + width) / columnWidth / margin) * margin + margin;
  return { start: Math.min(Math.max(0, first), count), end: Math.min(last, count) };
}
