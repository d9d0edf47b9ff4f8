import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../shared/base64.js';
import { importRequest, type ImportParams, type ImportResult } from '../../shared/paper-messages.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import { freeBeside, nameOf, openUnsaved } from '../files.js';
import { filled } from '../filled.js';
import { texts } from './texts.js';

const largestFile = 100 * 1024 * 1024;

type Imported = Extract<ImportResult, { kind: 'made' }>;

/** The command that makes a Markdown document of a Word file and opens it; gives the document's address. */
export function registerImport(client: BaseLanguageClient, language: () => ReaderLanguage): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.importWord', async (file?: unknown) => {
    const reader = language();
    const uri = file instanceof vscode.Uri ? file : await chooseFile(reader);
    return uri && importFile(client, uri, reader);
  });
}

async function chooseFile(language: ReaderLanguage): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    openLabel: texts.chooseWordFile[language],
    filters: { [texts.wordFiles[language]]: ['docx'] },
  });
  return chosen?.[0];
}

async function importFile(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  language: ReaderLanguage,
): Promise<vscode.Uri | undefined> {
  const name = nameOf(uri);
  const title = filled(texts.importing[language], { name });
  const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
    readWord(client, uri, language),
  );
  if (result.kind === 'refused') {
    void vscode.window.showErrorMessage(result.why);
    return undefined;
  }
  const { document, isSaved } = await openImported(uri, result.text);
  void say(name, result, isSaved, language);
  return document;
}

/** The document, or why there is none. */
async function readWord(client: BaseLanguageClient, uri: vscode.Uri, language: ReaderLanguage): Promise<ImportResult> {
  const name = nameOf(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largestFile) return { kind: 'refused', why: filled(texts.tooLarge[language], { name }) };
    const content = toBase64(await vscode.workspace.fs.readFile(uri));
    const params: ImportParams = { uri: uri.toString(), content, language };
    const result = await client.sendRequest<ImportResult>(importRequest, params);
    return result.kind === 'refused' ? { kind: 'refused', why: `${name}: ${result.why}` } : result;
  } catch {
    return { kind: 'refused', why: filled(texts.notRead[language], { name }) };
  }
}

/** Beside the Word file under a name that is free; where nothing can be written, not saved. */
async function openImported(
  file: vscode.Uri,
  text: string,
): Promise<{ readonly document: vscode.Uri; readonly isSaved: boolean }> {
  const target = await freeBeside(file, '.md');
  const creation = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(text);
  creation.createFile(target, { overwrite: false, ignoreIfExists: false, contents });
  const isSaved = await vscode.workspace.applyEdit(creation).then(
    (isDone) => isDone,
    () => false,
  );
  if (!isSaved) return { document: (await openUnsaved(text, 'markdown')).uri, isSaved };
  await vscode.window.showTextDocument(target, { preview: false });
  return { document: target, isSaved };
}

/** As what the file was read, and what is not in the document. */
async function say(
  name: string,
  { type, losses }: Imported,
  isSaved: boolean,
  language: ReaderLanguage,
): Promise<void> {
  const said = [
    filled(texts.imported[language], { name, type }),
    ...(isSaved ? [] : [texts.importedUnsaved[language]]),
    losses.length > 0 ? filled(texts.someLost[language], { losses: losses.join('; ') }) : texts.nothingLost[language],
  ];
  const actions = losses.length > 0 ? [texts.showLosses[language]] : [];
  const answer = await vscode.window.showInformationMessage(said.join(' '), ...actions);
  if (answer === undefined) return;
  const lines = losses.map((loss) => `- ${loss}`);
  const title = filled(texts.lossesTitle[language], { name });
  await openUnsaved([`# ${title}`, '', ...lines, '', texts.lossesAdvice[language], ''].join('\n'), 'markdown');
}
