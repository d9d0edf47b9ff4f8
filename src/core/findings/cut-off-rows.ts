import { afterLineBreak, lineEnd, skipBlanks } from '../document/lines.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { isDelimiter, lineAt, type TableLine } from '../writing/table-lines.js';
import type { FindingDraft } from './draft.js';
import { generic } from './generic.js';
import { parentOf } from './marks.js';
import { titledFix } from './fixes/titled-fix.js';
import { rowAt, type Subject } from './subject.js';

/** Rows below a table that an empty line parts from it: Markdown takes them for a paragraph. */
export interface CutOffRows {
  /** Pointer of the list the table was read as; '' for a table of labels and values. */
  readonly list: string;
  readonly span: Span;
  /** The lines without rows before them and between them: empty ones, and comments. */
  readonly gaps: readonly Span[];
}

/** Asked for with each finding that such rows would explain. */
const found = new WeakMap<Subject['reading'], readonly CutOffRows[]>();

/** The rows that empty lines part from the tables of a document, as far as these were read. */
export function cutOffRows(subject: Subject): readonly CutOffRows[] {
  const rows = found.get(subject.reading) ?? findRows(subject);
  found.set(subject.reading, rows);
  return rows;
}

function findRows(subject: Subject): readonly CutOffRows[] {
  const { text } = subject.source;
  const seen = new Set<number>();
  return lastLines(subject).flatMap(({ list, offset }): readonly CutOffRows[] => {
    const end = lineEnd(text, offset);
    if (seen.has(end)) return [];
    seen.add(end);
    const rows = rowsAfter(end, text);
    return rows ? [{ list, ...rows }] : [];
  });
}

/** What such rows say, with the repair that takes the empty lines out. */
export function cutOffDrafts(subject: Subject): readonly FindingDraft[] {
  return cutOffRows(subject).map(({ list, span, gaps }) => {
    const draft = generic('TBL-006', 'default', list, span, {}, subject);
    // A comment can't stand within a table, and is not thrown away.
    if (gaps.some((gap) => subject.source.slice(gap).trim() !== '')) return draft;
    const edits = gaps.map((gap): Edit => ({ span: gap, text: '' }));
    const repairs = () => titledFix('join-rows', edits, {}, subject, { isSafe: true, reveals: true });
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

function rowsAfter(end: number, text: string): Omit<CutOffRows, 'list'> | undefined {
  if (!isEmptyLine(afterLineBreak(text, end), text)) return undefined;
  const above = lineAt(text, end);
  if (above.cells.length < 2) return undefined;
  const gaps: Span[] = [];
  const rows: TableLine[] = [];
  for (let last = end; ;) {
    const from = afterLineBreak(text, last);
    const next = afterEmptyLines(from, text);
    const row = rowAtLine(next, above, text);
    if (!row) break;
    if (next > from) gaps.push({ start: from, end: next });
    rows.push(row);
    last = lineEnd(text, row.span.end);
  }
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { span: { start: first.span.start, end: last.span.end }, gaps } : undefined;
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

/** The header of another table is no row of this one. */
function rowAtLine(start: number, above: TableLine, text: string): TableLine | undefined {
  if (start >= text.length) return undefined;
  const line = lineAt(text, start);
  const below = afterLineBreak(text, lineEnd(text, start));
  const isHeader = isDelimiter(text.slice(below, lineEnd(text, below)));
  const written = text.slice(line.span.start, line.span.end);
  return isLikeRow(line, above, written) && !isHeader && !isDelimiter(written) ? line : undefined;
}

const LIST_ITEM = /^(?:[-*+]|\d+[.)])\s/u;

/** Written as the table is; only a line between pipes may be shorter. */
function isLikeRow(line: TableLine, above: TableLine, written: string): boolean {
  const fits = line.cells.length === above.cells.length;
  if (!line.opens) return fits && !above.opens && !LIST_ITEM.test(written);
  return fits || (line.closes && line.cells.length > 1);
}
