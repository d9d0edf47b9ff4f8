import { ok } from './expect.js';
import * as vscode from 'vscode';
import type { NaskahApi } from '../../../src/client/client.js';

/** A finding as a test compares it: its code and the words it marks. */
export type Mark = readonly [code: string, words: string];

/** The running extension; done when its language server answers. */
export async function naskah(): Promise<NaskahApi> {
  const extension = vscode.extensions.getExtension<NaskahApi>('naskah.naskah');
  ok(extension, 'the extension is not installed');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** Address of a file of the test's workspace. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file in an editor as a user does. */
export async function openFile(path: string): Promise<vscode.TextDocument> {
  const uri = fileUri(path);
  // Not openTextDocument: that would keep the document open for minutes after its tab was closed.
  await vscode.commands.executeCommand('vscode.open', uri);
  await until(() => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
  const document = vscode.window.activeTextEditor?.document;
  ok(document);
  return document;
}

/** Replaces the first occurrence of some words in the active editor, like typing over them. */
export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const start = document.getText().indexOf(words);
  ok(start >= 0, `“${words}” is not in the document`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  const editor = await vscode.window.showTextDocument(document);
  ok(await editor.edit((edit) => edit.replace(range, by)));
}

export function diagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'naskah');
}

/** Code of a diagnostic, with or without a link. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The marks of the given codes, in the order of the text. */
export function marks(document: vscode.TextDocument, ...codes: readonly string[]): readonly Mark[] {
  return diagnostics(document.uri)
    .filter((diagnostic) => codes.includes(codeOf(diagnostic)))
    .sort((left, right) => left.range.start.compareTo(right.range.start))
    .map((diagnostic) => [codeOf(diagnostic), document.getText(diagnostic.range)]);
}

/** The repairs that are offered at a place; what VS Code calls off because something moved is asked for again. */
export async function quickFixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  for (;;) {
    try {
      return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Canceled') throw error;
    }
  }
}

/** Waits until the condition holds; the test's own time limit ends a vain wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Takes steps back until the text is the given one again, which is some time after the command returned. */
export async function undo(document: vscode.TextDocument, text: string, steps = 1): Promise<void> {
  for (let step = 0; step < steps; step += 1) await vscode.commands.executeCommand('undo');
  await until(() => document.getText() === text);
}

/** Writes a file behind the editor's back. */
export async function writeFile(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
}

export async function deleteFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileUri(path), { recursive: true });
}

/** Throws away unsaved changes and closes everything. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
