import {
  Emitter,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type FileEvent,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SectionCache } from '../core/document/section-cache.js';
import type { Engine } from '../core/engine/engine.js';
import type { Finding } from '../core/findings/finding.js';
import { SourceText } from '../core/text/source-text.js';
import { readClientFacts, type ClientFacts } from './client-facts.js';
import { DocumentChecks, type CheckedDocument, type DocumentSettings } from './document-checks.js';
import { ClosedDiagnostics } from './closed-diagnostics.js';
import { openUri } from './check-stored.js';
import { createSummaries } from './create-summaries.js';
import type { DocumentSummaries } from './document-summaries.js';
import { documentId } from './document-id.js';
import { settingsOf } from './document-settings.js';
import { SettingsByDocument } from './editor-settings.js';
import { offerFixes } from './handlers/code-actions.js';
import { offerCodeLens } from './handlers/code-lens.js';
import { offerCompletion } from './handlers/completion.js';
import { followConfiguration } from './handlers/configuration.js';
import { followDay } from './handlers/day.js';
import { offerDefinition } from './handlers/definition.js';
import { offerHighlights } from './handlers/document-highlights.js';
import { offerDocumentLinks } from './handlers/document-links.js';
import { offerDocumentSymbols } from './handlers/document-symbols.js';
import { followDocuments } from './handlers/documents.js';
import { offerFirstSteps } from './handlers/first-steps.js';
import { offerFolding } from './handlers/folding-ranges.js';
import { offerHover } from './handlers/hover.js';
import { offerOverview } from './handlers/overview.js';
import { offerPaper } from './handlers/paper.js';
import { offerPreview } from './handlers/preview.js';
import { offerReferences } from './handlers/references.js';
import { offerRename } from './handlers/rename.js';
import { offerRelations } from './handlers/relations.js';
import { offerNewDocuments } from './handlers/new-documents.js';
import { offerRulePages } from './handlers/rule-pages.js';
import { offerRowCommands } from './handlers/structure-commands.js';
import { offerWorkspaceSymbols } from './handlers/workspace-symbols.js';
import { followWorkspace } from './handlers/workspace.js';
import { startProgress } from './indexing-progress.js';
import { indexDocument } from './index-document.js';
import { notationOf } from './notation.js';
import { sendPreviews } from './send-previews.js';
import { ShownPreviews } from './shown-previews.js';
import type { Session } from './session.js';
import { showChecked, showClosed, showConfiguration, showFailure, showNothing } from './show.js';
import { texts } from './texts.js';
import { canonicalUri, pathInside } from './uri.js';
import { WorkspaceConfigurations } from './workspace-configurations.js';
import { WorkspaceFiles, type StoredFiles } from './workspace-files.js';
import { WorkspaceIndex } from './workspace-index.js';

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
  followWorkspace,
  followDay,
  offerDefinition,
  offerReferences,
  offerDocumentLinks,
  offerHighlights,
  offerRename,
  offerDocumentSymbols,
  offerWorkspaceSymbols,
  offerFolding,
  offerRowCommands,
  offerRelations,
  offerFixes,
  offerRulePages,
  offerNewDocuments,
  offerPaper,
  offerPreview,
  offerCompletion,
  offerHover,
  offerCodeLens,
  offerFirstSteps,
  offerOverview,
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
    check: (document, settings, cache) => check(session, document, settings, cache),
    show: (checked) => {
      // Before the findings, so that an author sees both at once: the editor takes long to underline.
      const hasSentPreviews = sendPreviews(session, checked);
      showChecked(session, checked, hasSentPreviews);
      checkedEvents.fire(checked);
      if (!isMember(session, checked.uri)) return;
      const id = documentId(checked.uri);
      index.take(id, checked.result.entry);
      summaries.look([id.uri]);
    },
    failed: (uri, error) => showFailure(session, uri, error),
  });
  const index: WorkspaceIndex = createIndex(() => session);
  const closedDiagnostics = new ClosedDiagnostics({
    isOpen: (uri) => openUri(session, uri) !== undefined,
    show: (found) => showClosed(session, found),
    hide: (uri) => showNothing(session, uri),
  });
  const summariesChanged = new Emitter<undefined>();
  const summaries: DocumentSummaries = createSummaries(
    () => session,
    () => {
      summariesChanged.fire(undefined);
    },
  );
  const checkedEvents = new Emitter<CheckedDocument>();
  const initialized = new Emitter<undefined>();
  const filesChanged = new Emitter<readonly FileEvent[]>();
  connection.onInitialized(() => {
    initialized.fire(undefined);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    filesChanged.fire(changes);
  });
  const session: Session = {
    ...{
      connection,
      client,
      documents,
      files,
      configurations,
      editorSettings,
      checks,
      index,
      summaries,
      closedDiagnostics,
    },
    previews: new ShownPreviews(),
    engine: host.engine,
    today: () => client.options.today ?? host.today(),
    onChecked: checkedEvents.event,
    onInitialized: initialized.event,
    onFilesChanged: filesChanged.event,
    onSummariesChanged: summariesChanged.event,
  };
  documents.listen(connection);
  return session;
}

function createIndex(session: () => Session): WorkspaceIndex {
  return new WorkspaceIndex({
    get configurations(): WorkspaceConfigurations {
      return session().configurations;
    },
    list: (folder) => session().files.list(folder),
    entryOf: (id, configuration) => indexDocument(session(), id, configuration),
    isOpen: (uri) => openUri(session(), uri) !== undefined,
    replaced: () => {
      scheduleOpen(session(), () => true);
      session().summaries.lookAtAll();
    },
    concerned: (uris) => {
      scheduleOpen(session(), (uri) => uris.has(canonicalUri(uri)));
      session().summaries.look(uris);
    },
    changed: (uris) => session().summaries.look(uris.map(canonicalUri)),
    startProgress: (cancel) => startProgress(session(), texts.indexing, cancel),
    failed: (error) => session().connection.console.error(String(error)),
  });
}

function scheduleOpen({ checks }: Session, isWanted: (uri: string) => boolean): void {
  for (const uri of checks.uris.filter(isWanted)) checks.schedule(uri);
}

/** A document outside of all folders, or one that was never saved, is no part of the set. */
function isMember({ configurations }: Session, uri: string): boolean {
  return configurations.folders.some((folder) => pathInside(folder, uri) !== undefined);
}

function check(
  session: Session,
  document: TextDocument,
  { engine, settings }: DocumentSettings,
  cache: SectionCache,
): CheckedDocument {
  const { uri, version } = document;
  const source = new SourceText(document.getText());
  const notation = notationOf(document) ?? 'markdown';
  const set = isMember(session, uri) ? session.index.set : undefined;
  const among = { id: documentId(uri), ...(set && { set }) };
  const options = { notation, today: session.today(), settings, among };
  const result = engine.check(source, { ...options, cache });
  // Repairs that are tried must not drive the document's own sections out of its cache; most of them they have in common.
  let trials: SectionCache | undefined;
  const findIn = (text: string): readonly Finding[] =>
    engine.check(new SourceText(text), { ...options, cache: (trials ??= cache.branch()) }).findings;
  return { uri, version, source, engine, settings, result, findIn };
}
