import * as vscode from 'vscode';
import type { ReaderLanguage } from '../shared/protocol.js';
import { texts } from './texts.js';
import { wayToOpen } from './way-to-open.js';

/** Says what was written, and opens it when that is wanted. */
export async function openWritten(target: vscode.Uri, said: string, language: ReaderLanguage): Promise<void> {
  const way = wayToOpen(target.path, isOnDisk(target));
  const action = texts[way === 'explorer' ? 'showWritten' : 'openWritten'][language];
  if ((await vscode.window.showInformationMessage(said, action)) === undefined) return;
  if (way === 'explorer') await vscode.commands.executeCommand('revealInExplorer', target);
  else if (way === 'editor' || !(await opensOutside(target)))
    await vscode.commands.executeCommand('vscode.open', target);
}

/** False when there is no program for it. */
async function opensOutside(target: vscode.Uri): Promise<boolean> {
  try {
    return await vscode.env.openExternal(target);
  } catch {
    return false;
  }
}

function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}
