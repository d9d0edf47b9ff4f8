import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { inOrder, type Edit } from '../core/text/edit.js';
import type { SourceText } from '../core/text/source-text.js';
import type { Session } from './session.js';
import type { FoundIn } from './show.js';

/** What changes in one document, and of which version that is said. */
export interface DocumentEdits {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly source: SourceText;
  readonly edits: readonly Edit[];
}

/** What is to change where something was found; a file that has no version is not open. */
export function changesIn({ uri, source, checked }: FoundIn, edits: readonly Edit[]): DocumentEdits {
  return { uri, source, version: checked?.version ?? null, edits };
}

/** Edits as the client takes them; with versions, when it can refuse them by these for a text that has changed. */
export function toWorkspaceEdit({ client }: Session, changed: readonly DocumentEdits[]): WorkspaceEdit {
  if (!client.takesVersionedEdits)
    return { changes: Object.fromEntries(changed.map((document) => [document.uri, toEdits(document)])) };
  return {
    documentChanges: changed.map((document) => ({
      textDocument: { uri: document.uri, version: document.version },
      edits: toEdits(document),
    })),
  };
}

/** Replacements in document order. */
export function toEdits({ source, edits }: Pick<DocumentEdits, 'source' | 'edits'>): TextEdit[] {
  return inOrder(edits).map(({ span, text }) => ({ range: source.rangeOf(span), newText: text }));
}
