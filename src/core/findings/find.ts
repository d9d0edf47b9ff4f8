import type { Severity } from '../catalogue/schema.js';
import { conventions } from '../model/conventions.js';
import type { FindingDraft } from './draft.js';
import type { Finding } from './finding.js';
import { fixesFor } from './fixes/fixes.js';
import { levelForStatus } from './levels.js';
import { mapErrors } from './map-errors.js';
import { fromObservations, openPlaceholders } from './observed.js';
import type { Subject } from './subject.js';
import type { SchemaError } from './validator.js';

/** Changes the level of a finding; 'off' leaves it out. */
export type AdjustLevel = (code: string, level: Severity | 'off') => Severity | 'off';

/** Status whose levels count when the document's own can't be read. */
const assumedStatus = 'reviu';

/** All findings of a document in document order: validation errors, what the reader saw, and further drafts. */
export function findAll(
  errors: readonly SchemaError[],
  more: readonly FindingDraft[],
  subject: Subject,
  adjust: AdjustLevel,
): readonly Finding[] {
  const mapped = mapErrors(errors, subject);
  const known = [...mapped, ...fromObservations(subject)];
  const seen = [...known, ...more.filter((draft) => draft.yields !== true || !isMarked(draft, [...known, ...more]))];
  return finishAll(withoutRepeats([...seen, ...openPlaceholders(seen, subject)]), subject, adjust);
}

/** Drafts with their levels and repairs, in document order. */
export function finishAll(drafts: readonly FindingDraft[], subject: Subject, adjust: AdjustLevel): readonly Finding[] {
  return inOrder(drafts.flatMap((draft) => finish(draft, subject, adjust)));
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

function finish(draft: FindingDraft, subject: Subject, adjust: AdjustLevel): readonly Finding[] {
  const byStatus = levelForStatus(draft.code, draft.level, statusOf(subject), subject.type.schema.levels ?? []);
  const severity = adjust(draft.code, byStatus);
  if (severity === 'off') return [];
  const { code, pointer, span, message, data, related, insert, missing } = draft;
  let fixes: Finding['fixes'] | undefined;
  return [
    {
      ...{ code, severity, pointer, span, message, data, related },
      // Most findings are only shown.
      get fixes() {
        return (fixes ??= fixesFor(draft, subject));
      },
      ...(insert !== undefined && { insert }),
      ...(missing !== undefined && { missing }),
    },
  ];
}

function statusOf({ reading, type }: Subject): string {
  const status = reading.model[conventions.status];
  const known = type.schema.properties?.[conventions.status]?.enum ?? [];
  return typeof status === 'string' && known.includes(status) ? status : assumedStatus;
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
