import { findProperty, type NameScope } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Block } from '../document/document.js';
import type { FlatText } from '../text/flat-text.js';
import { childPointer, hasAt, setAt, type Draft, type ReadContext } from './read-context.js';
import { readText } from './read-text.js';
import { readGrid } from './table-columns.js';

interface Target {
  readonly draft: Draft;
  readonly pointer: string;
  readonly context: ReadContext;
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
  { draft, pointer, context }: Target,
): boolean {
  const name = label.text.replace(/\s*[:：]\s*$/u, '');
  const found = findProperty(schema, name, scope);
  if (!found || hasAt(draft, found.path)) return found !== undefined;
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
