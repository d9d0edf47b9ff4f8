import path from 'node:path';
import { withoutKnown } from '../../core/presentation/baseline.js';
import { mergePartials, readPartial, type PartialReport } from '../../core/presentation/partial-report.js';
import { baselineOption, knownFindings } from '../baseline.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import { decodeFile } from '../decode-file.js';
import { comparePaths } from '../find-files.js';
import type { ExitCode, Io } from '../io.js';
import { both } from '../language.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { configOption, runSettings } from '../run-settings.js';
import { unreadable } from '../system-errors.js';
import { failOnOf, reportOptions, writeReport } from '../write-report.js';

/** Puts the reports of several runs over parts of a collection together, as if one run had made them. */
export const mergeCommand: Command = {
  name: 'merge',
  operands: 'FILE…',
  summary: {
    id: 'menggabungkan laporan bagian (“naskah check --shard 1/4 --format partial”) menjadi satu; folder: semua .json di dalamnya',
    en: 'puts partial reports (“naskah check --shard 1/4 --format partial”) together; a folder: all .json files in it',
  },
  options: { ...reportOptions, language: languageOption, config: configOption, baseline: baselineOption },
  run: merge,
};

async function merge(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const partials: PartialReport[] = [];
  for (const name of await filesOf(args.positional, io)) {
    const partial = await load(name, io);
    if ('fault' in partial) return partial;
    partials.push(partial);
  }
  const merged = mergePartials(partials, failOnOf(args));
  if ('fault' in merged) return merged;
  const known = await knownFindings(args, io);
  if (known && 'fault' in known) return known;
  const run = await runSettings(args, [{ kind: 'folder', path: io.cwd }], context);
  if ('fault' in run) return run;
  // Rules of an office's own types are described where its settings are.
  for (const file of merged.files) await run.configurations.of(path.resolve(io.cwd, file.path));
  return writeReport(known ? withoutKnown(merged, known.baseline, known.pathOf) : merged, args, run);
}

/** The files that are named, and those in a folder that is named. */
async function filesOf(names: readonly string[], io: Io): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of names) {
    const isFolder = (await io.kindOf(path.resolve(io.cwd, name))) === 'folder';
    const entries = isFolder ? await io.list(path.resolve(io.cwd, name)).catch(() => []) : undefined;
    const inside = entries?.filter((entry) => entry.kind === 'file' && entry.name.endsWith('.json'));
    files.push(...(inside ? inside.map((entry) => path.join(name, entry.name)).sort(comparePaths) : [name]));
  }
  return files;
}

async function load(name: string, io: Io): Promise<PartialReport | UsageFault> {
  const bytes = await io.readFile(path.resolve(io.cwd, name)).catch((error: unknown) => unreadable(name, error));
  if (!(bytes instanceof Uint8Array)) return { fault: bytes };
  const partial = readPartial(decodeFile(bytes).text);
  return (
    partial ?? {
      fault: both(
        `“${name}” bukan laporan bagian. Buat dengan: naskah check --shard 1/2 --format partial --output ${name}`,
        `“${name}” is no partial report. Make it with: naskah check --shard 1/2 --format partial --output ${name}`,
      ),
    }
  );
}
