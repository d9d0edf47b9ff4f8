import { valueAt } from '../../../findings/marks.js';
import { childPointer } from '../../../model/read-context.js';
import type { Json } from '../../../model/reading.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';
import type { Edit } from '../../../text/edit.js';
import type { RowList } from './row-list.js';

/** The place that each row says it has (“Fase 2”); undefined where that is no whole number. */
export function countsOf(
  { rows }: RowList,
  name: string,
  { reading }: StructuredDocument,
): readonly (number | undefined)[] {
  return rows.map((row) => {
    const text = valueAt(reading.model, `${row}/${name}`);
    return typeof text === 'string' && /^\d{1,4}$/u.test(text) ? Number(text) : undefined;
  });
}

/** The same; undefined unless all rows give different whole numbers. */
export function rowCounts(list: RowList, name: string, read: StructuredDocument): readonly number[] | undefined {
  const numbers = countsOf(list, name, read).filter((number) => number !== undefined);
  return numbers.length === list.rows.length && new Set(numbers).size === numbers.length ? numbers : undefined;
}

/** Writes the new place of each row, and in the codes of the rows within it that begin with the old one (K2.1). */
export function followCounts(
  list: RowList,
  read: StructuredDocument,
  newCount: (index: number, counts: readonly number[]) => number,
): readonly Edit[] {
  return list.rule.counts.flatMap((name) => {
    const counts = rowCounts(list, name, read) ?? [];
    return counts.flatMap((was, index) => countEdits(list, name, index, was, newCount(index, counts), read));
  });
}

/** Writes a new place for one row. */
export function countEdits(
  list: RowList,
  name: string,
  index: number,
  was: number,
  now: number,
  read: StructuredDocument,
): readonly Edit[] {
  const row = list.rows[index] ?? '';
  if (was === now) return [];
  const keys = name === list.item.key ? keysWithin(list, row, read) : [];
  return [
    ...digitsEdit(`${row}/${name}`, /^()(\d+)$/u, was, now, read),
    ...keys.flatMap((pointer) => digitsEdit(pointer, /^(\p{L}*[-.]?)(\d+)[.-]/u, was, now, read)),
  ];
}

/** Pointers of the keys of the rows in the lists of a row. */
function keysWithin({ item }: RowList, row: string, { reading }: StructuredDocument): readonly string[] {
  return Object.entries(item.properties ?? {}).flatMap(([name, { items }]) => {
    const own = childPointer(row, name);
    const inner = valueAt(reading.model, own);
    if (items?.key === undefined || !Array.isArray(inner)) return [];
    return inner.map((_: Json, index: number) => `${childPointer(own, index)}/${items.key ?? ''}`);
  });
}

function digitsEdit(
  pointer: string,
  form: RegExp,
  was: number,
  now: number,
  { reading, source }: StructuredDocument,
): readonly Edit[] {
  const span = reading.places.get(pointer)?.value;
  const match = span && form.exec(source.slice(span));
  if (!match || Number(match[2]) !== was) return [];
  const start = span.start + (match[1]?.length ?? 0);
  const digits: Span = { start, end: start + (match[2]?.length ?? 0) };
  return [{ span: digits, text: String(now) }];
}
