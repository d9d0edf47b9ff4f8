import type { Connection, Event, FileEvent, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../core/engine/engine.js';
import type { ClientFacts } from './client-facts.js';
import type { ClosedDiagnostics } from './closed-diagnostics.js';
import type { CheckedDocument, DocumentChecks } from './document-checks.js';
import type { DocumentSummaries } from './document-summaries.js';
import type { SettingsByDocument } from './editor-settings.js';
import type { ShownPreviews } from './shown-previews.js';
import type { WorkspaceConfigurations } from './workspace-configurations.js';
import type { WorkspaceFiles } from './workspace-files.js';
import type { WorkspaceIndex } from './workspace-index.js';

/** All that a handler may use. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  /** Knows what comes with Naskah; a configuration may have one that knows more. */
  readonly engine: Engine;
  /** The local date as YYYY-MM-DD. */
  readonly today: () => string;
  readonly documents: TextDocuments<TextDocument>;
  readonly files: WorkspaceFiles;
  readonly configurations: WorkspaceConfigurations;
  readonly editorSettings: SettingsByDocument;
  readonly checks: DocumentChecks;
  /** The previews that the client shows. */
  readonly previews: ShownPreviews;
  /** The documents of the workspace as one set. */
  readonly index: WorkspaceIndex;
  /** A summary of each of them, once somebody asked. */
  readonly summaries: DocumentSummaries;
  /** Findings of documents that no editor shows. */
  readonly closedDiagnostics: ClosedDiagnostics;
  /** A document was checked, also one that did not change. */
  readonly onChecked: Event<CheckedDocument>;
  /** The client is ready to be asked. */
  readonly onInitialized: Event<undefined>;
  /** Files changed, as the client saw it. */
  readonly onFilesChanged: Event<readonly FileEvent[]>;
  /** An overview would say something else than before. */
  readonly onSummariesChanged: Event<undefined>;
}
