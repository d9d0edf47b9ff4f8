import type { Bilingual, Language } from '../core/catalogue/schema.js';
import type { CheckResult, DocumentStatus, Engine } from '../core/engine/engine.js';
import type { Finding } from '../core/findings/finding.js';
import { viewFinding } from '../core/presentation/finding-view.js';
import type { FileReport, FileStatus } from '../core/presentation/report.js';
import { pointSpan } from '../core/text/span.js';
import { SourceText } from '../core/text/source-text.js';
import { settingsFor } from '../core/workspace/file-settings.js';
import type { FileSettings } from '../core/workspace/settings.js';
import { decodeFile } from './decode-file.js';
import type { FoundConfiguration } from './find-configuration.js';
import { isDocumentName, type FoundFile } from './find-files.js';
import type { Io } from './io.js';
import { leadsOut, relativeTo, withSlashes } from './paths.js';
import { unreadable } from './system-errors.js';

/** What all files of a run share. */
export interface CheckRun {
  readonly io: Io;
  readonly engine: Engine;
  readonly today: string;
  readonly configuration?: FoundConfiguration | undefined;
  /** Asked for by --language. */
  readonly asked: Language | undefined;
  /** Language of what belongs to no document. */
  readonly language: Language;
}

type FileIdentity = Pick<FileReport, 'path' | 'absolute' | 'isNamed'>;

/** Reads and checks one file; one that cannot be read is an error in one line. */
export async function checkFile(file: FoundFile, run: CheckRun): Promise<FileReport | { readonly error: Bilingual }> {
  const identity = identify(file, run.io);
  if (!isDocumentName(file.path)) return skipped(identity, 'not-a-document', run);
  const settings = fileSettings(file.path, run.configuration);
  if (settings.excluded) return skipped(identity, 'excluded', run);
  const bytes = await run.io.readFile(file.path).catch((error: unknown) => unreadable(identity.path, error));
  if (!(bytes instanceof Uint8Array)) return { error: bytes };
  return checkBytes(bytes, file, settings, identity, run);
}

function checkBytes(
  bytes: Uint8Array,
  file: FoundFile,
  settings: FileSettings,
  identity: FileIdentity,
  run: CheckRun,
): FileReport {
  const { text, fault } = decodeFile(bytes);
  const source = new SourceText(text);
  const notation = /\.ya?ml$/i.test(file.path) ? 'yaml' : 'markdown';
  const result = run.engine.check(source, { notation, today: run.today, settings });
  if (fault) return notText(identity, fault, result, run);
  const language = run.asked ?? (settings.language === 'document' ? result.language : settings.language);
  return {
    ...identity,
    status: toFileStatus(result.status),
    language,
    findings: result.findings.map((finding) => viewFinding(finding, source, language)),
  };
}

/** How reports name a file: as seen from the folder of the run. */
export function identify(file: FoundFile, io: Io): FileIdentity {
  const relative = relativeTo(io.cwd, file.path);
  const outside = leadsOut(relative) ? { absolute: withSlashes(file.path) } : {};
  return { path: relative, ...outside, isNamed: file.isNamed };
}

function fileSettings(file: string, found: FoundConfiguration | undefined): FileSettings {
  const relative = found ? relativeTo(found.root, file) : '';
  return settingsFor(leadsOut(relative) ? undefined : found?.configuration, relative);
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
