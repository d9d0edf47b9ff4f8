import type { Bilingual } from '../core/catalogue/schema.js';
import type { CheckedAlone, CheckResult, DocumentStatus, Engine } from '../core/engine/engine.js';
import type { Finding } from '../core/findings/finding.js';
import type { DocumentSet } from '../core/set/document-set.js';
import type { DocumentEntry, DocumentId } from '../core/set/entry.js';
import { viewFinding } from '../core/presentation/finding-view.js';
import type { FileReport, FileStatus } from '../core/presentation/report.js';
import { pointSpan } from '../core/text/span.js';
import { SourceText } from '../core/text/source-text.js';
import type { FileSettings } from '../core/workspace/settings.js';
import type { FindingCache } from './cache/finding-cache.js';
import type { CheckRun } from './check-run.js';
import type { FoundConfiguration } from './configurations.js';
import { isDocumentName } from '../core/workspace/file-names.js';
import { digestOf } from './digest.js';
import type { FoundFile } from './find-files.js';
import type { Io } from './io.js';
import { leadsOut, relativeTo, withSlashes } from './paths.js';
import { fileSettings, readFile } from './read-file.js';

type FileIdentity = Pick<FileReport, 'path' | 'absolute' | 'isNamed'>;

/** A file's report, and what a set keeps of it when it is a document. */
export interface CheckedFile {
  readonly report: FileReport;
  readonly known?: CheckedDocument;
}

/** What a set keeps of a document. */
export interface KnownDocument {
  readonly entry: DocumentEntry;
  /** Knows its type. */
  readonly engine: Engine;
}

/** What is needed, besides, to look at a checked document once more when the set is complete. */
export interface CheckedDocument extends KnownDocument {
  readonly alone: CheckedAlone | undefined;
  readonly settings: FileSettings;
  /** Tells whether the file is still the one that was read. */
  readonly digest: string;
}

/** Reads and checks one file, among the documents of a set when there is one; what cannot be read is an error in one line. */
export async function checkFile(
  file: FoundFile,
  run: CheckRun,
  set?: DocumentSet,
): Promise<CheckedFile | { readonly error: Bilingual }> {
  const identity = identify(file, run.io);
  if (!isDocumentName(file.path)) return { report: skipped(identity, 'not-a-document', run) };
  const configuration = await run.configurations.of(file.path);
  const settings = fileSettings(file.path, configuration);
  if (settings.excluded) return { report: skipped(identity, 'excluded', run) };
  // What the others add depends on them, and whoever wants to see the documents cannot do without reading them.
  const cache = set || run.onRead ? undefined : run.cache;
  return cache ? checkUnlessKept(file, configuration, cache, run) : checkNow(file, run, set);
}

/** What was kept of a file that did not change; else it is checked, and that is kept. */
async function checkUnlessKept(
  file: FoundFile,
  configuration: FoundConfiguration | undefined,
  cache: FindingCache,
  run: CheckRun,
): ReturnType<typeof checkNow> {
  const bytes = await run.io.readFile(file.path).catch(() => undefined);
  if (!bytes) return checkNow(file, run);
  const digest = digestOf(bytes);
  const kept = await cache.find({ file, digest, configuration });
  if (kept) {
    const { report, alone } = kept;
    const { engine } = configuration ?? run;
    const settings = fileSettings(file.path, configuration);
    return { report, known: { entry: alone.entry, engine, alone, settings, digest } };
  }
  const checked = await checkNow(file, run);
  if ('error' in checked || checked.known?.digest !== digest) return checked;
  const { report, known } = checked;
  if (known.alone) await cache.keep({ file, digest, configuration }, { report, alone: known.alone });
  return checked;
}

async function checkNow(
  file: FoundFile,
  run: CheckRun,
  set?: DocumentSet,
): Promise<CheckedFile | { readonly error: Bilingual }> {
  const identity = identify(file, run.io);
  const read = await readFile(file, run, { id: documentId(file, run.io), ...(set && { set }) });
  if ('error' in read) return read;
  const { result, source, fault, engine, settings } = read;
  if (!fault) run.onRead?.(identity.path, read);
  if (fault) return { report: notText(identity, fault, result, run) };
  const language = run.asked ?? read.language;
  const findings = result.findings.map((finding) => viewFinding(finding, source, language));
  const suppressed = result.suppressed.map(({ finding, suppression: { until, reason } }) => ({
    ...{ finding: viewFinding(finding, source, language), until, reason },
  }));
  const report: FileReport = {
    ...{ ...identity, status: toFileStatus(result.status), language, findings },
    ...(suppressed.length > 0 && { suppressed }),
  };
  const { alone } = result;
  if (!alone) return { report };
  return { report, known: { entry: alone.entry, engine, alone, settings, digest: digestOf(read.bytes) } };
}

/** A file as a member of a set: its address is what reports call it. */
export function documentId(file: FoundFile, io: Io): DocumentId {
  return { uri: relativeTo(io.cwd, file.path), path: withSlashes(file.path) };
}

/** How reports name a file: as seen from the folder of the run. */
export function identify(file: FoundFile, io: Io): FileIdentity {
  const relative = relativeTo(io.cwd, file.path);
  const outside = leadsOut(relative) ? { absolute: withSlashes(file.path) } : {};
  return { path: relative, ...outside, isNamed: file.isNamed };
}

function skipped(
  identity: FileIdentity,
  reason: 'excluded' | 'no-type' | 'not-a-document',
  { language }: CheckRun,
): FileReport {
  return { ...identity, status: { kind: 'skipped', reason }, language, findings: [] };
}

/**
 * A file in another encoding is reported when it is ours: named by the user, given a type by naskah.yaml, or declaring
 * one in the part that can be guessed. Any other binary file in a folder is none of our business.
 */
function notText(identity: FileIdentity, message: Bilingual, result: CheckResult, run: CheckRun): FileReport {
  if (!identity.isNamed && result.status.kind === 'skipped') return skipped(identity, 'no-type', run);
  const finding: Finding = {
    code: 'FILE-001',
    severity: 'error',
    pointer: '',
    span: pointSpan(0),
    message,
    data: {},
    related: [],
    fixes: [],
  };
  const { language } = run;
  // The place is 1:1 of an empty text: what stands in the file is not known.
  const findings = [viewFinding(finding, new SourceText(''), language)];
  return { ...identity, status: { kind: 'not-text' }, language, findings };
}

function toFileStatus(status: DocumentStatus): FileStatus {
  if (status.kind !== 'checked') return status;
  const { id, title } = status.type;
  return { kind: 'checked', type: { id, title } };
}
