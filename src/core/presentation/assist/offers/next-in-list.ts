import { ordinalOf } from '../../../model/read-context.js';
import type { ValueSource } from './offered-value.js';

/** The number after the last one of a list, as its rows say it. */
export function nextNumber(above: readonly string[]): string {
  const last = above.map((text) => Number.parseInt(text, 10)).findLast((number) => Number.isInteger(number));
  return String((last ?? above.length) + 1);
}

/** KPI-04 after KPI-03; nothing where codes are not counted on. */
export function nextCode(above: readonly string[]): string {
  const [before, last] = above.slice(-2).map((text) => /^(?<stem>.*?)(?<number>\d+)$/u.exec(text)?.groups);
  const [stem, number] = [last?.['stem'], last?.['number'] ?? ''];
  const isCounted = stem !== undefined && stem === before?.['stem'] && Number(number) === Number(before['number']) + 1;
  return isCounted ? stem + String(Number(number) + 1).padStart(number.length, '0') : '';
}

/** The next number or code, where a row is numbered or named by one. */
export const nextInList: ValueSource = ({ row }) => {
  const [name = '', part] = row?.path ?? [];
  if (!row || part !== undefined) return [];
  const isOrdinal = name === ordinalOf(row.item);
  if (!isOrdinal && name !== row.item.key) return [];
  const above = row
    .valuesOf([name])
    .slice(0, row.index)
    .map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''));
  return [{ text: isOrdinal ? nextNumber(above) : nextCode(above) }];
};
