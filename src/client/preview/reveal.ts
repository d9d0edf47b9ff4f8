import * as vscode from 'vscode';
import { openDocument } from './change-document.js';

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
    const editor = await vscode.window.showTextDocument(document, { selection, viewColumn: columnOf(document) });
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

/** Where the document is open already; else beside nothing: in the first column. */
function columnOf({ uri }: vscode.TextDocument): vscode.ViewColumn {
  const isIt = (input: unknown): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isIt(tab.input)));
  return group?.viewColumn ?? vscode.ViewColumn.One;
}
