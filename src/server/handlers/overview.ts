import type { ServerCapabilities } from 'vscode-languageserver';
import type { Language } from '../../core/catalogue/schema.js';
import { viewCoverage } from '../../core/presentation/overview/coverage-view.js';
import { itemPlace } from '../../core/presentation/overview/item-place.js';
import { makeReport } from '../../core/presentation/overview/make-report.js';
import type { OverviewContext } from '../../core/presentation/overview/overview-tables.js';
import {
  viewDocuments,
  viewEntries,
  viewGroups,
  viewOverview,
} from '../../core/presentation/overview/overview-view.js';
import {
  coverageRequest,
  evidenceRequest,
  lookAgainNotification,
  overviewChangedNotification,
  overviewDocumentsRequest,
  overviewEntriesRequest,
  overviewRequest,
  reportRequest,
  type CoverageParams,
  type CoverageResult,
  type EvidenceParams,
  type EvidenceResult,
  type OverviewDocumentsParams,
  type OverviewDocumentsResult,
  type OverviewEntriesParams,
  type OverviewEntriesResult,
  type OverviewParams,
  type OverviewResult,
  type ReportParams,
  type ReportResult,
} from '../../shared/protocol.js';
import { toBase64 } from '../../shared/base64.js';
import { checkNow } from '../check-stored.js';
import { documentId } from '../document-id.js';
import { collectionReport, documentReport } from '../report-tables.js';
import type { Session } from '../session.js';
import { knownCatalogue } from '../show.js';
import { texts } from '../texts.js';
import { throttle } from '../throttle.js';

/** Milliseconds between two messages that there is something new. */
const SHORTEST = 500;

/** Answers with overviews of all documents and their parts, the coverage of a checklist, places of its items, and reports. */
export function offerOverview(session: Session): ServerCapabilities {
  const { connection, summaries } = session;
  connection.onRequest(overviewRequest, (params: OverviewParams) => overview(session, params));
  connection.onRequest(overviewDocumentsRequest, (params: OverviewDocumentsParams) => documents(session, params));
  connection.onRequest(overviewEntriesRequest, (params: OverviewEntriesParams) => entries(session, params));
  connection.onRequest(coverageRequest, (params: CoverageParams) => coverage(session, params));
  connection.onRequest(evidenceRequest, (params: EvidenceParams) => evidence(session, params));
  connection.onRequest(reportRequest, (params: ReportParams) => report(session, params));
  connection.onNotification(lookAgainNotification, () => summaries.again());
  session.onSummariesChanged(throttle(() => void connection.sendNotification(overviewChangedNotification), SHORTEST));
  return {};
}

function overview(session: Session, { language, groupedBy }: OverviewParams): OverviewResult {
  const { summaries } = session;
  summaries.begin();
  return viewOverview(summaries.collection, summaries.progress, groupedBy, contextIn(session, language));
}

function documents(session: Session, params: OverviewDocumentsParams): OverviewDocumentsResult {
  return viewDocuments(session.summaries.collection, params, contextIn(session, params.language));
}

function entries(session: Session, { list, count, language }: OverviewEntriesParams): OverviewEntriesResult {
  return viewEntries(session.summaries.collection, list, count, contextIn(session, language));
}

function coverage(session: Session, params: CoverageParams): CoverageResult {
  const { collection } = session.summaries;
  session.summaries.begin();
  const context = contextIn(session, params.language);
  const named = viewGroups(collection, 'unit', context).filter(({ key }) => key !== '');
  return {
    types: viewGroups(collection, 'type', context).map(({ key, title }) => ({ id: key, title })),
    units: named.map(({ title }) => title),
    view: viewCoverage(collection, params, context) ?? null,
  };
}

async function evidence(session: Session, { uri, item }: EvidenceParams): Promise<EvidenceResult> {
  const id = documentId(uri);
  // Only documents of the workspace are read.
  const found = session.index.set?.get(id.uri) && (await checkNow(session, id.uri));
  const reading = found?.result.reading;
  if (!found || !reading) return null;
  const lists = found.engine.checklists(found.result, session.today());
  const asked = lists.flatMap(({ items }) => items).find((each) => each.id === item);
  return asked ? { range: found.source.rangeOf(itemPlace(asked, reading)) } : null;
}

async function report(session: Session, { format, lists, language, uri }: ReportParams): Promise<ReportResult | null> {
  const context = contextIn(session, language);
  const contents = await (uri === undefined
    ? collectionReport(session, context, lists)
    : documentReport(session, uri, context));
  if (!contents) return null;
  const made = await makeReport(format, contents.documents, contents.tables, context);
  const name = `${texts.reportName[language]}-${context.today}.${format}`;
  return typeof made === 'string'
    ? { content: made, encoding: 'text', name }
    : { content: toBase64(made), encoding: 'base64', name };
}

function contextIn(session: Session, language: Language): OverviewContext {
  return {
    catalogue: knownCatalogue(session),
    language,
    today: session.today(),
  };
}
