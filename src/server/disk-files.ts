import type { Dirent } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderEntry } from '../core/workspace/folder-files.js';
import type { StoredFiles } from './workspace-files.js';

/** The files of this machine. Folders that are not on its disk, and what can't be read, hold nothing for us. */
export const diskFiles: Required<StoredFiles> = {
  readFile: (uri) => onDisk(uri, (path) => readFile(path, 'utf8')),
  readBytes: (uri, most) => onDisk(uri, (path) => readUpTo(path, most)),
  listFolder: async (uri) => (await onDisk(uri, list)) ?? [],
  realUri: (uri) => onDisk(uri, async (path) => pathToFileURL(await realpath(path)).href),
};

async function onDisk<Result>(uri: string, ask: (path: string) => Promise<Result>): Promise<Result | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await ask(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

/** A device or a pipe never ends. */
async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) throw new Error('no file');
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(new Uint8Array(Math.min(size, most + 1)), 0, null, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function list(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(entries.map((entry) => toEntry(folder, entry)));
  return found.filter((entry) => entry !== undefined);
}

/** Links to folders are left out, so that looking into all of them ends. */
async function toEntry(folder: string, entry: Dirent): Promise<FolderEntry | undefined> {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: 'folder' };
  if (entry.isFile()) return { name, kind: 'file' };
  const target = entry.isSymbolicLink() ? await stat(join(folder, name)).catch(() => undefined) : undefined;
  return target?.isFile() ? { name, kind: 'file' } : undefined;
}
