import path from 'node:path';
import type { Content, Io } from '../../src/cli/io.js';
import type { FolderEntry } from '../../src/core/workspace/folder-files.js';

/** A file that the system refuses to give, with its error code. */
export interface Refused {
  readonly code: string;
}

export type MemoryFiles = Readonly<Record<string, string | Uint8Array | Refused>>;

/** A world in memory: files by path below the folder of the run, and what was written. */
export class MemoryIo implements Io {
  readonly cwd = path.resolve('/kerja/proyek');
  readonly columns = 80;
  env: Record<string, string | undefined> = {};
  isTerminal = false;
  isErrorTerminal = false;
  /** What comes over standard input. */
  input = '';
  out = '';
  err = '';
  readonly written = new Map<string, string>();
  readonly bytes = new Map<string, Uint8Array>();
  /** Paths in the order in which they were read. */
  readonly reads: string[] = [];
  /** Milliseconds that pass between two looks at the clock. */
  tick = 0;
  #now = new Date(2026, 5, 1, 12).getTime();
  /** Where the system keeps what can be made again. */
  cacheFolder: string | undefined = undefined;
  /** Tells builds of the program apart. */
  program = '1';
  readonly #made = new Set<string>();
  readonly #files: ReadonlyMap<string, string | Uint8Array | Refused>;
  readonly #refusedFolders: ReadonlySet<string>;

  constructor(files: MemoryFiles, refusedFolders: readonly string[] = []) {
    this.#files = new Map(Object.entries(files).map(([name, value]) => [path.resolve(this.cwd, name), value]));
    this.#refusedFolders = new Set(refusedFolders.map((name) => path.resolve(this.cwd, name)));
  }

  now(): Date {
    this.#now += this.tick;
    return new Date(this.#now);
  }

  async stdin(): Promise<Uint8Array> {
    return new TextEncoder().encode(this.input);
  }

  stdout(text: string): void {
    this.out += text;
  }

  stderr(text: string): void {
    this.err += text;
  }

  async readFile(file: string): Promise<Uint8Array> {
    this.reads.push(path.relative(this.cwd, file).replaceAll(path.sep, '/'));
    const content = this.written.get(path.relative(this.cwd, file).replaceAll(path.sep, '/')) ?? this.#files.get(file);
    if (content === undefined) throw systemError('ENOENT');
    if (typeof content === 'string') return new TextEncoder().encode(content);
    if (content instanceof Uint8Array) return content;
    throw systemError(content.code);
  }

  async readPart(file: string, start: number, length: number): Promise<Uint8Array> {
    return (await this.readFile(file)).subarray(start, start + length);
  }

  async writeFile(file: string, content: Content): Promise<void> {
    const folder = path.dirname(file);
    if ((await this.kindOf(folder)) !== 'folder') throw systemError('ENOENT');
    const name = path.relative(this.cwd, file).replaceAll(path.sep, '/');
    if (content instanceof Uint8Array) this.bytes.set(name, content);
    else this.written.set(name, typeof content === 'string' ? content : [...content].join(''));
  }

  async makeFolder(place: string): Promise<void> {
    if (this.#files.has(place)) throw systemError('ENOTDIR');
    this.#made.add(place);
  }

  async build(): Promise<string> {
    return this.program;
  }

  async kindOf(place: string): Promise<'file' | 'folder' | undefined> {
    if (this.#files.has(place)) return 'file';
    if (this.#made.has(place)) return 'folder';
    const isFolder = place === this.cwd || [...this.#files.keys()].some((file) => file.startsWith(place + path.sep));
    return isFolder ? 'folder' : undefined;
  }

  async realPath(place: string): Promise<string> {
    return place;
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    if (this.#refusedFolders.has(folder)) throw systemError('EACCES');
    const entries = new Map<string, FolderEntry>();
    // Backwards, because no system promises an order.
    for (const file of [...this.#files.keys()].reverse()) {
      const relative = path.relative(folder, file);
      const [name = '', ...below] = relative.split(path.sep);
      if (name !== '..' && name !== '') entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
    }
    return [...entries.values()];
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code, syscall: 'open' });
}
