import path from 'node:path';
import type { Bilingual } from '../core/catalogue/schema.js';
import { DocumentSet } from '../core/set/document-set.js';
import { SourceText } from '../core/text/source-text.js';
import { documentId, type KnownDocument } from './check-file.js';
import type { CheckRun } from './check-run.js';
import { decodeFile } from './decode-file.js';
import { findFiles, type FoundFile, type FoundFiles, type Target } from './find-files.js';
import type { Io } from './io.js';
import { both } from './language.js';
import { relativeTo, withSlashes } from './paths.js';
import type { Arguments, OptionSpec, UsageFault } from './read-arguments.js';
import { fileSettings, notationOf } from './read-file.js';
import { unreadable } from './system-errors.js';

export const setOption: OptionSpec = {
  value: 'FOLDER',
  help: {
    id: 'dokumen di folder ini ikut dikenal (nomor, KPI, rujukan), tetapi tidak dilaporkan',
    en: 'documents in this folder are known too (numbers, KPIs, references), but not reported on',
  },
};

/** The folder that --set names. */
export async function setFolder(
  args: Arguments,
  io: Io,
): Promise<(Target & { readonly kind: 'folder' }) | UsageFault | undefined> {
  const name = args.options.get('set');
  if (name === undefined) return undefined;
  const folder = path.resolve(io.cwd, name);
  if ((await io.kindOf(folder)) === 'folder') return { kind: 'folder', path: folder };
  return { fault: both(`“${name}” bukan folder.`, `“${name}” is not a folder.`) };
}

/** An empty set; of the folders among the targets every file is known. */
export function setFor(targets: readonly Target[]): DocumentSet {
  return new DocumentSet(targets.flatMap(({ kind, path: place }) => (kind === 'folder' ? [withSlashes(place)] : [])));
}

/** What a search came upon, as far as links may lead there. */
export function addFound({ beside, leftOut }: FoundFiles, set: DocumentSet): void {
  for (const file of beside) set.addFile(withSlashes(file));
  for (const folder of leftOut) set.leaveOut(withSlashes(folder));
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
  addFound(found, set);
  const known = new Set(checked.map((file) => file.path));
  for (const file of found.files) {
    const error = known.has(file.path) ? undefined : await addFile(file, set, run);
    if (error) errors.push(error);
  }
  return errors;
}

/** Puts a document into the set; returns why its file cannot be read. */
export async function addFile(file: FoundFile, set: DocumentSet, run: CheckRun): Promise<Bilingual | undefined> {
  const read = await indexFile(file, run);
  if ('error' in read) return read.error;
  if (read.known) set.add(read.known.entry);
  return undefined;
}

/** What a set keeps of a file, when it is a document; why it cannot be read. */
export async function indexFile(
  file: FoundFile,
  run: CheckRun,
): Promise<{ readonly known: KnownDocument | undefined } | { readonly error: Bilingual }> {
  const name = relativeTo(run.io.cwd, file.path);
  const bytes = await run.io.readFile(file.path).catch((error: unknown) => unreadable(name, error));
  return bytes instanceof Uint8Array ? { known: await indexBytes(bytes, file, run) } : { error: bytes };
}

/** What a set keeps of a document with this content; nothing of what is no text, or none of ours. */
export async function indexBytes(
  bytes: Uint8Array,
  file: FoundFile,
  run: CheckRun,
): Promise<KnownDocument | undefined> {
  const { text, fault } = decodeFile(bytes);
  const found = await run.configurations.of(file.path);
  if (fault || run.configurations.ownFile(file.path)) return undefined;
  const settings = fileSettings(file.path, found);
  const { engine } = found ?? run;
  const id = documentId(file, run.io);
  const entry = engine.index(new SourceText(text), { notation: notationOf(file), settings, id });
  return entry && { entry, engine };
}
