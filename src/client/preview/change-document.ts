import * as vscode from 'vscode';
import type { SeenDocument } from '../../shared/preview-messages.js';
import type { EditOfText, EditResult } from '../../shared/protocol.js';

/** Why nothing was written. */
export type Refusal = 'changed' | 'closed' | 'locked' | Extract<EditResult, { readonly kind: 'refused' }>['why'];

/** The document, when it is open in this window. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
}

/** Writes edits of just this version as one step that can be undone; undefined when it was done. */
export async function changeDocument(
  { uri, version }: SeenDocument,
  edits: readonly EditOfText[],
): Promise<Refusal | undefined> {
  const document = openDocument(uri);
  if (!document) return 'closed';
  if (await isLocked(document)) return 'locked';
  // Asking for the file took a moment.
  if (document.version !== version) return 'changed';
  const change = new vscode.WorkspaceEdit();
  const toRange = ({ range: { start, end } }: EditOfText): vscode.Range =>
    new vscode.Range(start.line, start.character, end.line, end.character);
  change.set(
    document.uri,
    edits.map((edit) => vscode.TextEdit.replace(toRange(edit), edit.newText)),
  );
  const isDone = await vscode.workspace.applyEdit(change);
  return isDone ? undefined : 'changed';
}

/** Ticks a task-list item, or takes the tick away; undefined when it was done. */
export async function tick(
  seen: SeenDocument,
  box: { readonly start: number; readonly end: number },
  isDone: boolean,
): Promise<Refusal | undefined> {
  const document = openDocument(seen.uri);
  if (!document) return 'closed';
  const range = new vscode.Range(document.positionAt(box.start), document.positionAt(box.end));
  const around = new vscode.Range(document.positionAt(box.start - 1), document.positionAt(box.end + 1));
  if (!/^\[[\sxX]\]$/u.test(document.getText(around))) return 'changed';
  return changeDocument(seen, [{ range, newText: isDone ? 'x' : ' ' }]);
}

/** Nobody can write to the file. */
async function isLocked({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === vscode.FilePermission.Readonly;
  } catch {
    // Deleted on the disk: what is open can still be changed, and saved again.
    return false;
  }
}
