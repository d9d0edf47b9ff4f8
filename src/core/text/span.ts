/** Half-open range of UTF-16 offsets into a SourceText (the byte-order mark is not counted). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A zero-width span at one offset: a place where something is missing. */
export function pointSpan(offset: number): Span {
  return { start: offset, end: offset };
}
