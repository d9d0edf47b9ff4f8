import type { Bilingual, Language, Severity } from '../catalogue/schema.js';
import type { FindingView } from './finding-view.js';
import { countSeverities, isAtLeast, type SeverityCounts } from './severity-words.js';

/** What was done with a file. */
export type FileStatus =
  | { readonly kind: 'checked'; readonly type: { readonly id: string; readonly title: Bilingual } }
  /** It declares a type nobody knows. */
  | { readonly kind: 'unknown-type'; readonly text: string }
  /** It is a naskah.yaml, or a type or checklist file that one names. */
  | { readonly kind: 'configuration' }
  /** Its bytes are no UTF-8 text. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

export type SkipReason = 'excluded' | 'no-type' | 'not-a-document';

export interface FileReport {
  /** With forward slashes; relative to the folder of the run, as the user would write it. */
  readonly path: string;
  /** Where it is when `path` leads out of the folder of the run; with forward slashes. */
  readonly absolute?: string;
  /** Named by the user, and not found in a folder: why it was skipped is worth a line. */
  readonly isNamed: boolean;
  readonly status: FileStatus;
  /** Language of its findings. */
  readonly language: Language;
  /** In document order. */
  readonly findings: readonly FindingView[];
  /** What the author keeps silent, in document order; left out when there is nothing. */
  readonly suppressed?: readonly SuppressedView[];
  /** What a baseline knows already; left out when there is nothing. */
  readonly known?: readonly FindingView[];
}

/** A finding that a comment in the text keeps silent. */
export interface SuppressedView {
  readonly finding: FindingView;
  /** Last day, YYYY-MM-DD. */
  readonly until: string;
  readonly reason: string;
}

/** One run over many files, from which every output format is made. */
export interface Report {
  /** Naskah's own version. */
  readonly version: string;
  /** Date the date rules used, YYYY-MM-DD. */
  readonly today: string;
  /** Language of what belongs to no single file. */
  readonly language: Language;
  /** Findings of this severity or a graver one make the run fail. */
  readonly failOn: Severity | 'never';
  /** By path. */
  readonly files: readonly FileReport[];
  /** What kept the run from being complete, one sentence each. */
  readonly errors: readonly string[];
  /** How many findings a baseline knows already, and how many it knows that are no longer there. */
  readonly baseline?: { readonly known: number; readonly gone: number };
}

export interface Summary {
  /** Files that were read as a document type, or declare an unknown one. */
  readonly checked: number;
  readonly skipped: number;
  readonly findings: SeverityCounts;
  /** Findings that authors keep silent. */
  readonly suppressed: number;
}

/** Counts files and findings of a run. */
export function summarise(report: Report): Summary {
  return {
    checked: report.files.filter(({ status }) => status.kind !== 'skipped' && status.kind !== 'configuration').length,
    skipped: report.files.filter(({ status }) => status.kind === 'skipped').length,
    findings: countSeverities(findingsIn(report)),
    suppressed: report.files.reduce((sum, { suppressed = [] }) => sum + suppressed.length, 0),
  };
}

/** File after file: those of a whole collection are too many to be held at once. */
function* findingsIn({ files }: Report): Iterable<FindingView> {
  for (const { findings } of files) yield* findings;
}

/** Whether a finding of this severity makes the run fail. */
export function isFailure(severity: Severity, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && isAtLeast(severity, failOn);
}

const SKIP_REASONS: Readonly<Record<SkipReason, Bilingual>> = {
  'no-type': {
    id: 'berkas ini tidak menyatakan jenis dokumen (jenis_dokumen), dan naskah.yaml tidak menentukannya.',
    en: 'this file declares no document type (jenis_dokumen), and naskah.yaml gives it none.',
  },
  excluded: { id: 'dikecualikan oleh naskah.yaml.', en: 'excluded by naskah.yaml.' },
  'not-a-document': {
    id: 'bukan berkas Markdown atau YAML (.md, .markdown, .yaml, .yml).',
    en: 'not a Markdown or YAML file (.md, .markdown, .yaml, .yml).',
  },
};

/** Why a file was not checked, as the end of a sentence. */
export function skipReason(reason: SkipReason, language: Language): string {
  return SKIP_REASONS[reason][language];
}
