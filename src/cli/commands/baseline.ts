import path from 'node:path';
import { baselineText, readBaseline } from '../../core/presentation/baseline.js';
import { oneLine } from '../../core/presentation/display-width.js';
import type { Report } from '../../core/presentation/report.js';
import { baselineName, pathFrom } from '../baseline.js';
import { checkAll } from '../check-all.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import { decodeFile } from '../decode-file.js';
import { setFolder, setOption } from '../document-set.js';
import { findTargets } from '../find-files.js';
import type { ExitCode, Io } from '../io.js';
import { both } from '../language.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { configOption, runSettings, todayOption } from '../run-settings.js';
import { unwritable } from '../system-errors.js';

/** Keeps the findings of today, so that `check --baseline` reports only what comes after. */
export const baselineCommand: Command = {
  name: 'baseline',
  operands: '[PATH…]',
  summary: {
    id: 'mencatat temuan yang ada sekarang, supaya “naskah check --baseline FILE” hanya melaporkan yang baru',
    en: 'keeps the findings of today, so that “naskah check --baseline FILE” reports only new ones',
  },
  options: {
    language: languageOption,
    today: todayOption,
    output: {
      value: 'FILE',
      help: both(
        `berkas catatannya (${baselineName}); catatan lama diganti`,
        `its file (${baselineName}); an older one is replaced`,
      ),
    },
    config: configOption,
    set: setOption,
  },
  run: writeBaseline,
};

async function writeBaseline(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const name = args.options.get('output') ?? baselineName;
  const file = path.resolve(io.cwd, name);
  if (!(await isFree(file, io))) return { fault: notOurs(name) };
  const { targets, errors } = await findTargets(args.positional, io);
  const settings = await runSettings(args, targets, context);
  if ('fault' in settings) return settings;
  const around = await setFolder(args, io);
  if (around && 'fault' in around) return around;
  const report = await checkAll({ targets, around, errors }, settings, 'never');
  for (const sentence of report.errors) io.stderr(`naskah: ${oneLine(sentence)}\n`);
  // A baseline of a part of the files would call the rest new.
  if (report.errors.length > 0) return 2;
  try {
    await io.writeFile(file, baselineText(report, pathFrom(file, io)));
  } catch (error) {
    io.stderr(`naskah: ${oneLine(unwritable(name, error)[report.language])}\n`);
    return 2;
  }
  io.stdout(`${written(report, oneLine(name))}\n`);
  return 0;
}

/** Nothing stands there, or an older baseline. */
async function isFree(file: string, io: Io): Promise<boolean> {
  if ((await io.kindOf(file)) === undefined) return true;
  const bytes = await io.readFile(file).catch(() => undefined);
  return bytes !== undefined && readBaseline(decodeFile(bytes).text) !== undefined;
}

function notOurs(name: string): UsageFault['fault'] {
  return both(
    `“${name}” sudah ada dan bukan catatan dari “naskah baseline”; pilih nama lain dengan --output.`,
    `“${name}” exists and was not made by “naskah baseline”; choose another name with --output.`,
  );
}

function written({ files, language }: Report, name: string): string {
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  if (language === 'id') return `${String(count)} temuan dicatat dalam ${name}. Pakai: naskah check --baseline ${name}`;
  const findings = `${String(count)} ${count === 1 ? 'finding' : 'findings'}`;
  return `${findings} kept in ${name}. Use: naskah check --baseline ${name}`;
}
