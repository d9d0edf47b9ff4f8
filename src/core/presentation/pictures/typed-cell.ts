import type { Language } from '../../catalogue/schema.js';
import { readDate } from '../../text/dates.js';
import { readNumber } from '../../text/numbers.js';
import type { Cell } from '../overview/table.js';

/** A number with nothing beside it but a sign of money or per cent; one that begins with 0 is a code. */
const NUMBERS: Readonly<Record<Language, RegExp>> = { id: numberIn('.', ','), en: numberIn(',', '.') };

function numberIn(group: string, decimal: string): RegExp {
  const [thousands, fraction] = [`[${group}]`, `[${decimal}]`];
  return new RegExp(
    `^(?<money>Rp\\.?\\s?)?[-−]?(?<whole>0|[1-9]\\d{0,2}(?:${thousands}\\d{3})+|[1-9]\\d{0,14})` +
      `(?:${fraction}(?<fraction>\\d{1,6}))?(?<percent>\\s?%)?$`,
    'u',
  );
}

/**
 * What a table shows, as a spreadsheet counts with it: numbers, percentages and money with their format, and days.
 * What says more than that (“24% (2025)”, “≤ 30 menit”) stays as the document writes it.
 */
export function typedCell(text: string, language: Language): Cell {
  return numberCell(text, language) ?? dayCell(text) ?? text;
}

function numberCell(text: string, language: Language): Cell | undefined {
  const parts = NUMBERS[language].exec(text)?.groups;
  const number = parts && readNumber(text, language);
  if (!parts || number === undefined) return undefined;
  if (/^\d+$/u.test(text)) return number;
  const format = formatOf(parts);
  return { number: format.endsWith('%') ? number / 100 : number, format, text };
}

function formatOf({ money, whole = '', fraction = '', percent }: Readonly<Record<string, string | undefined>>): string {
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  if (percent !== undefined) return `0${decimals}%`;
  if (money !== undefined) return `"Rp"#,##0${decimals}`;
  return `${/\D/u.test(whole) ? '#,##0' : '0'}${decimals}`;
}

/** A day that is written whole; of numbers alone nobody knows which is the month. */
function dayCell(text: string): Cell | undefined {
  if (!/\p{L}{3}|^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
  const date = readDate(text);
  return 'iso' in date ? { day: date.iso } : undefined;
}
