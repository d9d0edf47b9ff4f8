import type { Schema } from '../../../catalogue/schema.js';
import { valueAt } from '../../../findings/marks.js';
import { childPointer, isObject } from '../../../model/read-context.js';
import type { Json } from '../../../model/reading.js';
import type { StructuredDocument } from '../structured-document.js';
import type { Edit } from '../../../text/edit.js';
import { shiftRange } from './month-text.js';
import { refused, type Refused } from './outcome.js';
import type { RowList } from './row-list.js';

/** The first and last month of a row. */
export interface MonthRange {
  readonly start: number;
  readonly end: number;
}

/** The range of each row of a list whose ranges follow each other; undefined for a row without one. */
export function monthRanges(
  { rows, rule }: RowList,
  { reading }: StructuredDocument,
): readonly (MonthRange | undefined)[] {
  return rows.map((row) => {
    const { range } = rule;
    const start = range && valueAt(reading.model, `${row}/${range.start}`);
    const end = range && valueAt(reading.model, `${row}/${range.end}`);
    return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
  });
}

/** Moves the months of a row, and of all rows within it, by some months. */
export function shiftMonths(
  list: RowList,
  index: number,
  by: number,
  read: StructuredDocument,
): readonly Edit[] | Refused {
  const row = list.rows[index] ?? '';
  const { range } = list.rule;
  if (by === 0 || !range) return [];
  const pairs = [
    [`${row}/${range.start}`, `${row}/${range.end}`] as const,
    ...monthsWithin(valueAt(read.reading.model, row), list.item, row),
  ];
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const [start, end] of pairs) {
    if (seen.has(start)) continue;
    seen.add(start);
    const made = shiftRange(start, end, by, read);
    if (!made) return refused('months', { row: index + 1 });
    edits.push(...made);
  }
  return edits;
}

type Pair = readonly [start: string, end: string];

/** Pointers of the ends of every range of months below a value. */
export function monthsWithin(value: Json | undefined, schema: Schema, pointer: string): readonly Pair[] {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) =>
      monthsWithin(item, schema.items ?? {}, childPointer(pointer, index)),
    );
  }
  if (!isObject(value)) return [];
  if (schema.notation === 'months') return [[`${pointer}/mulai`, `${pointer}/selesai`]];
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    Object.hasOwn(value, name) ? monthsWithin(value[name], property, childPointer(pointer, name)) : [],
  );
}
