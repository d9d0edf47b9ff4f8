import { findProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import { normaliseName } from '../../text/names.js';
import type { DraftBlock, DraftTable } from './draft-blocks.js';

/** A year or a period stands behind a name: “TW I 2026”; other words before it: “Target 2026”. */
const period = /^(?:tahun|periode|semester|triwulan|year|period|quarter)?\s*\d/iu;

/** A table that has fewer known columns is none of the type. */
const leastColumns = 3;

/**
 * The blocks with the words that stood over several columns in the names of these, since a table has one header row:
 * “Target” over “2025” as “Target 2025”. A column that the type knows without them keeps its name.
 */
export function withGroupNames(blocks: readonly DraftBlock[], schema: Schema): readonly DraftBlock[] {
  let items: Schema | undefined;
  return blocks.map((block) => {
    if (block.kind === 'heading') items = findProperty(schema, block.plain, 'section')?.schema.items;
    if (block.kind !== 'table' || block.groups.every((group) => group === '')) return block;
    return named(block, items ?? tableLike(block, schema));
  });
}

/** What the rows are made of in the table of the type that has most of the columns. */
function tableLike({ rows: [header = []] }: DraftTable, { properties = {} }: Schema): Schema | undefined {
  const counted = Object.values(properties).flatMap(({ items }) =>
    items?.properties ? [{ items, count: header.filter((name) => findProperty(items, name)).length }] : [],
  );
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most && most.count >= leastColumns ? most.items : undefined;
}

function named(table: DraftTable, items: Schema | undefined): DraftTable {
  const [header = [], ...rows] = table.rows;
  const names = header.map((name, column) => nameUnder(table.groups[column] ?? '', name, items));
  return { ...table, rows: [names, ...rows] };
}

function nameUnder(group: string, name: string, items: Schema | undefined): string {
  const found = (text: string): Schema | undefined => (items ? findProperty(items, text)?.schema : undefined);
  const isSaid = ` ${normaliseName(name)} `.includes(` ${normaliseName(group)} `);
  // The performers of a procedure are columns of their own.
  if (group === '' || isSaid || found(group)?.marks === true) return name;
  const whole = period.test(group) ? `${name} ${group}` : `${group} ${name}`;
  return found(whole) || !found(name) || period.test(group) ? whole : name;
}
