import path from 'node:path';
import { readBaseline, type Baseline, type BaselinePath } from '../core/presentation/baseline.js';
import { decodeFile } from './decode-file.js';
import type { Io } from './io.js';
import { both } from './language.js';
import { relativeTo } from './paths.js';
import type { Arguments, OptionSpec, UsageFault } from './read-arguments.js';
import { unreadable } from './system-errors.js';

/** Where a baseline stands when nothing else is said. */
export const baselineName = 'naskah-baseline.json';

export const baselineOption: OptionSpec = {
  value: 'FILE',
  help: {
    id: 'temuan dalam berkas ini (dari naskah baseline) sudah dikenal: tidak dilaporkan lagi',
    en: 'findings in this file (made by naskah baseline) are known: they are not reported again',
  },
};

/** Findings known before, and how their files are called there. */
export interface KnownFindings {
  readonly baseline: Baseline;
  readonly pathOf: BaselinePath;
}

/** The findings that --baseline names. */
export async function knownFindings(args: Arguments, io: Io): Promise<KnownFindings | UsageFault | undefined> {
  const name = args.options.get('baseline');
  return name === undefined ? undefined : loadBaseline(name, io);
}

async function loadBaseline(name: string, io: Io): Promise<KnownFindings | UsageFault> {
  const file = path.resolve(io.cwd, name);
  const bytes = await io.readFile(file).catch((error: unknown) => unreadable(name, error));
  if (!(bytes instanceof Uint8Array)) return { fault: bytes };
  const baseline = readBaseline(decodeFile(bytes).text);
  if (baseline) return { baseline, pathOf: pathFrom(file, io) };
  return {
    fault: both(
      `“${name}” bukan berkas dari “naskah baseline”. Buat dengan: naskah baseline --output ${name}`,
      `“${name}” was not made by “naskah baseline”. Make it with: naskah baseline --output ${name}`,
    ),
  };
}

/** Files are called as seen from the folder of the baseline, so that it holds wherever the run begins. */
export function pathFrom(baseline: string, io: Io): BaselinePath {
  return ({ path: name }) => relativeTo(path.dirname(baseline), path.resolve(io.cwd, name));
}
