import type { Bilingual, Language } from '../../catalogue/schema.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { conventions } from '../../model/conventions.js';
import type { KeptSilent } from '../../set/entry.js';
import { daysBetween } from '../../text/dates.js';
import { statusInWords } from '../document-view.js';
import { sentence } from '../sentence.js';
import { severities, severityWord } from '../severity-words.js';
import { progressOf } from './coverage.js';
import type { DocumentSummary, ReferenceFault } from './document-summary.js';
import { overviewTexts as texts } from './overview-texts.js';
import type { Column, PlaceCell, Table } from './table.js';
import { capitalised } from '../../text/capitalised.js';

/** In whose language an overview speaks, and of which day. */
export interface OverviewContext {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A review within so many days is soon. */
export const soonWithin = 90;

/** Every document with its facts, counts and progress. */
export function documentsTable(documents: readonly DocumentSummary[], context: OverviewContext): Table {
  const { language } = context;
  const columns = [
    ...columnsOf(language, ['file', 40], ['title', 44], ['number', 26], ['type', 30], ['unit', 28], ['status', 17]),
    ...columnsOf(language, ['versionOf', 8], ['effective', 14], ['review', 14]),
    ...severities.map((severity) => ({ title: capitalised(severityWord(severity, language)), width: 11 })),
    ...columnsOf(language, ['progress', 14]),
  ];
  return {
    ...head('documents', 'documents', 'documentsAbout', language),
    columns,
    rows: documents.map((document) => [
      placeOf(document),
      ...[document.title, document.number, document.type.title[language], document.unit],
      statusWord(document, context),
      ...[document.version, { day: document.effective }, { day: document.review }],
      ...severities.map((severity) => document.findings[severity]),
      progressText(document),
    ]),
  };
}

function progressText(document: DocumentSummary): string {
  const { met, total } = progressOf(document);
  return total === 0 ? '' : `${String(met)}/${String(total)}`;
}

/** How a review date stands to the day. */
export type ReviewState = 'overdue' | 'soon' | 'later' | 'noDate';

/** The state of a document's review date; a document that is no longer in use has none. */
export function reviewState(
  { review, status }: Pick<DocumentSummary, 'review' | 'status'>,
  today: string,
): ReviewState | undefined {
  if (status === conventions.revoked) return undefined;
  if (review === '') return conventions.inForce.some((each) => each === status) ? 'noDate' : undefined;
  const left = daysBetween(today, review);
  return left < 0 ? 'overdue' : left <= soonWithin ? 'soon' : 'later';
}

/** Documents in use by their review date, those without one last. */
export function reviewsTable(documents: readonly DocumentSummary[], context: OverviewContext): Table {
  const { language, today } = context;
  const rows = documents
    .flatMap((document) => {
      const state = reviewState(document, today);
      return state ? [{ document, state }] : [];
    })
    .sort((a, b) => orderOf(a.document).localeCompare(orderOf(b.document)));
  return {
    ...head('reviews', 'reviews', 'reviewsAbout', language),
    columns: columnsOf(
      language,
      ['file', 40],
      ['title', 44],
      ['unit', 28],
      ['status', 14],
      ['review', 14],
      ['days', 10],
      ['state', 14],
    ),
    rows: rows.map(({ document, state }) => [
      placeOf(document),
      ...[document.title, document.unit, statusWord(document, context), { day: document.review }],
      document.review === '' ? '' : daysBetween(today, document.review),
      texts[state][language],
    ]),
  };
}

function orderOf({ review }: DocumentSummary): string {
  return review === '' ? '9999' : review;
}

/** Drafts that name no approver. */
export function draftsTable(documents: readonly DocumentSummary[], { language }: OverviewContext): Table {
  return {
    ...head('drafts', 'drafts', 'draftsAbout', language),
    columns: columnsOf(language, ['file', 40], ['title', 44], ['type', 30], ['unit', 28]),
    rows: documents
      .filter(isDraftWithoutApprover)
      .map((document) => [placeOf(document), document.title, document.type.title[language], document.unit]),
  };
}

/** Whether a document is a draft that names no approving official. */
export function isDraftWithoutApprover({ status, approver }: DocumentSummary): boolean {
  return status === conventions.draft && approver === '';
}

/** Findings about references that are at fault. */
export function referencesTable(documents: readonly DocumentSummary[], { language }: OverviewContext): Table {
  return {
    ...head('references', 'references', 'referencesAbout', language),
    ...faultsIn(documents, ({ references }) => references, language),
  };
}

/** References that cannot be verified. */
export function unverifiedTable(documents: readonly DocumentSummary[], { language }: OverviewContext): Table {
  return {
    ...head('unverified', 'unverified', 'unverifiedAbout', language),
    ...faultsIn(documents, ({ unverified }) => unverified, language),
  };
}

function faultsIn(
  documents: readonly DocumentSummary[],
  faultsOf: (document: DocumentSummary) => readonly ReferenceFault[],
  language: Language,
): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: columnsOf(language, ['file', 40], ['line', 8], ['code', 10], ['level', 13], ['message', 90]),
    rows: documents.flatMap((document) =>
      faultsOf(document).map(({ code, severity, message, data, range }) => {
        const line = range.start.line + 1;
        const text = sentence(message, data, language);
        return [placeOf(document, line), line, code, severityWord(severity, language), text];
      }),
    ),
  };
}

/** Suppressions by their last day. */
export function suppressionsTable(documents: readonly DocumentSummary[], { language, today }: OverviewContext): Table {
  const all = documents.flatMap((document) => document.suppressions.map((suppression) => ({ document, suppression })));
  const sorted = all.sort((a, b) => a.suppression.until.localeCompare(b.suppression.until));
  return {
    ...head('suppressions', 'suppressions', 'suppressionsAbout', language),
    columns: columnsOf(
      language,
      ['file', 40],
      ['line', 8],
      ['code', 18],
      ['until', 14],
      ['days', 10],
      ['state', 12],
      ['reason', 70],
    ),
    rows: sorted.map(({ document, suppression }) => {
      const { codes, until, reason, place } = suppression;
      const line = place.range.start.line + 1;
      const state = texts[suppressionState(suppression, today)][language];
      return [
        placeOf(document, line),
        line,
        codes.join(', '),
        { day: until },
        daysBetween(today, until),
        state,
        reason,
      ];
    }),
  };
}

/** Whether a suppression has ended, ends soon, or holds for long. */
export function suppressionState({ until }: KeptSilent, today: string): 'expired' | 'soon' | 'later' {
  const left = daysBetween(today, until);
  return left < 0 ? 'expired' : left <= soonWithin ? 'soon' : 'later';
}

/** A document's status as its type names it. */
export function statusWord({ status, type }: DocumentSummary, { catalogue, language }: OverviewContext): string {
  return statusInWords(
    status,
    catalogue.types.find(({ id }) => id === type.id),
    language,
  );
}

/** A document as a cell. */
export function placeOf({ path, uri }: DocumentSummary, line = 1): PlaceCell {
  return { path, uri, line, text: path };
}

type TextName = keyof typeof texts;

/** Columns with their titles in a language. */
export function columnsOf(language: Language, ...columns: readonly (readonly [TextName, number])[]): readonly Column[] {
  return columns.map(([name, width]) => ({ title: texts[name][language], width }));
}

function head(id: string, title: TextName, about: TextName, language: Language): Pick<Table, 'id' | 'title' | 'about'> {
  const say = (text: Bilingual): string => text[language];
  return { id, title: say(texts[title]), about: say(texts[about]) };
}
