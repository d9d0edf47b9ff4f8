import type { Relations } from '../core/presentation/relations.js';

/** Languages in which Naskah speaks. */
export type ReaderLanguage = 'id' | 'en';

/** What a client may tell the server when it starts; all of it is optional. */
export interface InitializationOptions {
  /** Today as YYYY-MM-DD instead of the clock's date: makes date rules reproducible. */
  readonly today?: string;
  /** Where a rule's page is opened, with {code} and {language}; without it diagnostics carry no link. */
  readonly rulePages?: string;
  /** The client answers `naskah/readFile` and `naskah/listFolder`, so files of virtual folders can be read too. */
  readonly readsFiles?: boolean;
  /** Notations in which the editor itself completes files that the extension's package associates with our schemas. */
  readonly schemasElsewhere?: readonly ('json' | 'yaml')[];
  /** Settings for clients that do not answer workspace/configuration. */
  readonly settings?: unknown;
}

/** Server to client: the text of a file, for folders the server can't read itself. */
export const readFileRequest = 'naskah/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  /** Null when there is no such file. */
  readonly text: string | null;
}

/** Server to client: what is in a folder, for folders the server can't read itself. */
export const listFolderRequest = 'naskah/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
export interface ListFolderResult {
  /** Without links; nothing when there is no such folder. */
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
}

/** Server to client: as what a document was read, or why it is not checked. */
export const statusNotification = 'naskah/status';
export interface StatusParams {
  readonly uri: string;
  /** One line for the status bar. */
  readonly text: string;
  /** The same in a full sentence. */
  readonly tooltip: string;
  /** How many findings are shown in the document. */
  readonly findings: number;
  /** Id of the document type; absent when the document is not checked. */
  readonly type?: string;
  /** Language of the texts. */
  readonly language: ReaderLanguage;
}

/** Client to server: a rule's page in Markdown. */
export const rulePageRequest = 'naskah/rulePage';
export interface RulePageParams {
  readonly code: string;
  readonly language: ReaderLanguage;
}
export interface RulePageResult {
  /** Null when there is no rule with this code. */
  readonly markdown: string | null;
}

/** Client to server: all rules, to choose from. */
export const rulesRequest = 'naskah/rules';
export interface RulesParams {
  readonly language: ReaderLanguage;
}
export interface RuleTitle {
  readonly code: string;
  readonly title: string;
}
export type RulesResult = readonly RuleTitle[];

/** Client to server: what a document refers to, and what refers to it. */
export const relationsRequest = 'naskah/relations';
export interface RelationsParams {
  readonly uri: string;
}
export interface RelationsResult {
  /** Null when it is no document of ours, or not open. */
  readonly relations: Relations | null;
}

/** Name of the workspace's configuration file, at the root of a folder or in one below. */
export const configurationFile = 'naskah.yaml';

/** Section of the editor's settings that is ours. */
export const settingsSection = 'naskah';
