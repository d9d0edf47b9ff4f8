import { valueAt } from '../../../findings/marks.js';
import { isObject } from '../../../model/read-context.js';
import type { Json } from '../../../model/reading.js';
import { reread } from '../reread.js';
import type { StructuredDocument } from '../structured-document.js';
import type { Edit } from '../../../text/edit.js';
import type { RowList } from './row-list.js';
import { rowNumbers, rowTargets } from './row-numbers.js';

/**
 * Whether the edits do what they should and nothing else: the same rows at their new places (`order`: old index to new
 * one), each leading to the same rows as before, and all other parts of the document as they were.
 */
export function keepsMeaning(
  read: StructuredDocument,
  list: RowList,
  edits: readonly Edit[],
  order: readonly number[],
): boolean {
  const after = reread(read, edits);
  const rows = valueAt(after.reading.model, list.pointer);
  if (!Array.isArray(rows)) return false;
  const pointers = rows.map((_: Json, index: number) => `${list.pointer}/${String(index)}`);
  const listAfter = { ...list, rows: pointers };
  const isSame = order.every((to, from) => {
    const [was, is] = [
      valueAt(read.reading.model, list.rows[from] ?? ''),
      valueAt(after.reading.model, pointers[to] ?? ''),
    ];
    return shape(was, list) === shape(is, list);
  });
  return isSame && sameFlow(edgesOf(list, read, order), edgesOf(listAfter, after)) && sameElsewhere(read, after, list);
}

/** The texts of a row that no command changes: what it says, not where it stands. */
function shape(row: Json | undefined, { item, rule }: RowList): string {
  if (!isObject(row)) return '';
  const said = Object.entries(row).filter(
    ([name, value]) => typeof value === 'string' && !rule.counts.includes(name) && !isSource(name, item),
  );
  return JSON.stringify([Object.keys(row).sort(), said, partsOf(row, item)]);
}

/** What the rows within a row say, which may be told which row is theirs by its number. */
function partsOf(row: Readonly<Record<string, Json>>, { properties = {} }: RowList['item']): readonly Json[] {
  return Object.entries(row).flatMap(([name, value]) => {
    const key = properties[name]?.items?.key;
    const parts = Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
    return parts.map((part) =>
      Object.entries(part).flatMap(([own, text]) => (typeof text === 'string' && own !== key ? [text] : [])),
    );
  });
}

/** A text that other properties are read out of may hold numbers of rows. */
function isSource(name: string, { properties = {} }: RowList['item']): boolean {
  return Object.values(properties).some(({ from }) => from === name);
}

/** What leads where, by the places that the rows have in the end. */
function edgesOf(list: RowList, read: StructuredDocument, order?: readonly number[]): readonly string[] {
  const numbers = rowNumbers(list, read);
  const placeOf = (index: number): number => order?.[index] ?? index;
  return rowTargets(list, read)
    .map(({ from, path, number }) => {
      const to = numbers.flatMap((known, index) => (known?.number === number ? [placeOf(index)] : []));
      return `${String(placeOf(from))} ${path} ${to.sort((a, b) => a - b).join()}`;
    })
    .sort();
}

function sameFlow(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((edge, index) => edge === after[index]);
}

function sameElsewhere(before: StructuredDocument, after: StructuredDocument, { pointer }: RowList): boolean {
  const root = pointer.split('/')[1] ?? '';
  const others = ({ reading }: StructuredDocument) => JSON.stringify({ ...reading.model, [root]: null });
  return others(before) === others(after);
}
