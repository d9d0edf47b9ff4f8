import type { CoverageView } from '../../core/presentation/overview/coverage-view.js';
import type { ColumnWindow } from './state.js';

/** Pixels of a document's column, as the style sheet has it. */
export const columnWidth = 48;

/** Documents that are drawn beyond what is in sight, and the step in which the window moves. */
const margin = 8;

/** The documents that are in sight and some more, out of so many. */
export function columnsInSight(scrolled: number, width: number, count: number): ColumnWindow {
  const first = Math.floor(scrolled / columnWidth / margin) * margin - margin;
  const last = Math.ceil((scrolled + width) / columnWidth / margin) * margin + margin;
  return { start: Math.min(Math.max(0, first), count), end: Math.min(last, count) };
}

/** Documents that are asked for beyond those that are drawn. */
const ahead = 64;

/** The documents to ask for, when some that are drawn were not told yet, or soon would not be; else undefined. */
export function columnsToAsk(
  drawn: ColumnWindow,
  { documents, start, columns }: Pick<CoverageView, 'documents' | 'start' | 'columns'>,
): ColumnWindow | undefined {
  const near = { start: Math.max(0, drawn.start - ahead / 2), end: Math.min(documents, drawn.end + ahead / 2) };
  if (near.start >= start && near.end <= start + columns.length) return undefined;
  return { start: Math.max(0, drawn.start - ahead), end: Math.min(documents, drawn.end + ahead) };
}
