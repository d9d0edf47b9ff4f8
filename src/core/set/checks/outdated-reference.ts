import type { FindingDraft } from '../../findings/draft.js';
import type { Standing } from '../document-set.js';
import type { DocumentEntry, Reference } from '../entry.js';
import { draftOf, nameOf, relatedTo, type SetCheck, type SetView } from '../set-check.js';

/** REF-008: a document is named that another one has replaced, or whose day of review is past. */
export const check: SetCheck = {
  find(view) {
    const { entry, set, today } = view;
    return entry.references.flatMap((reference) => {
      const resolution = reference.isHistorical ? undefined : set.resolve(reference, entry);
      const [target, ...more] = resolution?.kind === 'documents' ? resolution.entries : [];
      if (!target || more.length > 0 || target.uri === entry.uri) return [];
      return describe(reference, target, set.standing(target, today), view);
    });
  },
};

function describe(
  { place, pointer, text }: Reference,
  target: DocumentEntry,
  standing: Standing | undefined,
  view: SetView,
): readonly FindingDraft[] {
  const base = { code: 'REF-008', place, pointer };
  if (standing?.kind === 'overdue') {
    const data = { text, other: nameOf(target), value: { date: standing.since } };
    return draftOf({ ...base, problem: 'overdue', data, related: relatedTo(target, 'overdue', view) }, view);
  }
  // What replaces the other document may name it.
  if (standing?.kind !== 'replaced' || standing.by.uri === view.entry.uri) return [];
  const { by } = standing;
  const replacement = text === target.number && by.number !== '' ? { replacement: by.number } : {};
  const related = relatedTo(by, 'replacing', view);
  return draftOf({ ...base, problem: 'replaced', data: { text, other: nameOf(by) }, related, ...replacement }, view);
}
