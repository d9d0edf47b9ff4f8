import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { configurationFile, settingsSection } from '../../shared/protocol.js';
import { withoutSlash } from '../client-facts.js';
import { pauseInTyping } from '../document-checks.js';
import type { Session } from '../session.js';
import { showNothing } from '../show.js';
import { pathInside, sameUri, uriInside } from '../uri.js';
import {
  configurationUri,
  type FolderConfiguration,
  type WorkspaceConfigurations,
} from '../workspace-configurations.js';

/** Follows every naskah.yaml and the files they name (an open editor's text wins), and the editor's settings, at once. */
export function followConfiguration(session: Session): ServerCapabilities {
  const { connection, documents, configurations, editorSettings } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const follow = ({ uri }: { readonly uri: string }): void => {
    for (const folder of foldersToReload(configurations, uri)) {
      clearTimeout(timers.get(folder));
      timers.set(
        folder,
        setTimeout(() => void reload(session, folder), pauseInTyping),
      );
    }
  };
  documents.onDidChangeContent(({ document }) => follow(document));
  documents.onDidClose(({ document }) => follow(document));
  session.onFilesChanged((changes) => changes.forEach(follow));
  connection.onDidChangeConfiguration(({ settings }) => {
    editorSettings.changed(settings);
    checkAllAgain(session);
    void followProblems(session);
  });
  session.onInitialized(() => {
    subscribe(session);
    for (const folder of configurations.folders) void reload(session, folder);
    void followProblems(session);
  });
  return session.client.tellsFolders
    ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
    : {};
}

function foldersToReload(configurations: WorkspaceConfigurations, uri: string): readonly string[] {
  const folder = configurations.folderConfiguredBy(uri);
  return folder === undefined ? configurations.foldersThatName(uri) : [folder];
}

function subscribe(session: Session): void {
  const { connection, client } = session;
  const requests: Promise<unknown>[] = [];
  if (client.watchesFiles) {
    const watchers = [`**/${configurationFile}`, '**/*.{json,jsonc,yaml,yml}'].map((globPattern) => ({ globPattern }));
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
      const gone = configurations.remove(uri);
      const files = gone.flatMap(({ folder, result }) =>
        (result?.ownFiles ?? []).map((own) => uriInside(folder, own.path)),
      );
      for (const each of [...gone.map((found) => found.uri), ...files]) showNothing(session, each);
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
    const { configurations, index } = session;
    const before = configurations.lastOf(folder);
    const now = await configurations.reload(folder);
    checkAllAgain(session);
    if (before && !readsAlike(before, now)) index.read(configurations.folders.filter((root) => isIn(root, folder)));
  } catch (error) {
    session.connection.console.error(`${configurationUri(folder)}: ${String(error)}`);
  }
}

/** Whether findings of closed documents are wanted, which are only found when all are looked at. */
async function followProblems({
  configurations,
  editorSettings,
  closedDiagnostics,
  summaries,
}: Session): Promise<void> {
  const { problems } = await editorSettings.of(configurations.folders[0] ?? '');
  const isWanted = problems === 'workspace';
  const isNew = isWanted && !closedDiagnostics.isOn;
  closedDiagnostics.isOn = isWanted;
  if (!isNew) return;
  summaries.begin();
  summaries.lookAtAll();
}

function checkAllAgain({ checks, summaries }: Session): void {
  for (const uri of checks.uris) checks.schedule(uri);
  summaries.lookAtAll();
}

/** Whether documents are read under both alike: which there are, and as what type. */
function readsAlike(before: FolderConfiguration, now: FolderConfiguration): boolean {
  // An office's own types may have changed without a change in naskah.yaml.
  if ([before, now].some(({ result }) => result && result.ownFiles.length > 0)) return false;
  return readingOf(before) === readingOf(now);
}

function readingOf({ result }: FolderConfiguration): string {
  const { exclude, types = [] } = result?.configuration ?? {};
  return JSON.stringify([exclude?.patterns ?? [], types.map(({ files, type }) => [files.patterns, type])]);
}

function isIn(root: string, folder: string): boolean {
  return sameUri(root, folder) || pathInside(root, folder) !== undefined;
}
