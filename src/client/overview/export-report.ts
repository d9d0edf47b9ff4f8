import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportFormat } from '../../core/presentation/overview/make-report.js';
import { reportRequest, type ReaderLanguage, type ReportParams, type ReportResult } from '../../shared/protocol.js';
import type { Overview } from './overview.js';
import { filled, texts } from './texts.js';

const formats = ['html', 'xlsx', 'csv', 'md', 'json', 'ics'] as const satisfies readonly ReportFormat[];

/** What is exported where; each part that is missing is asked for. */
export interface ExportChoice {
  readonly format?: ReportFormat | undefined;
  readonly lists?: readonly string[] | undefined;
  readonly target?: vscode.Uri | undefined;
}

/** A choice that was given to the command; what is not understood is asked for. */
export function readExportChoice(value: unknown): ExportChoice {
  if (typeof value !== 'object' || value === null) return {};
  const { format, lists, target } = value as Record<keyof ExportChoice, unknown>;
  const isListOfTexts = Array.isArray(lists) && lists.every((each) => typeof each === 'string');
  return {
    format: formats.find((each) => each === format),
    lists: isListOfTexts ? lists : undefined,
    target: target instanceof vscode.Uri ? target : undefined,
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
  const lists = choice.lists ?? (format === 'ics' ? [] : await chooseLists(overview, language));
  if (!lists) return;
  const params: ReportParams = { format, lists, language };
  const options = { location: vscode.ProgressLocation.Notification, title: texts.makingReport[language] };
  const report = await vscode.window.withProgress(options, () =>
    client.sendRequest<ReportResult>(reportRequest, params),
  );
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
  const all = [{ id: 'documents', title: texts.documents[language] }, ...lists, ...checklists];
  const items = all.map(({ id, title }) => ({ label: title, id, picked: true }));
  const options = { canPickMany: true as const, placeHolder: texts.chooseLists[language] };
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen?.map(({ id }) => id);
}

async function chooseTarget({ name }: ReportResult, format: ReportFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [format.toUpperCase()]: [format] },
  });
}

async function write({ content, encoding }: ReportResult, target: vscode.Uri, language: ReaderLanguage): Promise<void> {
  const name = target.path.split('/').at(-1) ?? '';
  const bytes =
    encoding === 'text'
      ? new TextEncoder().encode(content)
      : Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    void vscode.window.showErrorMessage(filled(texts.notWritten[language], { name }));
    return;
  }
  // Nobody has to answer before the command is done.
  void vscode.window
    .showInformationMessage(filled(texts.written[language], { name }), texts.open[language])
    .then((answer) => (answer ? vscode.commands.executeCommand('vscode.open', target) : undefined));
}
