import type { Bilingual, Severity } from '../catalogue/schema.js';
import type { EditView, FindingView, Region } from './finding-view.js';
import { aroundList, listParts, mapped } from './list-parts.js';
import { summarise, type FileReport, type FileStatus, type Report } from './report.js';
import type { SeverityCounts } from './severity-words.js';

/**
 * The report for programs. Its shape is a public contract: keys are only ever added while `version` stays the same.
 * Lines and columns count from 1 in UTF-16 units, ends are exclusive; offsets count from 0 without byte-order mark.
 */
export interface JsonReport {
  readonly version: 1;
  readonly tool: { readonly name: 'naskah'; readonly version: string };
  /** Date the date rules used, YYYY-MM-DD. */
  readonly today: string;
  readonly files: readonly JsonFile[];
  /** What kept the run from being complete: files not found or not readable. */
  readonly errors: readonly string[];
  readonly summary: {
    readonly checked: number;
    readonly skipped: number;
    readonly findings: SeverityCounts;
    readonly suppressed: number;
  };
  /** With --baseline: findings that it knows already, and those it knows that are gone. */
  readonly baseline?: { readonly known: number; readonly gone: number };
}

export interface JsonFile {
  readonly path: string;
  /** The type it was read as, null when it was read as none. */
  readonly type: { readonly id: string; readonly title: Bilingual } | null;
  readonly status:
    'checked' | 'unknown-type' | 'configuration' | 'not-text' | 'excluded' | 'no-type' | 'not-a-document';
  readonly language: 'id' | 'en';
  readonly findings: readonly JsonFinding[];
  /** What the author keeps silent until a day; left out when there is nothing. */
  readonly suppressed?: readonly (JsonFinding & { readonly until: string; readonly reason: string })[];
}

export interface JsonFinding extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** JSON pointer of the value concerned, '' for the document. */
  readonly pointer: string;
  /** With `path` when the place lies in another document. */
  readonly related: readonly (Region & { readonly message: string; readonly path?: string })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly (Region & { readonly text: string })[];
  }[];
}

/** The report as JSON text with a final line break, part by part. */
export function* toJson(report: Report): Iterable<string> {
  const start: Omit<JsonReport, 'errors' | 'summary'> = {
    version: 1,
    tool: { name: 'naskah', version: report.version },
    today: report.today,
    files: [],
  };
  const end: Pick<JsonReport, 'errors' | 'summary' | 'baseline'> = {
    errors: report.errors,
    summary: summarise(report),
    ...(report.baseline && { baseline: report.baseline }),
  };
  const [before] = aroundList(JSON.stringify(start, undefined, 2));
  yield before;
  yield* listParts(mapped(report.files, toJsonFile), 1);
  // The rest goes on in the same object: without its opening brace.
  yield `,${JSON.stringify(end, undefined, 2).slice(1)}\n`;
}

function toJsonFile(file: FileReport): JsonFile {
  return {
    path: file.path,
    type: file.status.kind === 'checked' ? { id: file.status.type.id, title: file.status.type.title } : null,
    status: statusWord(file.status),
    language: file.language,
    findings: file.findings.map(toJsonFinding),
    ...(file.suppressed && {
      suppressed: file.suppressed.map(({ finding, until, reason }) => ({ ...toJsonFinding(finding), until, reason })),
    }),
  };
}

function statusWord(status: FileStatus): JsonFile['status'] {
  return status.kind === 'skipped' ? status.reason : status.kind;
}

function toJsonFinding(finding: FindingView): JsonFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    pointer: finding.pointer,
    ...finding.region,
    related: finding.related.map(({ region, ...related }) => ({ ...related, ...region })),
    fixes: finding.fixes.map(({ title, edits }) => ({ title, edits: edits.map(toJsonEdit) })),
  };
}

function toJsonEdit({ region, text }: EditView): Region & { readonly text: string } {
  return { ...region, text };
}
