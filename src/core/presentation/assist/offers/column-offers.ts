import { findProperty } from '../../../catalogue/property-names.js';
import { holdsObjects } from '../../../model/read-context.js';
import { snippetText } from '../../../writing/snippet.js';
import type { AssistContext, AssistedDocument, Completion } from '../assist-context.js';
import { explainProperty } from '../explain-property.js';
import { labelIn, requiredFirst, requiredIn } from '../labels.js';
import type { HeaderSlot } from '../slot.js';
import { detailOf } from './detail.js';

/** The columns that a table does not have yet, those it must have first. */
export function columnOffers(
  slot: HeaderSlot,
  assisted: AssistedDocument,
  context: AssistContext,
): readonly Completion[] {
  const { item, replace, present, below, before, after } = slot;
  const known = new Set(present.flatMap((name) => findProperty(item, name)?.path[0] ?? []));
  const names = Object.entries(item.properties ?? {}).flatMap(([name, schema]) =>
    known.has(name) || schema.from !== undefined || holdsObjects(schema) ? [] : [name],
  );
  const required = requiredIn(item);
  return requiredFirst(names, item).map((name) => {
    const label = labelIn(item, [name], assisted.language);
    const text = before + label + after;
    return {
      label,
      kind: 'column',
      ...detailOf(label, labelIn(item, [name], context.language), required.has(name), context.language),
      documentation: explainProperty(name, item.properties?.[name] ?? {}, context.language),
      insert: { text, snippet: snippetText(text) },
      filter: label,
      replace,
      ...(below.length > 0 && { more: below }),
    };
  });
}
