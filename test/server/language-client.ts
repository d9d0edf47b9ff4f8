import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createProtocolConnection,
  InsertTextMode,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type FileChangeType,
  type Range,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  InitializationOptions,
  PreviewChangedParams,
  ReadPictureParams,
  ReadPictureResult,
  StatusParams,
} from '../../src/shared/protocol.js';

const root = resolve(import.meta.dirname, '../..');
const built = resolve(root, 'dist/server.js');
/** The built server, which is what editors run ("npm test" builds first); without a build, its source. */
const program = existsSync(built) ? [built] : ['--import=tsx', 'src/server/main.ts'];

export interface ClientOptions {
  readonly initializationOptions?: InitializationOptions;
  readonly folder?: string;
  /** Answers workspace/configuration; absent: the client can't. */
  readonly settings?: () => unknown;
  /** Takes edits that say for which version they are. */
  readonly versionedEdits?: boolean;
  /** Takes completions with tab stops, as they are. */
  readonly takesSnippets?: boolean;
  /** Chooses code actions before their edits are known, and takes edits with the version they belong to. */
  readonly resolvesActions?: boolean;
  /** Tells of changes of files and folders, and shows progress. */
  readonly followsWorkspace?: boolean;
  /** Asks again for what stands above documents when it is told to. */
  readonly refreshesCodeLens?: boolean;
  /** Answers naskah/readFile; absent: the server reads from disk. */
  readonly readFile?: (uri: string) => string | null | Promise<string | null>;
  /** Answers naskah/readPicture. */
  readonly readPicture?: (params: ReadPictureParams) => ReadPictureResult;
  /** Answers naskah/listFolder. */
  readonly listFolder?: (uri: string) => readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
}

/** A diagnostic as a test compares it: its code and the words it marks. */
export type Mark = readonly [code: string, words: string];

type CompletionAbilities = NonNullable<
  NonNullable<NonNullable<ClientCapabilities['textDocument']>['completion']>['completionItem']
>;

function completionAbilities({ takesSnippets = false }: ClientOptions): CompletionAbilities {
  return takesSnippets ? { snippetSupport: true, insertTextModeSupport: { valueSet: [InsertTextMode.asIs] } } : {};
}

function workspaceAbilities({
  settings,
  followsWorkspace = false,
  refreshesCodeLens = false,
  resolvesActions = false,
  versionedEdits = resolvesActions,
}: ClientOptions): ClientCapabilities {
  return {
    workspace: {
      workspaceEdit: { documentChanges: versionedEdits },
      configuration: settings !== undefined,
      workspaceFolders: followsWorkspace,
      codeLens: { refreshSupport: refreshesCodeLens },
      didChangeWatchedFiles: { dynamicRegistration: followsWorkspace },
    },
    window: { workDoneProgress: followsWorkspace },
  };
}

/** Says how far something has come. */
interface ProgressMessage {
  readonly token: string | number;
  readonly value: {
    readonly kind: 'begin' | 'report' | 'end';
    readonly title?: string;
    readonly cancellable?: boolean;
  };
}

function patternsIn(options: unknown): readonly string[] {
  const { watchers = [] } = (options ?? {}) as { readonly watchers?: readonly { readonly globPattern: string }[] };
  return watchers.map(({ globPattern }) => globPattern);
}

/** A small editor: talks to a real server process over its standard streams. */
export class LanguageClient {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #statuses = new Map<string, StatusParams>();
  /** Previews that were sent without being asked for, each with the version whose findings were known then. */
  readonly previews: (PreviewChangedParams & { readonly found: number | undefined })[] = [];
  readonly #waiting = new Set<() => void>();
  /** What was said of progress, in order. */
  readonly progress: ProgressMessage[] = [];
  /** Patterns of the files that the server wants to be told of. */
  readonly watched: string[] = [];
  /** How often it was told to ask again for what stands above documents. */
  refreshes = 0;
  /** How often it was told that an overview would say something else. */
  overviewChanges = 0;
  initialized: InitializeResult | undefined;

