import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  documentTypesRequest,
  newDocumentRequest,
  startMonthRequest,
  type DocumentTypesParams,
  type DocumentTypesResult,
  type NewDocumentParams,
  type NewDocumentResult,
  type StartMonthParams,
  type StartMonthResult,
  type ReaderLanguage,
} from '../shared/protocol.js';
import { exists, freeBeside, nameOf } from './files.js';
import { texts } from './texts.js';

type DocumentTypeChoice = DocumentTypesResult[number];

/** The command that asks for type, variant, language and a few facts, and opens the document with its tab stops. */
export function registerNewDocument(client: BaseLanguageClient, language: () => ReaderLanguage): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.newDocument', (target?: unknown) =>
    // From the explorer's menu the folder comes first; elsewhere there is none.
    createDocument(client, language(), target instanceof vscode.Uri ? target : undefined),
  );
}

async function createDocument(
  client: BaseLanguageClient,
  reader: ReaderLanguage,
  folder: vscode.Uri | undefined,
): Promise<void> {
  const place: DocumentTypesParams = { uri: placeIn(folder ?? vscode.workspace.workspaceFolders?.[0]?.uri) };
  const types = await client.sendRequest<DocumentTypesResult>(documentTypesRequest, place);
  const params = await ask(client, types, reader);
  if (!params) return;
  const document = await client.sendRequest<NewDocumentResult>(newDocumentRequest, { ...params, ...place });
  if (!document) return;
  const editor = folder ? await openInFolder(folder, params, reader) : await openUntitled();
  // The text is laid out already: tabs of the editor would make the front matter unreadable.
  await editor?.insertSnippet(new vscode.SnippetString(document.snippet), editor.selection, {
    ...{ undoStopBefore: true, undoStopAfter: true, keepWhitespace: true },
  });
}

/** Where a document of the folder lies: its types hold there. */
function placeIn(folder: vscode.Uri | undefined): string | undefined {
  return folder && vscode.Uri.joinPath(folder, 'naskah.md').toString();
}

// ---- questions; undefined when one is dismissed

async function ask(
  client: BaseLanguageClient,
  types: DocumentTypesResult,
  reader: ReaderLanguage,
): Promise<NewDocumentParams | undefined> {
  const type = await chooseType(types, reader);
  if (!type) return undefined;
  const template = await chooseTemplate(type, reader);
  if (template === false) return undefined;
  const language = await chooseLanguage(reader);
  const title = language && (await askFor(texts.askTitle, type.title[language], reader));
  const unit = title !== undefined ? await askFor(texts.askUnit, '', reader) : undefined;
  if (language === undefined || title === undefined || unit === undefined) return undefined;
  const start = type.needsStart ? await askStart(client, reader) : '';
  if (start === undefined) return undefined;
  return {
    ...{ type: type.id, template, language, notation: 'markdown', facts: { title, unit } },
    ...(start !== '' && { start }),
  };
}

/** Found by title in either language, and by description. */
async function chooseType(types: DocumentTypesResult, reader: ReaderLanguage): Promise<DocumentTypeChoice | undefined> {
  const other = reader === 'id' ? 'en' : 'id';
  const items = types.map((type) => ({
    ...{ label: type.title[reader], description: type.title[other], detail: type.description[reader] },
    type,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    ...{ placeHolder: texts.chooseType[reader], matchOnDescription: true, matchOnDetail: true },
  });
  return chosen?.type;
}

/** Undefined when there is nothing to choose from; false when the question was dismissed. */
async function chooseTemplate(
  { templates, title }: DocumentTypeChoice,
  reader: ReaderLanguage,
): Promise<string | undefined | false> {
  if (templates.length < 2) return templates[0]?.id;
  const items = templates.map((template) => ({
    ...{ label: template.title[reader], detail: template.description[reader], id: template.id },
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    ...{ title: title[reader], placeHolder: texts.chooseTemplate[reader], matchOnDetail: true },
  });
  return chosen?.id ?? false;
}

async function chooseLanguage(reader: ReaderLanguage): Promise<ReaderLanguage | undefined> {
  const indonesian = { label: 'Bahasa Indonesia', language: 'id' } as const;
  const english = { label: 'English', language: 'en' } as const;
  const items = reader === 'id' ? [indonesian, english] : [english, indonesian];
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: texts.chooseLanguage[reader] });
  return chosen?.language;
}

async function askFor(
  prompt: Readonly<Record<ReaderLanguage, string>>,
  placeHolder: string,
  reader: ReaderLanguage,
): Promise<string | undefined> {
  return vscode.window.showInputBox({ prompt: prompt[reader], placeHolder, ignoreFocusOut: true });
}

async function askStart(client: BaseLanguageClient, reader: ReaderLanguage): Promise<string | undefined> {
  const isMonth = async (text: string): Promise<boolean> => {
    const params: StartMonthParams = { text };
    return text === '' || (await client.sendRequest<StartMonthResult>(startMonthRequest, params)) !== null;
  };
  return vscode.window.showInputBox({
    ...{ prompt: texts.askStart[reader], placeHolder: '2027-01', ignoreFocusOut: true },
    validateInput: async (text) => ((await isMonth(text.trim())) ? undefined : texts.notAMonth[reader]),
  });
}

// ---- where it is written

async function openUntitled(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown' }));
}

/** A new file of the folder; a file that is there is never touched. */
async function openInFolder(
  folder: vscode.Uri,
  params: NewDocumentParams,
  reader: ReaderLanguage,
): Promise<vscode.TextEditor | undefined> {
  const proposed = await freeBeside(vscode.Uri.joinPath(folder, fileNameFor(params)), '.md');
  const name = await vscode.window.showInputBox({
    ...{ prompt: texts.askFileName[reader], value: nameOf(proposed), ignoreFocusOut: true },
    validateInput: async (text) => fileNameFault(folder, text.trim(), reader),
  });
  if (name === undefined) return undefined;
  const uri = vscode.Uri.joinPath(folder, name.trim());
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { overwrite: false, ignoreIfExists: false });
  if (await vscode.workspace.applyEdit(creation)) return vscode.window.showTextDocument(uri);
  await vscode.window.showErrorMessage(texts.fileExists[reader]);
  return undefined;
}

async function fileNameFault(folder: vscode.Uri, name: string, reader: ReaderLanguage): Promise<string | undefined> {
  if (name === '' || /[\\/:*?"<>|]/u.test(name) || !/\.(?:md|markdown)$/iu.test(name))
    return texts.notAFileName[reader];
  return (await exists(vscode.Uri.joinPath(folder, name))) ? texts.fileExists[reader] : undefined;
}

/** “SOP Reset Akun” -> `sop-reset-akun.md`; without a title, after the type. */
function fileNameFor({ type, facts }: NewDocumentParams): string {
  const words = (facts?.title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return `${(words ?? [type]).join('-').slice(0, 60)}.md`;
}
