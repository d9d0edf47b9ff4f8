import * as vscode from 'vscode';
import { columnOf } from './reveal.js';

/**
 * Opens what an answer names as its evidence: a web page, or a file of the workspace beside the preview. `opening` is
 * told of the file before it is there. False for anything else.
 */
export async function openLink(
  link: string,
  document: vscode.Uri,
  opening: (file: vscode.Uri) => void,
): Promise<boolean> {
  const target = await targetOf(link.trim(), document);
  if (!target) return false;
  if (isWebPage(target)) return vscode.env.openExternal(target);
  opening(target);
  await vscode.commands.executeCommand('vscode.open', target, { viewColumn: columnOf(target) });
  return true;
}

async function targetOf(link: string, document: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (/^https?:\/\//iu.test(link)) return webPage(link);
  // Any other scheme could run something.
  if (link === '' || /^[a-z][a-z\d+.-]*:|^[\\/]{2}/iu.test(link)) return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(document);
  if (!folder) return undefined;
  const path = link.replace(/[?#].*$/u, '');
  const base = path.startsWith('/') ? folder.uri : vscode.Uri.joinPath(document, '..');
  const file = vscode.Uri.joinPath(base, path);
  const isInside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
  return isInside && (await isFile(file)) ? file : undefined;
}

function webPage(link: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(new URL(link).href, true);
  } catch {
    return undefined;
  }
}

function isWebPage({ scheme }: vscode.Uri): boolean {
  return scheme === 'http' || scheme === 'https';
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.File;
  } catch {
    return false;
  }
}
