import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { TableLine, TableLines } from './table-lines.js';

/** Number of the cell of a line that holds an offset, counted from 0. */
export function columnAt(offset: number, { cells }: TableLine): number | undefined {
  const index = cells.findIndex(({ start, end }) => start <= offset && offset <= end);
  return index < 0 ? undefined : index;
}

/** The edits that take a column out of a table, if one is left then; a row that is too short has nothing of it. */
export function removeColumn(index: number, { header, delimiter, rows }: TableLines): readonly Edit[] {
  if (header.cells.length < (header.opens ? 2 : 3)) return [];
  return [header, delimiter, ...rows].flatMap((line) => {
    const span = withPipe(line, index);
    return span ? [{ span, text: '' }] : [];
  });
}

/** A cell with the pipe behind it; the last one of a line that no pipe ends, with the one before it. */
function withPipe({ cells, closes }: TableLine, index: number): Span | undefined {
  const cell = cells[index];
  if (!cell) return undefined;
  const isLast = index === cells.length - 1;
  if (!isLast || closes) return { start: cell.start, end: cell.end + 1 };
  return { start: index === 0 ? cell.start : cell.start - 1, end: cell.end };
}
