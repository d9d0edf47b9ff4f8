import type { NamedBytes } from '../core/presentation/paper/office-logo.js';
import type { Io } from './io.js';
import { leadsOut, relativeTo } from './paths.js';

/** What is in a file of a folder, links followed; no more than one byte beyond the most that is wanted. */
export async function namedBytes(file: string, root: string, most: number, io: Io): Promise<NamedBytes> {
  try {
    if ((await io.kindOf(file)) !== 'file') return 'missing';
    if (leadsOut(relativeTo(await io.realPath(root), await io.realPath(file)))) return 'outside';
    // A copy: what is read is part of a room for the most.
    return (await io.readPart(file, 0, most + 1)).slice();
  } catch {
    return 'missing';
  }
}
