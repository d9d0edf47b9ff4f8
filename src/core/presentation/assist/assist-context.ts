import type { Catalogue } from '../../catalogue/catalogue.js';
import type { DocumentType, Language } from '../../catalogue/schema.js';
import type { PolicyDocument } from '../../document/document.js';
import type { CheckResult } from '../../engine/engine.js';
import type { Office } from '../../findings/office.js';
import type { Reading } from '../../model/reading.js';
import type { DocumentSet } from '../../set/document-set.js';
import type { DocumentEntry } from '../../set/entry.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import type { FilledText } from '../../writing/blanks.js';

/** What is known around a document whose author is helped. */
export interface AssistContext {
  readonly catalogue: Catalogue;
  /** The documents around it. */
  readonly set: DocumentSet;
  /** The units and positions of the office. */
  readonly office: Office;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Of explanations; what is inserted is in the document's own language. */
  readonly language: Language;
}

/** A document as far as it could be read, in which the cursor stands. */
export interface AssistedDocument {
  readonly document: PolicyDocument;
  readonly type: DocumentType;
  readonly reading: Reading;
  /** What the set keeps of it. */
  readonly entry: DocumentEntry | undefined;
  /** In which it is written. */
  readonly language: Language;
}

/** Something that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'section' | 'table' | 'row' | 'column';
  /** One line beside the label. */
  readonly detail?: string;
  /** What it is for, in Markdown. */
  readonly documentation?: string;
  readonly insert: FilledText;
  /** What the text of `replace` is compared with while the author types on. */
  readonly filter: string;
  readonly replace: Span;
  /** What has to be written elsewhere with it. */
  readonly more?: readonly Edit[];
}

/** The document of a check; undefined when it was read as no type. */
export function assistedDocument(result: CheckResult): AssistedDocument | undefined {
  const { document, status, reading, entry, language } = result;
  return document && reading && status.kind === 'checked'
    ? { document, type: status.type, reading, entry, language }
    : undefined;
}
