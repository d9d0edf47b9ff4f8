import * as vscode from 'vscode';
import { openDocument } from './change-document.js';

/** Kind of the editors that previews stand in. */
export const panelType = 'naskah.preview';

/** Milliseconds for which revealed words stand out. */
const shownFor = 2000;

/** Takes a person to words of a document, and lets them stand out for a moment. */
export class Reveal {
  readonly #mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    borderColor: new vscode.ThemeColor('contrastActiveBorder'),
    borderStyle: 'solid',
    borderWidth: '1px',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** False when the document can't be opened. */
  async show(uri: string, { start, end }: { readonly start: number; readonly end: number }): Promise<boolean> {
    const document = openDocument(uri) ?? (await reopen(uri));
    if (!document) return false;
    const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const editor = await vscode.window.showTextDocument(document, { selection, viewColumn: columnOf(document.uri) });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    editor.setDecorations(this.#mark, [selection]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => editor.setDecorations(this.#mark, []), shownFor);
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#mark.dispose();
  }
}

/** A document that was closed, without an editor; undefined when its file can't be read. */
export async function reopen(uri: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    return undefined;
  }
}

/** Whether there is such a file now. */
export async function isStored(uri: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
    return true;
  } catch {
    return false;
  }
}

/** Whether a person has the text before them or has changed it: VS Code keeps others for a while when they were closed. */
export function isInUse(document: vscode.TextDocument): boolean {
  const { isDirty, isUntitled } = document;
  const isSeen = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  return isDirty || isUntitled || isSeen || groupOf(document.uri) !== undefined;
}

/** Where a file is open already; else in the first group that it would not hide a preview in; else beside it. */
export function columnOf(file: vscode.Uri): vscode.ViewColumn {
  const free = vscode.window.tabGroups.all.find(({ activeTab }) => !isPreview(activeTab));
  return (groupOf(file) ?? free)?.viewColumn ?? vscode.ViewColumn.Beside;
}

function isPreview(tab: vscode.Tab | undefined): boolean {
  // VS Code puts a word of its own before the kind.
  return tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(panelType);
}

function groupOf(uri: vscode.Uri): vscode.TabGroup | undefined {
  const isIt = (input: unknown): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isIt(tab.input)));
}
