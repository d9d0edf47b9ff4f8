import path from 'node:path';
import type { Bilingual, Severity } from '../core/catalogue/schema.js';
import type { Finding } from '../core/findings/finding.js';
import { viewFinding, type FindingView } from '../core/presentation/finding-view.js';
import type { FileReport, Report } from '../core/presentation/report.js';
import { SourceText } from '../core/text/source-text.js';
import type { DocumentSet } from '../core/set/document-set.js';
import { configurationName } from '../core/workspace/configuration.js';
import { concernedBy } from './changes.js';
import { checkFile, identify, type CheckedDocument, type CheckedFile, type KnownDocument } from './check-file.js';
import type { CheckRun } from './check-run.js';
import { choose, type Chosen } from './choose-files.js';
import { decodeFile } from './decode-file.js';
import { digestOf } from './digest.js';
import { addAround, addFound, indexFile, setFor } from './document-set.js';
import { comparePaths, findFiles, isDocumentName, type FoundFile, type Target } from './find-files.js';
import { packDocument, packReport, type Unpack } from './pack-report.js';
import { startProgress } from './progress.js';
import { fileSettings } from './read-file.js';
import type { Selection } from './selection.js';
import { version } from '../core/presentation/version.js';

/** What a run checks, and where else it looks. */
export interface CheckScope {
  readonly targets: readonly Target[];
  /** A folder whose documents are known to the others and not reported on. */
  readonly around: Target | undefined;
  /** Which of the files of the targets are checked; all of them when it is absent. */
  readonly selection?: Selection;
  /** What was met before. */
  readonly errors: readonly Bilingual[];
}

/**
 * Checks all targets, one file after the other, so that memory holds one text at a time; then again those about which
 * the others of the set have something to say. What cannot be read is an error, and the rest is still checked.
 */
export async function checkAll(scope: CheckScope, run: CheckRun, failOn: Severity | 'never'): Promise<Report> {
  const { io, language, today, configurations } = run;
  const found = await findFiles(scope.targets, configurations, io);
  const set = setFor([...scope.targets, ...(scope.around ? [scope.around] : [])]);
  addFound(found, set);
  const unread = scope.around ? [...(await addAround(scope.around, found.files, set, run))] : [];
  const chosen = await choose(scope.selection, found, run);
  const passed = await checkEach(found.files, chosen, set, run, unread);
  const files = [
    ...(await checkAgain(passed.checked, set, run)),
    ...(await checkConcerned(passed.known, chosen, set, run)),
  ];
  return {
    ...{ version, today, language, failOn },
    files: [...files, ...configurationReports(run, files)].sort((a, b) => comparePaths(a.path, b.path)),
    errors: distinct([...scope.errors, ...found.errors, ...configurations.errors, ...unread], language),
  };
}

/** What is kept of a file until all are known. */
interface Checked {
  readonly file: FoundFile;
  readonly report: FileReport;
  readonly known: Unpack | undefined;
}

interface Known {
  readonly file: FoundFile;
  readonly known: KnownDocument;
}

/** Checks each chosen file on its own, and puts what is known of it and of the others into the set. */
async function checkEach(
  files: readonly FoundFile[],
  chosen: Chosen,
  set: DocumentSet,
  run: CheckRun,
  errors: Bilingual[],
): Promise<{ readonly checked: readonly Checked[]; readonly known: readonly Known[] }> {
  const progress = startProgress(files.length, run.io, run.language);
  const checked: Checked[] = [];
  const known: Known[] = [];
  for (const [index, file] of files.entries()) {
    progress.show(index);
    const isChosen = chosen.isChosen(file);
    const result = await (isChosen ? checkEither(file, run) : indexEither(file, run));
    if ('error' in result) errors.push(result.error);
    else if ('report' in result) checked.push(toChecked(result, file));
    if (!('known' in result) || !result.known) continue;
    const { entry, engine } = result.known;
    set.add(entry);
    if (!isChosen) known.push({ file, known: { entry: set.get(entry.uri) ?? entry, engine } });
  }
  progress.erase();
  return { checked, known };
}

