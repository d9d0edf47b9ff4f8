import path from 'node:path';
import type { Bilingual, Severity } from '../core/catalogue/schema.js';
import { viewFinding } from '../core/presentation/finding-view.js';
import type { FileReport, Report } from '../core/presentation/report.js';
import type { DocumentSet } from '../core/set/document-set.js';
import { configurationName } from '../core/workspace/configuration.js';
import { checkFile, identify, type CheckedFile } from './check-file.js';
import type { CheckRun } from './check-run.js';
import { exclusionOf, loadConfiguration, type FoundConfiguration } from './find-configuration.js';
import { addAround, setFor } from './document-set.js';
import { comparePaths, findFiles, type FoundFile, type Target } from './find-files.js';
import { withSlashes } from './paths.js';
import { startProgress } from './progress.js';
import { version } from './version.js';

/** What a run checks, and where else it looks. */
export interface CheckScope {
  readonly targets: readonly Target[];
  /** A folder whose documents are known to the others and not reported on. */
  readonly around: Target | undefined;
  /** What was met before. */
  readonly errors: readonly Bilingual[];
}

/**
 * Checks all targets, one file after the other, so that memory holds one text at a time; then again those about which
 * the others of the set have something to say. What cannot be read is an error, and the rest is still checked.
 */
export async function checkAll(scope: CheckScope, run: CheckRun, failOn: Severity | 'never'): Promise<Report> {
  const { language, today } = run;
  const found = await findFiles(scope.targets, exclusionOf(run.configuration), run.io);
  const errors = [...scope.errors, ...found.errors];
  const set = setFor([...scope.targets, ...(scope.around ? [scope.around] : [])]);
  for (const file of found.beside) set.addFile(withSlashes(file));
  if (scope.around) errors.push(...(await addAround(scope.around, found.files, set, run)));
  const checked = await checkEach(found.files, set, run, errors);
  const files = [...configurationReport(run, found.files), ...(await checkAgain(checked, set, run))];
  return {
    ...{ version, today, language, failOn },
    files: files.sort((a, b) => comparePaths(a.path, b.path)),
    errors: errors.map((error) => error[language]),
  };
}

interface Checked extends CheckedFile {
  readonly file: FoundFile;
}

/** Checks each file on its own and puts what is known of it into the set. */
async function checkEach(
  files: readonly FoundFile[],
  set: DocumentSet,
  run: CheckRun,
  errors: Bilingual[],
): Promise<readonly Checked[]> {
  const progress = startProgress(files.length, run.io, run.language);
  const checked: Checked[] = [];
  for (const [index, file] of files.entries()) {
    progress.show(index);
    if (file.path === run.configuration?.path) continue;
    const result = await checkEither(file, run);
    if ('error' in result) errors.push(result.error);
    else checked.push({ ...result, file });
    if ('entry' in result && result.entry) set.add(result.entry);
  }
  progress.erase();
  return checked;
}

/** Reports, those of documents anew that the set says something about. */
async function checkAgain(checked: readonly Checked[], set: DocumentSet, run: CheckRun): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const { file, report, entry } of checked) {
    const again = entry && run.engine.concerns(entry, set, run.today) ? await checkFile(file, run, set) : undefined;
    // A file that went away in the meantime was there when it was read.
    reports.push(again && !('error' in again) ? again.report : report);
  }
  return reports;
}

/** A document, or a naskah.yaml the user named that is not this run's own. */
async function checkEither(file: FoundFile, run: CheckRun): Promise<CheckedFile | { readonly error: Bilingual }> {
  if (path.basename(file.path) !== configurationName) return checkFile(file, run);
  const loaded = await loadConfiguration(file.path, run.engine.catalogue, run.io);
  return 'error' in loaded ? loaded : { report: toReport(loaded, file, run) };
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
