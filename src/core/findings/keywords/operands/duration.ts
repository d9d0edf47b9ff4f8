import type { Json } from '../../../model/reading.js';
import { toDays } from '../../../text/durations.js';

/** Amount and unit of a duration of the model. */
export function partsOf(value: Json | undefined): { readonly amount: number; readonly unit: string } | undefined {
  if (typeof value !== 'object' || value === null || !('nilai' in value) || !('satuan' in value)) return undefined;
  const { nilai, satuan } = value;
  return typeof nilai === 'number' && typeof satuan === 'string' ? { amount: nilai, unit: satuan } : undefined;
}

/** Calendar days of a duration of the model; absent when it is none. */
export function daysOf(value: Json | undefined): number | undefined {
  const parts = partsOf(value);
  return parts && toDays(parts.amount, parts.unit);
}
