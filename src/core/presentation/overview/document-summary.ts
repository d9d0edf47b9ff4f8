import type { Bilingual, Severity } from '../../catalogue/schema.js';
import type { ChecklistResult, ItemState } from '../../checklists/checklist-state.js';
import type { CheckResult } from '../../engine/engine.js';
import type { Finding } from '../../findings/finding.js';
import { valueAt } from '../../findings/marks.js';
import { conventions } from '../../model/conventions.js';
import type { Datum } from '../../model/reading.js';
import type { DocumentEntry, KeptSilent } from '../../set/entry.js';
import { isIsoDate } from '../../text/dates.js';
import type { Range, SourceText } from '../../text/source-text.js';
import { countSeverities, type SeverityCounts } from '../severity-words.js';

/** What an overview keeps of a document: neither its text nor its model. */
export interface DocumentSummary {
  readonly uri: string;
  /** As reports write it. */
  readonly path: string;
  readonly type: { readonly id: string; readonly title: Bilingual };
  readonly title: string;
  readonly number: string;
  readonly status: string;
  readonly version: string;
  readonly unit: string;
  /** Position of the official who approves it, or empty. */
  readonly approver: string;
  /** YYYY-MM-DD, or empty. */
  readonly effective: string;
  readonly review: string;
  readonly language: 'id' | 'en';
  readonly findings: SeverityCounts;
  /** How often each code was found. */
  readonly codes: Readonly<Record<string, number>>;
  /** Findings about references to other documents and acts that are at fault. */
  readonly references: readonly ReferenceFault[];
  /** References of which nobody says that they are at fault: they cannot be verified. */
  readonly unverified: readonly ReferenceFault[];
  readonly suppressions: readonly KeptSilent[];
  readonly checklists: readonly ListStates[];
}

/** A finding about a reference, without its document. */
export interface ReferenceFault {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly data: Readonly<Record<string, Datum>>;
  readonly range: Range;
}

/** The states of a checklist's items in a document. */
export interface ListStates {
  readonly id: string;
  readonly states: Readonly<Record<string, ItemState>>;
}

/** Codes of findings about references. */
const aboutReferences = /^REF-/u;

/** Code of findings that say of a reference only that it cannot be verified. */
const cannotBeVerified = 'REF-006';

/** What an overview keeps of a document that was read as a type; undefined for any other text. */
export function summariseDocument(
  result: CheckResult,
  source: SourceText,
  checklists: readonly ChecklistResult[],
  path: string,
): DocumentSummary | undefined {
  const { status, entry, findings, language, reading } = result;
  if (status.kind !== 'checked' || !entry || !reading) return undefined;
  const text = (pointer: string): string => {
    const value = valueAt(reading.model, `/${pointer}`);
    return typeof value === 'string' ? value : '';
  };
  const { id, title } = status.type;
  return {
    ...entryFacts(entry),
    ...{ path, language, type: { id, title } },
    unit: text(conventions.unit),
    approver: text(conventions.approver),
    findings: countSeverities(findings),
    codes: countCodes(findings),
    ...referencesIn(findings, source),
    checklists: checklists.map((list) => ({
      id: list.id,
      states: Object.fromEntries(list.items.map((item) => [item.id, item.state])),
    })),
  };
}

/** The summary with further findings, which only other documents tell of it. */
export function addFindings(summary: DocumentSummary, added: readonly Finding[], source: SourceText): DocumentSummary {
  const [findings, codes] = [countSeverities(added), countCodes(added)];
  const more = referencesIn(added, source);
  return {
    ...summary,
    findings: sums(summary.findings, findings),
    codes: sums(summary.codes, codes),
    references: joined(summary.references, more.references),
    unverified: joined(summary.unverified, more.unverified),
  };
}

function joined(some: readonly ReferenceFault[], more: readonly ReferenceFault[]): readonly ReferenceFault[] {
  return [...some, ...more].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function sums<Counts extends Readonly<Record<string, number>>>(a: Counts, b: Counts): Counts {
  const all: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) all[name] = (all[name] ?? 0) + count;
  return all as Counts;
}

function comparePositions(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}

/** The same of a document that is known by name only: nothing was looked for in it yet. */
export function summariseEntry(entry: DocumentEntry, typeTitle: Bilingual, path: string): DocumentSummary {
  return {
    ...entryFacts(entry),
    ...{ path, language: entry.language, type: { id: entry.typeId, title: typeTitle }, unit: '', approver: '' },
    ...{ findings: countSeverities([]), codes: {}, references: [], unverified: [], checklists: [] },
  };
}

function entryFacts(entry: DocumentEntry) {
  const { uri, title, number, status, version, effective, review, suppressions } = entry;
  const dayOf = (text: string): string => (isIsoDate(text) ? text : '');
  return {
    ...{ uri, title, number, status, version, suppressions },
    ...{ effective: dayOf(effective), review: dayOf(review) },
  };
}

function countCodes(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function referencesIn(
  findings: readonly Finding[],
  source: SourceText,
): Pick<DocumentSummary, 'references' | 'unverified'> {
  const about = findings.filter(({ code }) => aboutReferences.test(code)).map((finding) => fault(finding, source));
  return {
    references: about.filter(({ code }) => code !== cannotBeVerified),
    unverified: about.filter(({ code }) => code === cannotBeVerified),
  };
}

function fault({ code, severity, message, data, span }: Finding, source: SourceText): ReferenceFault {
  return { code, severity, message, data, range: source.rangeOf(span) };
}
