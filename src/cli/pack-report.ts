import { Buffer } from 'node:buffer';
import type { CheckedAlone } from '../core/engine/engine.js';
import type { FileReport, FileStatus } from '../core/presentation/report.js';
import type { DocumentSet } from '../core/set/document-set.js';
import type { CheckedDocument } from './check-file.js';

/**
 * The same report, its findings kept as bytes: they are made anew whenever somebody looks. A run holds the reports of all
 * its documents until the end, and as data they would be ten times as large.
 */
export function packReport(report: FileReport): FileReport {
  const { path, absolute, isNamed, language } = report;
  const status = packStatus(report.status);
  const findings = packed(report.findings);
  const place = absolute === undefined ? {} : { absolute };
  const kept = {
    path,
    ...place,
    isNamed,
    status,
    language,
    get findings() {
      return findings();
    },
  };
  if (!report.suppressed) return kept;
  return Object.defineProperty(kept, 'suppressed', { get: packed(report.suppressed), enumerable: true });
}

/** What gives a list once more that is kept as bytes. */
function packed<Value>(list: readonly Value[]): () => readonly Value[] {
  if (list.length === 0) return nothing;
  // Its UTF-8 as a text of one byte a sign: small buffers that are kept leave holes among those that are not.
  const bytes = Buffer.from(JSON.stringify(list)).toString('latin1');
  return () => JSON.parse(Buffer.from(bytes, 'latin1').toString()) as readonly Value[];
}

const nothing = (): readonly never[] => [];

/** Types are few, and words of the text must not keep all of it. */
function packStatus(status: FileStatus): FileStatus {
  return status.kind === 'unknown-type' ? { ...status, text: Buffer.from(status.text).toString() } : status;
}

/** What gives once more what was kept of a document when it was checked; its entry is the one that the set has. */
export type Unpack = (set: DocumentSet) => CheckedDocument | undefined;

/** The same for what is needed to look at a document once more. */
export function packDocument({ entry: { uri }, alone, ...rest }: CheckedDocument): Unpack {
  const hasSuppressions = alone?.hasSuppressions === true;
  const marked = alone && Int32Array.from(alone.marked.flatMap(({ start, end }) => [start, end]));
  return (set) => {
    const entry = set.get(uri);
    if (!entry) return undefined;
    const known: CheckedAlone | undefined = marked && { entry, marked: spansOf(marked), hasSuppressions };
    return { ...rest, entry, alone: known };
  };
}

function spansOf(offsets: Int32Array): CheckedAlone['marked'] {
  return Array.from({ length: offsets.length / 2 }, (_, index) => ({
    start: offsets[index * 2] ?? 0,
    end: offsets[index * 2 + 1] ?? 0,
  }));
}
