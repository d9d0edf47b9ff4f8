import type { Cell, ColumnWindow } from './state.js';

/** Columns before those of the documents: item, coverage. The coverage is only read. */
export const leading = 2;

interface Size {
  /** Rows without the head. */
  readonly rows: number;
  readonly columns: number;
}

/** Rows that one press of Page Down goes. */
const pageOfRows = 10;

/** Where a key leads from a cell; undefined for any other key. */
export function moveBy(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Cell,
  size: Size,
): Cell | undefined {
  switch (key) {
    case 'ArrowDown':
      return clamped({ row: row + 1, column }, size);
    case 'ArrowUp':
      return clamped({ row: row - 1, column }, size);
    case 'ArrowRight':
      return clamped({ row, column: Math.max(column + 1, leading) }, size);
    case 'ArrowLeft':
      return clamped({ row, column: column - 1 < leading ? 0 : column - 1 }, size);
    case 'PageDown':
      return clamped({ row: row + pageOfRows, column }, size);
    case 'PageUp':
      return clamped({ row: row - pageOfRows, column }, size);
    default:
      return toEnd({ key, isFar: ctrlKey || metaKey }, row, size);
  }
}

function toEnd({ key, isFar }: { readonly key: string; readonly isFar: boolean }, row: number, size: Size) {
  if (key === 'Home') return clamped({ row: isFar ? 1 : row, column: 0 }, size);
  return key === 'End' ? clamped({ row: isFar ? size.rows : row, column: size.columns - 1 }, size) : undefined;
}

/** The nearest cell that there is; above the items stands nothing. */
export function clamped({ row, column }: Cell, { rows, columns }: Size): Cell {
  const inColumn = Math.min(column, columns - 1);
  const isItem = inColumn < leading;
  return { row: Math.min(Math.max(row, isItem ? 1 : 0), rows), column: isItem ? 0 : inColumn };
}

/** The cell that the Tab key reaches: one that is drawn. */
export function reachable(cell: Cell, { start, end }: ColumnWindow, size: Size): Cell {
  const index = cell.column - leading;
  const isDrawn = cell.column < leading || (index >= start && index < end);
  return clamped(isDrawn ? cell : { row: cell.row, column: 0 }, size);
}
