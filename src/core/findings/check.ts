import type { PolicyDocument } from '../document/document.js';
import type { FindingDraft } from './draft.js';
import type { Subject } from './subject.js';

/**
 * What no schema can say: a check over the text itself. It sees the document and its model only, and knows neither
 * settings nor editor nor other checks. Its sentences stand in the message tables under its codes, or in the data that
 * it works from.
 */
export interface Check {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[];
}
