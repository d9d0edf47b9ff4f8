import type { Edit } from '../../src/core/text/edit.js';
import type { Span } from '../../src/core/text/span.js';
import { SourceText } from '../../src/core/text/source-text.js';

export interface Mark {
  readonly code: string;
  readonly span: Span;
}

/** A text without its marks ⟦CODE:words⟧, and where they stood. Marks do not nest here. */
export function marked(text: string): { readonly source: SourceText; readonly marks: readonly Mark[] } {
  const raw = text.replace(/⟦[A-Z]+-\d+:([^⟧]*)⟧/g, '$1');
  const source = new SourceText(raw);
  const marks: Mark[] = [];
  let removed = source.hasByteOrderMark ? 1 : 0;
  for (const match of text.matchAll(/⟦([A-Z]+-\d+):([^⟧]*)⟧/g)) {
    const [whole, code = '', words = ''] = match;
    const start = match.index - removed;
    marks.push({ code, span: { start, end: start + words.length } });
    removed += whole.length - words.length;
  }
  return { source, marks };
}

/** The text after edits that stand in document order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (result, { span, text: inserted }) => result.slice(0, span.start) + inserted + result.slice(span.end),
    text,
  );
}
