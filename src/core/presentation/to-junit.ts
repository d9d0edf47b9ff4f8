import type { FindingView } from './finding-view.js';
import { escapeMarkup } from './markup.js';
import { isFailure, skipReason, type FileReport, type Report } from './report.js';
import { severityWord } from './severity-words.js';

/** JUnit XML: a suite for each file; findings that make the run fail are failures, the others remarks that pass. */
export function toJunit(report: Report): string {
  const suites = report.files.map((file) => suite(file, report));
  const totals = counts(suites);
  const errors = report.errors.map((message, index) => errorCase(message, index));
  const errorSuite =
    errors.length === 0
      ? []
      : [
          `  <testsuite name="naskah" tests="${errors.length}" failures="0" errors="${errors.length}" skipped="0">`,
          ...errors,
          '  </testsuite>',
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="naskah" tests="${totals.tests + errors.length}" failures="${totals.failures}" errors="${errors.length}">`,
    ...suites.map(({ xml }) => xml),
    ...errorSuite,
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function counts(suites: readonly Suite[]): { readonly tests: number; readonly failures: number } {
  return {
    tests: suites.reduce((sum, { tests }) => sum + tests, 0),
    failures: suites.reduce((sum, { failures }) => sum + failures, 0),
  };
}

function suite(file: FileReport, report: Report): Suite {
  const failures = file.findings.filter(({ severity }) => isFailure(severity, report.failOn)).length;
  const tests = Math.max(1, file.findings.length);
  const skipped = file.status.kind === 'skipped' ? 1 : 0;
  const name = escapeXml(file.path);
  const cases =
    file.findings.length === 0
      ? [emptyCase(file, report)]
      : file.findings.map((finding) => findingCase(finding, file, isFailure(finding.severity, report.failOn)));
  const xml = [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
  return { xml, tests, failures };
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
