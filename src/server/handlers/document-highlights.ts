import { DocumentHighlightKind, type DocumentHighlight, type ServerCapabilities } from 'vscode-languageserver';
import { usesHere } from '../../core/presentation/structure/names/uses-here.js';
import { DocumentSet } from '../../core/set/document-set.js';
import { readOpen } from '../read-document.js';
import type { Session } from '../session.js';

/** Marks every place of the document that means what stands at the cursor. */
export function offerHighlights(session: Session): ServerCapabilities {
  session.connection.onDocumentHighlight(async ({ textDocument, position }): Promise<DocumentHighlight[] | null> => {
    const found = await readOpen(session, textDocument.uri);
    if (!found) return null;
    const { read, entry } = found;
    const set = session.index.set ?? new DocumentSet();
    const uses = usesHere(read, entry, read.source.offsetAt(position), set);
    // Null leaves the words to the editor.
    if (uses.length === 0) return null;
    return uses.map(({ span, isDeclaration }) => ({
      range: read.source.rangeOf(span),
      kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
  return { documentHighlightProvider: true };
}
