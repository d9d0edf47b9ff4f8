import type { Observation } from '../../../model/reading.js';
import type { Edit } from '../../../text/edit.js';
import { pointSpan } from '../../../text/span.js';
import { columnAt, removeColumn } from '../../../writing/remove-column.js';
import { lineAt, tableLines, type TableLine, type TableLines } from '../../../writing/table-lines.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** An unknown column in which nothing stands may go. */
export function removeEmptyColumn({ span, data }: Observation, subject: Subject): readonly Fix[] {
  const { text } = subject.source;
  const table = tableAround(span.start, text);
  const index = table && columnAt(span.start, table.header);
  if (!table || index === undefined || table.rows.some((row) => cellText(row, index, text) !== '')) return [];
  return titledFix('empty-column', removeColumn(index, table), data, subject);
}

/** The second of two columns may go when it says nothing else than the first; where only it says something, that is kept. */
export function mergeColumns({ span, related, data }: Observation, subject: Subject): readonly Fix[] {
  const { text } = subject.source;
  const table = tableAround(span.start, text);
  const [first, second] = [related, span].map((each) => table && each && columnAt(each.start, table.header));
  if (!table || first === undefined || second === undefined || first === second) return [];
  const pairs = table.rows.map((row) => ({
    row,
    kept: cellText(row, first, text),
    repeated: cellText(row, second, text),
  }));
  if (pairs.some(({ kept, repeated }) => kept !== '' && repeated !== '' && !isSame(kept, repeated))) return [];
  const filled = pairs.flatMap(({ row, kept, repeated }): readonly Edit[] => {
    const cell = row.cells[first];
    return cell && kept === '' && repeated !== '' ? [{ span: cell, text: ` ${repeated} ` }] : [];
  });
  const title =
    filled.length > 0
      ? 'merge-columns'
      : pairs.some(({ repeated }) => repeated !== '')
        ? 'repeated-column'
        : 'empty-column';
  const column = text.slice(span.start, span.end);
  const label = related ? text.slice(related.start, related.end) : column;
  return titledFix(title, [...filled, ...removeColumn(second, table)], { ...data, text: column, label }, subject);
}

/** Undefined where the header has two rows. */
function tableAround(offset: number, text: string): TableLines | undefined {
  const table = tableLines(text, pointSpan(lineAt(text, offset).span.start));
  return table?.header.cells.every(({ start, end }) => text.slice(start, end).trim() !== '') === true
    ? table
    : undefined;
}

function cellText({ cells }: TableLine, index: number, text: string): string {
  const cell = cells[index];
  return cell ? text.slice(cell.start, cell.end).trim() : '';
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((each) => each.replace(/\s+/gu, ' ').toLowerCase());
  return left === right;
}
