import type { FixRule } from '../../catalogue/schema.js';
import type { Datum } from '../../model/reading.js';
import type { FindingDraft } from '../draft.js';

/** What the finding says, once for each entry of the list it says by the name of `each`, which is called `each` there. */
export function entriesOf({ each }: FixRule, { data }: FindingDraft): readonly FindingDraft['data'][] {
  const things: Datum | undefined = typeof each === 'string' ? data[each] : undefined;
  return Array.isArray(things) ? (things as readonly Datum[]).map((thing) => ({ ...data, each: thing })) : [data];
}
