import { findProperty, type NamedProperty } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Block, Section } from '../document/document.js';
import type { FlatText } from '../text/flat-text.js';
import { itemParts, listItems, paragraphText, type Content, type Item } from './content.js';
import { fieldLines, type FieldLine } from './field-lines.js';
import { compareField, readPairs } from './pairs.js';
import { childPointer, hasAt, setAt, typesOf, type Draft, type ReadContext } from './read-context.js';
import { bestArray, readTable } from './read-table.js';
import { readText } from './read-text.js';
import type { Json } from './reading.js';

interface Body {
  readonly draft: Draft;
  readonly schema: Schema;
  readonly pointer: string;
  readonly context: ReadContext;
  /** List items that no label claims: they go to the object's `rest`. */
  readonly loose: Item[];
  /** The field whose value has yet to come, as a list, table or paragraph. */
  open: FieldLine | undefined;
  readonly gathered: Block[];
  /** Says so when a value differs from the one that was read first. */
  readonly compares: boolean;
}

/**
 * Reads an object from what stands under its heading: pair tables, field lines, tables of its lists, sub-headings
 * named by labels, and bare lists for its `rest`. The first occurrence of a property wins.
 */
export function readBody(
  content: Content,
  schema: Schema,
  pointer: string,
  context: ReadContext,
  draft: Draft = {},
  compares = false,
): Draft {
  const body: Body = { draft, schema, pointer, context, loose: [], open: undefined, gathered: [], compares };
  for (const block of content.blocks) readBlock(block, body);
  closeField(body);
  for (const child of content.children) readNamedChild(child, body);
  readLoose(body);
  return draft;
}

function readBlock(block: Block, body: Body): void {
  const { schema, context } = body;
  const text = paragraphText(block, context.source);
  if (text) {
    const fields = fieldLines(text, (label) => findProperty(schema, label));
    if (fields.length > 0) readFields(fields, body);
    else if (body.open) body.gathered.push(block);
    return;
  }
  if (body.open) {
    body.gathered.push(block);
    closeField(body);
  } else if (block.node.type === 'table') readTableBlock(block, body);
  else for (const item of listItems(block, context.source)) readItem(item, body);
}

function readFields(fields: readonly FieldLine[], body: Body): void {
  for (const field of fields) {
    closeField(body);
    if (field.value.text === '') body.open = field;
    else readField(field, body);
  }
}

function readField(field: FieldLine, { draft, pointer, context, compares }: Body): void {
  if (hasAt(draft, field.property.path)) {
    if (compares) compareField(field.property, field.value, draft, pointer, context);
    return;
  }
  const own = openPlace(field, pointer, context);
  const value = readText(field.value, field.property.schema, own, context);
  if (value !== undefined) setAt(draft, field.property.path, value);
}

function openPlace(field: FieldLine, pointer: string, context: ReadContext): string {
  const own = field.property.path.reduce(childPointer, pointer);
  const place = context.place(own);
  place.via = 'line';
  place.key = field.label.span();
  place.label = field.label.text;
  if (field.property.path.length > 1) {
    context.place(childPointer(pointer, field.property.path[0] ?? '')).key ??= field.label.span();
  }
  return own;
}

/** The paragraphs or the one list or table after an empty field line are its value. */
function closeField(body: Body): void {
  const field = body.open;
  if (!field) return;
  body.open = undefined;
  const blocks = body.gathered.splice(0);
  readBlocksAs(field.property, field, { blocks, children: [] }, body);
}

function readBlocksAs(property: NamedProperty, field: FieldLine, content: Content, body: Body): void {
  if (hasAt(body.draft, property.path)) return;
  const own = openPlace(field, body.pointer, body.context);
  if (content.blocks.length === 0) {
    body.context.place(own).note = 'empty';
    return;
  }
  const value = body.context.readers.content(content, property.schema, own, body.context);
  if (value !== undefined) setAt(body.draft, property.path, value);
}

function readTableBlock(block: Block, { draft, schema, pointer, context, compares }: Body): void {
  const best = bestArray(block, schema, context);
  if (!best) {
    readPairs(block, schema, 'all', { draft, pointer, context, compares });
    return;
  }
  const own = childPointer(pointer, best.name);
  const known: Json | undefined = draft[best.name];
  const values: Json[] = Array.isArray(known) ? [...(known as readonly Json[])] : [];
  readTable(best.match, schema.properties?.[best.name]?.items ?? {}, own, values, context);
  draft[best.name] = values;
}

function readItem(item: Item, body: Body): void {
  const { schema, context, draft, pointer } = body;
  const { text, nested } = itemParts(item, context.source);
  if (typeof item.node.checked === 'boolean' && readBox(text, item.node.checked, body)) return;
  const fields = fieldLines(text, (label) => findProperty(schema, label));
  if (fields.length === 0) {
    body.loose.push(item);
    return;
  }
  for (const field of fields) {
    if (field.value.text !== '') readField(field, body);
    else if (!hasAt(draft, field.property.path)) {
      readBlocksAs(field.property, field, { blocks: nested, children: [] }, { ...body, draft, pointer });
    }
  }
}

/** A ticked or empty box with a boolean property's label. */
function readBox(text: FlatText, isChecked: boolean, { schema, draft, pointer, context }: Body): boolean {
  const found = findProperty(schema, text.text);
  if (!found || !typesOf(found.schema).includes('boolean')) return false;
  if (hasAt(draft, found.path)) return true;
  setAt(draft, found.path, isChecked);
  const place = context.place(found.path.reduce(childPointer, pointer));
  place.value = text.span();
  place.key = text.span();
  return true;
}

function readNamedChild(child: Section, { draft, schema, pointer, context }: Body): void {
  const heading = child.heading?.text;
  const found = heading && findProperty(schema, heading.text);
  if (!heading || !found || hasAt(draft, found.path)) return;
  const own = found.path.reduce(childPointer, pointer);
  const place = context.place(own);
  place.via = 'heading';
  place.key = heading.trim().span();
  place.label = heading.text;
  const value = context.readers.content(child, found.schema, own, context);
  if (value !== undefined) setAt(draft, found.path, value);
}

function readLoose({ loose, draft, schema, pointer, context }: Body): void {
  const name = schema.rest;
  const rest = name === undefined ? undefined : schema.properties?.[name];
  if (name === undefined || !rest?.items || loose.length === 0 || Object.hasOwn(draft, name)) return;
  const own = childPointer(pointer, name);
  const values: Json[] = [];
  if (typesOf(rest.items).includes('object')) context.readers.listRows(loose, rest.items, own, values, context);
  else {
    for (const item of loose) {
      const value = readText(
        itemParts(item, context.source).text,
        rest.items,
        childPointer(own, values.length),
        context,
      );
      if (value !== undefined) values.push(value);
    }
  }
  const [first] = loose;
  if (first) context.place(own).value = first.span;
  draft[name] = values;
}
