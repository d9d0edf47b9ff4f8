import type { Bilingual, Language } from '../core/catalogue/schema.js';
import type { Engine } from '../core/engine/engine.js';
import { oneLine } from '../core/presentation/display-width.js';
import { nearestName } from '../core/text/distance.js';
import path from 'node:path';
import type { Command, CommandContext } from './command.js';
import { baselineCommand } from './commands/baseline.js';
import { checkCommand } from './commands/check.js';
import { checklistCommand } from './commands/checklist.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { mergeCommand } from './commands/merge.js';
import { newCommand } from './commands/new.js';
import { relationsCommand } from './commands/relations.js';
import { reportCommand } from './commands/report.js';
import { typesCommand } from './commands/types.js';
import { commandHelp, overviewHelp } from './help.js';
import type { ExitCode, Io } from './io.js';
import { both, interfaceLanguage } from './language.js';
import { readArguments, withNearest } from './read-arguments.js';
import { version } from '../core/presentation/version.js';

const commands: readonly Command[] = [
  checkCommand,
  mergeCommand,
  baselineCommand,
  checklistCommand,
  exportCommand,
  importCommand,
  newCommand,
  relationsCommand,
  reportCommand,
  typesCommand,
  explainCommand,
];

/** The whole program: what the user wrote, without the program's name, to an exit code. Never throws. */
export async function run(argv: readonly string[], io: Io, engine?: Engine): Promise<ExitCode> {
  const language = interfaceLanguage(argv, io.env);
  try {
    return await dispatch(argv, { io, language, engine: once(engine) });
  } catch (error) {
    return reportBug(error, io, language);
  }
}

function once(engine: Engine | undefined): () => Promise<Engine> {
  let made = engine && Promise.resolve(engine);
  return () => (made ??= import('../core/engine/built-in-engine.js').then(({ builtInEngine }) => builtInEngine()));
}

async function dispatch(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { io, language } = context;
  const words = withoutLeadingLanguage(argv);
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v' || name === '-V') return say(io, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return help(rest, context);
  if (name === undefined) {
    io.stderr(overviewHelp(commands, language));
    return 2;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) return wrongUse(await unknownCommand(name, io), context);
  const args = readArguments(rest, command.options);
  if ('fault' in args) return wrongUse(args.fault, context, command);
  if (args.wantsHelp) return say(io, await helpFor(command, context));
  const result = await command.run(args, context);
  return typeof result === 'object' ? wrongUse(result.fault, context, command) : result;
}

/** `naskah --language en check` says the same as `naskah check --language en`. */
function withoutLeadingLanguage(argv: readonly string[]): readonly string[] {
  const [first = '', second = ''] = argv;
  const [option, rest] = first.includes('=') ? [[first], argv.slice(1)] : [[first, second], argv.slice(2)];
  if (!/^--language(?:=|$)/.test(first)) return argv;
  const [name, ...others] = rest;
  // Put behind the command, where it is read and a wrong value reported.
  return name === undefined || name.startsWith('-') ? rest : [name, ...option, ...others];
}

async function help([name]: readonly string[], context: CommandContext): Promise<ExitCode> {
  const command = commands.find((each) => each.name === name);
  return say(context.io, command ? await helpFor(command, context) : overviewHelp(commands, context.language));
}

async function helpFor(command: Command, context: CommandContext): Promise<string> {
  const more = await command.moreHelp?.(context);
  return `${commandHelp(command, context.language)}${more === undefined ? '' : `\n${more}`}`;
}

async function unknownCommand(name: string, io: Io): Promise<Bilingual> {
  if (name.startsWith('-')) {
    const nearest = nearestName(name, ['help', 'version', 'language']);
    return withNearest(
      both(`Pilihan “${name}” tidak dikenal.`, `Unknown option “${name}”.`),
      nearest && `--${nearest}`,
    );
  }
  const isPath = (await io.kindOf(path.resolve(io.cwd, name))) !== undefined;
  const nearest = isPath
    ? `naskah check ${name}`
    : nearestName(
        name,
        commands.map((each) => each.name),
      );
  return withNearest(both(`Perintah “${name}” tidak dikenal.`, `Unknown command “${name}”.`), nearest);
}

function wrongUse(fault: Bilingual, { io, language }: CommandContext, command?: Command): ExitCode {
  const more = `naskah ${command ? `${command.name} ` : ''}--help`;
  const hint = language === 'id' ? `Lihat “${more}”.` : `See “${more}”.`;
  io.stderr(`naskah: ${oneLine(fault[language])} ${hint}\n`);
  return 2;
}

function say(io: Io, text: string): ExitCode {
  io.stdout(text);
  return 0;
}

function reportBug(error: unknown, io: Io, language: Language): ExitCode {
  const reason = error instanceof Error ? error.message : String(error);
  const text =
    language === 'id'
      ? `naskah: kesalahan dalam program ini sendiri, bukan pada dokumen Anda: ${oneLine(reason)}`
      : `naskah: a fault of this program, not of your documents: ${oneLine(reason)}`;
  io.stderr(`${text}\n`);
  if (io.env['NASKAH_DEBUG'] && error instanceof Error && error.stack) io.stderr(`${error.stack}\n`);
  return 3;
}
