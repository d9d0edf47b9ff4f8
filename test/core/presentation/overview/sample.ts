import type { DocumentSummary } from '../../../../src/core/presentation/overview/document-summary.js';

/** An SOP of a collection that nothing is known of but its name. */
export function document(name: string, more: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    ...{ uri: `file:///${name}`, path: name, title: name, number: '', status: '', version: '', unit: '', approver: '' },
    ...{ type: { id: 'sop', title: { id: 'SOP', en: 'SOP' } }, effective: '', review: '', language: 'id' },
    ...{ findings: { error: 0, warning: 0, information: 0, hint: 0 }, codes: {}, references: [], unverified: [] },
    suppressions: [],
    ...{ checklists: [], ...more },
  };
}
