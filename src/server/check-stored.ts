import { SourceText } from '../core/text/source-text.js';
import type { FoundDocument } from './document-checks.js';
import { documentId } from './document-id.js';
import { settingsOf } from './document-settings.js';
import { notationOf } from './notation.js';
import type { Session } from './session.js';
import { pathInside, sameUri } from './uri.js';

/** A document of the set as it is now: what an editor shows, else what is stored; undefined when it can't be read. */
export async function checkNow(session: Session, uri: string): Promise<FoundDocument | undefined> {
  const open = openUri(session, uri);
  return open === undefined ? checkStored(session, uri) : session.checks.current(open);
}

/** The editor's own spelling of the address of an open document. */
export function openUri({ checks }: Session, uri: string): string | undefined {
  return checks.uris.find((open) => sameUri(open, uri));
}

async function checkStored(session: Session, uri: string): Promise<FoundDocument | undefined> {
  const { configurations, files, index } = session;
  const notation = configurations.namedFile(uri) ? undefined : notationOf({ uri, languageId: '' });
  const text = notation && (await files.text(uri));
  if (!notation || text === undefined) return undefined;
  const folder = configurations.folders.find((each) => pathInside(each, uri) !== undefined);
  const { engine, settings } = await settingsOf(session, uri, folder);
  const source = new SourceText(text);
  const { set } = index;
  const among = { id: documentId(uri), ...(set && { set }) };
  const result = engine.check(source, { notation, today: session.today(), settings, among });
  return { uri, source, engine, settings, result };
}
