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

/** Days of a calendar that one unit takes. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['menit', 1 / 1440],
  ['jam', 1 / 24],
  ['hari', 1],
  // At the least: a weekend may come between.
  ['hari kerja', 1],
  ['minggu', 7],
  ['bulan', 365 / 12],
  ['tahun', 365],
]);

/** Days of the calendar a deadline or interval takes (3 x 24 jam = 3); absent for an unknown unit. */
export function toDays(value: number, unit: string): number | undefined {
  const days = DAYS.get(unit);
  return days === undefined || !Number.isFinite(value) ? undefined : value * days;
}

/** A duration with a canonical Indonesian unit ("menit" … "tahun") on its scale; absent for another unit. */
export function toMinutes(value: number, unit: string): ScaledDuration | undefined {
  const known = UNITS.get(unit);
  if (!known || !Number.isFinite(value)) return undefined;
  return { scale: known.scale, amount: value * known.amount };
}