  private constructor() {
    this.#process = spawn(process.execPath, [...program, '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout, stdin } = this.#process;
    if (!stdout || !stdin) throw new Error('the server has no standard streams');
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  }

  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    const client = new LanguageClient();
    client.#listen(options);
    const workspaceFolders = options.folder === undefined ? null : [{ uri: options.folder, name: 'test' }];
    client.initialized = await client.#connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities: {
        ...workspaceAbilities(options),
        textDocument: {
          completion: { completionItem: completionAbilities(options) },
          ...(options.resolvesActions === true && {
            codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
          }),
        },
      },
      initializationOptions: { ...options.initializationOptions, readsFiles: options.readFile !== undefined },
    });
    await client.notify('initialized', {});
    return client;
  }

  #listen({ settings, readFile, readPicture, listFolder }: ClientOptions): void {
    const connection = this.#connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      this.#wake();
    });
    connection.onNotification('naskah/status', (status: StatusParams) => {
      this.#statuses.set(status.uri, status);
      this.#wake();
    });
    connection.onNotification('naskah/previewChanged', (params: PreviewChangedParams) => {
      this.previews.push({ ...params, found: this.#published.get(params.uri)?.version });
      this.#wake();
    });
    connection.onNotification('window/logMessage', () => undefined);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings?.()));
    connection.onRequest('naskah/readFile', async ({ uri }: { uri: string }) => ({
      text: (await readFile?.(uri)) ?? null,
    }));
    connection.onRequest(
      'naskah/readPicture',
      (params: ReadPictureParams) => readPicture?.(params) ?? { content: null },
    );
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { registerOptions } of registrations) this.watched.push(...patternsIn(registerOptions));
      this.#wake();
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', (message: ProgressMessage) => {
      this.progress.push(message);
      this.#wake();
    });
    connection.onNotification('naskah/overviewChanged', () => {
      this.overviewChanges += 1;
      this.#wake();
    });
    connection.onRequest('workspace/codeLens/refresh', () => {
      this.refreshes += 1;
      this.#wake();
      return null;
    });
    connection.onRequest('naskah/listFolder', ({ uri }: { uri: string }) => ({ entries: listFolder?.(uri) ?? [] }));
    connection.listen();
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the first occurrence of some words, as one incremental change. */
  async replace(uri: string, words: string, by: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in ${uri}`);
    await this.edit(uri, { start, end: start + words.length }, by);
  }

  /** Replaces what stands between two offsets, as one incremental change. */
  async edit(uri: string, span: { readonly start: number; readonly end: number }, by: string): Promise<void> {
    const document = this.document(uri);
    const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    const contentChanges = [{ range, text: by }];
    const changed = TextDocument.update(document, contentChanges, document.version + 1);
    this.#documents.set(uri, changed);
    await this.notify('textDocument/didChange', { textDocument: { uri, version: changed.version }, contentChanges });
  }

  /** Tells that files were written or deleted on the disk. */
  async filesChanged(type: FileChangeType, ...uris: readonly string[]): Promise<void> {
    await this.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type })) });
  }

  async foldersChanged(change: {
    readonly added?: readonly string[];
    readonly removed?: readonly string[];
  }): Promise<void> {
    const named = (uris: readonly string[] = []) => uris.map((uri) => ({ uri, name: 'test' }));
    const event = { added: named(change.added), removed: named(change.removed) };
    await this.notify('workspace/didChangeWorkspaceFolders', { event });
  }

  async close(uri: string): Promise<void> {
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  async codeActions(uri: string, range: Range, only?: string[]): Promise<readonly CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...(only && { only }) } };
    return this.request<CodeAction[]>('textDocument/codeAction', params);
  }

  /** What is offered where the mark ‸ stands, which is taken out of the opened text. */
  async completions(uri: string, languageId: string, marked: string): Promise<readonly CompletionItem[]> {
    return this.request<CompletionItem[]>('textDocument/completion', await this.#openAtCursor(uri, languageId, marked));
  }

  /** What is explained where the mark ‸ stands. */
  async hover(uri: string, languageId: string, marked: string): Promise<Hover | null> {
    return this.request<Hover | null>('textDocument/hover', await this.#openAtCursor(uri, languageId, marked));
  }

  async #openAtCursor(uri: string, languageId: string, marked: string): Promise<TextDocumentPositionParams> {
    await this.open(uri, languageId, marked.replace('‸', ''));
    return { textDocument: { uri }, position: this.document(uri).positionAt(marked.indexOf('‸')) };
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    return this.#connection.sendRequest<Result>(method, params);
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.#connection.sendNotification(method, params);
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} was never opened`);
    return document;
  }

  /** The diagnostics last received for a document. */
  diagnostics(uri: string): readonly Diagnostic[] {
    return this.#published.get(uri)?.diagnostics ?? [];
  }

  /** The marks of the given codes that were received for the document's present version. */
  marks(uri: string, ...codes: readonly string[]): readonly Mark[] {
    const document = this.document(uri);
    return this.diagnostics(uri)
      .filter(({ code }) => codes.includes(String(code)))
      .map(({ code, range }) => [String(code), document.getText(range)] as const);
  }

  /** Waits until diagnostics for the document's present version (or any, when it has none) arrived. */
  async published(uri: string): Promise<void> {
    const version = this.#documents.get(uri)?.version;
    await this.until(() => {
      const params = this.#published.get(uri);
      return params !== undefined && (params.version === undefined || params.version === version);
    });
  }

  status(uri: string): StatusParams | undefined {
    return this.#statuses.get(uri);
  }

  /** Waits for a message after which the condition holds; the test's own time limit ends a vain wait. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((wake) => this.#waiting.add(wake));
  }

  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((done) => this.#process.once('exit', (code) => done(code)));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    const code = await exited;
    this.#connection.dispose();
    return code;
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
