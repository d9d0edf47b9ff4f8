import type { ServerCapabilities } from 'vscode-languageserver';
import { lossWords } from '../../core/presentation/import/losses.js';
import { exportDocument } from '../../core/presentation/paper/export-document.js';
import { paperContext } from '../../core/presentation/paper/paper-context.js';
import { fromBase64, toBase64 } from '../../shared/base64.js';
import {
  exportRequest,
  importRequest,
  type ExportParams,
  type ExportResult,
  type ImportParams,
  type ImportResult,
} from '../../shared/paper-messages.js';
import { checkNow } from '../check-stored.js';
import { officePaper } from '../office-paper.js';
import type { Session } from '../session.js';
import { languageFor } from '../show.js';
import { fileName } from '../uri.js';

/** Answers with documents as offices exchange them, and with documents made of Word files. */
export function offerPaper(session: Session): ServerCapabilities {
  const { connection } = session;
  connection.onRequest(exportRequest, (params: ExportParams) => exported(session, params));
  connection.onRequest(importRequest, (params: ImportParams) => imported(session, params));
  return {};
}

async function exported(session: Session, { uri, form }: ExportParams): Promise<ExportResult> {
  const found = await checkNow(session, uri);
  const { status, reading } = found?.result ?? {};
  if (!found || status?.kind !== 'checked' || !reading) return { kind: 'none' };
  const { source, result } = found;
  const { findings, hoursPerDay, language, document } = result;
  const readerLanguage = languageFor(found);
  const { stationery, logo, fault } = await officePaper(session, found.uri);
  const context = paperContext(
    {
      ...{ type: status.type, reading, source, findings, hoursPerDay, today: session.today() },
      ...{ language, readerLanguage, paper: stationery.paper ?? 'F4', marks: false },
    },
    ...[stationery, logo],
  );
  const content = await exportDocument(form, { context, document, title: decodeURIComponent(fileName(uri)) });
  if (content === undefined) return { kind: 'empty' };
  const made =
    typeof content === 'string'
      ? ({ content, encoding: 'text' } as const)
      : ({ content: toBase64(content), encoding: 'base64' } as const);
  return { kind: 'made', ...made, ...(fault && { notice: `${fault.name}: ${fault.why[readerLanguage]}` }) };
}

async function imported(session: Session, { uri, content, language }: ImportParams): Promise<ImportResult> {
  const found = uri === undefined ? undefined : await session.configurations.of(uri);
  const { catalogue } = found?.result?.engine ?? session.engine;
  const { importWord } = await import('../../core/presentation/import/import-word.js');
  const made = await importWord(fromBase64(content), { catalogue, today: session.today() });
  if ('fault' in made) return { kind: 'refused', why: made.fault[language] };
  const losses = made.losses.map((loss) => lossWords(loss)[language]);
  return { kind: 'made', text: made.text, type: made.type.title[language], losses };
}
