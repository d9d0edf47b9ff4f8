import { afterLineBreak, lineEnd, skipBlanks, startOfLine } from '../document/lines.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { isDelimiter, lineAt, type TableLine } from '../writing/table-lines.js';
import type { FindingDraft } from './draft.js';
import { generic } from './generic.js';
import { parentOf } from './marks.js';
import { titledFix } from './fixes/titled-fix.js';
import { rowAt, type Subject } from './subject.js';

/** Lines that belong to a table and are not read as its rows. */
export interface CutOffRows {
  /** Pointer of the list the table was read as; '' for a table of labels and values. */
  readonly list: string;
  readonly span: Span;
  /** The lines without rows before them and between them: empty ones, and comments. */
  readonly gaps: readonly Span[];
  /** The first lines are the rest of the row above, cut within it. */
  readonly cut?: CutRow;
}

/** A row in two or more lines. */
interface CutRow {
  /** From its first line to its last. */
  readonly whole: Span;
  /** What parts its lines. */
  readonly seams: readonly Span[];
  /** False where a line could be a short row of its own. */
  readonly isCertain: boolean;
}

/** Asked for with each finding that such rows would explain. */
const found = new WeakMap<Subject['reading'], readonly CutOffRows[]>();

/** The lines that empty lines, or line breaks within a cell, part from the tables of a document that were read. */
export function cutOffRows(subject: Subject): readonly CutOffRows[] {
  const rows = found.get(subject.reading) ?? findRows(subject);
  found.set(subject.reading, rows);
  return rows;
}

function findRows(subject: Subject): readonly CutOffRows[] {
  const { text } = subject.source;
  const widths = widthsOfShortRows(subject);
  const seen = new Set<number>();
  return lastLines(subject).flatMap(({ list, offset }): readonly CutOffRows[] => {
    const end = lineEnd(text, offset);
    if (seen.has(end)) return [];
    seen.add(end);
    const above = lineAt(text, end);
    const rows = rowsAfter(end, above, widths.get(end) ?? above.cells.length, text);
    return rows ? [{ list, ...rows }] : [];
  });
}

/** How many cells the rows should have that have too few, by the end of their lines. */
function widthsOfShortRows({ reading, source }: Subject): ReadonlyMap<number, number> {
  const short = reading.observations.filter(({ code, problem }) => code === 'TBL-007' && problem === 'few');
  return new Map(short.map(({ span, data }) => [lineEnd(source.text, span.start), Number(data['columns'])]));
}

/** What such rows say, with the repair that joins them to what they belong to. */
export function cutOffDrafts(subject: Subject): readonly FindingDraft[] {
  return cutOffRows(subject).map(({ list, span, gaps, cut }) => {
    const draft = generic('TBL-006', cut ? 'row' : 'default', list, span, {}, subject);
    const isParted = ({ start, end }: Span): boolean => subject.source.text.slice(start, end).trim() !== '';
    // A comment can't stand within a table, and is not thrown away.
    if ([...gaps, ...(cut?.seams ?? [])].some(isParted)) return draft;
    const edits = [
      ...(cut?.seams ?? []).map((seam): Edit => ({ span: seam, text: ' ' })),
      ...gaps.map((gap): Edit => ({ span: gap, text: '' })),
    ];
    const isSafe = cut?.isCertain ?? true;
    const repairs = () =>
      titledFix(cut ? 'join-cells' : 'join-rows', edits, {}, subject, { reveals: true, ...(isSafe && { isSafe }) });
    return { ...draft, repairs };
  });
}

/** Where a table may end: at any of its rows, and at its header when it has none. */
function lastLines(subject: Subject): readonly { readonly list: string; readonly offset: number }[] {
  const { text } = subject.source;
  return [...subject.reading.places].flatMap(([pointer, { table, value, via }]) => {
    const header = table ? [{ list: pointer, offset: delimiterBelow(table.header, text) }] : [];
    if (via !== 'cell' || !value) return header;
    return [...header, { list: parentOf(rowAt(subject, pointer) ?? ''), offset: value.end }];
  });
}

function delimiterBelow(header: Span, text: string): number {
  return afterLineBreak(text, lineEnd(text, header.end));
}

