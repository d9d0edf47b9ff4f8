import path from 'node:path';
import type { Bilingual } from '../core/catalogue/schema.js';
import { isIsoDate } from '../core/text/dates.js';
import type { KnownNames } from '../core/workspace/configuration.js';
import type { CheckRun } from './check-run.js';
import type { CommandContext } from './command.js';
import { findConfiguration, loadConfiguration, type FoundConfiguration } from './find-configuration.js';
import type { Target } from './find-files.js';
import type { Io } from './io.js';
import { both } from './language.js';
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

/** What a run over documents goes by; `error` says why a naskah.yaml that was found could not be read. */
export interface RunSettings extends CheckRun {
  readonly error: Bilingual | undefined;
}

/** Reads --today, --config and --language, and the naskah.yaml that holds for the targets. */
export async function runSettings(
  args: Arguments,
  targets: readonly Target[],
  context: CommandContext,
): Promise<RunSettings | UsageFault> {
  const { io } = context;
  const today = todayOf(args, io);
  if (typeof today === 'object') return today;
  const engine = await context.engine();
  const { configuration, error } = await configure(args, targets, engine.catalogue, io);
  // Without the settings that were asked for the result would mean nothing.
  if (error && args.options.has('config')) return { fault: error };
  return { io, engine, today, configuration, error, ...languages(args, context, configuration) };
}

/** The configuration that was asked for, else the nearest; or why it cannot be read. */
async function configure(
  args: Arguments,
  targets: readonly Target[],
  known: KnownNames,
  io: Io,
): Promise<{ readonly configuration?: FoundConfiguration; readonly error?: Bilingual }> {
  const asked = args.options.get('config');
  const file = asked === undefined ? await findConfiguration(targets, io) : path.resolve(io.cwd, asked);
  if (file === undefined) return {};
  const loaded = await loadConfiguration(file, known, io);
  return 'error' in loaded ? loaded : { configuration: loaded };
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
