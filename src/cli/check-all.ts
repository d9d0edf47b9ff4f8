import path from 'node:path';
import type { Bilingual, Severity } from '../core/catalogue/schema.js';
import type { Finding } from '../core/findings/finding.js';
import { viewFinding } from '../core/presentation/finding-view.js';
import type { FileReport, Report } from '../core/presentation/report.js';
import type { SourceText } from '../core/text/source-text.js';
import { configurationName } from '../core/workspace/configuration.js';
import { checkFile, identify } from './check-file.js';
import type { CheckRun } from './check-run.js';
import { comparePaths, findFiles, type FoundFile, type Target } from './find-files.js';
import { startProgress } from './progress.js';
import { version } from './version.js';

/**
 * Checks all targets, one file after the other, so that memory holds one text at a time. `errors` are those met before;
 * what cannot be read is added to them and the rest still checked.
 */
export async function checkAll(
  targets: readonly Target[],
  run: CheckRun,
  failOn: Severity | 'never',
  errors: readonly Bilingual[],
): Promise<Report> {
  const { io, language, configurations } = run;
  const found = await findFiles(targets, configurations, io);
  const unread: Bilingual[] = [];
  const files: FileReport[] = [];
  const progress = startProgress(found.files.length, io, language);
  for (const [index, file] of found.files.entries()) {
    progress.show(index);
    const result = await checkEither(file, run);
    if ('error' in result) unread.push(result.error);
    else files.push(result);
  }
  progress.erase();
  return {
    version,
    today: run.today,
    language,
    failOn,
    files: [...files, ...configurationReports(run, files)].sort((a, b) => comparePaths(a.path, b.path)),
    errors: distinct([...errors, ...found.errors, ...configurations.errors, ...unread], language),
  };
}

/** A naskah.yaml that was named may be one that could not be read for other files before. */
function distinct(errors: readonly Bilingual[], language: CheckRun['language']): readonly string[] {
  return [...new Set(errors.map((error) => error[language]))];
}

/** A document, a naskah.yaml that the user named, or a file that one of them names. */
async function checkEither(file: FoundFile, run: CheckRun): Promise<FileReport | { readonly error: Bilingual }> {
  const { configurations } = run;
  if (path.basename(file.path) === configurationName) {
    const loaded = await configurations.load(file.path);
    return 'error' in loaded ? loaded : toReport(loaded, file, run);
  }
  await configurations.of(file.path);
  const own = configurations.ownFile(file.path);
  return own ? toReport(own, file, run) : checkFile(file, run);
}

/** Every naskah.yaml that was used and every file it names, when there are faults in it and it is in no report yet. */
function configurationReports(run: CheckRun, reports: readonly FileReport[]): readonly FileReport[] {
  const known = new Set(reports.map(({ path: name }) => name));
  const all = run.configurations.found.flatMap((found) => [
    found,
    ...found.ownFiles.map((own) => ({ ...own, path: path.join(found.root, own.path) })),
  ]);
  return all.flatMap((each) => {
    const report = toReport(each, { path: each.path, isNamed: false }, run);
    if (report.findings.length === 0 || known.has(report.path)) return [];
    known.add(report.path);
    return [report];
  });
}

function toReport(
  { findings, source }: { readonly findings: readonly Finding[]; readonly source: SourceText },
  file: FoundFile,
  { io, language }: CheckRun,
): FileReport {
  const views = findings.map((finding) => viewFinding(finding, source, language));
  return { ...identify(file, io), status: { kind: 'configuration' }, language, findings: views };
}
