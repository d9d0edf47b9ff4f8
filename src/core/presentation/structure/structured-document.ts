import type { CheckResult, ReadDocument } from '../../engine/engine.js';
import type { Edit } from '../../text/edit.js';

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

/** By how much edits make the text longer. */
export function growthOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
}
