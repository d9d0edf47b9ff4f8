import type { Span } from './span.js';

interface Piece {
  /** Where the piece begins in the flattened text. */
  readonly at: number;
  /** Where it begins in the source. */
  readonly source: number;
  /** Source units the piece covers; equal to its flattened length for a linear piece. */
  readonly sourceLength: number;
  readonly length: number;
}

/** Text taken out of its notation (emphasis, escapes, quotes gone), each unit of it still with its place in the source. */
export class FlatText {
  readonly text: string;
  /** What the flattened text was taken from, notation included. */
  readonly outer: Span;
  readonly #pieces: readonly Piece[];

  constructor(text: string, outer: Span, pieces: readonly Piece[]) {
    this.text = text;
    this.outer = outer;
    this.#pieces = pieces;
  }

  /** Text that stands in the source unit for unit, from `start`. */
  static linear(text: string, start: number): FlatText {
    const span = { start, end: start + text.length };
    return new FlatText(text, span, [{ at: 0, source: start, sourceLength: text.length, length: text.length }]);
  }

  /** Source span of the flattened range [start, end); the whole by default. An empty range is a point. */
  span(start = 0, end = this.text.length): Span {
    if (this.text.length === 0) return this.outer;
    const from = this.#source(start, false);
    return { start: from, end: Math.max(from, end <= start ? from : this.#source(end, true)) };
  }

  /** The same text without white space at both ends. */
  trim(): FlatText {
    return this.slice(this.text.length - this.text.trimStart().length, this.text.trimEnd().length);
  }

  /** A part of it, by flattened offsets. */
  slice(start: number, end = this.text.length): FlatText {
    if (start === 0 && end === this.text.length) return this;
    if (end <= start) {
      const at = this.text.length === 0 ? this.outer : this.span(start, start);
      return new FlatText('', at, []);
    }
    const pieces: Piece[] = [];
    for (const piece of this.#pieces) {
      const from = Math.max(start, piece.at);
      const to = Math.min(end, piece.at + piece.length);
      if (from >= to) continue;
      const isLinear = piece.length === piece.sourceLength;
      pieces.push({
        at: from - start,
        source: isLinear ? piece.source + (from - piece.at) : piece.source,
        sourceLength: isLinear ? to - from : piece.sourceLength,
        length: to - from,
      });
    }
    return new FlatText(this.text.slice(start, end), this.span(start, end), pieces);
  }

  #source(index: number, isEnd: boolean): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    const wanted = isEnd ? index - 1 : index;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low];
    if (!piece) return this.outer.start;
    if (piece.length !== piece.sourceLength) return isEnd ? piece.source + piece.sourceLength : piece.source;
    return piece.source + Math.min(index - piece.at, piece.length);
  }
}

/** Collects pieces of text with their places and makes one FlatText of them. */
export class FlatTextBuilder {
  #text = '';
  readonly #pieces: Piece[] = [];

  /** Text that stands in the source unit for unit. */
  addLinear(text: string, source: number): void {
    this.add(text, source, text.length);
  }

  /** Text that replaces `sourceLength` units of the source (an entity, an escape, a line break). */
  add(text: string, source: number, sourceLength: number): void {
    if (text.length === 0) return;
    this.#pieces.push({ at: this.#text.length, source, sourceLength, length: text.length });
    this.#text += text;
  }

  get length(): number {
    return this.#text.length;
  }

  build(outer: Span): FlatText {
    return new FlatText(this.#text, outer, this.#pieces);
  }
}
