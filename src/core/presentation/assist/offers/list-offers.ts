import { holdsObjects } from '../../../model/read-context.js';
import type { AssistContext, AssistedDocument, Completion } from '../assist-context.js';
import { leafSchema } from '../property-steps.js';
import type { ContentSlot } from '../slot.js';
import { valueOffers } from './value-offers.js';

/** The first item of a section that is a list of one line each, with its bullet. */
export function firstItemOffers(
  { name, replace, typed }: ContentSlot,
  assisted: AssistedDocument,
  context: AssistContext,
): readonly Completion[] {
  const schema = assisted.type.schema.properties?.[name];
  if (typed !== '' || !schema?.items || (holdsObjects(schema) && schema.items.main === undefined)) return [];
  const written = { notation: 'line', before: '- ', after: '' } as const;
  const slot = { kind: 'value', name, schema: leafSchema(schema), replace, present: [], written } as const;
  return valueOffers(slot, assisted, context);
}
