import type { ServerCapabilities } from 'vscode-languageserver';
import { joinCatalogues } from '../../core/catalogue/join-catalogues.js';
import type { Language } from '../../core/catalogue/schema.js';
import { viewCoverage } from '../../core/presentation/overview/coverage-view.js';
import { summariseEntry, type DocumentSummary } from '../../core/presentation/overview/document-summary.js';
import { itemPlace } from '../../core/presentation/overview/item-place.js';
import { makeReport } from '../../core/presentation/overview/make-report.js';
import type { OverviewContext } from '../../core/presentation/overview/overview-tables.js';
import { viewOverview } from '../../core/presentation/overview/overview-view.js';
import { overviewTables } from '../../core/presentation/overview/report.js';
import {
  coverageRequest,
  evidenceRequest,
  lookAgainNotification,
  overviewChangedNotification,
  overviewRequest,
  reportRequest,
  type CoverageParams,
  type CoverageResult,
  type EvidenceParams,
  type EvidenceResult,
  type OverviewParams,
  type OverviewResult,
  type ReportParams,
  type ReportResult,
} from '../../shared/protocol.js';
import { checkNow } from '../check-stored.js';
import { pathOf } from '../create-summaries.js';
import { documentId } from '../document-id.js';
import type { Session } from '../session.js';
import { cataloguesOf } from '../show.js';
import { texts } from '../texts.js';
import { throttle } from '../throttle.js';

/** Milliseconds between two messages that there is something new. */
const SHORTEST = 500;

/** Answers with overviews of all documents, the coverage of a checklist, places of its items, and reports. */
export function offerOverview(session: Session): ServerCapabilities {
  const { connection, summaries } = session;
  connection.onRequest(overviewRequest, (params: OverviewParams) => overview(session, params));
  connection.onRequest(coverageRequest, (params: CoverageParams) => coverage(session, params));
  connection.onRequest(evidenceRequest, (params: EvidenceParams) => evidence(session, params));
  connection.onRequest(reportRequest, (params: ReportParams) => report(session, params));
  connection.onNotification(lookAgainNotification, () => summaries.again());
  session.onSummariesChanged(throttle(() => void connection.sendNotification(overviewChangedNotification), SHORTEST));
  return {};
}

function overview(session: Session, { language }: OverviewParams): OverviewResult {
  session.summaries.begin();
  const context = contextIn(session, language);
  return viewOverview(documentsOf(session), session.summaries.progress, context, waitingOf(session, context));
}

function coverage(session: Session, { list, language, documentType, unit }: CoverageParams): CoverageResult {
  session.summaries.begin();
  const documents = documentsOf(session).filter(
    (each) => each.type.id === (documentType ?? each.type.id) && each.unit === (unit ?? each.unit),
  );
  return viewCoverage(list, documents, contextIn(session, language)) ?? null;
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

async function report(session: Session, { format, lists, language }: ReportParams): Promise<ReportResult> {
  await session.summaries.complete();
  const context = contextIn(session, language);
  const documents = documentsOf(session);
  const tables = overviewTables(documents, context).filter(({ id }) => lists?.includes(id) ?? true);
  const made = await makeReport(format, documents, tables, context);
  const name = `${texts.reportName[language]}-${context.today}.${format}`;
  return typeof made === 'string'
    ? { content: made, encoding: 'text', name }
    : { content: toBase64(made), encoding: 'base64', name };
}

function documentsOf({ summaries }: Session): readonly DocumentSummary[] {
  return sorted(summaries.all());
}

/** Documents that are known by name only so far, or can't be read just now. */
function waitingOf(session: Session, { catalogue }: OverviewContext): readonly DocumentSummary[] {
  const titles = new Map(catalogue.types.map(({ id, title }) => [id, title]));
  const waiting = [...(session.index.set?.entries() ?? [])].filter(({ uri }) => !session.summaries.has(uri));
  return sorted(
    waiting.map((entry) => {
      const { typeId } = entry;
      return summariseEntry(entry, titles.get(typeId) ?? { id: typeId, en: typeId }, pathOf(session, entry.uri));
    }),
  );
}

function sorted(documents: readonly DocumentSummary[]): readonly DocumentSummary[] {
  return [...documents].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function contextIn(session: Session, language: Language): OverviewContext {
  return {
    catalogue: joinCatalogues(session.engine.catalogue, cataloguesOf(session)),
    language,
    today: session.today(),
  };
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
