import type { SetContext } from '../core/presentation/document-view.js';
import { DocumentSet } from '../core/set/document-set.js';
import type { DocumentEntry } from '../core/set/entry.js';
import { namedAt, type NamedPlace } from '../core/set/named-place.js';
import type { Position, SourceText } from '../core/text/source-text.js';
import type { Session } from './session.js';
import { foundInDocument } from './show.js';

/** An open document among the others. */
export interface DocumentInSet {
  readonly entry: DocumentEntry;
  readonly source: SourceText;
  readonly context: SetContext;
}

/** An open document as it is now, and what is known around it; undefined when it is none of ours. */
export async function documentInSet(session: Session, uri: string): Promise<DocumentInSet | undefined> {
  const checked = await session.checks.current(uri);
  const entry = checked?.result.entry;
  if (!entry) return undefined;
  const { catalogue } = checked.engine;
  const { language } = foundInDocument(checked);
  const set = session.index.set ?? new DocumentSet();
  return { entry, source: checked.source, context: { set, catalogue, today: session.today(), language } };
}

/** What is named at a position of an open document. */
export async function namedIn(
  session: Session,
  { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
): Promise<(DocumentInSet & { readonly named: NamedPlace }) | undefined> {
  const found = await documentInSet(session, textDocument.uri);
  const named = found && namedAt(found.entry, found.source.offsetAt(position));
  return named && { ...found, named };
}
