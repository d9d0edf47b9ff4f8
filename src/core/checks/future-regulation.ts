import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { citedActs, markOfAct } from '../findings/citations.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { pointerTo } from '../findings/running-text.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';

/** REF-007: an act that is not in force yet when the document takes effect (or today, when it does not say when). */
export const check: Check = {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const { reading, today, catalogue } = subject;
    const effective = reading.model[conventions.effective];
    const isDated = typeof effective === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(effective);
    const day = isDated ? effective : today;
    return citedActs(document, subject).flatMap((cited) => {
      const { property } = cited;
      const { regulation } = cited.citation;
      const span = markOfAct(cited);
      if (regulation?.inForce === undefined || regulation.inForce <= day) return [];
      const act = catalogue.regulations.nameOf(regulation, 'short');
      const data = { text: subject.source.slice(span), act, from: { date: regulation.inForce }, day: { date: day } };
      const pointer = pointerTo(property);
      return [generic('REF-007', isDated ? 'effective' : 'today', pointer, span, data, subject)];
    });
  },
};
