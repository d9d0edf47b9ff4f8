import path from 'node:path';
import type { FileText, FolderFiles } from '../core/workspace/folder-files.js';
import { decodeFile } from './decode-file.js';
import type { Io } from './io.js';
import { leadsOut, relativeTo } from './paths.js';

/** The files that the naskah.yaml of a folder may name. */
export function folderFiles(root: string, io: Io): FolderFiles {
  return {
    // A folder that is not there, or that nobody may read, holds nothing.
    list: (folder) => io.list(path.join(root, folder)).catch(() => []),
    read: (file) => read(path.join(root, file), root, io).catch(() => ({ kind: 'unreadable' })),
  };
}

async function read(file: string, root: string, io: Io): Promise<FileText> {
  const kind = await io.kindOf(file);
  if (kind !== 'file') return { kind: kind ?? 'missing' };
  const target = relativeTo(await io.realPath(root), await io.realPath(file));
  if (leadsOut(target)) return { kind: 'outside' };
  const { text, fault } = decodeFile(await io.readFile(file));
  return fault ? { kind: 'not-text' } : { kind: 'text', text };
}
