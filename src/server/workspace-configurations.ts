import { configureFolder, type ConfiguredFolder, type OwnFileReport } from '../core/engine/configure-folder.js';
import type { Engine } from '../core/engine/engine.js';
import { SourceText } from '../core/text/source-text.js';
import { mayBeNamed } from '../core/workspace/find-own-files.js';
import { configurationFile } from '../shared/protocol.js';
import { fileName, parentUri, pathInside, plainUri, sameUri, uriInside } from './uri.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** A folder's naskah.yaml as it was last read. */
export interface FolderConfiguration {
  /** URI of the folder. */
  readonly folder: string;
  /** URI of naskah.yaml, whether it exists or not. */
  readonly uri: string;
  readonly source: SourceText;
  /** Absent when there is no such file. */
  readonly result?: ConfiguredFolder;
}

/** A type or checklist file that a naskah.yaml names. */
export interface NamedFile extends OwnFileReport {
  readonly uri: string;
  readonly owner: FolderConfiguration;
}

/** Every naskah.yaml of the workspace, each read when a document below it is first looked at. The nearest holds alone. */
export class WorkspaceConfigurations {
  readonly #base: Engine;
  readonly #files: WorkspaceFiles;
  readonly #changed: (now: FolderConfiguration) => void;
  #folders: readonly string[];
  readonly #reading = new Map<string, Promise<FolderConfiguration>>();
  readonly #current = new Map<string, FolderConfiguration>();

  /** `changed` is told whenever a naskah.yaml was read, also one that is not there. */
  constructor(
    folders: readonly string[],
    base: Engine,
    files: WorkspaceFiles,
    changed: (now: FolderConfiguration) => void,
  ) {
    this.#folders = folders;
    this.#base = base;
    this.#files = files;
    this.#changed = changed;
  }

  /** The folders of the workspace. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** All that exist, as far as they were read. */
  get found(): readonly FolderConfiguration[] {
    return [...this.#current.values()].filter(({ result }) => result !== undefined);
  }

  add(folder: string): void {
    this.#folders = [...this.#folders, folder];
  }

  /** Forgets a folder of the workspace; gives what was read in it and holds no more. */
  remove(folder: string): readonly FolderConfiguration[] {
    this.#folders = this.#folders.filter((each) => !sameUri(each, folder));
    const gone = [...this.#current.values()].filter((each) => this.#rootOf(each.uri) === undefined);
    for (const each of gone) this.#forget(each.folder);
    return gone;
  }

  /** The folder whose naskah.yaml this is. */
  folderConfiguredBy(uri: string): string | undefined {
    const isOurs = fileName(uri) === configurationFile && this.#rootOf(uri) !== undefined;
    return isOurs ? parentUri(uri) : undefined;
  }

  /** The naskah.yaml nearest to a document, up to its workspace folder; undefined when there is none. */
  async of(uri: string): Promise<FolderConfiguration | undefined> {
    const root = this.#rootOf(uri);
    if (root === undefined) return undefined;
    for (let folder = parentUri(uri); ; folder = parentUri(folder)) {
      const isRoot = sameUri(folder, root);
      const found = await this.at(isRoot ? root : folder);
      if (found.result || isRoot || folder === '') return found.result ? found : undefined;
    }
  }

  /** The configuration of a folder itself; read when it is asked for the first time. */
  at(folder: string): Promise<FolderConfiguration> {
    return this.#reading.get(plainUri(folder)) ?? this.reload(folder);
  }

  /** The configuration of a folder as it was last read. */
  lastOf(folder: string): FolderConfiguration | undefined {
    return this.#current.get(plainUri(folder));
  }

  /** Reads the configuration again, for everybody who asks from now on. */
  async reload(folder: string): Promise<FolderConfiguration> {
    const key = plainUri(folder);
    const reading = this.#load(folder);
    this.#reading.set(key, reading);
    const loaded = await reading;
    // A newer reading may have overtaken this one.
    if (this.#reading.get(key) === reading) {
      this.#current.set(key, loaded);
      this.#changed(loaded);
    }
    return loaded;
  }

  /** The folders whose naskah.yaml names this file, or would if it existed. */
  foldersThatName(uri: string): readonly string[] {
    return this.found.flatMap(({ folder, result }) => {
      const path = pathInside(folder, uri);
      const own = result?.configuration.own;
      if (path === undefined || !own) return [];
      return mayBeNamed([...own.schemas, ...own.checklists], path) ? [folder] : [];
    });
  }

  /** The files that are named, as far as the configurations were read. */
  get namedFiles(): readonly NamedFile[] {
    return this.found.flatMap((owner) =>
      (owner.result?.ownFiles ?? []).map((own) => ({ ...own, uri: uriInside(owner.folder, own.path), owner })),
    );
  }

  namedFile(uri: string): NamedFile | undefined {
    return this.namedFiles.find((named) => sameUri(named.uri, uri));
  }

  /** The innermost workspace folder that something lies in. */
  #rootOf(uri: string): string | undefined {
    return this.#folders
      .filter((folder) => pathInside(folder, uri) !== undefined)
      .reduce<string | undefined>((best, folder) => (best && best.length >= folder.length ? best : folder), undefined);
  }

  #forget(folder: string): void {
    this.#reading.delete(plainUri(folder));
    this.#current.delete(plainUri(folder));
  }

  async #load(folder: string): Promise<FolderConfiguration> {
    const uri = configurationUri(folder);
    const text = await this.#files.text(uri);
    const source = new SourceText(text ?? '');
    if (text === undefined) return { folder, uri, source };
    return { folder, uri, source, result: await configureFolder(source, this.#base, this.#files.inFolder(folder)) };
  }
}

/** Where a folder's configuration would lie. */
export function configurationUri(folder: string): string {
  return `${folder}/${configurationFile}`;
}
