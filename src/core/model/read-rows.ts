import { findProperty, preferredLabel } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Block, Section } from '../document/document.js';
import { normaliseName, stripNumbering } from '../text/names.js';
import type { FlatText } from '../text/flat-text.js';
import { afterLine, blocksOf, itemParts, listItems, paragraphText, type Content, type Item } from './content.js';
import { fieldLines } from './field-lines.js';
import { markedLines } from './marked-lines.js';
import { fitsNotation, readNotations } from './notations.js';
import { readBody } from './read-body.js';
import { childPointer, isObject, ordinalOf, typesOf, type Draft, type ReadContext } from './read-context.js';
import { matchTable, readTable } from './read-table.js';
import { finishObject, readText } from './read-text.js';
import type { Json } from './reading.js';
import { matchShared, namesSome, sharedRowsOf } from './shared-rows.js';
import { tableSorter, type TableSorter } from './sort-tables.js';

/** Reads an array of objects: tables first, then a sub-heading for each item, then list items. */
export function readRows(content: Content, schema: Schema, pointer: string, context: ReadContext): Json {
  const item = schema.items ?? {};
  const values: Json[] = [];
  const sorter = tableSorter(content, item, context);
  const aside: Aside[] = content.blocks.filter(sorter.isShared).map((block) => ({ blocks: [block], names: false }));
  readTables(content.blocks, sorter, { item, pointer, values }, context);
  const rows: Rows = { item, pointer, values, fromTable: values.length, sorter, aside };
  for (const child of content.children) readChild(child, rows, context);
  for (const part of aside) readAside(part, rows, context);
  const lists = content.blocks.flatMap((block) => listItems(block, context.source));
  if (values.length === 0) readListRows(lists, item, pointer, values, context);
  if (values.length === 0) readMarkedRows(content, item, pointer, values, context);
  if (values.length === 0 && schema.paragraphs === true) readParagraphs(content, item, pointer, values, context);
  const place = context.place(pointer);
  if (values.length === 0) place.note = place.table ? 'no-rows' : 'no-table';
  if (values.length > 0 || place.table) observeMissingColumns(schema, pointer, context);
  return values;
}

/** Columns that a form always has, even where no row needs them. */
function observeMissingColumns(schema: Schema, pointer: string, context: ReadContext): void {
  const { table } = context.place(pointer);
  for (const choices of table ? (schema.columns ?? []) : []) {
    const [name = ''] = choices;
    if (!table || choices.some((choice) => table.columns.has(choice))) continue;
    const label = preferredLabel(name, schema.items?.properties?.[name]);
    context.observe('TBL-001', 'missing', table.header, { pointer, data: { label, column: name } });
  }
}

/** The items read so far; only those that came from the section's own table are extended by sub-headings. */
interface Rows extends List {
  readonly fromTable: number;
  readonly sorter: TableSorter;
  readonly aside: Aside[];
}

/** An array while it is read. */
interface List {
  readonly item: Schema;
  readonly pointer: string;
  readonly values: Json[];
}

/** Blocks whose tables may hold the rows of lists within the items: that can be said when the items are known. */
interface Aside {
  readonly blocks: readonly Block[];
  readonly heading?: FlatText;
  /** Whether the heading says so itself. */
  readonly names: boolean;
}

/** Each line of prose is an item, for lists that people also write as paragraphs. */
function readParagraphs(content: Content, item: Schema, pointer: string, values: Json[], context: ReadContext): void {
  for (const block of content.blocks) {
    const text = paragraphText(block, context.source);
    if (!text) continue;
    for (const match of text.text.matchAll(/[^\n]+/gu)) {
      const line = text.slice(match.index, match.index + match[0].length);
      const value = readText(line, item, childPointer(pointer, values.length), context);
      if (value !== undefined) values.push(value);
    }
  }
}

/** Appends the rows of every table that holds such rows; true when there was one. */
function readTables(
  blocks: readonly Block[],
  sorter: TableSorter,
  { item, pointer, values }: List,
  context: ReadContext,
): boolean {
  let found = false;
  for (const block of blocks) {
    const match = sorter.isShared(block) ? undefined : matchTable(block, item, context);
    if (!match || !sorter.isOwn(match)) continue;
    readTable(match, item, pointer, values, context);
    found = true;
  }
  return found;
}

