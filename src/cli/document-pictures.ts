import path from 'node:path';
import { readPictures, type DocumentPictures } from '../core/presentation/paper/document-pictures.js';
import type { Io } from './io.js';
import { namedBytes } from './named-bytes.js';
import type { OneDocument } from './one-document.js';
import { leadsOut, relativeTo } from './paths.js';

/** Reads the pictures that a document shows. One that cannot be printed is said, and left out. */
export async function documentPictures(document: OneDocument, io: Io): Promise<DocumentPictures> {
  const { file, language, read } = document;
  const root = await folderOf(document, io);
  const { pictures, faults } = await readPictures(read.result.document, {
    document: relativeTo(root, file),
    read: (name, most) => namedBytes(path.join(root, name), root, most, io),
  });
  for (const { name, why } of faults) io.stderr(`naskah: ${name}: ${why[language]}\n`);
  return pictures;
}

/** The widest folder that a document may take files from: that of its naskah.yaml or of the run, when it lies there. */
async function folderOf({ file, settings }: OneDocument, { cwd }: Io): Promise<string> {
  const found = await settings.configurations.of(file);
  const roots = [path.dirname(file), found?.root, path.dirname(cwd) === cwd ? undefined : cwd]
    .filter((root) => root !== undefined)
    .filter((root) => !leadsOut(relativeTo(root, file)));
  return roots.reduce((widest, root) => (root.length < widest.length ? root : widest));
}
