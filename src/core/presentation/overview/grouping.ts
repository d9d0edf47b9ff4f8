import type { Language } from '../../catalogue/schema.js';
import type { DocumentSummary } from './document-summary.js';
import { overviewTexts as texts } from './overview-texts.js';
import { reviewState, statusWord, type OverviewContext, type ReviewState } from './overview-tables.js';

/** By what the documents of a collection can be put together. */
export const groupings = ['type', 'unit', 'status', 'review'] as const;
export type Grouping = (typeof groupings)[number];

/** The group of a document; documents of the same group have the same key. */
export function groupKey(document: DocumentSummary, by: Grouping, today: string): string {
  switch (by) {
    case 'type':
      return document.type.id;
    case 'unit':
      return unitKey(document.unit);
    case 'status':
      return document.status;
    case 'review':
      return reviewState(document, today) ?? '';
  }
}

/** However it is capitalised, it is the same unit. */
export function unitKey(unit: string): string {
  return unit.trim().toLowerCase();
}

const reviewTitles = {
  overdue: texts.reviewOverdue,
  soon: texts.reviewSoon,
  later: texts.reviewLater,
  noDate: texts.reviewWithoutDate,
} as const satisfies Readonly<Record<ReviewState, unknown>>;

/** What a group is called, as one of its documents has it. */
export function groupTitle(document: DocumentSummary, by: Grouping, context: OverviewContext): string {
  const { language, today } = context;
  if (by === 'type') return document.type.title[language];
  if (by === 'review') {
    const state = reviewState(document, today);
    return (state ? reviewTitles[state] : texts.notInForce)[language];
  }
  const name = by === 'unit' ? document.unit.trim() : statusWord(document, context);
  return name === '' ? texts.notNamed[language] : name;
}

interface Titled {
  readonly key: string;
  readonly title: string;
}

const urgency = ['overdue', 'soon', 'noDate', 'later', ''];

/** Named groups by their names, reviews by urgency; what has no name comes last. */
export function compareGroups(a: Titled, b: Titled, by: Grouping, language: Language): number {
  return rank(a, by) - rank(b, by) || a.title.localeCompare(b.title, language);
}

function rank({ key }: Titled, by: Grouping): number {
  if (by === 'review') return urgency.indexOf(key);
  return key === '' ? 1 : 0;
}
