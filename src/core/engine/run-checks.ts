import { checks } from '../checks/index.generated.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import type { FindingDraft } from '../findings/draft.js';
import type { Subject } from '../findings/subject.js';

/** Runs every check over one document and puts together what they found. */
export function runChecks(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
  const all: readonly Check[] = checks;
  return all.flatMap((check) => check.find(document, subject));
}
