import type { OverviewDocument } from '../../core/presentation/overview/overview-view.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import { texts } from './texts.js';

export const groupings = ['type', 'unit', 'status', 'review'] as const;
export type Grouping = (typeof groupings)[number];

/** Documents that have something in common. */
export interface DocumentGroup {
  readonly key: string;
  readonly title: string;
  readonly documents: readonly OverviewDocument[];
}

/** Documents by type, unit, status or review: named groups by their names, reviews by urgency, what has no name last. */
export function groupDocuments(
  documents: readonly OverviewDocument[],
  by: Grouping,
  language: ReaderLanguage,
): readonly DocumentGroup[] {
  const groups = new Map<string, OverviewDocument[]>();
  for (const document of documents) {
    const key = keyOf(document, by);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return [...groups]
    .map(([key, own]) => ({ key, title: titleOf(key, own, by, language), documents: own }))
    .sort((a, b) => rank(a, by) - rank(b, by) || a.title.localeCompare(b.title, language));
}

function keyOf({ type, unit, status, reviewState }: OverviewDocument, by: Grouping): string {
  switch (by) {
    case 'type':
      return type.id;
    case 'unit':
      return unit.trim().toLowerCase();
    case 'status':
      return status.id;
    case 'review':
      return reviewState ?? '';
  }
}

const reviewTitles = {
  overdue: texts.overdue,
  soon: texts.soon,
  later: texts.later,
  noDate: texts.noDate,
} as const satisfies Readonly<Record<NonNullable<OverviewDocument['reviewState']>, unknown>>;

function titleOf(key: string, [first]: readonly OverviewDocument[], by: Grouping, language: ReaderLanguage): string {
  if (!first) return key;
  if (by === 'type') return first.type.title;
  if (by === 'review') return (first.reviewState ? reviewTitles[first.reviewState] : texts.notInUse)[language];
  const name = by === 'unit' ? first.unit.trim() : first.status.word;
  return name === '' ? texts.without[language] : name;
}

const urgency = ['overdue', 'soon', 'noDate', 'later', ''];

function rank({ key }: DocumentGroup, by: Grouping): number {
  if (by === 'review') return urgency.indexOf(key);
  return key === '' ? 1 : 0;
}
