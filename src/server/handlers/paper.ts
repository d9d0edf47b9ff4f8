import type { ServerCapabilities } from 'vscode-languageserver';
import type { Bilingual, Language } from '../../core/catalogue/schema.js';
import { lossWords } from '../../core/presentation/import/losses.js';
import { exportDocument, showsPictures, type ExportForm } from '../../core/presentation/paper/export-document.js';
import type { PictureFault } from '../../core/presentation/paper/document-pictures.js';
import { paperContext } from '../../core/presentation/paper/paper-context.js';
import { sentence } from '../../core/presentation/sentence.js';
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
import type { FoundDocument } from '../document-checks.js';
import { documentPictures } from '../document-pictures.js';
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
  const context = found && (await preparedFor(form, found, session));
  if (!context) return { kind: 'none' };
  const { paper, faults, language } = context;
  const title = decodeURIComponent(fileName(uri));
  const content = await exportDocument(form, { context: paper, document: found.result.document, title });
  if (content === undefined) return { kind: 'empty' };
  const made =
    typeof content === 'string'
      ? ({ content, encoding: 'text' } as const)
      : ({ content: toBase64(content), encoding: 'base64' } as const);
  const notice = noticeOf(faults, language);
  return { kind: 'made', ...made, ...(notice !== undefined && { notice }) };
}

/** What a document is printed with, and what of it cannot be; undefined when it is none of ours. */
async function preparedFor(form: ExportForm, found: FoundDocument, session: Session) {
  const { source, result, uri } = found;
  const { status, reading, findings, hoursPerDay, document } = result;
  if (status.kind !== 'checked' || !reading) return undefined;
  const readerLanguage = languageFor(found);
  const { stationery, logo, fault } = await officePaper(session, uri);
  const shown = showsPictures(form) ? await documentPictures(session, uri, document) : undefined;
  const paper = paperContext(
    {
      ...{ type: status.type, reading, source, findings, hoursPerDay, today: session.today() },
      ...{ language: result.language, readerLanguage, paper: stationery.paper ?? 'F4', marks: false },
    },
    ...[stationery, logo, shown?.pictures],
  );
  return { paper, faults: [...(fault ? [fault] : []), ...(shown?.faults ?? [])], language: readerLanguage };
}

/** What is not printed, in one message; a long one is cut. */
function noticeOf(faults: readonly PictureFault[], language: Language): string | undefined {
  if (faults.length === 0) return undefined;
  const told = faults.slice(0, mostTold).map(({ name, why }) => `${name}: ${why[language]}`);
  const more = faults.length - told.length;
  return [...told, ...(more > 0 ? [sentence(andMore, { count: more }, language)] : [])].join(' ');
}

const mostTold = 5;
const andMore: Bilingual = { id: 'Begitu pula {count} gambar lain.', en: 'And so it is with {count} more pictures.' };

async function imported(session: Session, { uri, content, language }: ImportParams): Promise<ImportResult> {
  const found = uri === undefined ? undefined : await session.configurations.of(uri);
  const { catalogue } = found?.result?.engine ?? session.engine;
  const { importWord } = await import('../../core/presentation/import/import-word.js');
  const made = await importWord(fromBase64(content), { catalogue, today: session.today() });
  if ('fault' in made) return { kind: 'refused', why: made.fault[language] };
  const losses = made.losses.map((loss) => lossWords(loss)[language]);
  return { kind: 'made', text: made.text, type: made.type.title[language], losses };
}
