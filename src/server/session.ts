import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../core/engine/engine.js';
import type { ClientFacts } from './client-facts.js';
import type { DocumentChecks } from './document-checks.js';
import type { SettingsByDocument } from './editor-settings.js';
import type { WorkspaceConfigurations } from './workspace-configurations.js';

/** All that a handler may use. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly engine: Engine;
  readonly documents: TextDocuments<TextDocument>;
  readonly configurations: WorkspaceConfigurations;
  readonly editorSettings: SettingsByDocument;
  readonly checks: DocumentChecks;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
}
