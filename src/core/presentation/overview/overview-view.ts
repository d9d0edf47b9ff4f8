import type { Language } from '../../catalogue/schema.js';
import { formatDate } from '../../text/dates.js';
import type { Range } from '../../text/source-text.js';
import { countsInWords, type SeverityCounts } from '../severity-words.js';
import { sentence } from '../sentence.js';
import { coverageOf, progressOf } from './coverage.js';
import type { DocumentSummary } from './document-summary.js';
import {
  isDraftWithoutApprover,
  reviewState,
  statusWord,
  suppressionState,
  type OverviewContext,
  type ReviewState,
} from './overview-tables.js';
import { overviewTexts as texts } from './overview-texts.js';

/** How far the documents of a workspace have been looked at. */
export interface OverviewProgress {
  readonly done: number;
  readonly total: number;
  readonly isRunning: boolean;
}

/** A whole collection, ready to be shown. */
export interface OverviewView {
  readonly language: Language;
  readonly progress: OverviewProgress;
  readonly documents: readonly OverviewDocument[];
  readonly lists: readonly AttentionList[];
  /** Checklists that hold for some document. */
  readonly checklists: readonly {
    readonly id: string;
    readonly title: string;
    readonly gaps: number;
    /** For how many documents it holds. */
    readonly documents: number;
  }[];
}

export interface OverviewDocument {
  readonly uri: string;
  readonly path: string;
  /** Its title, else its path. */
  readonly name: string;
  readonly number: string;
  /** False: it is known by name only, and will be looked at. */
  readonly isChecked: boolean;
  readonly type: { readonly id: string; readonly title: string };
  readonly unit: string;
  readonly status: { readonly id: string; readonly word: string };
  /** YYYY-MM-DD, or empty; and in words. */
  readonly review: string;
  readonly reviewText: string;
  readonly reviewState: ReviewState | null;
  readonly findings: SeverityCounts;
  readonly findingsText: string;
  /** Checklist items that hold for it, and how many of them are met. */
  readonly met: number;
  readonly items: number;
}

/** Documents that need somebody's attention, for one reason. */
export interface AttentionList {
  readonly id: 'reviews' | 'drafts' | 'references' | 'suppressions';
  readonly title: string;
  readonly about: string;
  readonly entries: readonly AttentionEntry[];
}

export interface AttentionEntry {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
  readonly range: Range;
}

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Makes the view of a collection; `waiting` are those of its documents that were not looked at yet. */
export function viewOverview(
  documents: readonly DocumentSummary[],
  progress: OverviewProgress,
  context: OverviewContext,
  waiting: readonly DocumentSummary[] = [],
): OverviewView {
  const { language, catalogue } = context;
  return {
    language,
    progress,
    documents: [
      ...documents.map((document) => viewDocument(document, context)),
      ...waiting.map((document) => viewWaiting(document, context)),
    ],
    lists: [
      list('reviews', overdue([...documents, ...waiting], context), language),
      list(
        'drafts',
        documents.filter(isDraftWithoutApprover).map((each) => entry(each, each.type.title[language])),
        language,
      ),
      list('references', references(documents, language), language),
      list('suppressions', suppressions(documents, context), language),
    ],
    checklists: catalogue.checklists.flatMap((each) => {
      const rows = coverageOf(each, documents);
      const gaps = rows.filter(({ coverage }) => coverage === 'gap').length;
      const holding = new Set(rows.flatMap(({ states }) => [...states.keys()]));
      return rows.length === 0 ? [] : [{ id: each.id, title: each.title[language], gaps, documents: holding.size }];
    }),
  };
}

function viewDocument(document: DocumentSummary, context: OverviewContext): OverviewDocument {
  const { language, today } = context;
  const { uri, path, number, unit, review, findings } = document;
  const { met, total } = progressOf(document);
  return {
    ...{ uri, path, number, unit, review, findings },
    ...{ name: nameOf(document), isChecked: true },
    type: { id: document.type.id, title: document.type.title[language] },
    status: { id: document.status, word: statusWord(document, context) },
    reviewText: review === '' ? '' : formatDate(review, language),
    reviewState: reviewState(document, today) ?? null,
    findingsText: countsInWords(findings, language),
    ...{ met, items: total },
  };
}

function viewWaiting(document: DocumentSummary, context: OverviewContext): OverviewDocument {
  return { ...viewDocument(document, context), isChecked: false, findingsText: texts.notChecked[context.language] };
}

function nameOf({ title, path }: DocumentSummary): string {
  return title === '' ? path : title;
}

function list(id: AttentionList['id'], entries: readonly AttentionEntry[], language: Language): AttentionList {
  return { id, title: texts[id][language], about: texts[`${id}About`][language], entries };
}

function entry(document: DocumentSummary, text: string, range: Range = beginning): AttentionEntry {
  return { uri: document.uri, name: nameOf(document), text, range };
}

/** Reviews that are past, or soon, the oldest first. */
function overdue(
  documents: readonly DocumentSummary[],
  { language, today }: OverviewContext,
): readonly AttentionEntry[] {
  return documents
    .flatMap((document) => {
      const state = reviewState(document, today);
      return state === 'overdue' || state === 'soon' ? [{ document, state }] : [];
    })
    .sort((a, b) => a.document.review.localeCompare(b.document.review))
    .map(({ document, state }) =>
      entry(document, sentence(texts.dueOn, { state: texts[state], day: { date: document.review } }, language)),
    );
}

function references(documents: readonly DocumentSummary[], language: Language): readonly AttentionEntry[] {
  return documents.flatMap((document) =>
    document.references.map(({ message, data, range }) => entry(document, sentence(message, data, language), range)),
  );
}

/** Suppressions that have ended or end soon. */
function suppressions(
  documents: readonly DocumentSummary[],
  { language, today }: OverviewContext,
): readonly AttentionEntry[] {
  return documents
    .flatMap((document) =>
      document.suppressions.map((each) => ({ document, each, state: suppressionState(each, today) })),
    )
    .filter(({ state }) => state !== 'later')
    .sort((a, b) => a.each.until.localeCompare(b.each.until))
    .map(({ document, each: { codes, until, reason, place }, state }) => {
      const data = { codes: [...codes], state: texts[state], day: { date: until }, reason };
      return entry(document, sentence(texts.suppressedUntil, data, language), place.range);
    });
}
