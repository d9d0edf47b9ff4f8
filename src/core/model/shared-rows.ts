import { labelsOf } from '../catalogue/property-names.js';
import type { Labels, Schema } from '../catalogue/schema.js';
import type { Block } from '../document/document.js';
import type { FlatText } from '../text/flat-text.js';
import { normaliseName } from '../text/names.js';
import { readNotations } from './notations.js';
import { holdsObjects, isObject, type ReadContext } from './read-context.js';
import { matchTable, type TableMatch } from './read-table.js';
import type { Json } from './reading.js';
import type { Column, GridRow } from './table-columns.js';

/** No header of a table is called so: the column of `rowsBy` is no property of the rows. */
export const OWNER = 'x-rows-by';
/** A table is taken for such rows when it says this clearly what it is. */
const leastColumns = 3;

/** A list within the items of another one, whose rows may stand in one table for all items. */
export interface SharedRows {
  readonly list: string;
  readonly row: Schema;
  readonly rowsBy: Labels;
}

/** The items of a list, and what they are. */
export interface Owners {
  readonly owner: Schema;
  readonly items: readonly Json[];
}

/** The lists within an item whose rows may stand in a table for all items. */
export function sharedRowsOf({ properties }: Schema): readonly SharedRows[] {
  return Object.entries(properties ?? {}).flatMap(([list, schema]) => {
    const { rowsBy, items: row } = schema;
    return rowsBy && row && holdsObjects(schema) ? [{ list, row, rowsBy }] : [];
  });
}

/** The columns of a table that holds such rows and says whose each one is; undefined for other blocks. */
export function matchShared(block: Block, shared: SharedRows, context: ReadContext): TableMatch | undefined {
  const match = matchTable(block, withOwner(shared), context);
  return match && isClear(match, shared.row) && has(match, OWNER) ? match : undefined;
}

/** Whether a table holds such rows as its columns say, but none that says whose they are. */
export function lacksOwner(block: Block, shared: SharedRows, context: ReadContext): TableMatch | undefined {
  const match = matchTable(block, withOwner(shared), context);
  return match && isClear(match, shared.row) && !has(match, OWNER) ? match : undefined;
}

const extended = new WeakMap<Schema, Schema>();

/** The schema of such a row with the property that names its item. */
export function withOwner({ row, rowsBy }: SharedRows): Schema {
  const known = extended.get(row);
  if (known) return known;
  const made = { ...row, properties: { ...row.properties, [OWNER]: { type: 'string', labels: rowsBy } } };
  extended.set(row, made);
  return made;
}

function isClear(match: TableMatch, { main, key }: Schema): boolean {
  const { columns, recognised } = match;
  return has(match, main ?? key) && recognised >= leastColumns && recognised * 2 >= columns.length;
}

function has({ columns }: TableMatch, name: string | undefined): boolean {
  return columns.some(({ property }) => property?.path[0] === name);
}

/** The columns that are properties of the rows. */
export function ownColumns({ columns }: TableMatch): readonly Column[] {
  return columns.filter(({ property }) => property?.path[0] !== OWNER);
}

/** What a row says about whose it is. */
export function ownerCell(row: GridRow, { columns }: TableMatch): FlatText | undefined {
  const at = columns.find(({ property }) => property?.path[0] === OWNER)?.index ?? 0;
  return row.cells[at]?.trim();
}

/** Whether some row of a table says that it is one of the items'. */
export function namesSome(match: TableMatch, rowsBy: Labels, owners: Owners, context: ReadContext): boolean {
  return match.rows.some((row) => {
    const cell = ownerCell(row, match);
    return cell !== undefined && ownerOf(cell, rowsBy, owners, context) >= 0;
  });
}

/** Index of the item that a text names by its key, its main text, both, or its number; -1 for none. */
export function ownerOf(cell: FlatText, rowsBy: Labels, { owner, items }: Owners, context: ReadContext): number {
  const notation = readNotations(cell, owner, '', context.scratch()) ?? {};
  const said = [notation[owner.key ?? ''], notation[owner.main ?? ''], cell.text, withoutLabel(cell.text, rowsBy)];
  const names = said
    .flatMap((each) => (isName(each) ? [normaliseName(String(each))] : []))
    .filter((each) => each !== '');
  const own = (item: Json, name: string | undefined): string | undefined => {
    const value = isObject(item) && name !== undefined ? item[name] : undefined;
    return isName(value) ? normaliseName(String(value)) : undefined;
  };
  const named = names
    .map((wanted) => items.findIndex((item) => [owner.key, owner.main].some((name) => own(item, name) === wanted)))
    .find((index) => index >= 0);
  if (named !== undefined) return named;
  // Items without keys are counted.
  const number = items.some((item) => own(item, owner.key) !== undefined) ? undefined : names.find(isCount);
  const index = Number(number ?? 0) - 1;
  return index < items.length ? index : -1;
}

/** What an item is called. */
export function namesOfItems({ owner, items }: Owners): readonly string[] {
  return items.flatMap((item) => {
    const value = isObject(item) ? (item[owner.main ?? ''] ?? item[owner.key ?? '']) : undefined;
    return isName(value) ? [String(value)] : [];
  });
}

function isName(value: Json | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isCount(text: string): boolean {
  return /^\d{1,3}$/u.test(text);
}

/** “1” of “Fase 1”. */
function withoutLabel(text: string, labels: Labels): string {
  const whole = normaliseName(text);
  const label = labelsOf(labels)
    .map((each) => `${normaliseName(each)} `)
    .find((each) => whole.startsWith(each));
  return label === undefined ? whole : whole.slice(label.length);
}
