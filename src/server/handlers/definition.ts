import type { Location, LocationLink, ServerCapabilities, TextDocumentPositionParams } from 'vscode-languageserver';
import { namedHere } from '../../core/presentation/structure/names/named-here.js';
import { targetsOf, type Target } from '../../core/set/find-places.js';
import type { Range } from '../../core/text/source-text.js';
import { readOpen } from '../read-document.js';
import { namedIn } from '../relation-context.js';
import type { Session } from '../session.js';
import { uriOfPath } from '../uri.js';

/** Leads from what is named to where it is: a document, a file, where an indicator is defined, the list a performer is in. */
export function offerDefinition(session: Session): ServerCapabilities {
  session.connection.onDefinition(async (params) => {
    const own = await declaredHere(session, params);
    if (own)
      return session.client.takesLocationLinks
        ? own.map(({ origin, ...to }) => toLink(to, origin))
        : own.map(({ uri, range }) => ({ uri, range }));
    const found = await namedIn(session, params);
    if (!found) return [];
    const locations = targetsOf(found.named, found.entry, found.context.set).map(toLocation);
    if (!session.client.takesLocationLinks) return locations;
    return locations.map((location) => toLink(location, found.named.place.range));
  });
  return { definitionProvider: true };
}

/** Where the name or row is that is meant, when it is one of the document itself. */
async function declaredHere(
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<readonly (Location & { readonly origin: Range })[] | undefined> {
  const found = await readOpen(session, uri);
  if (!found) return undefined;
  const { source } = found.read;
  const named = namedHere(found.read, source.offsetAt(position));
  const origin = named && source.rangeOf(named.span);
  const declared = named?.uses.filter(({ isDeclaration }) => isDeclaration) ?? [];
  return origin && declared.map(({ span }) => ({ uri, range: source.rangeOf(span), origin }));
}

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a target lies, as the protocol has it. */
function toLocation(target: Target): Location {
  if (target.kind === 'file') return { uri: uriOfPath(target.path), range: beginning };
  return { uri: target.entry.uri, range: target.place.range };
}

/** Tells the editor which words were meant: a number is more than one word to it. */
function toLink({ uri, range }: Location, originSelectionRange: Range): LocationLink {
  return { targetUri: uri, targetRange: range, targetSelectionRange: range, originSelectionRange };
}
