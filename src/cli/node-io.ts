import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { readFileSync, type Dirent } from 'node:fs';
import { access, constants, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { FolderEntry } from '../core/workspace/folder-files.js';
import type { Io } from './io.js';

const DEFAULT_COLUMNS = 80;

/** The real world. */
export function nodeIo(): Io {
  ignoreClosedPipe();
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
    kindOf,
    realPath: (file) => realpath(file),
    list,
  };
}

/** `naskah check | head` closes the pipe early; that is no fault. */
function ignoreClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
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
async function replaceFile(name: string, content: string | Uint8Array): Promise<void> {
  const existing = await stat(name).catch(() => undefined);
  if (existing && !existing.isFile()) return writeFile(name, content);
  const file = existing ? await realpath(name) : name;
  if (existing) await access(file, constants.W_OK);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, existing ? { mode: existing.mode } : {});
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
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
