import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type FileSystemWatcher,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { withoutSlash } from '../client-facts.js';
import { notationOf } from '../notation.js';
import type { Session } from '../session.js';

/** Folders come and go as one thing: all names are watched for that, and the content of documents. */
const watchers: FileSystemWatcher[] = [
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  { globPattern: '**/*.{md,markdown,yaml,yml}', kind: WatchKind.Change },
];

/** Reads all documents of the workspace in the background, and follows what happens to files and folders. */
export function followWorkspace(session: Session): ServerCapabilities {
  const { connection, client, documents, configurations, index } = session;
  session.onInitialized(() => {
    if (client.watchesFiles) watch(session);
    if (client.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added }) =>
        index.read(added.map(({ uri }) => withoutSlash(uri))),
      );
    }
    if (configurations.folders.length > 0) index.read(configurations.folders);
  });
  session.onFilesChanged((changes) =>
    index.follow(
      changes.map(({ uri, type }) => ({ uri, kind: type === FileChangeType.Deleted ? 'deleted' : 'written' })),
    ),
  );
  // What was not saved is forgotten: the stored text counts again.
  documents.onDidClose(({ document }) => {
    if (notationOf(document)) index.follow([{ uri: document.uri, kind: 'closed' }]);
  });
  return {};
}

function watch({ connection }: Session): void {
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => connection.console.error(String(error)));
}
