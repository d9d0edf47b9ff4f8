import type { CheckResult, ReadDocument } from '../../engine/engine.js';
import type { Span } from '../../text/span.js';

/** A document that was read as data of its type. */
export type StructuredDocument = ReadDocument;

/** A checked document as its parts; undefined for one that is none of ours. */
export function structuredDocument({
  document,
  reading,
  status,
}: Pick<CheckResult, 'document' | 'reading' | 'status'>): StructuredDocument | undefined {
  if (status.kind !== 'checked' || !document || !reading) return undefined;
  return { document, reading, type: status.type, source: document.source };
}

/** Words to be replaced, and the replacement. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: written } of inOrder(edits)) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Edits as they follow each other in the text. */
export function inOrder<Edit extends TextEdit>(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}

/** By how much edits make the text longer. */
export function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
}
