import type { Position } from 'unist';
import { afterLineBreak, lineEnd } from './lines.js';

/** A line of a container: its indentation or marker is cut off, its line break is not counted. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the line break ends. */
  readonly next: number;
}

/** The lines of a text. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const next = afterLineBreak(text, end);
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}

/** A line without anything but spaces. */
export function isEmptyLine(text: string, line: Line): boolean {
  return indentation(text, line) === line.end - line.start;
}

/** Spaces at the start of a line. */
export function indentation(text: string, line: Line): number {
  let index = line.start;
  while (index < line.end && text.charCodeAt(index) === 32) index += 1;
  return index - line.start;
}

/** A node's place. Only the offsets count (`nodeSpan`): lines and columns are not worth their cost. */
export function positionOf(start: number, end: number): Position {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
