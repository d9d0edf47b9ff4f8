import type { CheckResult } from '../../engine/engine.js';
import { assistedDocument, type AssistContext, type AssistedDocument, type Completion } from './assist-context.js';
import { keyOffers } from './offers/key-offers.js';
import { firstItemOffers } from './offers/list-offers.js';
import { contentOffers, sectionOffers } from './offers/section-offers.js';
import { rowOffers } from './offers/row-offers.js';
import { columnOffers } from './offers/column-offers.js';
import { typeOffers } from './offers/type-offers.js';
import { valueOffers } from './offers/value-offers.js';
import type { Slot } from './slot.js';
import { slotAt } from './slot-at.js';

/** What an author may write at an offset of a document that was checked as it stands, best first. Never throws. */
export function completeDocument(result: CheckResult, offset: number, context: AssistContext): readonly Completion[] {
  const assisted = assistedDocument(result);
  if (!assisted) return typeOffers(result, offset, context);
  const slot = slotAt(assisted, offset);
  return slot ? offersFor(slot, assisted, context) : [];
}

function offersFor(slot: Slot, assisted: AssistedDocument, context: AssistContext): readonly Completion[] {
  switch (slot.kind) {
    case 'key':
      return keyOffers(slot, assisted, context);
    case 'value':
      return valueOffers(slot, assisted, context);
    case 'either':
      return [
        ...(slot.row ? rowOffers(slot.row, assisted, context) : []),
        ...(slot.value ? valueOffers(slot.value, assisted, context) : []),
        ...(slot.key ? keyOffers(slot.key, assisted, context) : []),
      ];
    case 'heading':
      return sectionOffers(slot, assisted, context);
    case 'content':
      return [
        ...contentOffers(slot, assisted, context),
        ...firstItemOffers(slot, assisted, context),
        ...(slot.heading ? sectionOffers(slot.heading, assisted, context) : []),
      ];
    case 'header':
      return columnOffers(slot, assisted, context);
    case 'row':
      return rowOffers(slot, assisted, context);
  }
}
