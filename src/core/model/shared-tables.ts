import { findProperty, preferredLabel } from '../catalogue/property-names.js';
import { isObject, childPointer, type Draft, type HeadedTable, type ReadContext } from './read-context.js';
import { readTableRows, type TableMatch } from './read-table.js';
import type { Json } from './reading.js';
import {
  lacksOwner,
  matchShared,
  namesOfItems,
  ownColumns,
  ownerCell,
  ownerOf,
  sharedRowsOf,
  type Owners,
  type SharedRows,
} from './shared-rows.js';
import { pointSpan, type Span } from '../text/span.js';
import { observeColumns, type GridRow } from './table-columns.js';

/** A list of the type with the rows that its items share in tables. */
export interface SharedList extends Owners, SharedRows {
  readonly name: string;
}

/**
 * Reads tables whose rows say, in a column of `rowsBy`, to which item of a list they belong. Only where no item has rows
 * of its own: a table beside those repeats them. A table that is called like such rows and does not say whose they are
 * is pointed out.
 */
export function readSharedTables(
  tables: readonly HeadedTable[],
  draft: Draft,
  context: ReadContext,
  isWanted: (name: string) => boolean,
): void {
  const taken = new Set<HeadedTable>();
  for (const shared of sharedLists(draft, context, isWanted)) {
    for (const table of tables) {
      const match = taken.has(table) ? undefined : matchShared(table.block, shared, context);
      if (match) {
        taken.add(table);
        draft[shared.name] = withRows(shared, itemsOf(draft, shared), match, context);
      } else if (!taken.has(table)) observeNoOwner(table, shared, context);
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
    return sharedRowsOf(owner).flatMap((rows) => {
      const hasOwn = items.some((item) => isObject(item) && Object.hasOwn(item, rows.list));
      return hasOwn ? [] : [{ ...rows, name, owner, items }];
    });
  });
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The items with the rows that tables have given them so far. */
function itemsOf(draft: Draft, { name, items }: SharedList): readonly Json[] {
  const now = draft[name];
  return isList(now) ? now : items;
}

/** The items with the rows of the table that name them; a row that names none is reported. */
function withRows(shared: SharedList, items: readonly Json[], match: TableMatch, context: ReadContext): Json {
  const { name, list, row: item, rowsBy } = shared;
  const columns = ownColumns(match);
  const rows = items.map((): GridRow[] => []);
  for (const row of match.rows) {
    if (row.cells.every(({ text }) => text.trim() === '')) continue;
    const cell = ownerCell(row, match);
    const index = cell && cell.text !== '' ? ownerOf(cell, rowsBy, shared, context) : -1;
    if (index >= 0) rows[index]?.push(row);
    else observeUnowned(cell?.text ?? '', cell?.span() ?? pointSpan(row.span.end), shared, context);
  }
  const pointers = items.map((_, index) => childPointer(childPointer(childPointer('', name), index), list));
  const first = pointers[rows.findIndex((own) => own.length > 0)];
  if (first !== undefined) observeColumns(columns, item, first, context);
  return items.map((owner, index) => {
    const [own = [], pointer = ''] = [rows[index], pointers[index]];
    if (own.length === 0 || !isObject(owner)) return owner;
    const known = owner[list];
    const values = isList(known) ? [...known] : [];
    const place = context.place(pointer);
    const { insert } = place;
    readTableRows({ ...match, columns, rows: own }, item, pointer, values, context);
    // New rows go to the first table: its columns are those of the place.
    if (insert !== undefined) place.insert = insert;
    place.key ??= match.grid.headerSpan;
    place.value ??= match.grid.headerSpan;
    return { ...owner, [list]: values };
  });
}

/** A row that says nothing, or what is no item, about whose it is. */
export function observeUnowned(text: string, span: Span, shared: SharedList, context: ReadContext): void {
  context.observe('TBL-005', text === '' ? 'empty' : 'default', span, {
    pointer: childPointer('', shared.name),
    data: { text, label: ownerLabel(shared), choices: namesOfItems(shared) },
  });
}

/** A table under a heading that names the list, or one of the items, is meant as these rows. */
function observeNoOwner({ block, heading }: HeadedTable, shared: SharedList, context: ReadContext): void {
  const match = heading && lacksOwner(block, shared, context);
  if (!match) return;
  const isCalledSo =
    findProperty(shared.owner, heading.text)?.path[0] === shared.list ||
    ownerOf(heading.trim(), shared.rowsBy, shared, context) >= 0;
  if (!isCalledSo) return;
  context.observe('TBL-005', 'column', match.grid.headerSpan, {
    pointer: childPointer('', shared.name),
    data: { text: heading.text.trim(), label: ownerLabel(shared), choices: namesOfItems(shared) },
  });
}

function ownerLabel({ rowsBy }: SharedList): ReturnType<typeof preferredLabel> {
  return preferredLabel('', { labels: rowsBy });
}
