import type { ServerCapabilities } from 'vscode-languageserver';
import { foldingOf } from '../../core/presentation/structure/folding.js';
import { readOpen } from '../read-document.js';
import type { Session } from '../session.js';

/** Lets sections, tables, front matter and the maps of YAML be folded away. */
export function offerFolding(session: Session): ServerCapabilities {
  session.connection.onFoldingRanges(async ({ textDocument }) => {
    const found = await readOpen(session, textDocument.uri);
    // Null leaves the document to the editor.
    return found ? foldingOf(found.read).map(({ start, end }) => ({ startLine: start, endLine: end })) : null;
  });
  return { foldingRangeProvider: true };
}
