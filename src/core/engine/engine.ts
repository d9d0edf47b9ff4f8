import type { Catalogue } from '../catalogue/catalogue.js';
import type { DataFiles } from '../catalogue/data-files.js';
import type { DocumentType, Language, Schema } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import type { ChecklistResult } from '../checklists/checklist-state.js';
import type { SectionCache } from '../document/section-cache.js';
import type { Finding } from '../findings/finding.js';
import type { Validator } from '../findings/validator.js';
import type { SuppressedFinding } from '../suppressions/suppress.js';
import type { DocumentSet } from '../set/document-set.js';
import type { DocumentEntry, DocumentId } from '../set/entry.js';
import type { Reading } from '../model/reading.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { FileSettings } from '../workspace/settings.js';

/** A schema that is compiled under a name: a type's, or all questions of a checklist. */
export interface CompiledUnder {
  readonly id: string;
  readonly schema: Schema;
}

/** Gives the validator of a schema; called once for each name. */
export type ValidatorSource = (key: CompiledUnder) => Validator;

export interface CheckOptions {
  readonly notation: 'markdown' | 'yaml';
  /** Today as YYYY-MM-DD: date rules never ask the clock. */
  readonly today: string;
  readonly settings: FileSettings;
  /** The document's place among others; without it nothing is said that only the others can tell. */
  readonly among?: Among;
  /** Keeps unchanged sections of an open document between two checks. */
  readonly cache?: SectionCache;
}

export type ReadOptions = Pick<CheckOptions, 'notation' | 'settings' | 'cache'>;

/** A document that was read as data of its type: text, syntax and model of one moment. */
export interface ReadDocument {
  readonly document: PolicyDocument;
  readonly reading: Reading;
  readonly type: DocumentType;
  readonly source: SourceText;
}

export interface IndexOptions extends ReadOptions {
  readonly id: DocumentId;
}

/** Where a document lies, and the documents around it. */
export interface Among {
  readonly id: DocumentId;
  /** Absent while the set is only being made: the document's entry is what is wanted. */
  readonly set?: DocumentSet;
}

/** What is kept of a document that was checked before its set was known: no text and no tree. */
export interface CheckedAlone {
  readonly entry: DocumentEntry;
  /** Every place that a finding marks, or would mark if it were shown. */
  readonly marked: readonly Span[];
  /** Its author keeps findings silent. */
  readonly hasSuppressions: boolean;
}

export type AddOptions = Pick<CheckOptions, 'today' | 'settings'> & { readonly set: DocumentSet };

/** Findings to put among those that there are; 'unclear' when only a check of the whole document can tell. */
export type FromSet =
  { readonly kind: 'findings'; readonly findings: readonly Finding[] } | { readonly kind: 'unclear' };

/** As what a document was read, or why it is not checked. */
export type DocumentStatus =
  | { readonly kind: 'checked'; readonly type: DocumentType }
  /** It declares a type nobody knows; one finding says so. */
  | { readonly kind: 'unknown-type'; readonly text: string }
  | { readonly kind: 'skipped'; readonly reason: 'excluded' | 'no-type' };

export interface CheckResult {
  readonly document: PolicyDocument | undefined;
  readonly status: DocumentStatus;
  /** In document order. */
  readonly findings: readonly Finding[];
  /** What the author keeps silent, with a reason and until a day; in document order. */
  readonly suppressed: readonly SuppressedFinding[];
  /** The document's own language. */
  readonly language: Language;
  readonly reading: Reading | undefined;
  /** What a set keeps of it; of a document that was read as a type, when `among` was given. */
  readonly entry: DocumentEntry | undefined;
  /** Set when it was checked as one of a set that is still being made. */
  readonly alone?: CheckedAlone | undefined;
  /** Working hours of a day that it was checked with. */
  readonly hoursPerDay?: number | undefined;
}

/** What an engine was made from, so that another can be made of more. */
export interface EngineParts {
  readonly data: DataFiles;
  readonly validatorFor: ValidatorSource;
}

export interface Engine {
  readonly catalogue: Catalogue;
  /** Absent when it was made from no data files: then it cannot be extended. */
  readonly parts?: EngineParts;
  /** Checks one text. Never throws for any text. */
  check(source: SourceText, options: CheckOptions): CheckResult;
  /** A text as data of its type, without checking it; undefined for a text that is none of ours. */
  read(source: SourceText, options: ReadOptions): ReadDocument | undefined;
  /** What a set keeps of a document, without checking it; undefined for a text that is none of ours. */
  index(source: SourceText, options: IndexOptions): DocumentEntry | undefined;
  /** What the set adds to a document that was checked without it. */
  addFromSet(alone: CheckedAlone, options: AddOptions): FromSet;
  /** Whether the set has something to say about a document that is not open: then it is worth checking again. */
  concerns(entry: DocumentEntry, set: DocumentSet, today: string): boolean;
  /** The checklists of a document that was checked; none of one that was not. `today` is YYYY-MM-DD. */
  checklists(result: CheckResult, today: string): readonly ChecklistResult[];
}
