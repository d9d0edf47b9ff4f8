import type { FindingDraft } from '../../findings/draft.js';
import { nearestName } from '../../text/distance.js';
import type { Reference } from '../entry.js';
import { draftByRule, draftOf, ruleAbove, type SetCheck, type SetView } from '../set-check.js';

/** REF-001, or the code of the property's `unresolved`: a document, file or heading that does not exist. */
export const check: SetCheck = {
  find(view) {
    return view.entry.references.flatMap((reference) => {
      const resolution = view.set.resolve(asFollowed(reference), view.entry);
      if (resolution.kind === 'nothing') return missing(reference, view);
      if (resolution.kind !== 'documents' || reference.anchor === undefined) return [];
      const isKnown = resolution.entries.some(({ anchors }) => anchors.includes(reference.anchor ?? ''));
      return isKnown || reference.anchor === '' ? [] : deadAnchor(reference, reference.anchor, view);
    });
  },
};

/** Whoever follows a link gets to its file, whatever its words name. */
function asFollowed(reference: Reference): Reference {
  const paths = reference.keys.filter((key) => /^(?:path|below):/u.test(key));
  return paths.length > 0 ? { ...reference, keys: paths } : reference;
}

function missing(reference: Reference, view: SetView): readonly FindingDraft[] {
  const { text, place, pointer, via, claim, keys } = reference;
  const isFile = keys[0]?.startsWith('path:') === true;
  const nearest = isFile ? undefined : nearestName(text, view.set.numbersLike(text));
  const problem = isFile ? 'file' : claim === 'named' ? 'title' : nearest === undefined ? 'default' : 'similar';
  const remark = {
    ...{ problem, place, pointer, data: { text, ...(nearest !== undefined && { nearest }) } },
    ...(nearest !== undefined && { replacement: nearest }),
  };
  const rule = via === 'value' ? ruleAbove(pointer, 'unresolved', view) : undefined;
  return rule ? draftByRule(rule, remark) : draftOf({ ...remark, code: 'REF-001' }, view);
}

function deadAnchor({ place, pointer }: Reference, anchor: string, view: SetView): readonly FindingDraft[] {
  return draftOf({ code: 'REF-001', problem: 'anchor', place, pointer, data: { text: anchor } }, view);
}
