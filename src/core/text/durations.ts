/** An amount on the scale of its unit; amounts of different scales cannot be compared (a day has no fixed hours). */
export interface ScaledDuration {
  readonly scale: 'clock' | 'day' | 'working-day' | 'month';
  /** Minutes, days, working days or months. */
  readonly amount: number;
}

const UNITS: ReadonlyMap<string, ScaledDuration> = new Map<string, ScaledDuration>([
  ['menit', { scale: 'clock', amount: 1 }],
  ['jam', { scale: 'clock', amount: 60 }],
  ['hari', { scale: 'day', amount: 1 }],
  ['minggu', { scale: 'day', amount: 7 }],
  ['hari kerja', { scale: 'working-day', amount: 1 }],
  ['bulan', { scale: 'month', amount: 1 }],
  ['tahun', { scale: 'month', amount: 12 }],
]);

/** A duration with a canonical Indonesian unit ("menit" … "tahun") on its scale; absent for another unit. */
export function toMinutes(value: number, unit: string): ScaledDuration | undefined {
  const known = UNITS.get(unit);
  if (!known || !Number.isFinite(value)) return undefined;
  return { scale: known.scale, amount: value * known.amount };
}
