import * as vscode from 'vscode';
import { configurationFile, type ReaderLanguage } from '../shared/protocol.js';
import { texts } from './texts.js';

/** The command that opens the naskah.yaml of the active document's folder, and makes one where there is none. */
export function registerOpenConfiguration(language: () => ReaderLanguage): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.openConfiguration', () => openConfiguration(language()));
}

async function openConfiguration(language: ReaderLanguage): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    await vscode.window.showInformationMessage(texts.openFolder[language]);
    return;
  }
  const uri = vscode.Uri.joinPath(folder.uri, configurationFile);
  const creation = new vscode.WorkspaceEdit();
  // One that is there is only opened.
  creation.createFile(uri, { overwrite: false, ignoreIfExists: true });
  await vscode.workspace.applyEdit(creation);
  await vscode.window.showTextDocument(uri);
}
