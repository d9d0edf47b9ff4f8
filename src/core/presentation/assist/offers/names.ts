import { collectNames } from '../../../model/names-at.js';
import { annotatedPaths, textsAt } from '../../../set/referring-values.js';
import { normaliseName } from '../../../text/names.js';
import type { AssistContext, AssistedDocument } from '../assist-context.js';
import type { ValueSource } from './offered-value.js';

/** The members of the list that the value must come from. */
export const members: ValueSource = ({ schema }, { reading }) =>
  schema.memberOf === undefined ? [] : once(collectNames(reading.model, schema.memberOf)).map((text) => ({ text }));

/** Units and positions of the office; where it lists none, those that the document names already. */
export const officeNames: ValueSource = ({ schema }, assisted, context) => {
  const { refers } = schema;
  if (refers !== 'unit' && refers !== 'position') return [];
  return namesOfKind(refers, assisted, context).map((text) => ({ text }));
};

function namesOfKind(
  kind: 'unit' | 'position',
  { type, reading }: AssistedDocument,
  { office }: AssistContext,
): readonly string[] {
  const listed = kind === 'unit' ? office.units : office.positions;
  if (listed.length > 0) return listed;
  const paths = annotatedPaths(type.schema, 'refers').filter(({ schema }) => schema.refers === kind);
  return once(paths.flatMap(({ path }) => textsAt(reading.model, path).map(({ text }) => text)));
}

/** Names that differ, in the order in which they come. */
function once(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [normaliseName(name), name.trim()])).values()];
}
