import { meantAct } from '../catalogue/citations.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { citedActs, markOfAct, type CitedAct } from '../findings/citations.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { pointerTo } from '../findings/running-text.js';
import type { Subject } from '../findings/subject.js';

/** REF-006: an act that the registry does not know cannot be verified; said once for each, and softly of local ones. */
export const check: Check = {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const seen = new Set<string>();
    return citedActs(document, subject).flatMap((act) => {
      const key = keyOf(act);
      // Where its number or year is known to be wrong, that is said instead.
      const isKnown = meantAct(act.citation, subject.catalogue.regulations) !== undefined;
      if (key === undefined || isKnown || seen.has(key)) return [];
      seen.add(key);
      const { property } = act;
      const span = markOfAct(act);
      const data = { text: nameOf(act, subject), checked: { date: subject.catalogue.regulations.checked } };
      const problem = act.citation.kind.local === true ? 'local' : 'default';
      const draft = generic('REF-006', problem, pointerTo(property), span, data, subject);
      return [{ ...draft, yields: true }];
    });
  },
};

/** As it is written; from several fields, its kind and number. */
function nameOf({ citation, isJoined, span }: CitedAct, { source }: Subject): string {
  const { kind, number, year } = citation;
  if (!isJoined || !number || !year) return source.slice(span);
  return `${kind.short} Nomor ${number.text} Tahun ${String(year.value)}`;
}

function keyOf({ citation }: CitedAct): string | undefined {
  const { kind, number, year, regulation } = citation;
  if (regulation || !number || !year) return undefined;
  return `${kind.id} ${number.text} ${String(year.value)}`;
}
