import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { configurationFile, settingsSection } from '../../shared/protocol.js';
import { withoutSlash } from '../client-facts.js';
import { pauseInTyping } from '../document-checks.js';
import type { Session } from '../session.js';
import { showConfiguration, showNothing } from '../show.js';
import { configurationUri } from '../workspace-configurations.js';

/** Follows naskah.yaml (an open editor's text wins over the stored file) and the editor's settings, at once. */
export function followConfiguration(session: Session): ServerCapabilities {
  const { connection, documents, configurations, editorSettings } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const follow = ({ uri }: { readonly uri: string }): void => {
    const folder = configurations.folderConfiguredBy(uri);
    if (folder === undefined) return;
    clearTimeout(timers.get(folder));
    timers.set(
      folder,
      setTimeout(() => void reload(session, folder), pauseInTyping),
    );
  };
  documents.onDidChangeContent(({ document }) => follow(document));
  documents.onDidClose(({ document }) => follow(document));
  connection.onDidChangeWatchedFiles(({ changes }) => changes.forEach(follow));
  connection.onDidChangeConfiguration(({ settings }) => {
    editorSettings.changed(settings);
    checkAllAgain(session);
  });
  connection.onInitialized(() => {
    subscribe(session);
    for (const folder of configurations.folders) void reload(session, folder);
  });
  return session.client.tellsFolders
    ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
    : {};
}

function subscribe(session: Session): void {
  const { connection, client } = session;
  const requests: Promise<unknown>[] = [];
  if (client.watchesFiles) {
    const watchers = [{ globPattern: `**/${configurationFile}` }];
    requests.push(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (client.tellsSettings) {
    requests.push(connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }));
  }
  if (client.tellsFolders) followFolders(session);
  for (const request of requests) request.catch((error: unknown) => connection.console.error(String(error)));
}

function followFolders(session: Session): void {
  const { connection, configurations } = session;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const uri of removed.map((folder) => withoutSlash(folder.uri))) {
      configurations.remove(uri);
      showNothing(session, configurationUri(uri));
    }
    for (const uri of added.map((folder) => withoutSlash(folder.uri))) {
      configurations.add(uri);
      void reload(session, uri);
    }
    checkAllAgain(session);
  });
}

async function reload(session: Session, folder: string): Promise<void> {
  try {
    const loaded = await session.configurations.reload(folder);
    // A newer reading may have overtaken this one.
    if ((await session.configurations.of(folder)) !== loaded) return;
    await showConfiguration(session, loaded);
    checkAllAgain(session);
  } catch (error) {
    session.connection.console.error(`${configurationUri(folder)}: ${String(error)}`);
  }
}

function checkAllAgain({ checks }: Session): void {
  for (const uri of checks.uris) checks.schedule(uri);
}