/** Leaves tables that name the items to those who read them when all items are known; others are the list's own. */
function readAside({ blocks, heading, names }: Aside, rows: Rows, context: ReadContext): void {
  const { item, pointer, values, sorter } = rows;
  const owners = { owner: item, items: values };
  for (const block of blocks) {
    const isNamed = sharedRowsOf(item).some((shared) => {
      const match = matchShared(block, shared, context);
      return match !== undefined && namesSome(match, shared.rowsBy, owners, context);
    });
    if (isNamed || names) context.shared.push({ block, heading });
    else {
      const match = matchTable(block, item, context);
      if (match && sorter.isOwn(match)) readTable(match, item, pointer, values, context);
    }
  }
}

/** A sub-heading is an item, more of a table's row, or only groups further tables and items. */
function readChild(child: Section, rows: Rows, context: ReadContext): void {
  const { item } = rows;
  const heading = child.heading?.text;
  if (!heading || readTables(ownTables(child, item, context), rows.sorter, rows, context)) return;
  const isNotation = fitsNotation(heading.text.trim(), item) || fitsNotation(withoutNumber(heading).text.text, item);
  const known = isNotation ? -1 : indexOfNamed([heading.text], rows);
  if (known >= 0) {
    extendRow(child, rows, known, context);
    return;
  }
  if (isNotation || !setAside(child, heading, rows)) readNewItem(child, isNotation, rows, context);
}

function readNewItem(child: Section, isNotation: boolean, rows: Rows, context: ReadContext): void {
  const { item, pointer, values, fromTable } = rows;
  const own = childPointer(pointer, values.length);
  const draft = isNotation || fromTable === 0 ? readHeadingItem(child, item, own, context) : {};
  if (isNotation || Object.keys(draft).length > 1) addItem(draft, rows, context);
  else {
    forget(own, context);
    for (const grandchild of child.children) readChild(grandchild, rows, context);
  }
}

/** A sub-heading with tables for all items, or one that is called like the list within them. */
function setAside(child: Section, heading: FlatText, { item, sorter, aside }: Rows): boolean {
  const list = findProperty(item, heading.text)?.path[0];
  const names = sorter.hasItems && sharedRowsOf(item).some((shared) => shared.list === list);
  const blocks = names
    ? blocksOf(child).filter(({ node }) => node.type === 'table')
    : child.blocks.filter(sorter.isShared);
  if (blocks.length > 0) aside.push({ blocks, heading, names });
  return blocks.length > 0;
}

/** Tables that are rows of the array itself rather than of a list within one item. */
function ownTables(child: Section, item: Schema, context: ReadContext): readonly Block[] {
  const nested = Object.values(item.properties ?? {}).flatMap((property) =>
    property.items && typesOf(property.items).includes('object') ? [property.items] : [],
  );
  return child.blocks.filter((block) => {
    const own = matchTable(block, item, context)?.recognised ?? 0;
    return nested.every((schema) => (matchTable(block, schema, context)?.recognised ?? 0) < own);
  });
}

function readHeadingItem(child: Section, item: Schema, pointer: string, context: ReadContext): Draft {
  const place = context.place(pointer);
  const heading = child.heading?.text;
  if (heading) {
    place.via = 'heading';
    place.value = heading.trim().span();
    place.key = place.value;
    place.label = heading.text;
  }
  place.insert = afterLine(child.span.end, context.source);
  const draft = heading ? readTitle(heading, item, pointer, context) : {};
  return finishObject(readBody(child, item, pointer, context, draft), item, pointer, context);
}

/** A heading or first line: one of the item's notations, else its main text; its number goes to the ordinal. */
function readTitle(text: FlatText, item: Schema, pointer: string, context: ReadContext, number?: number): Draft {
  const whole = readNotations(text.trim(), item, pointer, context);
  if (whole) return whole;
  const bare = withoutNumber(text);
  const draft = readNotations(bare.text, item, pointer, context) ?? readMain(bare.text, item, pointer, context);
  const count = number ?? Number.parseInt(bare.number ?? '', 10);
  const ordinal = ordinalOf(item);
  if (ordinal !== undefined && !Object.hasOwn(draft, ordinal) && Number.isInteger(count)) {
    draft[ordinal] = count;
    context.place(childPointer(pointer, ordinal)).value = text.trim().span();
  }
  return draft;
}

