import type { DocumentEntry } from '../entry.js';
import { draftByRule, nameOf, relatedTo, ruleAbove, type SetCheck, type SetView } from '../set-check.js';

/** The rule `oneSided` of a property: the document named in it keeps such a list too, and does not name this one. */
export const check: SetCheck = {
  find(view) {
    const { entry, set } = view;
    return entry.references.flatMap((reference) => {
      const { place, pointer, text, via } = reference;
      const rule = via === 'value' ? ruleAbove(pointer, 'oneSided', view) : undefined;
      const resolution = rule && set.resolve(reference, entry);
      const target = resolution?.kind === 'documents' ? resolution.entries[0] : undefined;
      if (!rule || !target?.linksBack || target.uri === entry.uri || namesBack(target, view)) return [];
      const related = relatedTo(target, 'one-sided', view, target.titlePlace);
      return draftByRule(rule, { problem: 'default', place, pointer, data: { text, other: nameOf(target) }, related });
    });
  },
};

function namesBack(target: DocumentEntry, { entry, set }: SetView): boolean {
  return target.references.some((reference) => {
    const resolution = set.resolve(reference, target);
    return resolution.kind === 'documents' && resolution.entries.some(({ uri }) => uri === entry.uri);
  });
}
