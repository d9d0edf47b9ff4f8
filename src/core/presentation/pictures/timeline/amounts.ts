import type { Language } from '../../../catalogue/schema.js';
import { formatNumber } from '../../../text/numbers.js';
import type { Amount } from './timeline.js';

const SCALES: readonly (readonly [number, Readonly<Record<Language, string>>])[] = [
  [1e12, { id: 'triliun', en: 'trillion' }],
  [1e9, { id: 'miliar', en: 'billion' }],
  [1e6, { id: 'juta', en: 'million' }],
];

/** An amount of money as it is written in full, and as a person says it: “Rp1,75 miliar”. */
export function amountOf(amount: number, currency: string, language: Language): Amount {
  const sign = currency === 'IDR' ? 'Rp' : `${currency} `;
  const text = `${sign}${formatNumber(amount, language)}`;
  const scale = SCALES.find(([size]) => Math.abs(amount) >= size);
  if (!scale) return { amount, text, short: text };
  const [size, names] = scale;
  const rounded = Math.round((amount / size) * 100) / 100;
  return { amount, text, short: `${sign}${formatNumber(rounded, language)} ${names[language]}` };
}
