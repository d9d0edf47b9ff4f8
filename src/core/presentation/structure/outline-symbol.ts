import type { Span } from '../../text/span.js';

/** A part of a document as an outline shows it. */
export interface OutlineSymbol {
  readonly name: string;
  /** What it says, in short; empty where the name says it. */
  readonly detail: string;
  readonly kind: 'metadata' | 'field' | 'section' | 'row';
  readonly span: Span;
  /** The words that are its name; inside of `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** A symbol before it has its place in the tree. */
export type FlatSymbol = Omit<OutlineSymbol, 'children'>;

/** Where the written part of a span ends. */
export function endOfText({ start, end }: Span, text: string): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

const longestDetail = 80;

/** A text for one line of the outline. */
export function onOneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail - 1)}…` : line;
}
