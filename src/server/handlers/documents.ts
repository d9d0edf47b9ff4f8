import type { ServerCapabilities } from 'vscode-languageserver';
import { pauseInTyping } from '../document-checks.js';
import { notationOf } from '../notation.js';
import type { Session } from '../session.js';
import { showNothing } from '../show.js';

/** Checks documents when they are opened and a moment after they change; closed ones are forgotten. */
export function followDocuments(session: Session): ServerCapabilities {
  const { documents, checks, configurations, editorSettings } = session;
  const isOurs = (document: { readonly uri: string; readonly languageId: string }): boolean =>
    notationOf(document) !== undefined && configurations.folderConfiguredBy(document.uri) === undefined;

  // TextDocuments reports an opening as a change of content too.
  documents.onDidChangeContent(({ document }) => {
    if (isOurs(document)) checks.schedule(document.uri, checks.knows(document.uri) ? pauseInTyping : 0);
  });
  documents.onDidClose(({ document }) => {
    editorSettings.forget(document.uri);
    if (!isOurs(document)) return;
    checks.close(document.uri);
    showNothing(session, document.uri);
  });
  return {};
}
