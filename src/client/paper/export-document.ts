import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportForm } from '../../core/presentation/paper/export-document.js';
import { fromBase64 } from '../../shared/base64.js';
import { exportRequest, type ExportParams, type ExportResult } from '../../shared/paper-messages.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import { beside, exists, nameOf, openUnsaved } from '../files.js';
import { filled } from '../filled.js';
import { openWritten } from '../open-written.js';
import { texts } from './texts.js';

const forms = ['docx', 'html', 'svg', 'xlsx', 'mermaid'] as const satisfies readonly ExportForm[];
/** How the files of each form end, and what VS Code calls the language of those that are text. */
const endings: Readonly<Record<ExportForm, string>> = {
  ...{ docx: 'docx', html: 'html', svg: 'svg', xlsx: 'xlsx', mermaid: 'mmd' },
};
const languages: Readonly<Partial<Record<ExportForm, string>>> = { html: 'html', svg: 'xml', mermaid: 'plaintext' };

/** What is exported as what; each part that is missing is asked for. */
interface ExportChoice {
  readonly form?: ExportForm | undefined;
  /** A file that is there already is not written over. */
  readonly target?: vscode.Uri | undefined;
}

type Made = Extract<ExportResult, { kind: 'made' }>;

/** The command that writes a document in a form that others read; gives the address of what it wrote. */
export function registerExport(client: BaseLanguageClient, language: () => ReaderLanguage): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.exportDocument', (document?: unknown, choice?: unknown) => {
    const uri = document instanceof vscode.Uri ? document : vscode.window.activeTextEditor?.document.uri;
    return exportDocument(client, uri, readChoice(choice), language());
  });
}

/** From the explorer's menu the second argument is the list of what is selected. */
function readChoice(value: unknown): ExportChoice {
  if (typeof value !== 'object' || value === null) return {};
  const { form, target } = value as Record<keyof ExportChoice, unknown>;
  return {
    form: forms.find((each) => each === form),
    target: target instanceof vscode.Uri ? target : undefined,
  };
}

async function exportDocument(
  client: BaseLanguageClient,
  uri: vscode.Uri | undefined,
  choice: ExportChoice,
  language: ReaderLanguage,
): Promise<vscode.Uri | undefined> {
  if (!uri) {
    void vscode.window.showInformationMessage(texts.openDocument[language]);
    return undefined;
  }
  const form = choice.form ?? (await chooseForm(language));
  if (!form) return undefined;
  const made = await make(client, uri, form, language);
  if (!made) return undefined;
  const target = choice.target ?? (await chooseTarget(uri, form));
  if (!target) return undefined;
  const fault = await targetFault(target, uri, choice);
  if (fault) {
    void vscode.window.showWarningMessage(filled(fault[language], { name: nameOf(target) }));
    return undefined;
  }
  return write(made, form, target, language);
}

async function chooseForm(language: ReaderLanguage): Promise<ExportForm | undefined> {
  const items = forms.map((form) => ({ label: form, detail: texts[form][language], form }));
  const options = { placeHolder: texts.chooseForm[language], matchOnDetail: true };
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen?.form;
}

/** Asks the server; what it can't make is said. */
async function make(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  form: ExportForm,
  language: ReaderLanguage,
): Promise<Made | undefined> {
  const params: ExportParams = { uri: uri.toString(), form };
  const title = filled(texts.exporting[language], { form });
  const options = { location: vscode.ProgressLocation.Notification, title };
  const result = await vscode.window.withProgress(options, () =>
    client.sendRequest<ExportResult>(exportRequest, params),
  );
  if (result.kind === 'made') {
    if (result.notice !== undefined) void vscode.window.showWarningMessage(result.notice);
    return result;
  }
  const why = result.kind === 'none' ? texts.notOurs : texts.nothingToShow;
  void vscode.window.showInformationMessage(filled(why[language], { name: nameOf(uri), form }));
  return undefined;
}

/** Beside the document; the dialog itself asks before a file is written over. */
async function chooseTarget(uri: vscode.Uri, form: ExportForm): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const place = uri.scheme === 'untitled' ? folder && vscode.Uri.joinPath(folder, nameOf(uri)) : uri;
  const ending = endings[form];
  return vscode.window.showSaveDialog({
    ...(place && { defaultUri: beside(place, `.${ending}`) }),
    filters: { [ending.toUpperCase()]: [ending] },
  });
}

async function targetFault(
  target: vscode.Uri,
  document: vscode.Uri,
  choice: ExportChoice,
): Promise<Readonly<Record<ReaderLanguage, string>> | undefined> {
  if (target.toString() === document.toString()) return texts.isTheDocument;
  return choice.target && (await exists(target)) ? texts.targetExists : undefined;
}

/** Where nothing can be written, a text is shown instead. */
async function write(
  { content, encoding }: Made,
  form: ExportForm,
  target: vscode.Uri,
  language: ReaderLanguage,
): Promise<vscode.Uri | undefined> {
  const name = nameOf(target);
  const bytes = encoding === 'text' ? new TextEncoder().encode(content) : fromBase64(content);
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    if (encoding === 'base64') {
      void vscode.window.showErrorMessage(filled(texts.notWritten[language], { name }));
      return undefined;
    }
    void vscode.window.showWarningMessage(filled(texts.shownInstead[language], { name }));
    return (await openUnsaved(content, languages[form] ?? 'plaintext')).uri;
  }
  // Nobody has to answer before the command is done.
  void openWritten(target, filled(texts.exported[language], { name }), language);
  return target;
}
