import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { readInline } from './simple-inline.js';
import { positionOf, type Line } from './simple-lines.js';

/** A piece of a document that was read, and the index of the line after it. */
export interface Read<T> {
  readonly node: T;
  readonly next: number;
}

const DELIMITER_CELL = /^ *(:?)-+(:?) *$/;

/** Reads a table whose rows all begin and end with a pipe; undefined when it is written otherwise. */
export function readTable(text: string, lines: readonly Line[], from: number): Read<Table> | undefined {
  const [header, delimiter] = [lines[from], lines[from + 1]];
  const align = delimiter ? readAlignment(text, delimiter) : undefined;
  const first = header ? readRow(text, header) : undefined;
  if (!header || !align || first?.children.length !== align.length) return undefined;
  const rows = [first];
  let next = from + 2;
  for (let line = lines[next]; line && line.end > line.start; line = lines[next]) {
    const row = readRow(text, line);
    if (!row) return undefined;
    rows.push(row);
    next += 1;
  }
  const last = lines[next === from + 2 ? from + 1 : next - 1] ?? header;
  return { node: { type: 'table', align, children: rows, position: positionOf(header.start, last.end) }, next };
}

function readAlignment(text: string, line: Line): AlignType[] | undefined {
  if (!isPiped(text, line)) return undefined;
  const align: AlignType[] = [];
  for (const cell of text.slice(line.start + 1, line.end - 1).split('|')) {
    const match = DELIMITER_CELL.exec(cell);
    if (!match) return undefined;
    const [, left, right] = match;
    align.push(left ? (right ? 'center' : 'left') : right ? 'right' : null);
  }
  return align;
}

function isPiped(text: string, line: Line): boolean {
  return line.end - line.start > 1 && text[line.start] === '|' && text[line.end - 1] === '|';
}

function readRow(text: string, line: Line): TableRow | undefined {
  if (!isPiped(text, line)) return undefined;
  const cells: TableCell[] = [];
  for (let pipe = line.start; pipe < line.end - 1;) {
    const next = text.indexOf('|', pipe + 1);
    const isLast = next === line.end - 1;
    const children = readCell(text, pipe + 1, next);
    if (!children) return undefined;
    cells.push({ type: 'tableCell', children, position: positionOf(pipe, isLast ? line.end : next) });
    pipe = next;
  }
  return { type: 'tableRow', children: cells, position: positionOf(line.start, line.end) };
}

function readCell(text: string, from: number, to: number): TableCell['children'] | undefined {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) === 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 32) end -= 1;
  return start === end ? [] : readInline(text, [{ start, end, next: end }]);
}
