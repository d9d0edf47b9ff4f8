import type { Bilingual, Language } from '../catalogue/schema.js';
import type { Datum } from '../model/reading.js';
import { formatDate } from '../text/dates.js';
import { formatNumber } from '../text/numbers.js';

/** Whole numbers below this are shown without separators: years, months and step numbers are no amounts. */
const SMALLEST_GROUPED = 10_000;

const PLACEHOLDER = /\{(\w+)\}/g;

/** A section that is called so already: Bagian “Bagian Flowchart”. */
const DOUBLED = /\bbagian (“?bagian\b)/giu;

/** The message in one language with its {placeholders} filled; one that nothing fills is left out, never shown raw. */
export function sentence(message: Bilingual, data: Readonly<Record<string, Datum>>, language: Language): string {
  const template = message[language];
  if (!template.includes('{')) return template.replace(DOUBLED, '$1');
  const texts = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? '' : formatDatum(value, language);
  });
  let index = 0;
  const filled = template.replace(PLACEHOLDER, () => texts[index++] ?? '').replace(DOUBLED, '$1');
  return texts.includes('') ? closeGaps(filled) : filled;
}

/** A value as the reader writes it: dates in words, numbers in the language's signs, lists with commas; '' for null. */
export function formatDatum(value: Datum, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatAmount(value, language);
  if (typeof value === 'boolean') return yesOrNo(value)[language];
  if (isList(value)) return formatList(value, language);
  return 'date' in value ? formatDate(value.date, language) : value[language];
}

function formatList(values: readonly Datum[], language: Language): string {
  return values
    .map((item) => formatDatum(item, language))
    .filter((text) => text !== '')
    .join(', ');
}

function formatAmount(value: number, language: Language): string {
  const isSmall = Number.isInteger(value) && Math.abs(value) < SMALLEST_GROUPED;
  return formatNumber(value, language, !isSmall);
}

function yesOrNo(value: boolean): Bilingual {
  return value ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' };
}

/** What a missing value leaves behind: empty quotes and brackets, doubled spaces, a space before a full stop. */
function closeGaps(text: string): string {
  return text
    .replace(/“”|""|\(\s*\)/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ +([.,;:!?)])/g, '$1')
    .trim();
}

// Array.isArray alone does not narrow a readonly array out of a union.
function isList(value: Datum): value is readonly Datum[] {
  return Array.isArray(value);
}
