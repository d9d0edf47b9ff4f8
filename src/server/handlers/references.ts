import type { ServerCapabilities } from 'vscode-languageserver';
import { usesOf } from '../../core/set/find-places.js';
import { namedIn } from '../relation-context.js';
import type { Session } from '../session.js';

/** Finds every place of the workspace that names the same document, indicator or legal act. */
export function offerReferences(session: Session): ServerCapabilities {
  session.connection.onReferences(async (params) => {
    const found = await namedIn(session, params);
    if (!found) return [];
    const { named, entry, context } = found;
    const places = usesOf(named, entry, context.set, params.context.includeDeclaration);
    return places.map(({ entry: { uri }, place: { range } }) => ({ uri, range }));
  });
  return { referencesProvider: true };
}
