import { draftOf, nameOf, relatedTo, type SetCheck } from '../set-check.js';

/** REF-002: a document that is revoked is named, other than as what this one replaces. */
export const check: SetCheck = {
  find(view) {
    const { entry, set, today } = view;
    return entry.references.flatMap((reference) => {
      const resolution = reference.isHistorical ? undefined : set.resolve(reference, entry);
      if (resolution?.kind !== 'documents') return [];
      const isRevoked = resolution.entries.every((target) => set.standing(target, today)?.kind === 'revoked');
      const [first] = resolution.entries;
      if (!isRevoked || !first) return [];
      const { place, pointer, text } = reference;
      const related = relatedTo(first, 'revoked', view);
      return draftOf(
        { code: 'REF-002', problem: 'default', place, pointer, data: { text, other: nameOf(first) }, related },
        view,
      );
    });
  },
};
