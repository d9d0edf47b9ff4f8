import type { ServerCapabilities } from 'vscode-languageserver';
import { linksOf } from '../../core/presentation/relation-links.js';
import type { Target } from '../../core/set/find-places.js';
import { documentInSet } from '../relation-context.js';
import type { Session } from '../session.js';
import { uriOfPath } from '../uri.js';

/** Makes links of the numbers, titles and paths that lead to one document or file. */
export function offerDocumentLinks(session: Session): ServerCapabilities {
  session.connection.onDocumentLinks(async ({ textDocument }, token) => {
    // An editor asks again only when the text changes: an answer before the others are known would stand.
    await session.index.untilRead();
    if (token.isCancellationRequested) return [];
    const found = await documentInSet(session, textDocument.uri);
    if (!found) return [];
    const links = linksOf(found.entry, found.source, found.context);
    return links.map(({ range, target, tooltip }) => ({ range, target: addressOf(target), tooltip }));
  });
  return { documentLinkProvider: {} };
}

function addressOf(target: Target): string {
  if (target.kind === 'file') return uriOfPath(target.path);
  return `${target.entry.uri}#L${String(target.place.range.start.line + 1)}`;
}
