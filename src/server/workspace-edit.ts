import type { TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver';
import { inOrder, type TextEdit } from '../core/presentation/structure/structured-document.js';
import type { SourceText } from '../core/text/source-text.js';

/** What changes in one document, and of which version that is said. */
export interface DocumentEdits {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly source: SourceText;
  readonly edits: readonly TextEdit[];
}

/** Edits as the protocol has them; with versions, so that a client refuses them for a text that has changed. */
export function toWorkspaceEdit(changed: readonly DocumentEdits[], isVersioned: boolean): WorkspaceEdit {
  if (!isVersioned)
    return { changes: Object.fromEntries(changed.map((document) => [document.uri, toEdits(document)])) };
  return {
    documentChanges: changed.map((document) => ({
      textDocument: { uri: document.uri, version: document.version },
      edits: toEdits(document),
    })),
  };
}

/** Replacements in document order. */
export function toEdits({ source, edits }: Pick<DocumentEdits, 'source' | 'edits'>): LspEdit[] {
  return inOrder(edits).map(({ span, text }) => ({ range: source.rangeOf(span), newText: text }));
}
