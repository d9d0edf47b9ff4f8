import { afterLineBreak, isBlank, lineEnd, skipBlanks } from './lines.js';

/**
 * Lists and quotes nested deeper than this are not parsed. Policy documents nest four or five levels
 * (1, a, 1), a), (1)); the parser and every reader after it spend stack and time with the depth.
 */
const DEEPEST = 100;

const QUOTE = 62;
const LIST_MARKER = /[-*+]|\d{1,9}[.)]/y;

/** Offset of the first line whose lists and quotes are nested too deeply to be read, or undefined. */
export function findDeepNesting(text: string): number | undefined {
  const open: number[] = [];
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    if (depthOfLine(text, start, end, open) > DEEPEST) return start;
    start = afterLineBreak(text, end);
  }
  return undefined;
}

/** Counts the line's quote marks and the list items that its markers and its indentation say it stands in. */
function depthOfLine(text: string, start: number, end: number, open: number[]): number {
  if (isRule(text, start, end)) return 0;
  let quotes = 0;
  let index = skipBlanks(text, start, end);
  for (let width = markerWidth(text, index, end); width > 0; width = markerWidth(text, index, end)) {
    if (text.charCodeAt(index) === QUOTE) quotes += 1;
    else openList(open, columns(text, start, index));
    if (quotes + open.length > DEEPEST) break;
    index = skipBlanks(text, index + width, end);
  }
  return index === start && quotes === 0 ? 0 : quotes + open.length;
}

function openList(open: number[], column: number): void {
  while ((open.at(-1) ?? -1) >= column) open.pop();
  open.push(column);
}

/** Units of the quote mark or list marker at `at`; 0 when there is none. */
function markerWidth(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  if (text.charCodeAt(at) === QUOTE) return 1;
  LIST_MARKER.lastIndex = at;
  const width = LIST_MARKER.exec(text)?.[0].length ?? 0;
  return at + width >= end || isBlank(text.charCodeAt(at + width)) ? width : 0;
}

function columns(text: string, start: number, at: number): number {
  let column = 0;
  for (let index = start; index < at; index += 1) column += text[index] === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** A thematic break written with spaces (`- - -`) is not a list of lists. */
function isRule(text: string, start: number, end: number): boolean {
  const first = skipBlanks(text, start, end);
  const marker = text.charCodeAt(first);
  if (marker !== 42 && marker !== 45) return false;
  let count = 0;
  for (let index = first; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === marker) count += 1;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}
