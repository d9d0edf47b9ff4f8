import type { ServerCapabilities } from 'vscode-languageserver';
import { relationsOf } from '../../core/presentation/relations.js';
import { relationsRequest, type RelationsParams, type RelationsResult } from '../../shared/protocol.js';
import { documentInSet } from '../relation-context.js';
import type { Session } from '../session.js';
import { uriOfPath } from '../uri.js';

/** Answers what a document refers to and what refers to it, once the workspace is read. */
export function offerRelations(session: Session): ServerCapabilities {
  session.connection.onRequest(relationsRequest, async ({ uri }: RelationsParams): Promise<RelationsResult> => {
    const set = await session.index.complete();
    const found = await documentInSet(session, uri);
    if (!found) return { relations: null };
    return { relations: relationsOf(found.entry, { ...found.context, set, uriOf: uriOfPath }) };
  });
  return {};
}
