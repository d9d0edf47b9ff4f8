import type { Span } from './span.js';

/** Replaces the span's characters by the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text after edits that do not overlap, in any order; of two at one place the first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, text: written } of inOrder(edits)) {
    parts.push(text.slice(at, span.start), written);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}

/** Edits in the order of the text. */
export function inOrder<Each extends Edit>(edits: readonly Each[]): readonly Each[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
