import * as vscode from 'vscode';
import type { ReaderLanguage } from '../../shared/protocol.js';
import { nameOf } from '../files.js';
import { filled } from '../filled.js';
import { texts } from './texts.js';

/** Says where a document was written, and opens it when that is wanted. */
export async function openExported(target: vscode.Uri, language: ReaderLanguage): Promise<void> {
  const said = filled(texts.exported[language], { name: nameOf(target) });
  const action = texts[opens(target) ? 'open' : 'show'][language];
  if ((await vscode.window.showInformationMessage(said, action)) === undefined) return;
  if (!opens(target)) await vscode.commands.executeCommand('revealInExplorer', target);
  else if (isForOthers(target) && isOnDisk(target)) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

/** What an editor would show as bytes, and no other program can reach, can only be shown where it lies. */
function opens(target: vscode.Uri): boolean {
  return isOnDisk(target) || !/\.(?:docx|xlsx)$/iu.test(target.path);
}

/** Programs for texts, workbooks and pages to print open these. */
function isForOthers({ path }: vscode.Uri): boolean {
  return /\.(?:docx|xlsx|html)$/iu.test(path);
}

function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}
