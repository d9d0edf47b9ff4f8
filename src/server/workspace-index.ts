import { DocumentSet } from '../core/set/document-set.js';
import type { DocumentEntry, DocumentId } from '../core/set/entry.js';
import { documentId } from './document-id.js';
import { fileName, pathInside, plainUri, uriOfPath } from './uri.js';
import { filesBelow, isLookedAt, mayBeDocument, type Walked, type WalkingHost } from './walk-folder.js';
import type { FolderConfiguration } from './workspace-configurations.js';

/** So many files are read at the same time: a client that is asked for them answers late. */
const AT_ONCE = 4;

type WalkedFile = Walked & { readonly kind: 'file' };

/** What indexing needs from the session. */
export interface IndexingHost extends WalkingHost {
  /** What the set keeps of a file under a naskah.yaml; undefined when it is no document of ours or can't be read. */
  entryOf(id: DocumentId, configuration: FolderConfiguration | undefined): Promise<DocumentEntry | undefined>;
  isOpen(uri: string): boolean;
  /** Other documents than before may be known: everything that is open is to be checked again. */
  replaced(): void;
  /** What is found in these documents may have changed. */
  concerned(uris: ReadonlySet<string>): void;
  /** These files were written, closed or deleted, and taken in as they are now. */
  changed(uris: readonly string[]): void;
  startProgress(cancel: () => void): Promise<Progress>;
  failed(error: unknown): void;
}

export interface Progress {
  show(done: number, of: number): void;
  done(): void;
}

/** Something that happened to a file or folder of the workspace. */
export interface FileChange {
  readonly uri: string;
  /** `closed`: an editor no longer has a text of its own for it, whether it is stored or not. */
  readonly kind: 'written' | 'deleted' | 'closed';
}

/** One reading of folders. */
interface Run {
  isCancelled: boolean;
  /** What was said about open documents in the meantime. */
  readonly taken: Map<string, DocumentEntry | undefined>;
}

/** The documents of all workspace folders as one set, read in the background and then kept up to date file by file. */
export class WorkspaceIndex {
  readonly #host: IndexingHost;
  #set: DocumentSet | undefined;
  #run: Run | undefined;
  #running: Promise<void> = Promise.resolve();
  /** Folders that are to be read. */
  readonly #unread = new Set<string>();
  readonly #changes = new Map<string, FileChange>();
  #applying: Promise<void> = Promise.resolve();

  constructor(host: IndexingHost) {
    this.#host = host;
  }

  /** Undefined until all folders were read for the first time. */
  get set(): DocumentSet | undefined {
    return this.#set;
  }

