import { changesEverything, withNew, type Changes } from './changes.js';
import type { CheckRun } from './check-run.js';
import type { FoundFile, FoundFiles } from './find-files.js';
import { relativeTo } from './paths.js';
import type { Selection } from './selection.js';
import { isInShard } from './shard.js';

/** The files that a run checks in any case. */
export interface Chosen {
  readonly isChosen: (file: FoundFile) => boolean;
  /** Whether a file belongs to the part of the collection that this run is about. */
  readonly isInPart: (file: FoundFile) => boolean;
  /** What changed, when only that is checked and what it concerns. */
  readonly changes?: Changes;
}

/** Which of the found files a selection means; all of them when there is none. */
export async function choose(
  selection: Selection | undefined,
  { files, beside }: FoundFiles,
  run: CheckRun,
): Promise<Chosen> {
  if (!selection) return { isChosen: () => true, isInPart: () => true };
  const isInPart = (file: FoundFile): boolean => isInShard(relativeTo(run.io.cwd, file.path), selection.shard);
  if (!selection.changes) return { isChosen: isInPart, isInPart };
  // Which settings hold is known when every file was asked for its own.
  for (const { path } of files) await run.configurations.of(path);
  const settings = run.configurations.found.map(({ path }) => path);
  const present = new Set([...files.map(({ path }) => path), ...beside, ...settings]);
  const changes = withNew(selection.changes, present);
  if (changesEverything(changes, present, run)) return { isChosen: isInPart, isInPart };
  return { isChosen: (file) => isInPart(file) && changes.paths.has(file.path), isInPart, changes };
}
