import type { Severity } from '../catalogue/schema.js';
import type { FindingView } from './finding-view.js';
import type { FileReport, Report } from './report.js';
import { summaryLine } from './to-text.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub Actions workflow commands, part by part: one annotation for each finding, and a plain line that sums up. */
export function* toGithub(report: Report): Iterable<string> {
  for (const file of report.files) for (const finding of file.findings) yield `${annotation(finding, file)}\n`;
  yield `${summaryLine(report)}\n`;
}

function annotation(finding: FindingView, file: FileReport): string {
  const { line, column, endLine, endColumn } = finding.region;
  // GitHub takes columns only for places within one line.
  const columns: readonly [string, string][] =
    line === endLine
      ? [
          ['col', String(column)],
          ['endColumn', String(Math.max(column, endColumn - 1))],
        ]
      : [];
  const properties: readonly [string, string][] = [
    ['file', file.path],
    ['line', String(line)],
    ['endLine', String(endLine)],
    ...columns,
    ['title', `naskah ${finding.code}`],
  ];
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${COMMANDS[finding.severity]} ${list}::${escapeData(`${finding.message} [${finding.code}]`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
