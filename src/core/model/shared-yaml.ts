import { findProperty } from '../catalogue/property-names.js';
import type { YamlEntry, YamlMap, YamlNode } from '../document/yaml-tree.js';
import { childPointer, isObject, type Draft, type ReadContext } from './read-context.js';
import { readYamlObject } from './read-yaml.js';
import type { Json } from './reading.js';
import { OWNER, ownerOf, withOwner, type SharedRows } from './shared-rows.js';
import { observeUnowned, sharedLists, type SharedList } from './shared-tables.js';

/**
 * Reads a list at the top of YAML whose rows say, under a key of `rowsBy`, to which item of another list they belong:
 * the counterpart of one table for all items. Only where the type knows no such key, and no item has rows of its own.
 */
export function readSharedYaml(root: YamlMap, draft: Draft, context: ReadContext): void {
  for (const shared of sharedLists(draft, context, () => true)) {
    const entry = root.entries.find(({ key }) => isNameOf(shared, key.text, context));
    const rows = entry && rowsOf(entry.value);
    if (!entry || !rows?.some((row) => ownerIn(row, shared))) continue;
    Reflect.deleteProperty(draft, entry.key.text);
    context.places.delete(childPointer('', entry.key.text));
    draft[shared.name] = withRows(shared, rows, entry, context);
  }
}

function isNameOf({ owner, list }: SharedList, key: string, { root }: ReadContext): boolean {
  const path = findProperty(owner, key)?.path;
  return path?.length === 1 && path[0] === list && findProperty(root, key) === undefined;
}

function rowsOf(node: YamlNode | undefined): readonly YamlMap[] | undefined {
  const items = node?.kind === 'sequence' ? node.items : [];
  const rows = items.filter((item) => item?.kind === 'map');
  return rows.length === items.length ? rows : undefined;
}

function ownerIn(row: YamlMap, shared: SharedRows): YamlEntry | undefined {
  const known = withOwner(shared);
  return row.entries.find(({ key }) => findProperty(known, key.text)?.path[0] === OWNER);
}

/** The items with the rows that name them; a row that names none is reported. */
function withRows(shared: SharedList, rows: readonly YamlMap[], { key }: YamlEntry, context: ReadContext): Json {
  const { name, items, list, row: item } = shared;
  const owned = items.map((): YamlMap[] => []);
  for (const row of rows) {
    const entry = ownerIn(row, shared);
    const own = { ...row, entries: row.entries.filter((each) => each !== entry) };
    owned[indexOfOwner(row, entry, shared, context)]?.push(own);
  }
  return items.map((owner, index) => {
    const own = owned[index] ?? [];
    if (own.length === 0 || !isObject(owner)) return owner;
    const pointer = childPointer(childPointer(childPointer('', name), index), list);
    Object.assign(context.place(pointer), { via: 'yaml', key: key.span(), value: key.span() });
    const values = own.map((row, at) => {
      const place = childPointer(pointer, at);
      context.place(place).via = 'yaml';
      return readYamlObject(row, item, place, context);
    });
    return { ...owner, [list]: values };
  });
}

/** Whose a row is; -1, and that is reported, when it names no item. */
function indexOfOwner(row: YamlMap, entry: YamlEntry | undefined, shared: SharedList, context: ReadContext): number {
  const said = entry?.value?.kind === 'scalar' ? entry.value.text.trim() : undefined;
  const text = said?.text ?? '';
  const index = said && text !== '' ? ownerOf(said, shared.rowsBy, shared, context) : -1;
  if (index < 0) observeUnowned(text, (said ?? keyOf(row, entry))?.span() ?? row.span, shared, context);
  return index;
}

/** The key that says whose a row is, else its first one. */
function keyOf({ entries: [first] }: YamlMap, entry: YamlEntry | undefined): YamlEntry['key'] | undefined {
  return (entry ?? first)?.key;
}
