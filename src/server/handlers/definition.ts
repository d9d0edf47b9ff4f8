import type { Location, LocationLink, ServerCapabilities } from 'vscode-languageserver';
import { targetsOf, type Target } from '../../core/set/find-places.js';
import type { Range } from '../../core/text/source-text.js';
import { namedIn } from '../relation-context.js';
import type { Session } from '../session.js';
import { uriOfPath } from '../uri.js';

/** Leads from what is named to where it is: a document, a file, or where an indicator is defined. */
export function offerDefinition(session: Session): ServerCapabilities {
  session.connection.onDefinition(async (params) => {
    const found = await namedIn(session, params);
    if (!found) return [];
    const locations = targetsOf(found.named, found.entry, found.context.set).map(toLocation);
    if (!session.client.takesLocationLinks) return locations;
    return locations.map((location) => toLink(location, found.named.place.range));
  });
  return { definitionProvider: true };
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
