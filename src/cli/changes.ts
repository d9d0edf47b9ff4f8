import path from 'node:path';
import type { DocumentSet } from '../core/set/document-set.js';
import type { DocumentEntry, DocumentId } from '../core/set/entry.js';
import { configurationName } from '../core/workspace/configuration.js';
import { documentId, type KnownDocument } from './check-file.js';
import type { CheckRun } from './check-run.js';
import { indexBytes } from './document-set.js';
import { isDocumentName, type FoundFile } from './find-files.js';

/** What changed in a collection, and what it was before as far as that is known. */
export interface Changes {
  /** Absolute paths of what is new, other than before, or gone. */
  readonly paths: ReadonlySet<string>;
  /** What a file held before; null when there was none. Absent when nobody knows what was before. */
  readonly before?: (file: string) => Promise<Uint8Array | null>;
  /** Whether a file was not there before; only known when it is known what was before. */
  readonly isNew?: (file: string) => boolean;
}

/** The changes with the files among these that were not there before. */
export function withNew(changes: Changes, present: Iterable<string>): Changes {
  const { isNew, paths } = changes;
  return isNew ? { ...changes, paths: new Set([...paths, ...[...present].filter(isNew)]) } : changes;
}

/** Whether settings or own types changed: then every document may be read as something else. */
export function changesEverything(
  { paths }: Changes,
  present: ReadonlySet<string>,
  { configurations: { found } }: CheckRun,
): boolean {
  const own = new Set(found.flatMap(({ root, ownFiles }) => ownFiles.map((file) => path.join(root, file.path))));
  // A file that is gone may have been a type.
  const isLost = (file: string): boolean => found.length > 0 && /\.(?:ya?ml|json)$/iu.test(file) && !present.has(file);
  const isDefining = (file: string): boolean =>
    path.basename(file) === configurationName || own.has(file) || isLost(file);
  return [...paths].some(isDefining);
}

/**
 * Addresses of the documents that are not changed themselves, but of which changes in others may have changed what is
 * found. Without knowledge of what was before these are all of which the others have something to say.
 */
export async function concernedBy(
  changes: Changes,
  documents: readonly KnownDocument[],
  set: DocumentSet,
  run: CheckRun,
): Promise<ReadonlySet<string>> {
  const touched = changes.before && (await touchedBy(changes.paths, changes.before, set, run));
  const concerned = new Set<string>();
  for (const { entry, engine } of documents) {
    if (touched && !touched.has(entry.uri)) continue;
    if (engine.concerns(entry, set, run.today)) concerned.add(entry.uri);
  }
  return concerned;
}

/** Takes every change back and makes it again, and notes who is touched by it. */
async function touchedBy(
  paths: ReadonlySet<string>,
  before: NonNullable<Changes['before']>,
  set: DocumentSet,
  run: CheckRun,
): Promise<ReadonlySet<string>> {
  // In a copy: taking things out and putting them back changes their order.
  const trial = set.copy();
  const touched = new Set<string>();
  const note = (uris: Iterable<string>): void => {
    for (const uri of uris) touched.add(uri);
  };
  const now = [...paths].map((file) => ({ file, ...addressOf(file, run) }));
  const kept = now.map(({ uri }) => trial.get(uri));
  for (const { file, uri, path: place } of now) {
    const old = await stateBefore(file, before, run);
    note(old.entry ? trial.put(old.entry) : trial.remove(uri));
    if (old.isThere !== trial.hasFile(place)) note(old.isThere ? trial.addFile(place) : trial.removeFile(place));
  }
  for (const [index, { uri }] of now.entries()) {
    const entry = kept[index];
    note(entry ? trial.put(entry) : trial.remove(uri));
  }
  return touched;
}

function found(file: string): FoundFile {
  return { path: file, isNamed: false };
}

function addressOf(file: string, { io }: CheckRun): DocumentId {
  return documentId(found(file), io);
}

async function stateBefore(
  file: string,
  before: NonNullable<Changes['before']>,
  run: CheckRun,
): Promise<{ readonly isThere: boolean; readonly entry: DocumentEntry | undefined }> {
  const bytes = await before(file);
  const isOurs = bytes !== null && isDocumentName(file);
  return { isThere: bytes !== null, entry: isOurs ? (await indexBytes(bytes, found(file), run))?.entry : undefined };
}
