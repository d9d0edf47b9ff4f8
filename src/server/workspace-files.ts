import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NamedBytes } from '../core/presentation/paper/office-logo.js';
import type { FileText, FolderEntry, FolderFiles } from '../core/workspace/folder-files.js';
import { fromBase64 } from '../shared/base64.js';
import {
  listFolderRequest,
  readFileRequest,
  readPictureRequest,
  type ListFolderParams,
  type ListFolderResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReadPictureParams,
  type ReadPictureResult,
} from '../shared/protocol.js';
import type { ClientFacts } from './client-facts.js';
import { pathInside, sameUri, uriInside } from './uri.js';

/** Files that the program around the server can reach itself; on no disk there are none. */
export interface StoredFiles {
  /** The text of a file; undefined when it does not exist. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** What is in a file, no more than one byte beyond the most that is wanted; undefined when it does not exist. */
  readonly readBytes?: (uri: string, most: number) => Promise<Uint8Array | undefined>;
  /** What is in a folder, without links to folders; nothing when it does not exist. */
  readonly listFolder?: (uri: string) => Promise<readonly FolderEntry[]>;
  /** The URI with all links followed; undefined when it leads nowhere. */
  readonly realUri?: (uri: string) => Promise<string | undefined>;
}

/** The files of the workspace as the user sees them: the text of an open editor wins over what is stored. */
export class WorkspaceFiles {
  readonly #connection: Connection;
  readonly #client: ClientFacts;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #stored: StoredFiles;

  constructor(
    connection: Connection,
    client: ClientFacts,
    documents: TextDocuments<TextDocument>,
    stored: StoredFiles,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#documents = documents;
    this.#stored = stored;
  }

  /** The text of a file; undefined when it does not exist. */
  async text(uri: string): Promise<string | undefined> {
    const open = this.#documents.all().find((document) => sameUri(document.uri, uri));
    if (open) return open.getText();
    if (!this.#asksClient(uri)) return this.#stored.readFile?.(uri);
    const params: ReadFileParams = { uri };
    const answer: ReadFileResult = await this.#connection.sendRequest(readFileRequest, params);
    return answer.text ?? undefined;
  }

  /** What is in a folder, without links to folders; nothing when it does not exist. */
  async list(uri: string): Promise<readonly FolderEntry[]> {
    if (!this.#asksClient(uri)) return (await this.#stored.listFolder?.(uri)) ?? [];
    const params: ListFolderParams = { uri };
    const { entries }: ListFolderResult = await this.#connection.sendRequest(listFolderRequest, params);
    return entries;
  }

  /** The bytes of a picture in a folder, not much more of them than the most that are wanted. */
  async bytesIn(folder: string, path: string, most: number): Promise<NamedBytes> {
    const uri = uriInside(folder, path);
    if (await this.#leadsOut(uri, folder)) return 'outside';
    if (!this.#asksClient(uri)) return (await this.#stored.readBytes?.(uri, most)) ?? 'missing';
    const params: ReadPictureParams = { uri, most };
    // An editor may know how to read texts only.
    const answer = await this.#connection
      .sendRequest<ReadPictureResult>(readPictureRequest, params)
      .catch(() => undefined);
    if (typeof answer?.content === 'string') return fromBase64(answer.content);
    return answer?.isLarge === true ? 'large' : 'missing';
  }

  /** The files that the naskah.yaml of a folder may name. */
  inFolder(folder: string): FolderFiles {
    return {
      list: (path) => this.list(uriInside(folder, path)),
      read: (path) => this.#read(uriInside(folder, path), folder),
    };
  }

  /** The client knows folders that are on no disk; what is on this one is read without it. */
  #asksClient(uri: string): boolean {
    const isOnDisk = uri.startsWith('file:') && this.#stored.readFile !== undefined;
    return this.#client.options.readsFiles === true && !isOnDisk;
  }

  async #read(uri: string, folder: string): Promise<FileText> {
    if (await this.#leadsOut(uri, folder)) return { kind: 'outside' };
    const text = await this.text(uri);
    if (text !== undefined) return { kind: 'text', text };
    return { kind: (await this.list(uri)).length > 0 ? 'folder' : 'missing' };
  }

  async #leadsOut(uri: string, folder: string): Promise<boolean> {
    const [target, root] = await Promise.all([this.#stored.realUri?.(uri), this.#stored.realUri?.(folder)]);
    return target !== undefined && root !== undefined && pathInside(root, target) === undefined;
  }
}
