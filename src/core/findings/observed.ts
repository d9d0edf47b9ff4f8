import { keysOf } from './marks.js';
import { generic } from './generic.js';
import type { FindingDraft } from './draft.js';
import type { RelatedPlace } from './finding.js';
import { observedRepairs } from './fixes/observed-repairs.js';
import { genericMessage, labelAt, type Subject } from './subject.js';

/** Findings from what the reader noticed: duplicate sections, synonyms, placeholders, YAML faults. */
export function fromObservations(subject: Subject): readonly FindingDraft[] {
  return subject.reading.observations.map((seen) => {
    const first = genericMessage(subject.catalogue, 'RELATED', 'first');
    const related: readonly RelatedPlace[] =
      seen.related && first ? [{ span: seen.related, message: first, data: {} }] : [];
    const label = seen.pointer === '' ? {} : { label: labelAt(subject, seen.pointer) };
    const draft = generic(
      seen.code,
      seen.problem,
      seen.pointer,
      seen.span,
      { ...label, ...seen.data },
      subject,
      related,
    );
    const repaired = { ...draft, repairs: () => observedRepairs(seen, subject) };
    return seen.replacement === undefined ? repaired : { ...repaired, replacement: seen.replacement, isSpelling: true };
  });
}

/** Placeholders in fields and cells that nothing demands: they are reported all the same. */
export function openPlaceholders(known: readonly FindingDraft[], subject: Subject): readonly FindingDraft[] {
  const marked = new Set(known.map(({ span }) => span.start));
  return [...subject.reading.places].flatMap(([pointer, place]) => {
    if (place.note !== 'placeholder' || !place.value || marked.has(place.value.start) || keysOf(pointer).length === 0)
      return [];
    const text = subject.source.slice(place.value);
    return [
      generic('SEC-002', 'placeholder', pointer, place.value, { label: labelAt(subject, pointer), text }, subject),
    ];
  });
}
