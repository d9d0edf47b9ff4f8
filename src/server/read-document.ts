import { structuredDocument, type StructuredDocument } from '../core/presentation/structure/structured-document.js';
import type { DocumentEntry } from '../core/set/entry.js';
import type { Language } from '../core/catalogue/schema.js';
import type { Engine, IndexOptions } from '../core/engine/engine.js';
import { SourceText } from '../core/text/source-text.js';
import { settingsFor } from '../core/workspace/file-settings.js';
import { documentId } from './document-id.js';
import { notationOf } from './notation.js';
import type { Session } from './session.js';
import { foundInDocument } from './show.js';
import { pathInside, sameUri } from './uri.js';

/** A document as it is now, read as data of its type. */
export interface ReadNow {
  /** As the editor spells it. */
  readonly uri: string;
  /** Of an open document; null for a file that is not open. */
  readonly version: number | null;
  readonly read: StructuredDocument;
  readonly entry: DocumentEntry;
  readonly engine: Engine;
  readonly options: IndexOptions;
}

/** An open document of ours, and the language in which it is spoken of. */
export async function readOpen(
  session: Session,
  uri: string,
): Promise<(ReadNow & { readonly language: Language }) | undefined> {
  const checked = await session.checks.current(uri);
  const read = checked && structuredDocument(checked.result);
  const entry = checked?.result.entry;
  if (!read || !entry) return undefined;
  const { engine, version, settings } = checked;
  const options = { notation: read.document.kind, settings, id: documentId(uri) };
  return { uri, version, read, entry, engine, options, language: foundInDocument(checked).language };
}

/** A document of the workspace, open or not. */
export async function readAny(session: Session, uri: string): Promise<ReadNow | undefined> {
  const open = session.documents.all().find((document) => sameUri(document.uri, uri));
  return open ? readOpen(session, open.uri) : readFile(session, uri);
}

async function readFile(
  { files, configurations, engine: builtIn }: Session,
  uri: string,
): Promise<ReadNow | undefined> {
  const notation = notationOf({ uri, languageId: '' });
  if (!notation) return undefined;
  const text = await files.text(uri);
  if (text === undefined) return undefined;
  const found = await configurations.of(uri);
  const path = found && pathInside(found.folder, uri);
  const engine = found?.result?.engine ?? builtIn;
  const options = { notation, settings: settingsFor(found?.result?.configuration, path ?? ''), id: documentId(uri) };
  const source = new SourceText(text);
  const [read, entry] = [engine.read(source, options), engine.index(source, options)];
  return read && entry && { uri, version: null, read, entry, engine, options };
}
