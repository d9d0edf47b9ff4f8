import type { ServerCapabilities } from 'vscode-languageserver';
import type { MarkdownDocument } from '../../core/document/document.js';
import { parseDocument } from '../../core/document/parse-document.js';
import type { Catalogue } from '../../core/catalogue/catalogue.js';
import { templatesOf } from '../../core/catalogue/template.js';
import { convertDocument, languageOfHeadings } from '../../core/presentation/new-document/convert-document.js';
import { documentTypeChoices } from '../../core/presentation/new-document/document-types.js';
import { likelyTypes } from '../../core/presentation/new-document/likely-types.js';
import { newDocument } from '../../core/presentation/new-document/new-document.js';
import { readCalendarMonth } from '../../core/text/months.js';
import { SourceText } from '../../core/text/source-text.js';
import {
  convertDocumentRequest,
  documentTypesRequest,
  likelyTypesRequest,
  newDocumentRequest,
  startMonthRequest,
  type ConvertDocumentParams,
  type ConvertDocumentResult,
  type DocumentTypesParams,
  type DocumentTypesResult,
  type LikelyTypesParams,
  type LikelyTypesResult,
  type NewDocumentParams,
  type NewDocumentResult,
  type StartMonthParams,
  type StartMonthResult,
} from '../../shared/protocol.js';
import { notationOf } from '../notation.js';
import type { Session } from '../session.js';

/** Answers with new documents, and with what makes an existing text one of ours. */
export function offerNewDocuments(session: Session): ServerCapabilities {
  const { connection } = session;
  connection.onRequest(documentTypesRequest, async ({ uri }: DocumentTypesParams): Promise<DocumentTypesResult> =>
    documentTypeChoices(await catalogueFor(session, uri)),
  );
  connection.onRequest(newDocumentRequest, (params: NewDocumentParams) => create(session, params));
  connection.onRequest(
    startMonthRequest,
    ({ text }: StartMonthParams): StartMonthResult => readCalendarMonth(text) ?? null,
  );
  connection.onRequest(likelyTypesRequest, (params: LikelyTypesParams) => rank(session, params));
  connection.onRequest(convertDocumentRequest, (params: ConvertDocumentParams) => convert(session, params));
  return {};
}

/** With the types of the folder that a document lies in or is to lie in. */
async function catalogueFor({ configurations, engine }: Session, uri: string | undefined): Promise<Catalogue> {
  const found = uri === undefined ? undefined : await configurations.of(uri);
  return (found?.result?.engine ?? engine).catalogue;
}

async function create(session: Session, params: NewDocumentParams): Promise<NewDocumentResult> {
  const type = (await catalogueFor(session, params.uri)).typeNamed(params.type);
  const template = type && templatesOf(type).find(({ id }) => id === params.template);
  if (!type || (params.template !== undefined && !template)) return null;
  const { language, notation, facts } = params;
  const start = params.start === undefined ? undefined : readCalendarMonth(params.start);
  return newDocument(type, { language, notation, template, today: session.today(), start, ...(facts && { facts }) });
}

async function rank(session: Session, { uri }: LikelyTypesParams): Promise<LikelyTypesResult> {
  const catalogue = await catalogueFor(session, uri);
  const found = openMarkdown(session, uri);
  const likely = found && likelyTypes(found.document, catalogue);
  const [first] = likely ?? [];
  const type = first?.type ?? catalogue.types[0];
  // What can't be converted to one type can't be converted to any.
  if (!likely || !type || !convertDocument(found.document, type, { language: 'id', today: session.today() }))
    return null;
  return likely.map(({ type: { id }, headings }) => ({ id, headings }));
}

async function convert(session: Session, { uri, type: id }: ConvertDocumentParams): Promise<ConvertDocumentResult> {
  const catalogue = await catalogueFor(session, uri);
  const found = openMarkdown(session, uri);
  const type = catalogue.typeNamed(id);
  if (!found || !type) return null;
  const { document, version } = found;
  const headings = likelyTypes(document, catalogue).find((likely) => likely.type === type)?.headings;
  const language = languageOfHeadings(type, headings ?? []);
  const insertion = convertDocument(document, type, { language, today: session.today() });
  if (!insertion) return null;
  return { version, position: document.source.positionAt(insertion.offset), snippet: insertion.snippet };
}

/** An open Markdown document as it is now. */
function openMarkdown(
  { documents }: Session,
  uri: string,
): { readonly document: MarkdownDocument; readonly version: number } | undefined {
  const open = documents.get(uri);
  if (!open || notationOf(open) !== 'markdown') return undefined;
  const document = parseDocument(new SourceText(open.getText()), 'markdown');
  return document.kind === 'markdown' ? { document, version: open.version } : undefined;
}
