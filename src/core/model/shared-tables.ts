import { labelsOf, preferredLabel } from '../catalogue/property-names.js';
import type { Labels, Schema } from '../catalogue/schema.js';
import type { Block } from '../document/document.js';
import type { FlatText } from '../text/flat-text.js';
import { normaliseName } from '../text/names.js';
import { pointSpan, type Span } from '../text/span.js';
import { readNotations } from './notations.js';
import { childPointer, holdsObjects, isObject, type Draft, type ReadContext } from './read-context.js';
import { matchTable, readTableRows, type TableMatch } from './read-table.js';
import type { Json } from './reading.js';
import { observeColumns, type GridRow } from './table-columns.js';

/** No header of a table is called so: the column of `rowsBy` is no property of the rows. */
export const OWNER = 'x-rows-by';
/** A table is taken for such rows when it says this clearly what it is. */
const leastColumns = 3;

/** A list within the items of another one, whose rows may stand in one table for all items. */
export interface SharedList {
  readonly name: string;
  readonly owner: Schema;
  readonly items: readonly Json[];
  readonly list: string;
  readonly row: Schema;
  readonly rowsBy: Labels;
}

/**
 * Reads tables under headings of their own whose rows say, in a column of `rowsBy`, to which item of a list they
 * belong. Only where no item has rows of its own: a table beside those repeats them.
 */
export function readSharedTables(
  blocks: readonly Block[],
  draft: Draft,
  context: ReadContext,
  isWanted: (name: string) => boolean,
): void {
  const taken = new Set<Block>();
  for (const shared of sharedLists(draft, context, isWanted)) {
    const item = withOwner(shared.row, shared.rowsBy);
    for (const block of blocks) {
      const match = taken.has(block) ? undefined : matchTable(block, item, context);
      if (!match || !isClear(match, shared.row)) continue;
      taken.add(block);
      draft[shared.name] = withRows(shared, match, context);
      break;
    }
  }
}

/** The lists within the items of others whose rows may stand together, where no item has rows of its own. */
export function sharedLists(
  draft: Draft,
  { root }: ReadContext,
  isWanted: (name: string) => boolean,
): readonly SharedList[] {
  return Object.entries(root.properties ?? {}).flatMap(([name, { items: owner }]) => {
    const items = draft[name];
    if (!owner || !isList(items) || items.length === 0 || !isWanted(name)) return [];
    return Object.entries(owner.properties ?? {}).flatMap(([list, schema]) => {
      const { rowsBy, items: row } = schema;
      if (!rowsBy || !row || !holdsObjects(schema)) return [];
      const hasOwn = items.some((item) => isObject(item) && Object.hasOwn(item, list));
      return hasOwn ? [] : [{ name, owner, items, list, row, rowsBy }];
    });
  });
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

const extended = new WeakMap<Schema, Schema>();

/** The schema of such a row with the property that names its item. */
export function withOwner(row: Schema, labels: Labels): Schema {
  const known = extended.get(row);
  if (known) return known;
  const made = { ...row, properties: { ...row.properties, [OWNER]: { type: 'string', labels } } };
  extended.set(row, made);
  return made;
}

function isClear({ columns, recognised }: TableMatch, { main, key }: Schema): boolean {
  const has = (name: string | undefined): boolean => columns.some(({ property }) => property?.path[0] === name);
  return has(OWNER) && has(main ?? key) && recognised >= leastColumns && recognised * 2 >= columns.length;
}

/** The items with the rows of the table that name them; a row that names none is reported. */
function withRows(shared: SharedList, match: TableMatch, context: ReadContext): Json {
  const { name, items, list, row: item } = shared;
  const columns = match.columns.filter(({ property }) => property?.path[0] !== OWNER);
  const at = match.columns.find(({ property }) => property?.path[0] === OWNER)?.index ?? 0;
  const rows = items.map((): GridRow[] => []);
  for (const row of match.rows) {
    if (row.cells.every(({ text }) => text.trim() === '')) continue;
    const cell = row.cells[at]?.trim();
    const index = cell ? ownerOf(cell, shared, context) : -1;
    if (index >= 0) rows[index]?.push(row);
    else observeUnowned(cell, pointSpan(row.span.end), shared, context);
  }
  const pointers = items.map((_, index) => childPointer(childPointer(childPointer('', name), index), list));
  const first = pointers[rows.findIndex((own) => own.length > 0)];
  if (first !== undefined) observeColumns(columns, item, first, context);
  return items.map((owner, index) => {
    const [own = [], pointer = ''] = [rows[index], pointers[index]];
    if (own.length === 0 || !isObject(owner)) return owner;
    const values: Json[] = [];
    readTableRows({ ...match, columns, rows: own }, item, pointer, values, context);
    const place = context.place(pointer);
    place.key ??= match.grid.headerSpan;
    place.value ??= match.grid.headerSpan;
    return { ...owner, [list]: values };
  });
}

/** Index of the item that a cell names by its key, its main text, both, or its number; -1 for none. */
export function ownerOf(cell: FlatText, { owner, items, rowsBy }: SharedList, context: ReadContext): number {
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

/** A row that names no item; `missing` is marked where it says nothing. */
export function observeUnowned(
  cell: FlatText | undefined,
  missing: Span,
  { name, owner, items, rowsBy }: SharedList,
  context: ReadContext,
): void {
  const isEmpty = !cell || cell.text === '';
  const choices = items.flatMap((item) => {
    const value = isObject(item) ? (item[owner.main ?? ''] ?? item[owner.key ?? '']) : undefined;
    return isName(value) ? [String(value)] : [];
  });
  context.observe('TBL-005', isEmpty ? 'empty' : 'default', cell?.span() ?? missing, {
    pointer: childPointer('', name),
    data: { text: cell?.text ?? '', label: preferredLabel(OWNER, { labels: rowsBy }), choices },
  });
}
