import type { Bilingual, Language } from '../../../catalogue/schema.js';
import type { Datum, Json } from '../../../model/reading.js';
import { formatNumber } from '../../../text/numbers.js';
import { partsOf } from './duration.js';
import { asDatum } from './values.js';

/** English words of the units, one and many. */
const ENGLISH: Readonly<Record<string, readonly [one: string, many: string]>> = {
  menit: ['minute', 'minutes'],
  jam: ['hour', 'hours'],
  hari: ['day', 'days'],
  'hari kerja': ['working day', 'working days'],
  minggu: ['week', 'weeks'],
  bulan: ['month', 'months'],
  tahun: ['year', 'years'],
};

/** A unit as one speaks of it: "hari kerja", "working days". */
export function unitInWords(unit: string): Bilingual {
  return { id: unit, en: ENGLISH[unit]?.[1] ?? unit };
}

/** Amounts by scale, the longest units first: "2 hari kerja + 30 menit"; hours only beside a limit that is not in minutes. */
export function amountsInWords(amounts: ReadonlyMap<string, number>, limitUnit: string): Bilingual {
  const sums = [
    [{ amount: amounts.get('month') ?? 0, unit: 'bulan' }],
    [{ amount: amounts.get('day') ?? 0, unit: 'hari' }],
    [{ amount: amounts.get('working-day') ?? 0, unit: 'hari kerja' }],
    clockParts(amounts.get('clock') ?? 0, limitUnit),
  ]
    .map((parts) => parts.filter(({ amount }) => amount > 0))
    .filter((parts) => parts.length > 0)
    .map(join);
  if (sums.length === 0) return join([{ amount: 0, unit: limitUnit || 'menit' }]);
  return { id: sums.map(({ id }) => id).join(' + '), en: sums.map(({ en }) => en).join(' + ') };
}

function clockParts(minutes: number, limitUnit: string): readonly Part[] {
  if (limitUnit === 'menit') return [{ amount: minutes, unit: 'menit' }];
  const hours = Math.floor(minutes / 60);
  return [
    { amount: hours, unit: 'jam' },
    { amount: minutes - hours * 60, unit: 'menit' },
  ];
}

interface Part {
  readonly amount: number;
  readonly unit: string;
}

/** A value as it goes into a sentence, a duration in words. */
export function shown(value: Json | undefined): Datum {
  return partsOf(value) ? writtenDuration(value) : asDatum(value ?? null);
}

/** A duration of the model in its own unit: "35 menit", "35 minutes". */
export function writtenDuration(value: Json | undefined): Bilingual {
  const parts = partsOf(value);
  return join(parts ? [parts] : []);
}

function join(parts: readonly Part[]): Bilingual {
  return {
    id: parts.map(({ amount, unit }) => `${inDigits(amount, 'id')} ${unit}`).join(' '),
    en: parts.map(({ amount, unit }) => `${inDigits(amount, 'en')} ${english(amount, unit)}`).join(' '),
  };
}

function inDigits(amount: number, language: Language): string {
  return formatNumber(Math.round(amount * 100) / 100, language);
}

function english(amount: number, unit: string): string {
  const [one, many] = ENGLISH[unit] ?? [unit, unit];
  return amount === 1 ? one : many;
}
