import type { Json } from '../../../model/reading.js';
import { isList } from './path.js';

/** The text of a value, a list's joined by "; "; absent when there is none. */
export function textOf(value: Json | undefined): string | undefined {
  if (isList(value)) return value.flatMap((item) => textOf(item) ?? []).join('; ') || undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