function rowsAfter(end: number, above: TableLine, width: number, text: string): Omit<CutOffRows, 'list'> | undefined {
  const rest = restOfRow(above, width, text);
  const manner = { opens: above.opens, width };
  if (rest) {
    // What follows within the table is read.
    const below = rest.hasGap ? rowsBelow(lineEnd(text, rest.span.end), manner, text) : undefined;
    const span = { start: rest.span.start, end: below?.span.end ?? rest.span.end };
    return { span, gaps: below?.gaps ?? [], cut: rest.cut };
  }
  const isParted = isEmptyLine(afterLineBreak(text, end), text) && above.cells.length > 1;
  return isParted ? rowsBelow(end, manner, text) : undefined;
}

function rowsBelow(
  end: number,
  manner: Manner,
  text: string,
): { readonly span: Span; readonly gaps: readonly Span[] } | undefined {
  const gaps: Span[] = [];
  const rows: TableLine[] = [];
  for (let last = end; ;) {
    const from = afterLineBreak(text, last);
    const next = afterEmptyLines(from, text);
    const row = rowAtLine(next, manner, text);
    if (!row) break;
    if (next > from) gaps.push({ start: from, end: next });
    rows.push(row);
    last = lineEnd(text, row.span.end);
  }
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { span: { start: first.span.start, end: last.span.end }, gaps } : undefined;
}

/** More lines than these are no row. */
const mostLines = 5;

interface RestOfRow {
  /** The lines below the first one of the row. */
  readonly span: Span;
  readonly hasGap: boolean;
  readonly cut: CutRow;
}

/** The lines below a line that begins a row and does not end it, when they fill it up to the width of the table. */
function restOfRow(above: TableLine, width: number, text: string): RestOfRow | undefined {
  if (!above.opens || isDelimiter(text.slice(above.span.start, above.span.end))) return undefined;
  const lines: TableLine[] = [];
  const seams: Span[] = [];
  let { length: cells } = above.cells;
  let [last, hasGap] = [above, false];
  while (cells < width || !last.closes) {
    const from = afterLineBreak(text, lineEnd(text, last.span.end));
    const line = lines.length < mostLines ? lineBelow(from, text) : undefined;
    cells += line ? cellsAdded(last, line) : Infinity;
    if (!line || cells > width) return undefined;
    seams.push({ start: last.span.end, end: line.span.start });
    lines.push(line);
    hasGap ||= startOfLine(text, line.span.start) > from;
    last = line;
  }
  const [first] = lines;
  if (!first) return undefined;
  const end = last.span.end;
  const isCertain = lines.every(({ opens }) => !opens);
  return {
    ...{ span: { start: first.span.start, end }, hasGap },
    cut: { whole: { start: above.span.start, end }, seams, isCertain },
  };
}

function lineBelow(from: number, text: string): TableLine | undefined {
  const start = afterEmptyLines(from, text);
  return start < text.length ? lineAt(text, start) : undefined;
}

/** How many cells a row gains by its next line; too many where both stand for themselves. */
function cellsAdded(above: TableLine, below: TableLine): number {
  if (above.closes && below.opens) return Infinity;
  return below.cells.length - (above.closes || below.opens ? 0 : 1);
}

function isEmptyLine(start: number, text: string): boolean {
  return start < text.length && skipBlanks(text, start) === lineEnd(text, start);
}

/** An author's comment on the rows, such as one that suppresses what is found in them, parts nothing. */
function isComment(start: number, text: string): boolean {
  return /^<!--.*-->$/u.test(text.slice(start, lineEnd(text, start)).trim());
}

function afterEmptyLines(from: number, text: string): number {
  let start = from;
  while (isEmptyLine(start, text) || isComment(start, text)) start = afterLineBreak(text, lineEnd(text, start));
  return start;
}

/** How the rows of a table are written. */
interface Manner {
  readonly opens: boolean;
  readonly width: number;
}

/** The header of another table is no row of this one. */
function rowAtLine(start: number, manner: Manner, text: string): TableLine | undefined {
  if (start >= text.length) return undefined;
  const line = lineAt(text, start);
  const below = afterLineBreak(text, lineEnd(text, start));
  const isHeader = isDelimiter(text.slice(below, lineEnd(text, below)));
  const written = text.slice(line.span.start, line.span.end);
  return isLikeRow(line, manner, written) && !isHeader && !isDelimiter(written) ? line : undefined;
}

const LIST_ITEM = /^(?:[-*+]|\d+[.)])\s/u;

/** Written as the table is; only a line between pipes may be shorter. */
function isLikeRow(line: TableLine, { opens, width }: Manner, written: string): boolean {
  const fits = line.cells.length === width;
  if (!line.opens) return fits && !opens && !LIST_ITEM.test(written);
  return fits || (line.closes && line.cells.length > 1);
}
