import { afterLineBreak, lineEnd, skipBlanks, startOfLine, trimmedEnd } from '../document/lines.js';
import type { Span } from '../text/span.js';

/** One line of a Markdown table: what stands between its pipes. */
export interface TableLine {
  readonly span: Span;
  readonly cells: readonly Span[];
  /** It begins, and ends, with a pipe. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export interface TableLines {
  readonly header: TableLine;
  readonly delimiter: TableLine;
  readonly rows: readonly TableLine[];
}

const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** The lines of the table whose header stands at a place; undefined where it does not begin its line (in a quotation). */
export function tableLines(text: string, header: Span): TableLines | undefined {
  const first = lineAt(text, header.start);
  const isAlone = text.slice(first.span.start, header.start).trim() === '' || first.span.start === header.start;
  const delimiter = nextLine(text, first);
  if (!isAlone || !delimiter || !isDelimiter(text.slice(delimiter.span.start, delimiter.span.end))) return undefined;
  const rows: TableLine[] = [];
  for (let line = nextLine(text, delimiter); line && isRow(text, line); line = nextLine(text, line)) rows.push(line);
  return { header: first, delimiter, rows };
}

/** Whether a line is `|---|---|`. */
export function isDelimiter(line: string): boolean {
  return DELIMITER.test(line) && line.includes('-');
}

/** The line that holds an offset, cut at its pipes. */
export function lineAt(text: string, offset: number): TableLine {
  const start = skipBlanks(text, startOfLine(text, offset));
  const end = trimmedEnd(text, start, lineEnd(text, offset));
  const pipes = pipesIn(text, start, end);
  const opens = pipes[0] === start;
  const closes = pipes.length > (opens ? 1 : 0) && pipes.at(-1) === end - 1;
  const borders = [...(opens ? [] : [start - 1]), ...pipes, ...(closes ? [] : [end])];
  const cells = borders.slice(0, -1).map((border, index) => ({ start: border + 1, end: borders[index + 1] ?? end }));
  return { span: { start, end }, cells, opens, closes };
}

function pipesIn(text: string, start: number, end: number): readonly number[] {
  const pipes: number[] = [];
  for (let index = start; index < end; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '|') pipes.push(index);
  }
  return pipes;
}

function nextLine(text: string, { span }: TableLine): TableLine | undefined {
  const last = lineEnd(text, span.end);
  const next = afterLineBreak(text, last);
  return next > last && next < text.length ? lineAt(text, next) : undefined;
}

/** A table ends at an empty line, and where a line has no pipe. */
function isRow(text: string, { span }: TableLine): boolean {
  return span.end > span.start && text.slice(span.start, span.end).includes('|');
}
