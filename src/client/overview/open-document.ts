import * as vscode from 'vscode';
import type { AttentionEntry } from '../../core/presentation/overview/attention.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import { texts } from './texts.js';

/** Opens a document, with words of it selected; says so when it can't be opened. */
export async function openAt(uri: string, language: ReaderLanguage, range?: AttentionEntry['range']): Promise<void> {
  try {
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
    if (!range) return;
    const { start, end } = range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    editor.selection = new vscode.Selection(selection.start, selection.end);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void vscode.window.showWarningMessage(texts.gone[language]);
  }
}
