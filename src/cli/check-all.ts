import path from 'node:path';
import type { Bilingual, Severity } from '../core/catalogue/schema.js';
import { viewFinding } from '../core/presentation/finding-view.js';
import type { FileReport, Report } from '../core/presentation/report.js';
import { configurationName } from '../core/workspace/configuration.js';
import { checkFile, identify } from './check-file.js';
import type { CheckRun } from './check-run.js';
import { loadConfiguration, type FoundConfiguration } from './find-configuration.js';
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
  const { io, language, configuration } = run;
  const exclusion = configuration && { root: configuration.root, globs: configuration.configuration.exclude };
  const found = await findFiles(targets, exclusion, io);
  const allErrors = [...errors, ...found.errors];
  const files: FileReport[] = configurationReport(run, found.files);
  const progress = startProgress(found.files.length, io, language);
  for (const [index, file] of found.files.entries()) {
    progress.show(index);
    if (file.path === configuration?.path) continue;
    const result = await checkEither(file, run);
    if ('error' in result) allErrors.push(result.error);
    else files.push(result);
  }
  progress.erase();
  return {
    version,
    today: run.today,
    language,
    failOn,
    files: files.sort((a, b) => comparePaths(a.path, b.path)),
    errors: allErrors.map((error) => error[language]),
  };
}

/** A document, or a naskah.yaml the user named that is not this run's own. */
async function checkEither(file: FoundFile, run: CheckRun): Promise<FileReport | { readonly error: Bilingual }> {
  if (path.basename(file.path) !== configurationName) return checkFile(file, run);
  const loaded = await loadConfiguration(file.path, run.engine.catalogue, run.io);
  return 'error' in loaded ? loaded : toReport(loaded, file, run);
}

/** The run's own naskah.yaml, when it has faults or was named. */
function configurationReport(run: CheckRun, files: readonly FoundFile[]): FileReport[] {
  const { configuration } = run;
  if (!configuration) return [];
  const named = files.find((file) => file.path === configuration.path);
  if (!named && configuration.findings.length === 0) return [];
  return [toReport(configuration, named ?? { path: configuration.path, isNamed: false }, run)];
}

function toReport(found: FoundConfiguration, file: FoundFile, { io, language }: CheckRun): FileReport {
  const findings = found.findings.map((finding) => viewFinding(finding, found.source, language));
  return { ...identify(file, io), status: { kind: 'configuration' }, language, findings };
}
