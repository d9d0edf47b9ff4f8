import path from 'node:path';
import type { Io } from '../io.js';
import { looseObject, type GitObject } from './git-object.js';
import { isPackIndex, longestChain, namesIn, offsetIn, readPacked, type GitPack } from './git-pack.js';

/** Reads what git keeps of a repository; nothing is written, and no program is run. */
export class GitStore {
  readonly #folders: readonly string[];
  readonly #io: Io;
  #packs: Promise<readonly GitPack[]> | undefined;

  /** `folders`: where objects lie, the repository's own and those that it borrows from. */
  constructor(folders: readonly string[], io: Io) {
    this.#folders = folders;
    this.#io = io;
  }

  /** An object by its whole name. */
  read(oid: string): Promise<GitObject | undefined> {
    return this.#read(oid, 0);
  }

  async #read(oid: string, depth: number): Promise<GitObject | undefined> {
    // Changes of changes end somewhere, unless somebody made them go in a circle.
    if (depth > longestChain) return undefined;
    for (const folder of this.#folders) {
      const file = path.join(folder, oid.slice(0, 2), oid.slice(2));
      if ((await this.#io.kindOf(file)) === 'file') return looseObject(await this.#io.readFile(file));
    }
    for (const pack of await this.#allPacks()) {
      const offset = offsetIn(pack, oid);
      if (offset !== undefined) return readPacked(pack, offset, this.#io, (base) => this.#read(base, depth + 1));
    }
    return undefined;
  }

  /** The whole name of the only object whose name begins so; four digits at least. */
  async complete(prefix: string): Promise<string | undefined> {
    const found = new Set((await this.#allPacks()).flatMap((pack) => namesIn(pack, prefix)));
    for (const folder of this.#folders) {
      const names = await this.#io.list(path.join(folder, prefix.slice(0, 2))).catch(() => []);
      for (const { name } of names) {
        if (name.startsWith(prefix.slice(2))) found.add(prefix.slice(0, 2) + name);
      }
    }
    const [only, ...others] = found;
    return others.length === 0 ? only : undefined;
  }

  #allPacks(): Promise<readonly GitPack[]> {
    return (this.#packs ??= this.#findPacks());
  }

  async #findPacks(): Promise<readonly GitPack[]> {
    const packs: GitPack[] = [];
    for (const folder of this.#folders) {
      const place = path.join(folder, 'pack');
      for (const { name } of await this.#io.list(place).catch(() => [])) {
        if (!name.endsWith('.idx')) continue;
        const index = await this.#io.readFile(path.join(place, name));
        if (isPackIndex(index)) packs.push({ file: path.join(place, `${name.slice(0, -4)}.pack`), index });
      }
    }
    return packs;
  }
}
