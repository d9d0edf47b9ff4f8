import type { Language } from '../../catalogue/schema.js';
import { formatDate } from '../../text/dates.js';
import { sentence } from '../sentence.js';
import { countsInWords, type SeverityCounts } from '../severity-words.js';
import { attentionEntries, attentionIds, type AttentionEntry, type AttentionId } from './attention.js';
import type { Collection } from './collection.js';
import { coverageIn, noStates, progressOf } from './coverage.js';
import { nameOf } from './document-names.js';
import { compareGroups, groupTitle, type Grouping } from './grouping.js';
import type { Member } from './member-group.js';
import { reviewState, soonWithin, statusWord, type OverviewContext, type ReviewState } from './overview-tables.js';
import { overviewTexts as texts } from './overview-texts.js';

/** How far the documents of a workspace have been looked at. */
export interface OverviewProgress {
  readonly done: number;
  readonly total: number;
  readonly isRunning: boolean;
}

/** A whole collection in numbers: its documents and entries are asked for by group and list. */
export interface OverviewView {
  readonly language: Language;
  readonly progress: OverviewProgress;
  /** Number of documents, and of those with errors. */
  readonly documents: number;
  readonly withErrors: number;
  readonly groups: readonly GroupView[];
  readonly lists: readonly AttentionList[];
  /** Checklists that hold for some document. */
  readonly checklists: readonly ChecklistSummary[];
}

/** Documents that have something in common. */
export interface GroupView {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  /** Another number than before: its documents are others, or otherwise. */
  readonly revision: number;
}

/** Documents that need somebody's attention, for one reason. */
export interface AttentionList {
  readonly id: AttentionId;
  readonly title: string;
  readonly about: string;
  readonly count: number;
  /** Another number than before: its entries are others. */
  readonly revision: number;
}

export interface ChecklistSummary {
  readonly id: string;
  readonly title: string;
  /** Items that no document meets, not even partly. */
  readonly gaps: number;
  /** Items that some document lacks, those that are gaps left out. */
  readonly open: number;
  /** For how many documents it holds. */
  readonly documents: number;
}

export interface OverviewDocument {
  /** A number that no other document has. */
  readonly id: number;
  readonly uri: string;
  readonly path: string;
  /** Its title, else its path. */
  readonly name: string;
  /** The end of its path that tells it from others of its name; empty when there are none. */
  readonly apart: string;
  readonly number: string;
  /** False: it is known by name only, and will be looked at. */
  readonly isChecked: boolean;
  readonly type: string;
  readonly status: string;
  /** When it is to be reviewed, in words, or empty. */
  readonly review: string;
  readonly reviewState: ReviewState | null;
  readonly findings: SeverityCounts;
  readonly findingsText: string;
  /** Checklist items that hold for it, and how many of them are met. */
  readonly met: number;
  readonly items: number;
}

/** What the lists hold; of reviews and suppressions only those that are past or near, where a report has all. */
const aboutLists = {
  reviews: texts.reviewsNear,
  drafts: texts.draftsAbout,
  references: texts.referencesAbout,
  suppressions: texts.suppressionsNear,
} as const satisfies Readonly<Record<AttentionId, unknown>>;

/** Makes the view of a collection. */
export function viewOverview(
  collection: Collection,
  progress: OverviewProgress,
  groupedBy: Grouping,
  context: OverviewContext,
): OverviewView {
  const { language, catalogue } = context;
  return {
    ...{ language, progress, documents: collection.size, withErrors: collection.withErrors },
    groups: viewGroups(collection, groupedBy, context),
    lists: attentionIds.map((id) => {
      const { members, count } = collection.attention(id);
      return {
        id,
        title: texts[id][language],
        about: sentence(aboutLists[id], { days: soonWithin }, language),
        count,
        revision: members.revision,
      };
    }),
    checklists: catalogue.checklists.flatMap(({ id, title, items }) => {
      const holding = collection.holding(id);
      if (!holding) return [];
      const coverages = items.map((item) => coverageIn(collection.counts(id, item.id) ?? noStates()));
      const gaps = coverages.filter((each) => each === 'gap').length;
      const closed = coverages.filter((each) => each === 'covered' || each === 'inapplicable').length;
      return [{ id, title: title[language], gaps, open: items.length - gaps - closed, documents: holding.size }];
    }),
  };
}

/** The groups of a collection. */
export function viewGroups(collection: Collection, by: Grouping, context: OverviewContext): readonly GroupView[] {
  const groups = [...collection.groups(by).all()].map(([key, { some, size, revision }]) => {
    const title = some ? groupTitle(some.document, by, context) : key;
    return { key, title, count: size, revision };
  });
  return groups.sort((a, b) => compareGroups(a, b, by, context.language));
}

/** The first documents of a group, and which revision of the collection they are of. */
export interface DocumentsView {
  readonly revision: number;
  /** Of a document that is as it was, only its number. */
  readonly documents: readonly (OverviewDocument | number)[];
}

/** The first `count` documents of a group; those that are as they were at a revision are only named. */
export function viewDocuments(
  collection: Collection,
  {
    by,
    key,
    count,
    since,
  }: { readonly by: Grouping; readonly key: string; readonly count: number; readonly since: number },
  context: OverviewContext,
): DocumentsView {
  const members = collection.groups(by).get(key)?.sorted.slice(0, count) ?? [];
  return {
    revision: collection.revision,
    documents: members.map((member) =>
      member.revision > since ? viewDocument(member, collection, context) : member.id,
    ),
  };
}

/** The first `count` entries of a list of those who need attention. */
export function viewEntries(
  collection: Collection,
  id: AttentionId,
  count: number,
  context: OverviewContext,
): readonly AttentionEntry[] {
  return attentionEntries(collection, id, count, context);
}

function viewDocument(
  { document, id, isChecked }: Member,
  collection: Collection,
  context: OverviewContext,
): OverviewDocument {
  const { language, today } = context;
  const { uri, path, number, review, findings } = document;
  const { met, total } = progressOf(document);
  return {
    ...{ id, uri, path, number, findings, isChecked, name: nameOf(document), apart: collection.apart(document) },
    ...{ type: document.type.title[language], status: statusWord(document, context) },
    review: review === '' ? '' : formatDate(review, language),
    reviewState: reviewState(document, today) ?? null,
    findingsText: isChecked ? countsInWords(findings, language) : texts.notChecked[language],
    ...{ met, items: total },
  };
}
