import type { Schema } from '../../catalogue/schema.js';
import { isObject } from '../../model/read-context.js';
import type { Json } from '../../model/reading.js';
import type { RowAround } from './slot.js';

/** A row of a list as it was read, seen from a value in it. */
export function rowAround(item: Schema, path: readonly string[], index: number, rows: Json | undefined): RowAround {
  const others = Array.isArray(rows) ? (rows as readonly Json[]).filter((_, at) => at !== index) : [];
  return { item, path, index, valuesOf: (of) => others.map((row) => valueIn(row, of)) };
}

/** What a path of names leads to in a value. */
export function valueIn(value: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = (found as readonly Json[])[Number(step)];
    else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}
