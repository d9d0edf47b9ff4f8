import {
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../core/engine/engine.js';
import { SourceText } from '../core/text/source-text.js';
import { applyEditorSettings, settingsFor } from '../core/workspace/file-settings.js';
import type { FileSettings } from '../core/workspace/settings.js';
import { readFileRequest, type ReadFileParams, type ReadFileResult } from '../shared/protocol.js';
import { readClientFacts, type ClientFacts } from './client-facts.js';
import { DocumentChecks } from './document-checks.js';
import { SettingsByDocument } from './editor-settings.js';
import { offerFixes } from './handlers/code-actions.js';
import { followConfiguration } from './handlers/configuration.js';
import { followDocuments } from './handlers/documents.js';
import { offerNewDocuments } from './handlers/new-documents.js';
import { offerRulePages } from './handlers/rule-pages.js';
import { notationOf } from './notation.js';
import type { Session } from './session.js';
import { showChecked, showFailure } from './show.js';
import { pathInside, sameUri } from './uri.js';
import { WorkspaceConfigurations } from './workspace-configurations.js';

/** What the program around the server gives it. */
export interface Host {
  readonly engine: Engine;
  /** The local date as YYYY-MM-DD. */
  readonly today: () => string;
  /** The text of a file that the server can read itself; undefined when it does not exist. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
}

/** A part of the server: listens to its messages and says what it can do. */
type Feature = (session: Session) => ServerCapabilities;

const features: readonly Feature[] = [
  followDocuments,
  followConfiguration,
  offerFixes,
  offerRulePages,
  offerNewDocuments,
];

/** Serves one client over the connection until it hangs up. */
export function startSession(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const session = createSession(connection, host, readClientFacts(params));
    const capabilities = features.reduce<ServerCapabilities>((all, feature) => ({ ...all, ...feature(session) }), {
      textDocumentSync: TextDocumentSyncKind.Incremental,
    });
    return { capabilities, serverInfo: { name: 'naskah' } };
  });
  connection.listen();
}

function createSession(connection: Connection, host: Host, client: ClientFacts): Session {
  const documents = new TextDocuments(TextDocument);
  const editorSettings = new SettingsByDocument(connection, client);
  const configurations = new WorkspaceConfigurations(client.folders, host.engine.catalogue, (uri) => {
    const open = documents.all().find((document) => sameUri(document.uri, uri));
    return open ? Promise.resolve(open.getText()) : readText(connection, host, client, uri);
  });
  const today = (): string => client.options.today ?? host.today();
  const checks = new DocumentChecks({
    document: (uri) => documents.get(uri),
    settingsOf: (uri) => settingsOf(configurations, editorSettings, uri),
    check: (document, settings, cache) => {
      const source = new SourceText(document.getText());
      const notation = notationOf(document) ?? 'markdown';
      const result = host.engine.check(source, { notation, today: today(), settings, cache });
      return { uri: document.uri, version: document.version, source, settings, result };
    },
    show: (checked) => showChecked(session, checked),
    failed: (uri, error) => showFailure(session, uri, error),
  });
  const session: Session = {
    connection,
    client,
    engine: host.engine,
    documents,
    configurations,
    editorSettings,
    checks,
    today,
  };
  documents.listen(connection);
  return session;
}

/** naskah.yaml first, then the editor's own settings. */
async function settingsOf(
  configurations: WorkspaceConfigurations,
  editorSettings: SettingsByDocument,
  uri: string,
): Promise<FileSettings> {
  const folder = configurations.folderOf(uri);
  const configuration = folder === undefined ? undefined : (await configurations.of(folder)).result?.configuration;
  const path = folder === undefined ? undefined : pathInside(folder, uri);
  return applyEditorSettings(settingsFor(configuration, path ?? ''), await editorSettings.of(uri));
}

/** Asks the client where it can answer (virtual folders), else reads the file itself. */
async function readText(
  connection: Connection,
  host: Host,
  client: ClientFacts,
  uri: string,
): Promise<string | undefined> {
  if (client.options.readsFiles !== true) return host.readFile?.(uri);
  const params: ReadFileParams = { uri };
  const answer: ReadFileResult = await connection.sendRequest(readFileRequest, params);
  return answer.text ?? undefined;
}
