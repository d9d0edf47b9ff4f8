import { InsertTextMode, type ClientCapabilities, type InitializeParams } from 'vscode-languageserver';
import type { DocumentLens } from '../core/presentation/document-lenses.js';
import type { InitializationOptions } from '../shared/protocol.js';

/** What the client said about itself when it started the server. */
export interface ClientFacts {
  readonly options: InitializationOptions;
  /** URIs of the workspace folders, without a slash at the end. */
  readonly folders: readonly string[];
  /** The client answers workspace/configuration. */
  readonly answersConfiguration: boolean;
  /** The client watches files when it is asked to. */
  readonly watchesFiles: boolean;
  /** The client tells when a setting changes, when it is asked to. */
  readonly tellsSettings: boolean;
  /** Definitions may say which words they are of. */
  readonly takesLocationLinks: boolean;
  /** Completions may hold tab stops. */
  readonly takesSnippets: boolean;
  /** Edits may say to which version of a document they belong. */
  readonly takesVersionedEdits: boolean;
  /** The edits of a code action may be worked out when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Completions of several lines can be inserted without being indented once more. */
  readonly takesTextAsIs: boolean;
  /** The client asks again for what stands above documents when it is told to. */
  readonly refreshesCodeLens: boolean;
  /** The client has several workspace folders and tells when they change. */
  readonly tellsFolders: boolean;
}

/** Reads the request `initialize`; what a client leaves out counts as no. */
export function readClientFacts(params: InitializeParams): ClientFacts {
  const { workspace } = params.capabilities;
  return {
    options: toOptions(params.initializationOptions),
    folders: foldersOf(params).map(withoutSlash),
    answersConfiguration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    ...abilitiesIn(params.capabilities),
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    tellsFolders: workspace?.workspaceFolders === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
  };
}

type DocumentAbilities = Pick<ClientFacts, 'resolvesEdits' | 'takesLocationLinks' | 'takesSnippets' | 'takesTextAsIs'>;

/** What the client can do with answers about a document. */
function abilitiesIn({ textDocument }: ClientCapabilities): DocumentAbilities {
  const completion = textDocument?.completion?.completionItem;
  return {
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    takesLocationLinks: textDocument?.definition?.linkSupport === true,
    takesSnippets: completion?.snippetSupport === true,
    takesTextAsIs: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
  };
}

/** A folder's URI in the spelling used everywhere here. */
export function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  // Editors from before workspace folders name one root.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return params.rootUri ? [params.rootUri] : [];
}

const lensKinds: readonly string[] = ['type', 'findings', 'checklist', 'review'] satisfies DocumentLens['kind'][];

function toLensCommands(value: unknown): NonNullable<InitializationOptions['lensCommands']> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([kind, command]) => lensKinds.includes(kind) && typeof command === 'string'),
  );
}

const notations = ['json', 'yaml'] as const;

/** Keeps the options that have the type they should have. */
function toOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { today, rulePages, readsFiles, explains, schemasElsewhere, lensCommands, settings } = value as Record<
    keyof InitializationOptions,
    unknown
  >;
  return {
    ...(typeof today === 'string' && { today }),
    ...(typeof rulePages === 'string' && { rulePages }),
    readsFiles: readsFiles === true,
    explains: explains === true,
    schemasElsewhere: Array.isArray(schemasElsewhere)
      ? notations.filter((each) => schemasElsewhere.includes(each))
      : [],
    lensCommands: toLensCommands(lensCommands),
    settings,
  };
}
