import type { Location, ReferenceParams, ServerCapabilities } from 'vscode-languageserver';
import { namedHere } from '../../core/presentation/structure/names/named-here.js';
import { usesOf } from '../../core/set/find-places.js';
import { readOpen } from '../read-document.js';
import { namedIn } from '../relation-context.js';
import type { Session } from '../session.js';

/** Finds every place that means the same document, indicator, legal act, performer, term or step. */
export function offerReferences(session: Session): ServerCapabilities {
  session.connection.onReferences(async (params) => {
    const own = await usesInside(session, params);
    if (own) return own;
    const found = await namedIn(session, params);
    if (!found) return [];
    const { named, entry, context } = found;
    const places = usesOf(named, entry, context.set, params.context.includeDeclaration);
    return places.map(({ entry: { uri }, place: { range } }) => ({ uri, range }));
  });
  return { referencesProvider: true };
}

/** The places of a name of the document itself, or of the number of one of its rows. */
async function usesInside(
  session: Session,
  { textDocument: { uri }, position, context }: ReferenceParams,
): Promise<Location[] | undefined> {
  const found = await readOpen(session, uri);
  if (!found) return undefined;
  const { source } = found.read;
  const uses = namedHere(found.read, source.offsetAt(position))?.uses;
  const wanted = uses?.filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration);
  return wanted?.map(({ span }) => ({ uri, range: source.rangeOf(span) }));
}
