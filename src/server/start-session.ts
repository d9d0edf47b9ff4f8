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
import { readClientFacts, type ClientFacts } from './client-facts.js';
import { DocumentChecks, type DocumentSettings } from './document-checks.js';
import { SettingsByDocument } from './editor-settings.js';
import { offerFixes } from './handlers/code-actions.js';
import { offerCompletion } from './handlers/completion.js';
import { followConfiguration } from './handlers/configuration.js';
import { followDocuments } from './handlers/documents.js';
import { offerHover } from './handlers/hover.js';
import { offerRulePages } from './handlers/rule-pages.js';
import { notationOf } from './notation.js';
import type { Session } from './session.js';
import { showChecked, showConfiguration, showFailure } from './show.js';
import { pathInside } from './uri.js';
import { WorkspaceConfigurations } from './workspace-configurations.js';
import { WorkspaceFiles, type StoredFiles } from './workspace-files.js';

/** What the program around the server gives it. */
export interface Host extends StoredFiles {
  readonly engine: Engine;
  /** The local date as YYYY-MM-DD. */
  readonly today: () => string;
}

/** A part of the server: listens to its messages and says what it can do. */
type Feature = (session: Session) => ServerCapabilities;

const features: readonly Feature[] = [
  followDocuments,
  followConfiguration,
  offerFixes,
  offerRulePages,
  offerCompletion,
  offerHover,
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
  const files = new WorkspaceFiles(connection, client, documents, host);
  const configurations = new WorkspaceConfigurations(client.folders, host.engine, files, (now) =>
    showConfiguration(session, now),
  );
  const checks = new DocumentChecks({
    document: (uri) => documents.get(uri),
    settingsOf: (uri) => settingsOf(session, uri),
    check: (document, { engine, settings }, cache) => {
      const today = client.options.today ?? host.today();
      const source = new SourceText(document.getText());
      const notation = notationOf(document) ?? 'markdown';
      const result = engine.check(source, { notation, today, settings, cache });
      return { uri: document.uri, version: document.version, source, engine, settings, result };
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
  };
  documents.listen(connection);
  return session;
}

/** The nearest naskah.yaml first, then the editor's own settings. */
async function settingsOf({ configurations, editorSettings, engine }: Session, uri: string): Promise<DocumentSettings> {
  const found = await configurations.of(uri);
  const path = found && pathInside(found.folder, uri);
  const settings = settingsFor(found?.result?.configuration, path ?? '');
  return {
    engine: found?.result?.engine ?? engine,
    settings: applyEditorSettings(settings, await editorSettings.of(uri)),
  };
}
