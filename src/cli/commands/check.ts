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
import { readCollection } from '../collection.js';
import { setOption } from '../document-set.js';
import { fixFiles } from '../fix-files.js';
import type { ExitCode, Io } from '../io.js';
import type { Arguments, OptionSpecs, UsageFault } from '../read-arguments.js';
import { configOption, todayOption } from '../run-settings.js';
import { deliver } from '../write-output.js';
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
  const collection = await readCollection(args, context);
  if ('fault' in collection) return collection;
  const { scope, run } = collection;
  const known = await knownFindings(args, io);
  if (known && 'fault' in known) return known;
  const fixed = args.options.has('fix') ? await fixFiles(scope.targets, run) : { lines: [], errors: [] };
  for (const line of fixed.lines) io.stderr(`${oneLine(line)}\n`);
  const failOn = FAIL_ON.find((each) => each === args.options.get('fail-on')) ?? 'error';
  const all = await checkAll({ ...scope, errors: [...scope.errors, ...fixed.errors] }, run, failOn);
  const report = known ? withoutKnown(all, known.baseline, known.pathOf) : all;
  for (const sentence of report.errors) io.stderr(`naskah: ${oneLine(sentence)}\n`);
  const { language } = report;
  const file = args.options.get('output');
  const written = language === 'id' ? 'Laporan ditulis ke' : 'Report written to';
  const said = `${summaryLine(report)} ${written} ${file ?? ''}.`;
  const content = format(report, args, context, () => rulesOf(run));
  return (await deliver({ content, file, said, language }, io)) ? exitCode(report) : 2;
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
