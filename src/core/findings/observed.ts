import type { Observation } from '../model/reading.js';
import { placeholderProblem } from '../text/placeholder.js';
import { headerFor } from '../writing/table-columns.js';
import { keysOf } from './marks.js';
import { generic } from './generic.js';
import type { FindingDraft } from './draft.js';
import type { RelatedPlace } from './finding.js';
import { observedRepairs } from './fixes/observed-repairs.js';
import { renameColumn } from './fixes/rename-column.js';
import { missingColumn } from './missing-column.js';
import { nearestColumn } from './near-column.js';
import { genericMessage, labelAt, schemaAt, type Subject } from './subject.js';

/**
 * Findings from what the reader noticed: duplicate sections, synonyms, placeholders, YAML faults. That a column is unknown
 * is left out where one of the faults, or another of these, says which missing one it is.
 */
export function fromObservations(faults: readonly FindingDraft[], subject: Subject): readonly FindingDraft[] {
  // Whether the width of a row is a fault depends on what is missed in it.
  const said = subject.reading.observations.filter(({ code }) => code !== 'TBL-007');
  const drafts = said.map((seen) => columnDraft(seen, subject) ?? plainDraft(seen, subject));
  const missing = [...faults, ...drafts].filter((draft) => draft.missing !== undefined);
  const ends = new Map(missing.map(({ span }) => [span.start, span.end]));
  return drafts.filter(({ code, span }) => code !== 'TBL-003' || (ends.get(span.start) ?? Infinity) > span.end);
}

function plainDraft(seen: Observation, subject: Subject): FindingDraft {
  const first = genericMessage(subject.catalogue, 'RELATED', 'first');
  const related: readonly RelatedPlace[] =
    seen.related && first ? [{ span: seen.related, message: first, data: {} }] : [];
  const label = seen.pointer === '' ? {} : { label: labelAt(subject, seen.pointer) };
  const data = { ...label, ...seen.data };
  const draft = generic(seen.code, seen.problem, seen.pointer, seen.span, data, subject, related);
  const repaired = { ...draft, repairs: () => observedRepairs(seen, subject) };
  return seen.replacement === undefined ? repaired : { ...repaired, replacement: seen.replacement, isSpelling: true };
}

/** A column that is missing, or unknown, when the one is nearly called as the other. */
function columnDraft(seen: Observation, subject: Subject): FindingDraft | undefined {
  const { code, problem, pointer, span, data } = seen;
  const { column } = data;
  if (code === 'TBL-001' && problem === 'missing' && typeof column === 'string')
    return missingColumn(pointer, column, span, data, subject, false);
  const near = code === 'TBL-003' ? nearestColumn(seen, subject) : undefined;
  const item = schemaAt(subject.type.schema, pointer)?.items;
  const nearest = near && item && headerFor(near.path, item, subject);
  if (!near || nearest === undefined) return undefined;
  const draft = generic(code, 'similar', pointer, span, { ...data, nearest }, subject);
  return { ...draft, repairs: () => renameColumn(pointer, near.path, near.span, subject) };
}

/** Placeholders in fields and cells that nothing demands: they are reported all the same. */
export function openPlaceholders(known: readonly FindingDraft[], subject: Subject): readonly FindingDraft[] {
  const marked = new Set(known.map(({ span }) => span.start));
  return [...subject.reading.places].flatMap(([pointer, place]) => {
    if (place.note !== 'placeholder' || !place.value || marked.has(place.value.start) || keysOf(pointer).length === 0)
      return [];
    const text = subject.source.slice(place.value);
    return [
      generic(
        'SEC-002',
        placeholderProblem(text),
        pointer,
        place.value,
        { label: labelAt(subject, pointer), text },
        subject,
      ),
    ];
  });
}
