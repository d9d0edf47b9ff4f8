import path from 'node:path';
import type { Changes } from './changes.js';
import { gitName } from './git/git-object.js';
import { filesOf, findRepository, resolveRevision, type Repository } from './git/repository.js';
import type { Io } from './io.js';
import { both } from './language.js';
import { relativeTo } from './paths.js';
import type { UsageFault } from './read-arguments.js';

/** What differs in the working folder from a revision; git itself is not run. */
export async function changesSince(revision: string, io: Io): Promise<Changes | UsageFault> {
  try {
    const repository = await findRepository(await io.realPath(io.cwd), io);
    if (!repository) return { fault: noRepository };
    const commit = await resolveRevision(revision, repository, io);
    const files = commit === undefined ? undefined : await filesOf(commit, repository);
    return files ? await compare(files, repository, io) : { fault: unknownRevision(revision) };
  } catch {
    // What git wrote is damaged, or of a kind that is not known here.
    return { fault: unknownRevision(revision) };
  }
}

const noRepository = both(
  'Folder ini tidak berada dalam repositori git; pakai --files-from.',
  'This folder is in no git repository; use --files-from.',
);

function unknownRevision(revision: string): UsageFault['fault'] {
  return both(
    `Revisi git “${revision}” tidak ditemukan di salinan ini. Ambil dengan “git fetch” (di CI: riwayat lengkap), atau pakai --files-from.`,
    `The git revision “${revision}” is not in this copy. Get it with “git fetch” (in CI: the whole history), or use --files-from.`,
  );
}

async function compare(files: ReadonlyMap<string, string>, { root, store }: Repository, io: Io): Promise<Changes> {
  const here = await io.realPath(io.cwd);
  const before = new Map<string, string>();
  for (const [file, oid] of files) before.set(path.join(io.cwd, relativeTo(here, path.join(root, file))), oid);
  const paths = new Set<string>();
  for (const [file, oid] of before) if (await differs(file, oid, io)) paths.add(file);
  return {
    paths,
    isNew: (file) => !before.has(file),
    before: async (file) => {
      const oid = before.get(file);
      const found = oid === undefined ? undefined : await store.read(oid);
      return found?.type === 'blob' ? found.content : null;
    },
  };
}

/** Whether a file holds something else than before; line ends that git changes on the way do not count. */
async function differs(file: string, oid: string, io: Io): Promise<boolean> {
  if ((await io.kindOf(file)) !== 'file') return true;
  // Of anything else only the name counts: documents may link to it.
  if (!/\.(?:md|markdown|ya?ml|json)$/iu.test(file)) return false;
  const content = await io.readFile(file).catch(() => undefined);
  if (!content) return true;
  return (
    gitName({ type: 'blob', content }) !== oid && gitName({ type: 'blob', content: withoutReturns(content) }) !== oid
  );
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => byte !== 13 || bytes[at + 1] !== 10);
}
