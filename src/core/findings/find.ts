import type { Catalogue } from '../catalogue/catalogue.js';
import type { Bilingual, DocumentType, Language, Severity } from '../catalogue/schema.js';
import { conventions } from '../model/conventions.js';
import { cutOffDrafts } from './cut-off-rows.js';
import { damageOf, waitsFor } from './damage.js';
import { listedRowDrafts } from './list-rows.js';
import type { FindingDraft } from './draft.js';
import type { Finding } from './finding.js';
import { fixesFor, replacementFix } from './fixes/fixes.js';
import { levelForStatus, statusThatCounts } from './levels.js';
import { mapErrors, placeErrors } from './map-errors.js';
import { fromObservations, openPlaceholders } from './observed.js';
import { parentOf } from './marks.js';
import type { Reading } from '../model/reading.js';
import type { Subject } from './subject.js';
import type { Span } from '../text/span.js';
import type { SchemaError } from './validator.js';

/** Changes the level of a finding; 'off' leaves it out. */
export type AdjustLevel = (code: string, level: Severity | 'off') => Severity | 'off';

/** What levels and repairs of a finding depend on. */
export interface Circumstances {
  readonly type: DocumentType;
  readonly catalogue: Catalogue;
  /** Of the document, as it is written. */
  readonly status: string;
  readonly language: Language;
}

/** All findings of a document in document order: validation errors, what the reader saw, and further drafts. */
export function findAll(
  errors: readonly SchemaError[],
  more: readonly FindingDraft[],
  subject: Subject,
  adjust: AdjustLevel,
): readonly Finding[] {
  return finishAll(collect(errors, more, subject).drafts, subject, adjust);
}

/** What was found in a document before levels and repairs, and every place that any of it marks. */
export interface Collected {
  readonly drafts: readonly FindingDraft[];
  /** Also of what was left out because another finding says it. */
  readonly marked: readonly Span[];
}

/** Brings together validation errors, what the reader saw, and further drafts: each fault once. */
export function collect(errors: readonly SchemaError[], more: readonly FindingDraft[], subject: Subject): Collected {
  const placed = placeErrors(errors, subject);
  const damage = damageOf(placed, subject);
  const faults = mapErrors(placed, subject, damage.lists);
  const rows = [...cutOffDrafts(subject), ...listedRowDrafts(subject), ...damage.drafts];
  const known = [...faults, ...fromObservations(faults, subject), ...rows];
  const all = [...known, ...more];
  const seen = [...known, ...more.filter((draft) => draft.yields !== true || !isMarked(draft, all))];
  const open = openPlaceholders(seen, subject);
  const waits = waitsFor(damage);
  const drafts = withoutRepeats([...seen, ...open]).filter((draft) => !waits(draft));
  return { drafts, marked: [...all, ...open].map(({ span }) => span) };
}

/** Findings of drafts that speak of no place where something was found before: nothing of it is changed by them. */
export function finishApart(
  drafts: readonly FindingDraft[],
  circumstances: Circumstances,
  adjust: AdjustLevel,
): readonly Finding[] {
  const { catalogue, language } = circumstances;
  return inOrder(
    withoutRepeats(drafts).flatMap((draft) =>
      finish(draft, circumstances, adjust, () => replacementFix(draft, catalogue, language)),
    ),
  );
}

/** Drafts with their levels and repairs, in document order. */
export function finishAll(drafts: readonly FindingDraft[], subject: Subject, adjust: AdjustLevel): readonly Finding[] {
  const { type, reading } = subject;
  const status = reading.model[conventions.status];
  const circumstances = { type, status: typeof status === 'string' ? status : '' };
  return inOrder(
    drafts.flatMap((draft) => {
      const message = sentenceAt(draft, subject);
      return finish({ ...draft, message }, circumstances, adjust, () => fixesFor(draft, subject));
    }),
  );
}

/** The sentence for the notation that a value is, or would be, written in. */
function sentenceAt(
  { message: { yaml, ...message }, pointer }: FindingDraft,
  { notation, reading }: Subject,
): Bilingual {
  if (!yaml) return message;
  return notation === 'yaml' || isInYaml(pointer, reading) ? yaml : message;
}

/** Whether the value, or what it is missing from, stands in front matter. */
function isInYaml(pointer: string, reading: Reading): boolean {
  const via = reading.places.get(pointer)?.via;
  return via === undefined && pointer !== '' ? isInYaml(parentOf(pointer), reading) : via === 'yaml';
}

/** Findings in document order. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  );
}

/** Whether another finding marks some of the words. */
function isMarked({ span }: FindingDraft, others: readonly FindingDraft[]): boolean {
  return others.some((other) => other.yields !== true && other.span.start < span.end && span.start < other.span.end);
}

function finish(
  draft: FindingDraft,
  { type, status }: Pick<Circumstances, 'type' | 'status'>,
  adjust: AdjustLevel,
  repair: () => Finding['fixes'],
): readonly Finding[] {
  const counting = statusThatCounts(status, type);
  const byStatus = levelForStatus(draft.code, draft.level, counting, type.schema.levels ?? []);
  const severity = adjust(draft.code, byStatus);
  if (severity === 'off') return [];
  const { code, pointer, span, message, data, related, insert, missing } = draft;
  let fixes: Finding['fixes'] | undefined;
  return [
    {
      ...{ code, severity, pointer, span, message, data, related },
      // Most findings are only shown.
      get fixes() {
        return (fixes ??= repair());
      },
      ...(insert !== undefined && { insert }),
      ...(missing !== undefined && { missing }),
    },
  ];
}

/** One finding per code, value, missing property, words, and what is meant in another document. */
function withoutRepeats(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  const seen = new Set<string>();
  return drafts.filter(({ code, pointer, missing, message, span, data, related }) => {
    const places = related.flatMap(({ elsewhere }) => elsewhere ?? []);
    // What is missing here may stand there in many rows.
    const abroad = places.length > 0 && data['left'] !== undefined ? data['left'] : places;
    const key = JSON.stringify([code, pointer, missing ?? '', message.id, span.start, data['topic'] ?? '', abroad]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
