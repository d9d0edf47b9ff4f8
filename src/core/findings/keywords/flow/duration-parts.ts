import type { Json } from '../../../model/reading.js';

/** Amount and unit of a duration of the model. */
export function partsOf(value: Json | undefined): { readonly amount: number; readonly unit: string } | undefined {
  if (typeof value !== 'object' || value === null || !('nilai' in value) || !('satuan' in value)) return undefined;
  const { nilai, satuan } = value;
  return typeof nilai === 'number' && typeof satuan === 'string' ? { amount: nilai, unit: satuan } : undefined;
}
