import type { Schema } from '../catalogue/schema.js';
import type { Block } from '../document/document.js';
import type { Bindings } from './bind-sections.js';
import { blocksOf } from './content.js';
import { childPointer, holdsObjects, type Draft, type ReadContext } from './read-context.js';
import { matchTable, readTable, type TableMatch } from './read-table.js';
import type { Json } from './reading.js';
import { readSharedTables } from './shared-tables.js';

/** A table is taken for a list without a heading when it says this clearly what it is. */
const leastColumns = 3;

/**
 * Tables are found by their columns: a list that has no heading in the document takes the first table, outside the
 * sections of other lists, in which at least three of its columns and half of the headers are recognised. What is left
 * may hold the rows of a list within the items of another (`rowsBy`).
 */
export function readUnboundTables(
  bindings: Bindings,
  draft: Draft,
  context: ReadContext,
  isWanted: (name: string) => boolean,
): void {
  const taken = readUnboundLists(bindings, draft, context, isWanted);
  const left = bindings.free.flatMap(({ blocks, heading }) =>
    tablesOf(blocks).flatMap((block) => (taken.has(block) ? [] : [{ block, heading: heading?.text }])),
  );
  readSharedTables([...context.shared, ...left], draft, context, isWanted);
}

function readUnboundLists(
  bindings: Bindings,
  draft: Draft,
  context: ReadContext,
  isWanted: (name: string) => boolean,
): ReadonlySet<Block> {
  const isBound = new Set(bindings.bound.map(({ name }) => name));
  const taken = new Set<Block>();
  const blocks = freeTables(bindings);
  const free = Object.entries(context.root.properties ?? {}).filter(
    ([name, schema]) =>
      schema.place !== undefined && holdsObjects(schema) && !isBound.has(name) && !Object.hasOwn(draft, name),
  );
  for (const [name, schema] of free) {
    const rivals = free.filter(([other]) => other !== name).map(([, { items }]) => items ?? {});
    const found = firstFitting(blocks, schema.items ?? {}, rivals, taken, context);
    if (!found) continue;
    taken.add(found.block);
    if (!isWanted(name)) continue;
    const pointer = childPointer('', name);
    const values: Json[] = [];
    readTable(found.match, schema.items ?? {}, pointer, values, context);
    context.place(pointer).key = found.match.grid.headerSpan;
    context.place(pointer).value = found.match.grid.headerSpan;
    draft[name] = values;
  }
  return taken;
}

function freeTables({ free, bound }: Bindings): readonly Block[] {
  const prose = bound.filter(({ schema }) => !holdsObjects(schema));
  const blocks = [
    ...free.flatMap((section) => section.blocks),
    ...prose.flatMap(({ content }) => [...content.blocks, ...content.children.flatMap(blocksOf)]),
  ];
  return tablesOf(blocks);
}

function tablesOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ node }) => node.type === 'table');
}

/** Rows without the column that names them may be anybody's. */
function namesItems({ columns }: TableMatch, { key, main }: Schema): boolean {
  const names = [key, main].filter((name) => name !== undefined);
  return names.length === 0 || columns.some(({ property }) => names.includes(property?.path[0] ?? ''));
}

function firstFitting(
  blocks: readonly Block[],
  item: Schema,
  rivals: readonly Schema[],
  taken: ReadonlySet<Block>,
  context: ReadContext,
): { block: Block; match: TableMatch } | undefined {
  for (const block of blocks) {
    const match = taken.has(block) ? undefined : matchTable(block, item, context);
    if (!match || match.recognised < leastColumns || match.recognised * 2 < match.columns.length) continue;
    const isOthers = rivals.some((other) => (matchTable(block, other, context)?.recognised ?? 0) > match.recognised);
    if (namesItems(match, item) && !isOthers) return { block, match };
  }
  return undefined;
}
