import type { FolderEntry } from '../core/workspace/folder-files.js';

/** 0 clean, 1 findings at or above --fail-on, 2 wrong use or configuration, 3 our bug. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What is written to a file; a long text in parts. */
export type Content = string | Uint8Array | Iterable<string>;

/** All that the command line does to the world; paths are absolute, in the system's own notation. */
export interface Io {
  /** Folder of the run. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads standard output, and standard error. */
  readonly isTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  now(): Date;
  /** All that standard input gives. */
  stdin(): Promise<Uint8Array>;
  stdout(text: string): void;
  stderr(text: string): void;
  readFile(path: string): Promise<Uint8Array>;
  /** So many bytes of a file from a place on, or as many as there are. */
  readPart(path: string, start: number, length: number): Promise<Uint8Array>;
  /** Writes the whole file or leaves what was there. */
  writeFile(path: string, content: Content): Promise<void>;
  /** Makes a folder and those above it; one that exists is left as it is. */
  makeFolder(path: string): Promise<void>;
  /** Where the system keeps what a program can make again, when it says so. */
  readonly cacheFolder: string | undefined;
  /** Tells one build of the program from another. */
  build(): Promise<string>;
  /** What is at the path, links followed. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** The path with all links followed. */
  realPath(path: string): Promise<string>;
  /** Entries of a folder; links to folders are left out, so that a walk always ends. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}
