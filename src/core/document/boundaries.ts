import { afterLineBreak, isBlank, lineEnd, skipBlanks } from './lines.js';

/** What the line at a boundary is: its kind decides with what the cut is proved. */
export type BoundaryKind = 'heading' | 'paragraph';

/** A place where the text can perhaps be cut and both halves parsed alone. */
export interface Boundary {
  readonly offset: number;
  readonly kind: BoundaryKind;
}

/** How long a chunk is, in units, before it is cut. */
export interface ChunkSizes {
  /** Before a heading. */
  readonly heading: number;
  /** Before a plain paragraph. */
  readonly paragraph: number;
}

/**
 * Very short sections are taken together, as a chunk of its own costs more than it saves; and a section without
 * headings is cut too, so that an edit in it stays cheap.
 */
const CHUNK_SIZES: ChunkSizes = { heading: 200, paragraph: 8_192 };

const HEADING = /^#{1,6}(?:[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const COMMENT = /^ {0,3}<!--/;
const LETTER = /^\p{L}/u;
/** Long enough for every pattern above; the rest of a line says nothing about where blocks begin. */
const HEAD_LENGTH = 400;

interface Scan {
  /** The open fence's marker run, or undefined. */
  fence: string | undefined;
  isInComment: boolean;
  wasBlank: boolean;
}

/**
 * Candidates for cuts, in order: ATX headings in column 0, and in long stretches without one plain lines after
 * blank lines; both outside fences and HTML comments. A guess made line by line: the parser proves each cut.
 */
export function findBoundaries(text: string, from: number, sizes = CHUNK_SIZES): readonly Boundary[] {
  const found: Boundary[] = [];
  const scan: Scan = { fence: undefined, isInComment: false, wasBlank: true };
  let last = from;
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    const kind = boundaryKind(text, start, end, scan);
    if (kind !== undefined && start > last && start - last >= sizes[kind]) {
      found.push({ offset: start, kind });
      last = start;
    }
    scan.wasBlank = skipBlanks(text, start, end) === end;
    start = afterLineBreak(text, end);
  }
  return found;
}

function boundaryKind(text: string, start: number, end: number, scan: Scan): BoundaryKind | undefined {
  if (scan.isInComment) {
    scan.isInComment = !text.slice(start, end).includes('-->');
    return undefined;
  }
  if (scan.fence !== undefined) {
    if (closesFence(text, start, end, scan.fence)) scan.fence = undefined;
    return undefined;
  }
  const code = text.charCodeAt(start);
  if (isPlain(code)) return scan.wasBlank && LETTER.test(text.slice(start, start + 2)) ? 'paragraph' : undefined;
  return openedBy(text.slice(start, Math.min(end, start + HEAD_LENGTH)), scan, text, start, end);
}

function openedBy(head: string, scan: Scan, text: string, start: number, end: number): BoundaryKind | undefined {
  if (HEADING.test(head)) return 'heading';
  scan.fence = FENCE.exec(head)?.[1];
  scan.isInComment = COMMENT.test(head) && !text.slice(start, end).includes('-->');
  return undefined;
}

/** Neither a mark that can open a block nor a space before one. */
function isPlain(code: number): boolean {
  return code > 127 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function closesFence(text: string, start: number, end: number, fence: string): boolean {
  const marker = fence.charCodeAt(0);
  const first = skipBlanks(text, start, end);
  let index = first;
  while (index < end && text.charCodeAt(index) === marker) index += 1;
  if (index - first < fence.length || first - start > 3) return false;
  while (index < end && isBlank(text.charCodeAt(index))) index += 1;
  return index === end;
}
