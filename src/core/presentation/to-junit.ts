import type { FindingView } from './finding-view.js';
import { escapeMarkup } from './markup.js';
import { isFailure, skipReason, type FileReport, type Report } from './report.js';
import { severityWord } from './severity-words.js';

/** JUnit XML, part by part: a suite for each file; findings that make the run fail are failures, the others remarks that pass. */
export function* toJunit(report: Report): Iterable<string> {
  const { tests, failures } = totalsOf(report);
  const errors = report.errors.length;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="naskah" tests="${tests + errors}" failures="${failures}" errors="${errors}">\n`;
  for (const file of report.files) yield suite(file, report);
  if (errors > 0) {
    yield `  <testsuite name="naskah" tests="${errors}" failures="0" errors="${errors}" skipped="0">\n`;
    for (const [index, message] of report.errors.entries()) yield `${errorCase(message, index)}\n`;
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
}

/** JUnit wants them before the suites: findings are looked at once for them, and once more when they are written. */
function totalsOf(report: Report): Counts {
  let [tests, failures] = [0, 0];
  for (const { findings } of report.files) {
    const own = countsOf(findings, report);
    tests += own.tests;
    failures += own.failures;
  }
  return { tests, failures };
}

/** A file without findings is a test that passes. */
function countsOf(findings: FileReport['findings'], { failOn }: Report): Counts {
  const failures = findings.filter(({ severity }) => isFailure(severity, failOn)).length;
  return { tests: Math.max(1, findings.length), failures };
}

function suite(file: FileReport, report: Report): string {
  const { tests, failures } = countsOf(file.findings, report);
  const skipped = file.status.kind === 'skipped' ? 1 : 0;
  const name = escapeXml(file.path);
  const cases =
    file.findings.length === 0
      ? [emptyCase(file, report)]
      : file.findings.map((finding) => findingCase(finding, file, isFailure(finding.severity, report.failOn)));
  return [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...cases,
    '  </testsuite>',
    '',
  ].join('\n');
}

function emptyCase(file: FileReport, report: Report): string {
  const name = escapeXml(file.path);
  if (file.status.kind !== 'skipped') return `    <testcase classname="${name}" name="naskah"/>`;
  const reason = escapeXml(skipReason(file.status.reason, report.language));
  return `    <testcase classname="${name}" name="naskah"><skipped message="${reason}"/></testcase>`;
}

function findingCase(finding: FindingView, file: FileReport, isFailing: boolean): string {
  const { line, column } = finding.region;
  const place = `${file.path}:${line}:${column}`;
  const word = severityWord(finding.severity, file.language);
  const text = escapeXml(`${place}: ${word}: ${finding.message} [${finding.code}]`);
  const head = `    <testcase classname="${escapeXml(file.path)}" name="${escapeXml(`${finding.code} ${line}:${column} ${finding.message}`)}">`;
  const body = isFailing
    ? `<failure type="${escapeXml(finding.code)}" message="${escapeXml(finding.message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `${head}${body}</testcase>`;
}

function errorCase(message: string, index: number): string {
  return `    <testcase classname="naskah" name="${index + 1}"><error message="${escapeXml(message)}"/></testcase>`;
}

/** White space that an attribute would lose. */
const SPACES: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text for an attribute or element; white space survives in attributes. */
export function escapeXml(text: string): string {
  return escapeMarkup(text).replace(/[\t\n\r]/g, (space) => SPACES[space] ?? space);
}
