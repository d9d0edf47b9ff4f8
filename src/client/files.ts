import * as vscode from 'vscode';

/** Whether there is a file or folder at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The last part of an address. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** An address beside another one: `sop/a.md` and `.docx` give `sop/a.docx`. */
export function beside(uri: vscode.Uri, ending: string): vscode.Uri {
  const name = nameOf(uri).replace(/\.[^.]+$/u, '');
  return vscode.Uri.joinPath(uri, '..', name + ending);
}

/** An address beside another one at which there is nothing: with a number when the plain one is taken. */
export async function freeBeside(uri: vscode.Uri, ending: string): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const free = beside(uri, number === 1 ? ending : `-${String(number)}${ending}`);
    if (number > 99 || !(await exists(free))) return free;
  }
}

/** A new document that is not saved, in an editor. */
export async function openUnsaved(content: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}
