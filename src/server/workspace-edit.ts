import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/text/edit.js';
import type { Session } from './session.js';
import type { FoundIn } from './show.js';

/** Edits of a text as the client takes them, with the version they belong to when it can refuse them by it. */
export function toWorkspaceEdit({ client }: Session, found: FoundIn, edits: readonly Edit[]): WorkspaceEdit {
  const { uri, source, checked } = found;
  const changes = edits.map(({ span, text }): TextEdit => ({ range: source.rangeOf(span), newText: text }));
  if (!client.takesVersionedEdits || !checked) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version: checked.version }, edits: changes }] };
}
