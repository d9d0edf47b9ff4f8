import { familyOf } from '../indicator-code.js';
import { draftByRule, ruleAbove, type SetCheck } from '../set-check.js';
import { nearestName } from '../../text/distance.js';

/** The rule `unresolved` of a property that names indicators: a code that no document of the set defines. */
export const check: SetCheck = {
  find(view) {
    const { entry, set } = view;
    return entry.references.flatMap((reference) => {
      const { kind, claim, text, place, pointer } = reference;
      // A word with a hyphen is a code only when codes of its family exist.
      if (kind !== 'indicator' || claim !== 'certain' || !set.provides(familyOf(text))) return [];
      const rule = ruleAbove(pointer, 'unresolved', view);
      if (!rule || set.definitionsOf(reference).length > 0) return [];
      const nearest = nearestName(text, set.codesLike(text));
      const problem = nearest === undefined ? 'default' : 'similar';
      const data = { text, ...(nearest !== undefined && { nearest }) };
      return draftByRule(rule, {
        problem,
        place,
        pointer,
        data,
        ...(nearest !== undefined && { replacement: nearest }),
      });
    });
  },
};
