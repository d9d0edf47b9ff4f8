import type { DocumentEntry, DocumentId } from '../core/set/entry.js';
import { SourceText } from '../core/text/source-text.js';
import { settingsFor } from '../core/workspace/file-settings.js';
import { notationOf } from './notation.js';
import type { Session } from './session.js';
import { pathInside } from './uri.js';
import type { FolderConfiguration } from './workspace-configurations.js';

/** What a set keeps of a file, read as its naskah.yaml says; undefined when it is no document of ours or can't be read. */
export async function indexDocument(
  { engine, files, configurations, connection }: Session,
  id: DocumentId,
  found: FolderConfiguration | undefined,
): Promise<DocumentEntry | undefined> {
  // A type or checklist file is none.
  const notation = configurations.namedFile(id.uri) ? undefined : notationOf({ uri: id.uri, languageId: '' });
  if (!notation) return undefined;
  try {
    const text = await files.text(id.uri);
    if (text === undefined) return undefined;
    const path = found && pathInside(found.folder, id.uri);
    const settings = settingsFor(found?.result?.configuration, path ?? '');
    return (found?.result?.engine ?? engine).index(new SourceText(text), { notation, settings, id });
  } catch (error) {
    // One file must not keep the others from being known.
    connection.console.error(`${id.uri}: ${String(error)}`);
    return undefined;
  }
}
