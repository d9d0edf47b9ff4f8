import type { Schema } from '../../../catalogue/schema.js';
import { ordinalOf } from '../../../model/read-context.js';
import type { ValueSource } from './offered-value.js';

/** The number after the last one of a list, as its rows say it. */
function nextNumber(above: readonly string[]): string {
  const last = above.map((text) => Number.parseInt(text, 10)).findLast((number) => Number.isInteger(number));
  return String((last ?? above.length) + 1);
}

/** The same where rows may be counted; nothing where one of them is not. */
function nextCount(above: readonly string[]): string {
  return above.every((text) => /^\d{1,4}$/u.test(text.trim())) ? nextNumber(above) : '';
}

/** KPI-04 after KPI-03; nothing where codes are not counted on. */
function nextCode(above: readonly string[]): string {
  const [before, last] = above.slice(-2).map((text) => /^(?<stem>.*?)(?<number>\d+)$/u.exec(text)?.groups);
  const [stem, number] = [last?.['stem'], last?.['number'] ?? ''];
  const isCounted = stem !== undefined && stem === before?.['stem'] && Number(number) === Number(before['number']) + 1;
  return isCounted ? stem + String(Number(number) + 1).padStart(number.length, '0') : '';
}

/**
 * What follows in a column that says which row it is: its number, or its code; undefined for other columns. A number
 * that every row has is certain, what only goes on from the rows above is not.
 */
export function nextOf(
  name: string,
  item: Schema,
  above: readonly string[],
): { readonly text: string; readonly isCertain: boolean } | undefined {
  if (name === ordinalOf(item)) return { text: nextNumber(above), isCertain: true };
  if (name === item.key) return { text: nextCode(above), isCertain: false };
  return item.properties?.[name]?.counts === true ? { text: nextCount(above), isCertain: false } : undefined;
}

/** The next number or code, where a row is numbered or named by one. */
export const nextInList: ValueSource = ({ row }) => {
  const [name = '', part] = row?.path ?? [];
  if (!row || part !== undefined) return [];
  const above = row.valuesOf([name]).slice(0, row.index);
  const next = nextOf(name, row.item, above.map(textOf));
  return next ? [{ text: next.text }] : [];
};

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