function toChecked({ report, known }: CheckedFile, file: FoundFile): Checked {
  return { file, report: packReport(report), known: known && packDocument(known) };
}

/** A document that was not checked, and what is known of it. */
async function indexEither(file: FoundFile, run: CheckRun): ReturnType<typeof indexFile> {
  const isOther = path.basename(file.path) === configurationName || !isDocumentName(file.path);
  if (isOther || fileSettings(file.path, await run.configurations.of(file.path)).excluded) return { known: undefined };
  return indexFile(file, run);
}

/** Of what was not chosen: reports on the documents that the changes of others concern. */
async function checkConcerned(
  known: readonly Known[],
  { changes, isInPart }: Chosen,
  set: DocumentSet,
  run: CheckRun,
): Promise<readonly FileReport[]> {
  if (!changes) return [];
  const own = known.filter(({ file }) => isInPart(file));
  const concerned = await concernedBy(
    changes,
    own.map((each) => each.known),
    set,
    run,
  );
  const reports: FileReport[] = [];
  for (const each of own) {
    const result = concerned.has(each.known.entry.uri) ? await checkFile(each.file, run, set) : undefined;
    if (result && !('error' in result)) reports.push(packReport(result.report));
  }
  return reports;
}

/** Reports, with what the complete set has to say about the documents. */
async function checkAgain(
  checked: readonly Checked[],
  set: DocumentSet,
  run: CheckRun,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const each of checked) reports.push(await amongOthers(each, set, run));
  return reports;
}

/** Most of what a set says needs no second reading; the document itself is only checked again where that is not so. */
async function amongOthers({ file, report, known }: Checked, set: DocumentSet, run: CheckRun): Promise<FileReport> {
  const document = known?.(set);
  const added = document ? await addedBy(set, document, report, file, run) : undefined;
  if (added) return added;
  if (document?.engine.concerns(document.entry, set, run.today) !== true) return report;
  const again = await checkFile(file, run, set);
  // A file that went away in the meantime was there when it was read.
  return 'error' in again ? report : packReport(again.report);
}

/** The report with the findings of the set; undefined when the file has changed, or must be checked as a whole. */
async function addedBy(
  set: DocumentSet,
  { alone, engine, settings, digest }: CheckedDocument,
  report: FileReport,
  file: FoundFile,
  { io, today, onAdded }: CheckRun,
): Promise<FileReport | undefined> {
  const said = alone && engine.addFromSet(alone, { set, today, settings });
  if (said?.kind !== 'findings') return undefined;
  if (said.findings.length === 0) return report;
  const bytes = await io.readFile(file.path).catch(() => undefined);
  if (!bytes || digestOf(bytes) !== digest) return undefined;
  const source = new SourceText(decodeFile(bytes).text);
  onAdded?.(report.path, said.findings, source);
  const views = said.findings.map((finding) => viewFinding(finding, source, report.language));
  return packReport({ ...report, findings: inPlaceOrder([...report.findings, ...views]) });
}

/** Views in document order, as findings are. */
function inPlaceOrder(views: readonly FindingView[]): readonly FindingView[] {
  return [...views].sort(
    ({ region: a, code }, { region: b, code: other }) =>
      a.offset - b.offset || a.endOffset - b.endOffset || (code < other ? -1 : code > other ? 1 : 0),
  );
}

/** A naskah.yaml that was named may be one that could not be read for other files before. */
function distinct(errors: readonly Bilingual[], language: CheckRun['language']): readonly string[] {
  return [...new Set(errors.map((error) => error[language]))];
}

/** A document, a naskah.yaml that the user named, or a file that one of them names. */
async function checkEither(file: FoundFile, run: CheckRun): Promise<CheckedFile | { readonly error: Bilingual }> {
  const { configurations } = run;
  if (path.basename(file.path) === configurationName) {
    const loaded = await configurations.load(file.path);
    return 'error' in loaded ? loaded : { report: toReport(loaded, file, run) };
  }
  await configurations.of(file.path);
  const own = configurations.ownFile(file.path);
  return own ? { report: toReport(own, file, run) } : checkFile(file, run);
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
