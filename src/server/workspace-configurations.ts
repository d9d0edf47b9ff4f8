import { SourceText } from '../core/text/source-text.js';
import { readConfiguration, type ConfigurationResult, type KnownNames } from '../core/workspace/configuration.js';
import { configurationFile } from '../shared/protocol.js';
import { pathInside, sameUri } from './uri.js';

/** A folder's naskah.yaml as it was last read. */
export interface FolderConfiguration {
  /** URI of naskah.yaml, whether it exists or not. */
  readonly uri: string;
  readonly source: SourceText;
  /** Absent when there is no such file. */
  readonly result?: ConfigurationResult;
}

/** The naskah.yaml of each workspace folder, read once until it changes. */
export class WorkspaceConfigurations {
  readonly #readText: (uri: string) => Promise<string | undefined>;
  readonly #known: KnownNames;
  readonly #byFolder = new Map<string, Promise<FolderConfiguration> | undefined>();

  /** `readText` gives the text of a file, as an editor shows it or as it is stored. */
  constructor(folders: readonly string[], known: KnownNames, readText: (uri: string) => Promise<string | undefined>) {
    this.#readText = readText;
    this.#known = known;
    for (const folder of folders) this.add(folder);
  }

  get folders(): readonly string[] {
    return [...this.#byFolder.keys()];
  }

  add(folder: string): void {
    this.#byFolder.set(folder, undefined);
  }

  remove(folder: string): void {
    this.#byFolder.delete(folder);
  }

  /** The folder whose naskah.yaml this is. */
  folderConfiguredBy(uri: string): string | undefined {
    return this.folders.find((folder) => sameUri(configurationUri(folder), uri));
  }

  /** The innermost folder a document lies in. */
  folderOf(uri: string): string | undefined {
    return this.folders
      .filter((folder) => pathInside(folder, uri) !== undefined)
      .reduce<string | undefined>((best, folder) => (best && best.length >= folder.length ? best : folder), undefined);
  }

  /** The configuration of a folder; read when it is asked for the first time. */
  of(folder: string): Promise<FolderConfiguration> {
    return this.#byFolder.get(folder) ?? this.reload(folder);
  }

  /** Reads the configuration again, for everybody who asks from now on. */
  reload(folder: string): Promise<FolderConfiguration> {
    const loading = this.#load(folder);
    this.#byFolder.set(folder, loading);
    return loading;
  }

  async #load(folder: string): Promise<FolderConfiguration> {
    const uri = configurationUri(folder);
    const text = await this.#readText(uri);
    const source = new SourceText(text ?? '');
    return text === undefined ? { uri, source } : { uri, source, result: readConfiguration(source, this.#known) };
  }
}

/** Where a folder's configuration would lie. */
export function configurationUri(folder: string): string {
  return `${folder}/${configurationFile}`;
}
