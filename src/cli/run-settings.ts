import path from 'node:path';
import { isIsoDate } from '../core/text/dates.js';
import type { CheckRun } from './check-run.js';
import type { CommandContext } from './command.js';
import { Configurations, loadConfiguration, type FoundConfiguration } from './configurations.js';
import type { Target } from './find-files.js';
import type { Io } from './io.js';
import { both } from './language.js';
import { commonFolder, leadsOut, relativeTo } from './paths.js';
import type { Arguments, OptionSpec, UsageFault } from './read-arguments.js';

export const todayOption: OptionSpec = {
  value: 'YYYY-MM-DD',
  help: { id: 'tanggal yang dianggap hari ini', en: 'the date to be taken as today' },
};

export const configOption: OptionSpec = {
  value: 'FILE',
  help: {
    id: 'pengaturan dari berkas ini, bukan naskah.yaml terdekat',
    en: 'settings from this file, not from the nearest naskah.yaml',
  },
};

/** Reads --today, --config and --language, and the naskah.yaml that holds where the targets are. */
export async function runSettings(
  args: Arguments,
  targets: readonly Target[],
  context: CommandContext,
): Promise<CheckRun | UsageFault> {
  const { io } = context;
  const today = todayOf(args, io);
  if (typeof today === 'object') return today;
  const engine = await context.engine();
  const asked = args.options.get('config');
  const forced = asked === undefined ? undefined : await loadConfiguration(path.resolve(io.cwd, asked), engine, io);
  // Without the settings that were asked for the result would mean nothing.
  if (forced && 'error' in forced) return { fault: forced.error };
  const configurations = new Configurations(io, engine, forced);
  const common = await configurations.ofFolder(folderOf(targets, io));
  return { io, engine, today, configurations, ...languages(args, context, common) };
}

/** The innermost folder that holds all targets; those outside the folder of the run count only when all of them are. */
function folderOf(targets: readonly Target[], io: Io): string {
  const folders = targets.map(({ kind, path: place }) => (kind === 'file' ? path.dirname(place) : place));
  const inside = folders.filter((each) => !leadsOut(relativeTo(io.cwd, each)));
  return commonFolder(inside) ?? commonFolder(folders) ?? io.cwd;
}

/** The day of --today, else that of the clock. */
export function todayOf({ options }: Arguments, io: Io): string | UsageFault {
  const today = options.get('today') ?? localDate(io.now());
  return isIsoDate(today) ? today : { fault: notADate(today) };
}

function notADate(text: string): UsageFault['fault'] {
  return both(
    `“${text}” bukan tanggal; tulis misalnya 2026-01-31.`,
    `“${text}” is not a date; write for example 2026-01-31.`,
  );
}

/** The day by the clock of the place where the program runs. */
function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** --language goes before naskah.yaml, and that before the environment. */
function languages(
  args: Arguments,
  context: CommandContext,
  found: FoundConfiguration | undefined,
): Pick<CheckRun, 'asked' | 'language'> {
  const asked = args.options.has('language') ? context.language : undefined;
  const configured = found?.configuration.language;
  const fallback = configured === undefined || configured === 'document' ? context.language : configured;
  return { asked, language: asked ?? fallback };
}
