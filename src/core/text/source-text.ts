import type { Span } from './span.js';

/** Zero-based line and UTF-16 column, as editors count them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines and columns of a span. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** One document's text: the byte-order mark is removed at the door, nothing else is changed. */
export class SourceText {
  /** The text without byte-order mark; every Span counts in it. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  #lineStarts: number[] | undefined;

  constructor(raw: string) {
    this.hasByteOrderMark = raw.startsWith(BYTE_ORDER_MARK);
    this.text = this.hasByteOrderMark ? raw.slice(1) : raw;
  }

  /** The characters a span covers. */
  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  get lineCount(): number {
    return this.#starts().length;
  }

  /** Position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (starts[low] ?? 0) };
  }

  /** Lines and columns of a span; an end before its start counts as the start. */
  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(Math.max(span.start, span.end)) };
  }

  /** Offset of a position; a column past the end of its line counts as the line's end. */
  offsetAt(position: Position): number {
    const line = this.lineSpan(position.line);
    return Math.min(line.start + Math.max(0, position.character), line.end);
  }

  /** Span of a zero-based line without its line break. */
  lineSpan(line: number): Span {
    const starts = this.#starts();
    const last = starts.length - 1;
    const index = Math.max(0, Math.min(line, last));
    const start = starts[index] ?? 0;
    let end = index === last ? this.text.length : (starts[index + 1] ?? this.text.length) - 1;
    if (end > start && this.text.charCodeAt(end - 1) === 13 && index !== last) end -= 1;
    return { start, end };
  }

  /** Lines end at LF or CRLF; a lone CR also ends a line, as in VS Code. */
  #starts(): number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    const text = this.text;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 10) starts.push(index + 1);
      else if (code === 13 && text.charCodeAt(index + 1) !== 10) starts.push(index + 1);
    }
    this.#lineStarts = starts;
    return starts;
  }
}
