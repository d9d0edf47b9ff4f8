import type { Severity } from '../core/catalogue/schema.js';
import { oneLine } from '../core/presentation/display-width.js';
import { partialText, type Shard } from '../core/presentation/partial-report.js';
import { isFailure, type Report } from '../core/presentation/report.js';
import { toGithub } from '../core/presentation/to-github.js';
import { toGitlab } from '../core/presentation/to-gitlab.js';
import { toJson } from '../core/presentation/to-json.js';
import { toJunit } from '../core/presentation/to-junit.js';
import { toSarif } from '../core/presentation/to-sarif.js';
import { summaryLine, toText } from '../core/presentation/to-text.js';
import type { CheckRun } from './check-run.js';
import { allRules } from './commands/explain.js';
import type { ExitCode } from './io.js';
import { both } from './language.js';
import type { Arguments, OptionSpec, OptionSpecs } from './read-arguments.js';
import { wholeShard } from './shard.js';
import { deliver } from './write-output.js';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;
const CHUNK = 65_536;
const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

function formatOption(choices: readonly string[]): OptionSpec {
  return { value: choices.join('|'), choices, help: both('bentuk keluaran (text)', 'form of the output (text)') };
}

const failOnOption: OptionSpec = {
  value: FAIL_ON.join('|'),
  choices: FAIL_ON,
  help: both(
    'temuan paling ringan yang membuat kode keluar 1 (error)',
    'the least finding that makes the exit code 1 (error)',
  ),
};

const outputOption: OptionSpec = {
  value: 'FILE',
  help: both('menulis laporan ke berkas ini', 'writes the report to this file'),
};

/** How a report on findings is written, where to, and when it makes the run fail. */
export const reportOptions: OptionSpecs = {
  format: formatOption(FORMATS),
  'fail-on': failOnOption,
  output: outputOption,
};

/** The same for runs whose report another run can put together with others. */
export const partialReportOptions: OptionSpecs = { ...reportOptions, format: formatOption([...FORMATS, 'partial']) };

/** What --fail-on asks for. */
export function failOnOf({ options }: Arguments): Severity | 'never' {
  return FAIL_ON.find((each) => each === options.get('fail-on')) ?? 'error';
}

/** Writes a report as it was asked for, and what kept the run from being complete to standard error. */
export async function writeReport(
  report: Report,
  args: Arguments,
  run: CheckRun,
  shard: Shard = wholeShard,
): Promise<ExitCode> {
  const { io } = run;
  for (const sentence of report.errors) io.stderr(`naskah: ${oneLine(sentence)}\n`);
  const { language } = report;
  const file = args.options.get('output');
  const written = language === 'id' ? 'Laporan ditulis ke' : 'Report written to';
  const said = `${summaryLine(report)} ${written} ${file ?? ''}.`;
  const content = inChunks(format(report, args, run, shard));
  return (await deliver({ content, file, said, language }, io)) ? exitCode(report) : 2;
}

/** Parts of some length: writing is slow in small ones. */
function* inChunks(parts: Iterable<string>): Iterable<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const part of parts) {
    chunk.push(part);
    length += part.length;
    if (length < CHUNK) continue;
    yield chunk.join('');
    chunk = [];
    length = 0;
  }
  if (chunk.length > 0) yield chunk.join('');
}

function format(report: Report, { options }: Arguments, run: CheckRun, shard: Shard): Iterable<string> {
  const { io } = run;
  switch (options.get('format')) {
    case 'json':
      return toJson(report);
    case 'sarif':
      return toSarif(report, { rules: rulesOf(run), rulePageUri: () => undefined });
    case 'junit':
      return toJunit(report);
    case 'github':
      return toGithub(report);
    case 'gitlab':
      return toGitlab(report);
    case 'partial':
      return partialText(report, shard);
    default:
      return toText(report, { useColour: io.isTerminal && !io.env['NO_COLOR'] && !options.has('output') });
  }
}

/** The rules of all engines that checked something. */
function rulesOf({ engine, configurations }: CheckRun): ReturnType<typeof allRules> {
  const engines = configurations.found.map((found) => found.engine);
  return new Map([...engines, engine].flatMap(({ catalogue }) => [...allRules(catalogue)]));
}

function exitCode(report: Report): ExitCode {
  const isMisconfigured = report.files.some(
    ({ status, findings }) => status.kind === 'configuration' && findings.some(({ severity }) => severity === 'error'),
  );
  if (isMisconfigured || report.errors.length > 0) return 2;
  const isFailed = report.files.some(({ findings }) =>
    findings.some(({ severity }) => isFailure(severity, report.failOn)),
  );
  return isFailed ? 1 : 0;
}
