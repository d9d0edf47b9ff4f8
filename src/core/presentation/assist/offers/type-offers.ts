import type { CheckResult } from '../../../engine/engine.js';
import { conventions } from '../../../model/conventions.js';
import { findProperty } from '../../../catalogue/property-names.js';
import type { AssistContext, Completion } from '../assist-context.js';
import { yamlPlaceAt } from '../yaml-slot.js';
import { documentTypes } from './choices.js';
import { toCompletion } from './value-offers.js';

/** The types that a document may declare that declares none yet. */
export function typeOffers(
  { document, status }: CheckResult,
  offset: number,
  context: AssistContext,
): readonly Completion[] {
  const yaml =
    document && status.kind === 'unknown-type' ? yamlPlaceAt(document.source.text, document.kind, offset) : undefined;
  const [key, ...deeper] = yaml?.location.path ?? [];
  // Every type has the field.
  const schema = context.catalogue.types[0]?.schema;
  const name = typeof key === 'string' && schema ? findProperty(schema, key)?.path[0] : undefined;
  if (!yaml || name !== conventions.type || deeper.length > 0) return [];
  const { start, end } = yaml.location.cursor.word;
  const slot = {
    kind: 'value',
    name,
    schema: {},
    replace: { start: start + yaml.shift, end: end + yaml.shift },
    present: [],
    written: { notation: 'yaml', yaml },
  } as const;
  return documentTypes(context).map((value) => toCompletion(value, slot));
}
