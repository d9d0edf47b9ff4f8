import { Buffer } from 'node:buffer';
import { readFileSync, type Dirent } from 'node:fs';
import { access, constants, mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FolderEntry } from '../core/workspace/folder-files.js';
import type { Content, Io } from './io.js';
import { interfaceLanguage } from './language.js';
import { unprintable } from './system-errors.js';

const DEFAULT_COLUMNS = 80;

/** The real world. */
export function nodeIo(): Io {
  watchOutput();
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY,
    isErrorTerminal: process.stderr.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : DEFAULT_COLUMNS,
    now: () => new Date(),
    stdin: readInput,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    // Waiting for one file at a time, the direct way takes a third of the effort.
    readFile: (file) => Promise.resolve().then(() => readFileSync(file)),
    readPart,
    writeFile: replaceFile,
    makeFolder,
    cacheFolder: cacheFolder(process.env),
    build,
    kindOf,
    realPath: (file) => realpath(file),
    list,
  };
}

/** `naskah check | head` closes the pipe early; that is no fault. A disk that is full ends the run. */
function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const language = interfaceLanguage(process.argv.slice(2), process.env);
    process.stderr.write(`naskah: ${unprintable(error)[language]}\n`);
    process.exit(2);
  });
}

async function readInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

async function readPart(file: string, start: number, length: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Writes beside the file and renames, so that a reader never sees half of it; a device or pipe is written directly. A file
 * that may not be written is left alone, and one that was there keeps its permissions; a link still leads to it.
 */
async function replaceFile(name: string, content: Content): Promise<void> {
  const existing = await stat(name).catch(() => undefined);
  if (existing && !existing.isFile()) return writeFile(name, content);
  const file = existing ? await realpath(name) : name;
  if (existing) await access(file, constants.W_OK);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, existing ? { mode: existing.mode } : {});
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}

/** As the systems name it; a relative path counts as none. */
function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const named = process.platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  if (named && path.isAbsolute(named)) return named;
  const home = env['HOME'];
  if (process.platform === 'win32' || !home || !path.isAbsolute(home)) return undefined;
  return path.join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Names, sizes and times of the program's files, and the Node that runs them. */
async function build(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = (await readdir(folder)).filter((name) => /\.[cm]?[jt]s$/.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(folder, name));
      return [name, size, mtimeMs];
    }),
  );
  return JSON.stringify([process.version, files]);
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

async function list(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(entries.map((entry) => toEntry(folder, entry)));
  return found.filter((entry) => entry !== undefined);
}

async function toEntry(folder: string, entry: Dirent): Promise<FolderEntry | undefined> {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: 'folder' };
  if (entry.isFile()) return { name, kind: 'file' };
  const isFileLink = entry.isSymbolicLink() && (await kindOf(path.join(folder, name))) === 'file';
  return isFileLink ? { name, kind: 'file' } : undefined;
}
