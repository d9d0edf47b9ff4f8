import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { graphemes, graphemeWidth, printable } from './display-width.js';

/** One source line as a terminal shows it, and the columns under which carets stand. */
export interface Excerpt {
  /** 1-based. */
  readonly line: number;
  /** Printable text, clipped around the marked words. */
  readonly text: string;
  /** Columns before the first caret. */
  readonly indent: number;
  /** Number of carets, at least one. */
  readonly carets: number;
}

/** Most columns of a source line that are shown. */
const WIDTH = 100;
/** Units of the line looked at before and after the marked words: enough for WIDTH columns, however long the line is. */
const REACH = 300;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isMarked: boolean;
}

/** The line in which the span begins, with carets under the span's part of it. */
export function excerptOf(source: SourceText, span: Span): Excerpt {
  const { line } = source.positionAt(span.start);
  const whole = source.lineSpan(line);
  const marked = { start: span.start, end: Math.min(Math.max(span.end, span.start), whole.end) };
  const from = Math.max(whole.start, marked.start - REACH);
  const to = Math.min(whole.end, marked.start + REACH);
  const { cells, first } = toCells(source.slice({ start: from, end: to }), from, marked);
  return { line: line + 1, ...clip(cells, first, from > whole.start, to < whole.end) };
}

/** The graphemes of a text that begins at `at`, and the index of the first one marked (or where the point is). */
function toCells(text: string, at: number, marked: Span): { readonly cells: readonly Cell[]; readonly first: number } {
  const cells: Cell[] = [];
  let first: number | undefined;
  let offset = at;
  for (const grapheme of graphemes(text)) {
    const end = offset + grapheme.length;
    if (first === undefined && end > marked.start) first = cells.length;
    const shown = printable(grapheme);
    const isMarked = offset < marked.end && end > marked.start;
    cells.push({ text: shown, width: graphemeWidth(shown), isMarked });
    offset = end;
  }
  return { cells, first: first ?? cells.length };
}

function clip(cells: readonly Cell[], first: number, isCutBefore: boolean, isCutAfter: boolean): Omit<Excerpt, 'line'> {
  const start = windowStart(cells, first);
  const end = windowEnd(cells, start);
  const head = start > 0 || isCutBefore ? '…' : '';
  const tail = end < cells.length || isCutAfter ? '…' : '';
  const carets = columns(cells.slice(start, end).filter(({ isMarked }) => isMarked));
  return {
    text: `${head}${cells
      .slice(start, end)
      .map(({ text }) => text)
      .join('')}${tail}`.trimEnd(),
    indent: head.length + columns(cells.slice(start, first)),
    carets: Math.max(1, carets),
  };
}

/** The line's beginning when the marked words are in sight from there; else a third of the width before them. */
function windowStart(cells: readonly Cell[], first: number): number {
  const wanted = columns(cells.slice(first).filter(({ isMarked }) => isMarked));
  const before = columns(cells.slice(0, first));
  if (before + Math.min(wanted, WIDTH / 2) <= WIDTH) return 0;
  let start = first;
  let room = Math.max(WIDTH / 3, WIDTH - wanted - 20);
  room = Math.min(room, (WIDTH * 2) / 3);
  while (start > 0 && room > 0) {
    start -= 1;
    room -= cells[start]?.width ?? 0;
  }
  return start;
}

function windowEnd(cells: readonly Cell[], start: number): number {
  let end = start;
  let width = 0;
  while (end < cells.length) {
    width += cells[end]?.width ?? 0;
    if (width > WIDTH) break;
    end += 1;
  }
  return end;
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
