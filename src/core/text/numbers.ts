import { readNumberWords } from './number-words.js';

type Language = 'id' | 'en';

const DECIMAL_SIGN: Readonly<Record<Language, '.' | ','>> = { id: ',', en: '.' };

/** Powers of ten of the words that follow an amount of money. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['ribu', 3],
  ['rb', 3],
  ['thousand', 3],
  ['juta', 6],
  ['jt', 6],
  ['million', 6],
  ['miliar', 9],
  ['m', 9],
  ['milyar', 9],
  ['billion', 9],
  ['triliun', 12],
  ['trillion', 12],
]);

const NUMBER = new RegExp(
  '^(?:±\\s?)?(?<sign>[-−+])?\\s?(?:(?:Rp\\.?|IDR)\\s{0,3}(?<inner>[-−+])?\\s?)?' +
    '(?<digits>\\d(?:[\\d.,]*\\d)?)' +
    `\\s{0,3}(?<scale>${[...SCALES.keys()].join('|')})?` +
    '\\s{0,3}(?:rupiah|IDR)?(?:%|persen|percent|per cent)?(?:,-{1,2}|,–|,—)?[.)]?(?:\\s{1,3}\\([^()]*\\))?$',
  'iu',
);

/** No number anyone writes is longer; the rest of the text would only cost time. */
const LONGEST = 100;

/**
 * The number a text stands for: an amount, a percentage (45,5% is 45.5) or money ("Rp 1,2 miliar").
 * Absent when the text is anything else or its groups of digits are not of three.
 */
export function readNumber(text: string, language: Language): number | undefined {
  const found = takeApart(text.trim());
  if (!found) return /^\p{L}/u.test(text.trim()) ? readNumberWords(text.trim()) : undefined;
  const plain = toPlainDigits(found.digits, DECIMAL_SIGN[language]);
  if (plain === undefined) return undefined;
  // The exponent is joined to the digits, so that 1,15 juta is 1150000 and not a neighbour of it.
  const size = Number(`${plain}e${found.exponent}`);
  return found.isNegative && size !== 0 ? -size : size;
}

/** The parts of a number as written. */
function takeApart(text: string) {
  const groups = text.length > LONGEST ? undefined : NUMBER.exec(text)?.groups;
  if (!groups) return undefined;
  const { sign = '', inner = '', digits = '', scale = '' } = groups;
  if (sign && inner) return undefined;
  // "1,5 M" is short for miliar; "5 m" are metres.
  if (scale === 'm') return undefined;
  const exponent = SCALES.get(scale.toLowerCase()) ?? 0;
  return { digits, exponent, isNegative: /[-−]/.test(sign + inner) };
}

/** Digits with separators as a JSON-like number; absent when the separators contradict each other. */
function toPlainDigits(digits: string, decimalSign: '.' | ','): string | undefined {
  const lastSeparator = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (lastSeparator < 0) return digits;
  const separator = digits.charAt(lastSeparator);
  const head = digits.slice(0, lastSeparator);
  const tail = digits.slice(lastSeparator + 1);
  const other = separator === '.' ? ',' : '.';
  if (head.includes(other)) return head.includes(separator) ? undefined : joined(ungroup(head, other), tail);
  if (head.includes(separator)) return ungroup(digits, separator);
  // "0.500" cannot be a group of thousands, whatever the language.
  const isGrouping = tail.length === 3 && separator !== decimalSign && !head.startsWith('0');
  return isGrouping ? ungroup(digits, separator) : joined(head, tail);
}

function joined(whole: string | undefined, fraction: string): string | undefined {
  return whole === undefined ? undefined : `${whole}.${fraction}`;
}

/** The digits without separators when every group after the first has three of them. */
function ungroup(digits: string, separator: string): string | undefined {
  const [first = '', ...groups] = digits.split(separator);
  const areOfThree = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => group.length === 3);
  return areOfThree ? first + groups.join('') : undefined;
}

/** A number in the language's signs ("1.250.000,5" or "1,250,000.5"); `grouping` false for years and codes. */
export function formatNumber(value: number, language: Language, grouping = true): string {
  // 15 digits are exact in a double; more would show 0.1 + 0.2 as 0,30000000000000004.
  const text = String(Number(value.toPrecision(15)) + 0);
  const decimalSign = DECIMAL_SIGN[language];
  const [whole = '', fraction] = text.split('.');
  if (!/^-?\d+$/.test(whole)) return text.replace('.', decimalSign);
  const grouped = grouping ? whole.replace(/\B(?=(?:\d{3})+$)/g, decimalSign === ',' ? '.' : ',') : whole;
  return fraction === undefined ? grouped : `${grouped}${decimalSign}${fraction}`;
}
