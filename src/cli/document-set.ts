import type { Bilingual } from '../core/catalogue/schema.js';
import { DocumentSet } from '../core/set/document-set.js';
import { SourceText } from '../core/text/source-text.js';
import { documentId } from './check-file.js';
import type { CheckRun } from './check-run.js';
import { decodeFile } from './decode-file.js';
import { findFiles, type FoundFile, type Target } from './find-files.js';
import { relativeTo, withSlashes } from './paths.js';
import { fileSettings, notationOf } from './read-file.js';
import { unreadable } from './system-errors.js';

/** An empty set; of the folders among the targets every file is known. */
export function setFor(targets: readonly Target[]): DocumentSet {
  return new DocumentSet(targets.flatMap(({ kind, path }) => (kind === 'folder' ? [withSlashes(path)] : [])));
}

/** Puts the documents of a folder into the set, without those that are checked anyway; returns what cannot be read. */
export async function addAround(
  around: Target,
  checked: readonly FoundFile[],
  set: DocumentSet,
  run: CheckRun,
): Promise<readonly Bilingual[]> {
  const found = await findFiles([around], run.configurations, run.io);
  const errors = [...found.errors];
  for (const file of found.beside) set.addFile(withSlashes(file));
  const known = new Set(checked.map(({ path }) => path));
  for (const file of found.files) {
    const error = known.has(file.path) ? undefined : await addFile(file, set, run);
    if (error) errors.push(error);
  }
  return errors;
}

async function addFile(file: FoundFile, set: DocumentSet, run: CheckRun): Promise<Bilingual | undefined> {
  const { io } = run;
  const bytes = await io
    .readFile(file.path)
    .catch((error: unknown) => unreadable(relativeTo(io.cwd, file.path), error));
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { text, fault } = decodeFile(bytes);
  if (fault) return undefined;
  const found = await run.configurations.of(file.path);
  const engine = found?.engine ?? run.engine;
  const settings = fileSettings(file.path, found);
  const entry = engine.index(new SourceText(text), { notation: notationOf(file), settings, id: documentId(file, io) });
  if (entry) set.add(entry);
  return undefined;
}
