import type { Catalogue } from '../catalogue/catalogue.js';
import type { DataFiles } from '../catalogue/data-files.js';
import type { DocumentType, Language, Schema } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import type { ChecklistResult } from '../checklists/checklist-state.js';
import type { SectionCache } from '../document/section-cache.js';
import type { Finding } from '../findings/finding.js';
import type { Validator } from '../findings/validator.js';
import type { Reading } from '../model/reading.js';
import type { SourceText } from '../text/source-text.js';
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
  /** Keeps unchanged sections of an open document between two checks. */
  readonly cache?: SectionCache;
}

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
  /** The document's own language. */
  readonly language: Language;
  readonly reading: Reading | undefined;
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
  /** The checklists of a document that was checked; none of one that was not. `today` is YYYY-MM-DD. */
  checklists(result: CheckResult, today: string): readonly ChecklistResult[];
}
