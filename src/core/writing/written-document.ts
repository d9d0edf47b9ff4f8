import type { DocumentType, Language } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import { conventions } from '../model/conventions.js';
import type { Reading } from '../model/reading.js';
import { pointSpan, type Span } from '../text/span.js';
import type { Blanks, FilledText } from './blanks.js';

/** A document into which something is to be written, as it was read. */
export interface WrittenDocument {
  readonly document: PolicyDocument;
  readonly type: DocumentType;
  readonly reading: Reading;
}

/** What is written in the place of a span, as plain text and as a snippet with tab stops. */
export interface Addition extends FilledText {
  readonly span: Span;
}

/** The language in which a document is written. */
export function languageOf({ reading }: Pick<WrittenDocument, 'reading'>): Language {
  return reading.model[conventions.language] === 'en' ? 'en' : 'id';
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Text with blanks and plain line breaks as an addition, in the document's language and with its line breaks. */
export function additionAt(at: number | Span, raw: string, blanks: Blanks, written: WrittenDocument): Addition {
  const { text, snippet } = blanks.resolve(raw, languageOf(written));
  const lineBreak = lineBreakOf(written.document.source.text);
  return {
    span: typeof at === 'number' ? pointSpan(at) : at,
    text: text.replaceAll('\n', lineBreak),
    snippet: snippet.replaceAll('\n', lineBreak),
  };
}