  /** Reads folders, and whatever is still unread; what is known of all others stays. */
  read(folders: readonly string[]): void {
    for (const folder of folders) this.#unread.add(folder);
    if (this.#run) this.#run.isCancelled = true;
    const run: Run = { isCancelled: false, taken: new Map() };
    this.#run = run;
    this.#running = this.#read(run).catch((error: unknown) => {
      this.#cancel(run);
      this.#host.failed(error);
    });
  }

  /** The set once everything is read and every change seen; reads again what a reader cancelled. */
  async complete(): Promise<DocumentSet> {
    if (!this.#run && this.#unread.size > 0) this.read([]);
    await this.untilRead();
    await this.#applying;
    return this.#set ?? new DocumentSet();
  }

  /** Waits for the reading of folders that goes on, if one does. */
  async untilRead(): Promise<void> {
    // A reading that was overtaken ends early.
    for (let last; last !== this.#running;) {
      last = this.#running;
      await last;
    }
  }

  /** Takes in what an open document is now; undefined when it is none of ours. */
  take(id: DocumentId, entry: DocumentEntry | undefined): void {
    this.#run?.taken.set(id.uri, entry);
    if (!this.#set) return;
    this.#concern(entry ? this.#set.put(entry) : this.#set.remove(id.uri));
  }

  /** Follows changes of files on the disk. */
  follow(changes: readonly FileChange[]): void {
    for (const change of changes) {
      const key = plainUri(change.uri);
      // An editor closes what was deleted.
      if (change.kind === 'closed' && this.#changes.has(key)) continue;
      // The last change counts, and comes last.
      this.#changes.delete(key);
      this.#changes.set(key, change);
    }
    void this.#apply();
  }

  // ---- reading folders

  async #read(run: Run): Promise<void> {
    const { folders } = this.#host.configurations;
    const unread = folders.filter((folder) => this.#unread.has(folder));
    const set = this.#keptOf(folders, unread);
    const progress = await this.#host.startProgress(() => this.#cancel(run));
    try {
      const documents = await this.#list(unread, set, run);
      await this.#indexAll(documents, set, run, progress);
    } finally {
      progress.done();
    }
    if (run.isCancelled) return;
    for (const [uri, entry] of run.taken) {
      if (entry) set.add(entry);
      else set.remove(uri);
    }
    this.#unread.clear();
    this.#run = undefined;
    this.#set = set;
    this.#host.replaced();
    await this.#apply();
  }

  /** What is known of the folders that need not be read. */
  #keptOf(folders: readonly string[], unread: readonly string[]): DocumentSet {
    const roots = folders.map(plainUri);
    const fresh = new Set(unread);
    return (this.#set ?? new DocumentSet()).over(roots, (path) => {
      const root = innermost(folders, path);
      return root !== undefined && !fresh.has(root);
    });
  }

  #cancel(run: Run): void {
    run.isCancelled = true;
    if (this.#run === run) this.#run = undefined;
  }

  /** Takes in all files by their names; returns those that may be documents. */
  async #list(folders: readonly string[], set: DocumentSet, run: Run): Promise<readonly WalkedFile[]> {
    const documents: WalkedFile[] = [];
    for (const folder of folders) {
      for await (const found of filesBelow(folder, this.#host)) {
        if (run.isCancelled) return [];
        takeIn(found, set);
        if (found.kind === 'file' && found.isDocument) documents.push(found);
      }
    }
    return documents;
  }

  async #indexAll(documents: readonly WalkedFile[], set: DocumentSet, run: Run, progress: Progress): Promise<void> {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let file = documents[next]; file && !run.isCancelled; file = documents[next]) {
        next += 1;
        const entry = await this.#host.entryOf(documentId(file.uri), file.configuration);
        if (entry) set.add(entry);
        progress.show(next, documents.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  // ---- changes

  /** Looks at what changed, when nothing else is being looked at. */
  #apply(): Promise<void> {
    this.#applying = this.#applying
      .then(() => this.#applyChanges())
      .catch((error: unknown) => this.#host.failed(error));
    return this.#applying;
  }

  async #applyChanges(): Promise<void> {
    // Those that come while folders are read wait for the new set.
    while (this.#changes.size > 0 && this.#set && !this.#isReading) {
      const set = this.#set;
      const changes = [...this.#changes.values()];
      this.#changes.clear();
      this.#concern(this.#delete(changes, set));
      for (const change of changes) this.#concern(await this.#look(change, set));
      this.#host.changed(changes.map(({ uri }) => uri));
    }
  }

  get #isReading(): boolean {
    return this.#run !== undefined;
  }

  /** Forgets files, and all that lay in folders. */
  #delete(changes: readonly FileChange[], set: DocumentSet): ReadonlySet<string> {
    const gone = new Set(changes.filter(({ kind }) => kind === 'deleted').map(({ uri }) => plainUri(uri)));
    const folders = [...gone].filter((path) => !set.hasFile(path));
    const below = folders.length === 0 ? [] : [...set.files()].filter((path) => isBelow(path, gone));
    const concerned = new Set<string>();
    for (const path of [...gone, ...below]) {
      for (const uri of set.removeFile(path)) concerned.add(uri);
      // An editor that still shows it brings it back with its next check.
      for (const uri of set.remove(uriOfPath(path))) concerned.add(uri);
    }
    this.#host.changed(below.map(uriOfPath));
    return concerned;
  }

  /** Looks at a file again, or at all of a folder that is new. */
  async #look({ uri, kind }: FileChange, set: DocumentSet): Promise<ReadonlySet<string>> {
    const root = innermost(this.#host.configurations.folders, plainUri(uri));
    if (kind === 'deleted' || root === undefined || !isLookedAt(root, uri)) return new Set();
    if (mayBeDocument(fileName(uri))) {
      const added = kind === 'closed' ? [] : set.addFile(plainUri(uri));
      return new Set([...added, ...(await this.#index(uri, set, await this.#host.configurations.of(uri)))]);
    }
    return kind === 'closed' ? new Set() : this.#lookAtFolder(uri, set);
  }

  async #lookAtFolder(uri: string, set: DocumentSet): Promise<ReadonlySet<string>> {
    const concerned = new Set<string>();
    const documents: string[] = [];
    let isFolder = false;
    for await (const found of filesBelow(uri, this.#host)) {
      isFolder = true;
      for (const each of takeIn(found, set)) concerned.add(each);
      if (found.kind !== 'file' || !found.isDocument) continue;
      for (const each of await this.#index(found.uri, set, found.configuration)) concerned.add(each);
      documents.push(found.uri);
    }
    this.#host.changed(documents);
    return isFolder ? concerned : set.addFile(plainUri(uri));
  }

  /** Takes in what a file is now. */
  async #index(
    uri: string,
    set: DocumentSet,
    configuration: FolderConfiguration | undefined,
  ): Promise<ReadonlySet<string>> {
    const id = documentId(uri);
    const entry = this.#host.isOpen(uri) ? undefined : await this.#host.entryOf(id, configuration);
    // It may have been opened while it was read. What an editor shows is taken in when it is checked.
    if (this.#host.isOpen(uri)) return new Set([id.uri]);
    return entry ? set.put(entry) : set.remove(id.uri);
  }

  #concern(uris: ReadonlySet<string>): void {
    if (uris.size > 0) this.#host.concerned(uris);
  }
}

function takeIn(found: Walked, set: DocumentSet): ReadonlySet<string> {
  const path = plainUri(found.uri);
  if (found.kind === 'file') return set.addFile(path);
  set.leaveOut(path);
  return new Set();
}

/** The innermost of the folders that a path lies in. */
function innermost(folders: readonly string[], path: string): string | undefined {
  const around = folders.filter((folder) => pathInside(folder, path) !== undefined);
  return around.sort((a, b) => b.length - a.length)[0];
}

/** Whether a path lies in one of the folders. */
function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (folders.has(path.slice(0, end))) return true;
  }
  return false;
}
