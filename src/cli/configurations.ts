import path from 'node:path';
import type { Bilingual } from '../core/catalogue/schema.js';
import { configureFolder, type ConfiguredFolder, type OwnFileReport } from '../core/engine/configure-folder.js';
import type { Engine } from '../core/engine/engine.js';
import { SourceText } from '../core/text/source-text.js';
import { configurationName } from '../core/workspace/configuration.js';
import { decodeFile } from './decode-file.js';
import { folderFiles } from './folder-files.js';
import type { Io } from './io.js';
import { relativeTo } from './paths.js';
import { unreadable } from './system-errors.js';

/** A naskah.yaml that was read. */
export interface FoundConfiguration extends ConfiguredFolder {
  /** Absolute. */
  readonly path: string;
  /** The folder its patterns count from. */
  readonly root: string;
  readonly source: SourceText;
}

/** A naskah.yaml, or why it cannot be read, in one line. */
export type LoadedConfiguration = FoundConfiguration | { readonly error: Bilingual };

/** Every naskah.yaml of a run, each read when a file below it is first looked at. The nearest one holds alone. */
export class Configurations {
  readonly #io: Io;
  readonly #base: Engine;
  readonly #forced: FoundConfiguration | undefined;
  readonly #byFolder = new Map<string, Promise<FoundConfiguration | undefined>>();
  readonly #byFile = new Map<string, Promise<LoadedConfiguration>>();
  readonly #found = new Map<string, FoundConfiguration>();
  readonly #errors: Bilingual[] = [];

  /** With `forced` that one holds for all files, and no other is looked for. */
  constructor(io: Io, base: Engine, forced?: FoundConfiguration) {
    this.#io = io;
    this.#base = base;
    this.#forced = forced;
    if (forced) this.#found.set(forced.path, forced);
  }

  /** Those that hold for files that were looked at, so far. */
  get found(): readonly FoundConfiguration[] {
    return [...this.#found.values()];
  }

  /** Why some of them could not be read. */
  get errors(): readonly Bilingual[] {
    return this.#errors;
  }

  /** The nearest naskah.yaml at or above a folder, up to the folder that is a repository. */
  ofFolder(folder: string): Promise<FoundConfiguration | undefined> {
    if (this.#forced) return Promise.resolve(this.#forced);
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  /** The one that holds for a file. */
  of(file: string): Promise<FoundConfiguration | undefined> {
    return this.ofFolder(path.dirname(file));
  }

  /** Whether a folder has a naskah.yaml of its own, which holds whatever those above say. */
  async isOwn(folder: string): Promise<boolean> {
    return !this.#forced && (await this.ofFolder(folder))?.root === folder;
  }

  /** Reads a naskah.yaml, once. */
  load(file: string): Promise<LoadedConfiguration> {
    const known = this.#byFile.get(file) ?? loadConfiguration(file, this.#base, this.#io);
    this.#byFile.set(file, known);
    return known;
  }

  /** The type or checklist file that this is for one of the configurations, so far. */
  ownFile(file: string): OwnFileReport | undefined {
    return this.found
      .flatMap(({ root, ownFiles }) => ownFiles.filter((own) => path.join(root, own.path) === file))
      .at(0);
  }

  async #find(folder: string): Promise<FoundConfiguration | undefined> {
    const candidate = path.join(folder, configurationName);
    if ((await this.#io.kindOf(candidate)) === 'file') {
      const loaded = await this.load(candidate);
      if ('error' in loaded) this.#errors.push(loaded.error);
      else this.#found.set(candidate, loaded);
      return 'error' in loaded ? undefined : loaded;
    }
    const parent = path.dirname(folder);
    const isOutermost = parent === folder || (await this.#io.kindOf(path.join(folder, '.git'))) !== undefined;
    return isOutermost ? undefined : this.ofFolder(parent);
  }
}

/** Reads a configuration and the files it names. */
export async function loadConfiguration(file: string, base: Engine, io: Io): Promise<LoadedConfiguration> {
  const name = relativeTo(io.cwd, file);
  const bytes = await io.readFile(file).catch((error: unknown) => unreadable(name, error));
  if (!(bytes instanceof Uint8Array)) return { error: bytes };
  const { text, fault } = decodeFile(bytes);
  if (fault) return { error: { id: `“${name}”: ${fault.id}`, en: `“${name}”: ${fault.en}` } };
  const source = new SourceText(text);
  const root = path.dirname(file);
  return { path: file, root, source, ...(await configureFolder(source, base, folderFiles(root, io))) };
}