function readMain(text: FlatText, item: Schema, pointer: string, context: ReadContext): Draft {
  if (item.main === undefined) return {};
  const value = readText(text, item.properties?.[item.main] ?? {}, childPointer(pointer, item.main), context);
  return value === undefined ? {} : { [item.main]: value };
}

function withoutNumber(text: FlatText): { text: FlatText; number: string | undefined } {
  const { number, rest } = stripNumbering(text.text);
  return { text: text.slice(rest).trim(), number };
}

/** Index of the table row whose key or main text is one of the names, with or without a number before it. */
function indexOfNamed(names: readonly string[], { item, values, fromTable }: Rows): number {
  const wanted = new Set(names.flatMap((name) => [name, name.slice(stripNumbering(name).rest)]).map(normaliseName));
  return values.slice(0, fromTable).findIndex((value) => {
    if (!isObject(value)) return false;
    return [item.key, item.main].some((name) => {
      const own = name === undefined ? undefined : value[name];
      return (typeof own === 'string' || typeof own === 'number') && wanted.has(normaliseName(String(own)));
    });
  });
}

function extendRow(child: Section, { item, pointer, values }: Rows, index: number, context: ReadContext): void {
  const known = values[index];
  const draft = isObject(known) ? { ...known } : {};
  values[index] = readBody(child, item, childPointer(pointer, index), context, draft);
}

/** Adds an item; when a table row has its key or main text already, it extends that row and the row's values win. */
function addItem(draft: Draft, rows: Rows, context: ReadContext): void {
  const { item, pointer, values } = rows;
  const names = [item.key, item.main].flatMap((name) => {
    const own = name === undefined ? undefined : draft[name];
    return typeof own === 'string' || typeof own === 'number' ? [String(own)] : [];
  });
  const index = indexOfNamed(names, rows);
  const known = values[index];
  if (isObject(known)) {
    movePlaces(childPointer(pointer, values.length), childPointer(pointer, index), context);
    values[index] = { ...draft, ...known };
  } else values.push(draft);
}

function movePlaces(from: string, to: string, context: ReadContext): void {
  for (const [pointer, place] of [...context.places]) {
    if (pointer !== from && !pointer.startsWith(`${from}/`)) continue;
    const target = to + pointer.slice(from.length);
    if (!context.places.has(target)) context.places.set(target, place);
    context.places.delete(pointer);
  }
}

function forget(pointer: string, context: ReadContext): void {
  for (const known of [...context.places.keys()]) {
    if (known === pointer || known.startsWith(`${pointer}/`)) context.places.delete(known);
  }
}

/** Reads list items as rows: a first line in a notation or as main text, what is nested as the rest of the object. */
export function readListRows(
  items: readonly Item[],
  item: Schema,
  pointer: string,
  values: Json[],
  context: ReadContext,
): void {
  for (const entry of items) {
    const { text, nested } = itemParts(entry, context.source);
    const own = childPointer(pointer, values.length);
    const place = context.place(own);
    place.via = 'list';
    place.value = text.trim().span();
    place.insert = afterLine(entry.span.end, context.source);
    const isField = fieldLines(text, (label) => findProperty(item, label)).length > 0;
    const draft = isField ? {} : readTitle(firstLine(text), item, own, context, entry.number);
    const blocks: readonly Block[] = isField ? entry.node.children.map((node) => ({ node, base: entry.base })) : nested;
    values.push(finishObject(readBody({ blocks, children: [] }, item, own, context, draft), item, own, context));
  }
}

/** Lines with marks that are none of Markdown (“a.”, “(1)”) are rows too: there is nothing else that they could be. */
function readMarkedRows(content: Content, item: Schema, pointer: string, values: Json[], context: ReadContext): void {
  const paragraphs = content.blocks.flatMap((block) => paragraphText(block, context.source) ?? []);
  for (const [index, text] of markedLines(paragraphs).entries()) {
    const own = childPointer(pointer, values.length);
    const place = context.place(own);
    place.via = 'list';
    place.value = text.span();
    place.insert = afterLine(text.span().end, context.source);
    values.push(finishObject(readTitle(text, item, own, context, index + 1), item, own, context));
  }
}

function firstLine(text: FlatText): FlatText {
  const end = text.text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
