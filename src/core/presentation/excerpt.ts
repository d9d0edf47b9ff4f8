import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { graphemes, graphemeWidth, isPlain, printable } from './display-width.js';

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
  const text = source.slice({ start: from, end: to });
  const cut = { before: from > whole.start, after: to < whole.end };
  const shown = isPlain(text) ? clipPlain(text, from, marked, cut) : clipCells(text, from, marked, cut);
  return { line: line + 1, ...shown };
}

/** Whether the line goes on before or after the text that was looked at. */
interface Cut {
  readonly before: boolean;
  readonly after: boolean;
}

type Clipped = Omit<Excerpt, 'line'>;

/** Clips any text that begins at `at`, grapheme by grapheme. */
export function clipCells(text: string, at: number, marked: Span, cut: Cut): Clipped {
  const { cells, first } = toCells(text, at, marked);
  return clip(cells, first, cut.before, cut.after);
}

/** The same for a text whose units are all characters of one column, as most are: positions are columns. */
export function clipPlain(text: string, at: number, marked: Span, cut: Cut): Clipped {
  const first = Math.min(Math.max(0, marked.start - at), text.length);
  const last = Math.min(Math.max(first, marked.end - at), text.length);
  const start = plainStart(first, last - first);
  const end = Math.min(text.length, start + WIDTH);
  const head = start > 0 || cut.before ? '…' : '';
  const tail = end < text.length || cut.after ? '…' : '';
  return {
    // Joined, not only cut out: a part of a text keeps the whole text alive.
    text: [head, text.slice(start, end), tail].join('').trimEnd(),
    indent: head.length + first - start,
    carets: Math.max(1, Math.min(last, end) - first),
  };
}

function plainStart(first: number, wanted: number): number {
  return first + Math.min(wanted, WIDTH / 2) <= WIDTH ? 0 : Math.max(0, first - Math.ceil(roomBefore(wanted)));
}

/** Columns that are shown before the marked words when those are not in sight from the beginning of the line. */
function roomBefore(wanted: number): number {
  return Math.min(Math.max(WIDTH / 3, WIDTH - wanted - 20), (WIDTH * 2) / 3);
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
  let room = roomBefore(wanted);
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
