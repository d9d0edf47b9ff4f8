import path from 'node:path';
import { baselineText, readBaseline } from '../../core/presentation/baseline.js';
import { oneLine } from '../../core/presentation/display-width.js';
import type { Report } from '../../core/presentation/report.js';
import { baselineName, pathFrom } from '../baseline.js';
import { checkAll } from '../check-all.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import { decodeFile } from '../decode-file.js';
import { readCollection } from '../collection.js';
import { setOption } from '../document-set.js';
import type { ExitCode, Io } from '../io.js';
import { both } from '../language.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { configOption, todayOption } from '../run-settings.js';
import { deliver } from '../write-output.js';

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
  const collection = await readCollection(args, context);
  if ('fault' in collection) return collection;
  const report = await checkAll(collection.scope, collection.run, 'never');
  for (const sentence of report.errors) io.stderr(`naskah: ${oneLine(sentence)}\n`);
  // A baseline of a part of the files would call the rest new.
  if (report.errors.length > 0) return 2;
  const { language } = report;
  const content = baselineText(report, pathFrom(file, io));
  return (await deliver({ content, file: name, said: written(report, name), language }, io)) ? 0 : 2;
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
