import type { Severity } from '../catalogue/schema.js';
import { fingerprint } from '../text/fingerprint.js';
import { listParts } from './list-parts.js';
import type { FileReport, Report } from './report.js';

const LEVELS: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** GitLab's code quality report, part by part: a list of findings, each under a name that no other finding of the run has. */
export function* toGitlab(report: Report): Iterable<string> {
  yield* listParts(allIssues(report), 0);
  yield '\n';
}

function* allIssues({ files }: Report): Iterable<object> {
  for (const file of files) yield* issuesOf(file);
}

function issuesOf({ path, findings }: FileReport): readonly object[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, severity, message, region, fingerprint: print }) => {
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return {
      description: `${message} [${code}]`,
      check_name: code,
      fingerprint: fingerprint([path, code, print, String(count)]),
      severity: LEVELS[severity],
      location: { path, lines: { begin: region.line, end: region.endLine } },
    };
  });
}
