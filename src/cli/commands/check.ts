import path from 'node:path';
import type { Severity } from '../../core/catalogue/schema.js';
import { withoutKnown } from '../../core/presentation/baseline.js';
import { oneLine } from '../../core/presentation/display-width.js';
import { isFailure, type Report } from '../../core/presentation/report.js';
import { toGithub } from '../../core/presentation/to-github.js';
import { toJson } from '../../core/presentation/to-json.js';
import { toJunit } from '../../core/presentation/to-junit.js';
import { toSarif } from '../../core/presentation/to-sarif.js';
import { summaryLine, toText } from '../../core/presentation/to-text.js';
import { baselineOption, loadBaseline, type KnownFindings } from '../baseline.js';
import { checkAll } from '../check-all.js';
import type { CheckRun } from '../check-run.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import { setFolder, setOption } from '../document-set.js';
import { findTargets } from '../find-files.js';
import { fixFiles } from '../fix-files.js';
import type { ExitCode, Io } from '../io.js';
import type { Arguments, OptionSpecs, UsageFault } from '../read-arguments.js';
import { configOption, runSettings, todayOption } from '../run-settings.js';
import { unwritable } from '../system-errors.js';
import { allRules } from './explain.js';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;
const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

const OPTIONS: OptionSpecs = {
  format: {
    value: FORMATS.join('|'),
    choices: FORMATS,
    help: { id: 'bentuk keluaran (text)', en: 'form of the output (text)' },
  },
  language: languageOption,
  today: todayOption,
  'fail-on': {
    value: FAIL_ON.join('|'),
    choices: FAIL_ON,
    help: {
      id: 'temuan paling ringan yang membuat kode keluar 1 (error)',
      en: 'the least finding that makes the exit code 1 (error)',
    },
  },
  output: {
    value: 'FILE',
    help: { id: 'menulis laporan ke berkas ini', en: 'writes the report to this file' },
  },
  config: configOption,
  set: setOption,
  baseline: baselineOption,
  fix: {
    help: {
      id: 'menerapkan dahulu perbaikan yang aman, yaitu yang hanya mungkin satu cara',
      en: 'first applies the repairs that are safe: those with one possible outcome',
    },
  },
};

/** Checks documents and reports what was found. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[PATH…]',
  summary: {
    id: 'memeriksa berkas, folder atau pola (“sop/**/*.md”); tanpa PATH: folder ini',
    en: 'checks files, folders or patterns (“sop/**/*.md”); without PATH: this folder',
  },
  options: OPTIONS,
  run: check,
};

async function check(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const { targets, errors } = await findTargets(args.positional, io);
  const settings = await runSettings(args, targets, context);
  if ('fault' in settings) return settings;
  const around = await setFolder(args, io);
  if (around && 'fault' in around) return around;
  const known = await knownFindings(args, io);
  if (known && 'fault' in known) return known;
  const fixed = args.options.has('fix') ? await fixFiles(targets, settings) : { lines: [], errors: [] };
  for (const line of fixed.lines) io.stderr(`${oneLine(line)}\n`);
  const failOn = FAIL_ON.find((each) => each === args.options.get('fail-on')) ?? 'error';
  const all = await checkAll({ targets, around, errors: [...errors, ...fixed.errors] }, settings, failOn);
  const report = known ? withoutKnown(all, known.baseline, known.pathOf) : all;
  for (const sentence of report.errors) io.stderr(`naskah: ${oneLine(sentence)}\n`);
  const text = format(report, args, context, () => rulesOf(settings));
  return (await deliver(text, report, args, context)) ? exitCode(report) : 2;
}

async function knownFindings(args: Arguments, io: Io): Promise<KnownFindings | UsageFault | undefined> {
  const name = args.options.get('baseline');
  return name === undefined ? undefined : loadBaseline(name, io);
}

/** The rules of all engines that checked something. */
function rulesOf({ engine, configurations }: CheckRun): ReturnType<typeof allRules> {
  const engines = configurations.found.map((found) => found.engine);
  return new Map([...engines, engine].flatMap(({ catalogue }) => [...allRules(catalogue)]));
}

function format(
  report: Report,
  args: Arguments,
  { io }: CommandContext,
  rules: () => ReturnType<typeof allRules>,
): string {
  switch (FORMATS.find((each) => each === args.options.get('format')) ?? 'text') {
    case 'text':
      return toText(report, { useColour: io.isTerminal && !io.env['NO_COLOR'] && !args.options.has('output') });
    case 'json':
      return toJson(report);
    case 'sarif':
      return toSarif(report, { rules: rules(), rulePageUri: () => undefined });
    case 'junit':
      return toJunit(report);
    case 'github':
      return toGithub(report);
  }
}

/** Prints the report or writes it to a file; false when that could not be written. */
async function deliver(text: string, report: Report, args: Arguments, { io }: CommandContext): Promise<boolean> {
  const name = args.options.get('output');
  if (name === undefined) {
    io.stdout(text);
    return true;
  }
  const { language } = report;
  try {
    await io.writeFile(path.resolve(io.cwd, name), text);
  } catch (error) {
    const reason = unwritable(name, error)[language];
    io.stderr(`naskah: ${oneLine(reason)}\n`);
    return false;
  }
  const written = language === 'id' ? 'Laporan ditulis ke' : 'Report written to';
  io.stdout(`${summaryLine(report)} ${written} ${oneLine(name)}.\n`);
  return true;
}

function exitCode(report: Report): ExitCode {
  const isMisconfigured = report.files.some(
    ({ status, findings }) => status.kind === 'configuration' && findings.some(({ severity }) => severity === 'error'),
  );
  if (isMisconfigured || report.errors.length > 0) return 2;
  const severities: readonly Severity[] = report.files.flatMap(({ findings }) =>
    findings.map(({ severity }) => severity),
  );
  return severities.some((severity) => isFailure(severity, report.failOn)) ? 1 : 0;
}
