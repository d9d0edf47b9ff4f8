import { findProperty, type NamedProperty, type NameScope } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Block } from '../document/document.js';
import type { FlatText } from '../text/flat-text.js';
import { normaliseName } from '../text/names.js';
import { childPointer, hasAt, isObject, setAt, type Draft, type ReadContext } from './read-context.js';
import { readText } from './read-text.js';
import type { Json } from './reading.js';
import { readGrid } from './table-columns.js';

interface Target {
  readonly draft: Draft;
  readonly pointer: string;
  readonly context: ReadContext;
  /** Says so when a value differs from the one that was read first. */
  readonly compares: boolean;
}

/**
 * Reads a table of label and value: two columns, or three with a colon between. The header row is a pair too. True
 * when at least one label is known.
 */
export function readPairs(block: Block, schema: Schema, scope: NameScope, target: Target): boolean {
  if (block.node.type !== 'table') return false;
  const grid = readGrid(block.node, block.base, target.context.source);
  const rows = [grid.header, ...grid.rows.map((row) => row.cells)];
  let found = false;
  for (const cells of rows) {
    const value = valueCell(cells, grid.header.length);
    const [label] = cells;
    if (label && value && readPair(label, value, schema, scope, target)) found = true;
  }
  return found;
}

function valueCell(cells: readonly FlatText[], width: number): FlatText | undefined {
  if (width === 2) return cells[1];
  return width === 3 && /^[:：]?$/u.test(cells[1]?.text.trim() ?? '') ? cells[2] : undefined;
}

function readPair(
  label: FlatText,
  value: FlatText,
  schema: Schema,
  scope: NameScope,
  { draft, pointer, context, compares }: Target,
): boolean {
  const name = label.text.replace(/\s*[:：]\s*$/u, '');
  const found = findProperty(schema, name, scope);
  if (!found) return false;
  if (hasAt(draft, found.path)) {
    if (compares) compareField(found, value, draft, pointer, context);
    return true;
  }
  const own = found.path.reduce(childPointer, pointer);
  const place = context.place(own);
  place.via = 'cell';
  place.key = label.trim().span();
  place.label = name;
  const read = readText(value, found.schema, own, context);
  if (read !== undefined) setAt(draft, found.path, read);
  if (found.path.length > 1) context.place(childPointer(pointer, found.path[0] ?? '')).key ??= label.trim().span();
  return true;
}

/** Reports a field that says something else than the value that counts (META-013). */
export function compareField(
  found: NamedProperty,
  text: FlatText,
  draft: Draft,
  pointer: string,
  context: ReadContext,
): void {
  const own = found.path.reduce(childPointer, pointer);
  const scratch = context.scratch();
  const value = readText(text, found.schema, own, scratch);
  const known = found.path.reduce<Json | undefined>(
    (parent, name) => (isObject(parent) ? parent[name] : undefined),
    draft,
  );
  if (value === undefined || scratch.pending.length > 0 || isSame(value, known)) return;
  const { value: written, key } = context.place(own);
  const related = written ?? key;
  const data = { text: text.text.trim() };
  context.observe('META-013', 'field', text.trim().span(), { pointer: own, data, ...(related && { related }) });
}

function isSame(a: Json, b: Json | undefined): boolean {
  if (typeof a === 'string' && typeof b === 'string') return normaliseName(a) === normaliseName(b);
  // Two notations of an object may say more or less of it; only scalars can clearly disagree.
  return typeof a === 'object' || typeof b === 'object' || a === b;
}
