import { checklistsFor, itemsFor } from '../catalogue/checklist.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import { isObject } from '../model/read-context.js';
import { nearestName } from '../text/distance.js';

/** META-012: an answer to an item that no checklist of the document has, or to one that its text answers. */
export const check: Check = {
  find(_document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const { reading, type, catalogue } = subject;
    const answers = reading.model[conventions.checklist];
    if (!isObject(answers)) return [];
    const items = new Map(
      checklistsFor(type, catalogue).flatMap((list) => itemsFor(list, type).map((item) => [item.id, item])),
    );
    return Object.entries(answers).flatMap(([id, answer]) => {
      const pointer = `/${conventions.checklist}/${id}`;
      const span = reading.places.get(pointer)?.key;
      const item = items.get(id);
      if (!span) return [];
      if (!item) {
        const nearest = nearestName(id, items.keys());
        const problem = nearest === undefined ? 'answer' : 'similar-answer';
        const data = { text: id, ...(nearest !== undefined && { nearest }) };
        const draft = generic('META-012', problem, pointer, span, data, subject);
        return [nearest === undefined ? draft : { ...draft, replacement: nearest }];
      }
      // What does not apply, and what a person must confirm, may be said of any item.
      const isComputed = item.satisfiedBy !== undefined && item.attest !== true;
      const isOpinion = isObject(answer) && answer['status'] !== 'tidak-berlaku';
      return isComputed && isOpinion
        ? [generic('META-012', 'computed-answer', pointer, span, { text: id }, subject)]
        : [];
    });
  },
};
