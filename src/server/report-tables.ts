import type { Finding } from '../core/findings/finding.js';
import { viewChecklists } from '../core/presentation/checklist-view.js';
import { checklistTables } from '../core/presentation/overview/checklist-tables.js';
import { summariseDocument, type DocumentSummary } from '../core/presentation/overview/document-summary.js';
import { findingsTable, type FileFindings } from '../core/presentation/overview/findings-table.js';
import { documentsTable, type OverviewContext } from '../core/presentation/overview/overview-tables.js';
import { overviewTables } from '../core/presentation/overview/report.js';
import type { Table } from '../core/presentation/overview/table.js';
import { sentence } from '../core/presentation/sentence.js';
import type { SourceText } from '../core/text/source-text.js';
import { checkNow } from './check-stored.js';
import { pathOf } from './create-summaries.js';
import type { Session } from './session.js';

/** What a report is made from. */
export interface ReportContents {
  readonly documents: readonly DocumentSummary[];
  readonly tables: readonly Table[];
}

/** The lists of all documents; without `lists` every one. */
export async function collectionReport(
  session: Session,
  context: OverviewContext,
  lists: readonly string[] | undefined,
): Promise<ReportContents> {
  await session.summaries.complete();
  const documents = session.summaries.collection.documents();
  const isWanted = (id: string): boolean => lists?.includes(id) ?? true;
  const tables = overviewTables(documents, context).filter(({ id }) => isWanted(id));
  if (!isWanted('findings')) return { documents, tables };
  const files = [...(await findingsIn(session, documents, context)), ...faultyConfigurations(session, context)];
  const sorted = files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { documents, tables: [...tables, findingsTable(sorted, context.language)] };
}

/** The lists of one document: what it is, what was found in it, and its checklists; undefined when it can't be read. */
export async function documentReport(
  session: Session,
  uri: string,
  context: OverviewContext,
): Promise<ReportContents | undefined> {
  const found = await checkNow(session, uri);
  const { language, today } = context;
  if (found?.result.status.kind !== 'checked') return undefined;
  const { result, source, engine } = found;
  const { type } = found.result.status;
  const checklists = engine.checklists(result, today);
  const path = pathOf(session, uri);
  const summary = summariseDocument(result, source, checklists, path);
  const view = viewChecklists(checklists, type, { source, registry: engine.catalogue.regulations, language });
  const documents = summary ? [summary] : [];
  return {
    documents,
    tables: [
      documentsTable(documents, context),
      findingsTable([{ path, uri, findings: linesOf(result.findings, source, context) }], language),
      ...checklistTables(view, { uri, path }, language),
    ],
  };
}

/** Each document is looked at once more: what was found in it is not kept. One at a time, as memory holds one text. */
async function findingsIn(
  session: Session,
  documents: readonly DocumentSummary[],
  context: OverviewContext,
): Promise<readonly FileFindings[]> {
  const files: FileFindings[] = [];
  for (const { uri, path } of documents) {
    const found = await checkNow(session, uri);
    if (found) files.push({ path, uri, findings: linesOf(found.result.findings, found.source, context) });
  }
  return files;
}

/** Each naskah.yaml that was used, and each file that one names: what is wrong in it is wrong for its documents. */
function faultyConfigurations(session: Session, context: OverviewContext): readonly FileFindings[] {
  const { found, namedFiles } = session.configurations;
  const own = found.map(({ uri, source, result }) => ({ uri, source, findings: result?.findings ?? [] }));
  // Two of them may name the same file.
  const each = new Map([...own, ...namedFiles].map((file) => [file.uri, file]));
  return [...each.values()].map(({ uri, source, findings }) => {
    return { path: pathOf(session, uri), uri, findings: linesOf(findings, source, context) };
  });
}

function linesOf(
  findings: readonly Finding[],
  source: SourceText,
  { language }: OverviewContext,
): FileFindings['findings'] {
  return findings.map(({ code, severity, message, data, span }) => ({
    ...{ code, severity, message: sentence(message, data, language) },
    line: source.rangeOf(span).start.line + 1,
  }));
}
