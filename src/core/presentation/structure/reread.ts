import { parseDocument } from '../../document/parse-document.js';
import { readDocument } from '../../model/read-document.js';
import { SourceText } from '../../text/source-text.js';
import type { StructuredDocument } from './structured-document.js';
import { applyEdits, type Edit } from '../../text/edit.js';

/** The document as it will be read after the edits. */
export function reread({ document, type, source }: StructuredDocument, edits: readonly Edit[]): StructuredDocument {
  const after = new SourceText(applyEdits(source.text, edits));
  const parsed = parseDocument(after, document.kind);
  return { document: parsed, reading: readDocument(parsed, type), type, source: after };
}
