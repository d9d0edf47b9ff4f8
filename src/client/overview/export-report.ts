import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportFormat } from '../../core/presentation/overview/make-report.js';
import { fromBase64 } from '../../shared/base64.js';
import {
  reportRequest,
  type MadeReport,
  type ReaderLanguage,
  type ReportParams,
  type ReportResult,
} from '../../shared/protocol.js';
import { nameOf } from '../files.js';
import { filled } from '../filled.js';
import { openWritten } from '../open-written.js';
import type { Overview } from './overview.js';
import { texts } from './texts.js';

const formats = ['html', 'xlsx', 'csv', 'md', 'json', 'ics'] as const satisfies readonly ReportFormat[];

/** What is exported where; each part that is missing is asked for. */
export interface ExportChoice {
  readonly format?: ReportFormat | undefined;
  readonly lists?: readonly string[] | undefined;
  readonly target?: vscode.Uri | undefined;
  /** Address of the document that the report is about; without it all documents. */
  readonly document?: string | undefined;
  /** Without it the language of the editor that is active. */
  readonly language?: ReaderLanguage | undefined;
}

/** A choice that was given to the command; what is not understood is asked for. */
export function readExportChoice(value: unknown): ExportChoice {
  if (typeof value !== 'object' || value === null) return {};
  const { format, lists, target, document, language } = value as Record<keyof ExportChoice, unknown>;
  const isListOfTexts = Array.isArray(lists) && lists.every((each) => typeof each === 'string');
  return {
    format: formats.find((each) => each === format),
    lists: isListOfTexts ? lists : undefined,
    target: target instanceof vscode.Uri ? target : undefined,
    document: typeof document === 'string' ? document : undefined,
    language: language === 'id' || language === 'en' ? language : undefined,
  };
}

/** Asks for form, lists and place, and writes the report there. */
export async function exportReport(
  client: BaseLanguageClient,
  overview: Overview,
  language: ReaderLanguage,
  choice: ExportChoice,
): Promise<void> {
  const format = choice.format ?? (await chooseFormat(language));
  if (!format) return;
  const isWhole = format === 'ics' || choice.document !== undefined;
  const lists = choice.lists ?? (isWhole ? [] : await chooseLists(overview, language));
  if (!lists) return;
  const params: ReportParams = { format, lists, language, uri: choice.document };
  const options = { location: vscode.ProgressLocation.Notification, title: texts.makingReport[language] };
  const report = await vscode.window.withProgress(options, () =>
    client.sendRequest<ReportResult>(reportRequest, params),
  );
  if (!report) {
    void vscode.window.showWarningMessage(texts.gone[language]);
    return;
  }
  const target = choice.target ?? (await chooseTarget(report, format));
  if (target) await write(report, target, language);
}

async function chooseFormat(language: ReaderLanguage): Promise<ReportFormat | undefined> {
  const items = formats.map((format) => ({ label: `.${format}`, description: texts[format][language], format }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: texts.chooseFormat[language] });
  return chosen?.format;
}

async function chooseLists(overview: Overview, language: ReaderLanguage): Promise<readonly string[] | undefined> {
  const { lists, checklists } = await overview.now();
  const own = (id: 'documents' | 'unverified' | 'findings') => ({ id, title: texts[id][language] });
  const all = [own('documents'), ...lists, own('unverified'), own('findings'), ...checklists];
  const items = all.map(({ id, title }) => ({ label: title, id, picked: true }));
  const options = { canPickMany: true as const, placeHolder: texts.chooseLists[language] };
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen?.map(({ id }) => id);
}

async function chooseTarget({ name }: MadeReport, format: ReportFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [format.toUpperCase()]: [format] },
  });
}

async function write({ content, encoding }: MadeReport, target: vscode.Uri, language: ReaderLanguage): Promise<void> {
  const name = nameOf(target);
  const bytes = encoding === 'text' ? new TextEncoder().encode(content) : fromBase64(content);
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    void vscode.window.showErrorMessage(filled(texts.notWritten[language], { name }));
    return;
  }
  // Nobody has to answer before the command is done.
  void openWritten(target, filled(texts.written[language], { name }), language);
}
