import { rememberText } from './remember-text.js';
import { isFunctionWord } from './words.js';

/** Soft hyphen, zero-width characters, byte-order mark: an author cannot see them, so they part no words. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Lower-case words parted by single spaces, "&" as "dan", other punctuation gone: the form in which names are compared. */
export const normaliseName: (text: string) => string = rememberText((text) =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim(),
);

/** Normalised names a heading or label may stand for, in the order to try: whole, unnumbered, without trailing "(…)", with "Tgl." and "No." in full. */
export const nameCandidates: (text: string) => readonly string[] = rememberText((text) => {
  const whole = text.normalize('NFKC');
  const unnumbered = whole.slice(stripNumbering(whole).rest);
  const names = [whole, unnumbered, withoutTrailingParentheses(unnumbered)].map(normaliseName);
  return [...new Set([...names, ...names.map(inFull)])].filter((name) => name !== '');
});

/** As forms shorten names: “Tgl. Efektif”, “No. SOP”. */
function inFull(name: string): string {
  return name.replace(/^(?:tgl|no)(?= )/u, (short) => (short === 'no' ? 'nomor' : 'tanggal'));
}

const ROMAN = '(?=[IVXLivxl])(?:XC|XL|L?X{0,3}|xc|xl|l?x{0,3})(?:IX|IV|V?I{0,3}|ix|iv|v?i{0,3})';
const ORDINAL = 'Kesatu|Kedua|Ketiga|Keempat|Kelima|Keenam|Ketujuh|Kedelapan|Kesembilan|Kesepuluh';
const DECIMAL = '\\d{1,9}(?:\\.\\d{1,9}){0,9}';
const ENDS_WORD = '(?![\\p{L}\\p{N}])';

/** The forms of numbering, in the order they are tested: "1.2.1 X" must not lose only its "1.2.". */
const NUMBERINGS: readonly RegExp[] = [
  new RegExp(
    `^(?:BAB|Bagian|Pasal|Paragraf|Chapter|Section|Article|Part)\\s{1,9}(?<number>${ORDINAL}|${ROMAN}|${DECIMAL}[A-Z]?)${ENDS_WORD}[.):]?`,
    'iu',
  ),
  new RegExp(`^(?<number>${DECIMAL})(?=\\s)`, 'u'),
  new RegExp(`^(?<number>(?:(?:\\d{1,9}|${ROMAN}|\\p{L})[.)]){1,10})(?!\\d)`, 'u'),
  new RegExp(`^\\((?<number>\\d{1,9}|${ROMAN}|\\p{L})\\)(?=\\s)`, 'u'),
];

/** Longest numbering looked at; a longer one is not a numbering. */
const NUMBERING_REACH = 200;

/** The leading number of a heading as written ("1.2.1", "IV", "Kesatu") and the offset at which its name begins. */
export function stripNumbering(text: string): { readonly number: string | undefined; readonly rest: number } {
  const from = text.length - text.trimStart().length;
  const head = text.slice(from, from + NUMBERING_REACH);
  for (const numbering of NUMBERINGS) {
    const match = numbering.exec(head);
    const number = match?.groups?.['number'];
    if (!match || !number) continue;
    return { number: number.replace(/[.)]$/, ''), rest: skipSeparator(text, from + match[0].length) };
  }
  return { number: undefined, rest: 0 };
}

/** Past white space and one free-standing dash or colon ("BAB I — PENDAHULUAN"). */
function skipSeparator(text: string, from: number): number {
  const start = skipSpace(text, from);
  const dash = text.charAt(start);
  if (!/[-–—:]/.test(dash) || !/\s/.test(text.charAt(start + 1))) return start;
  return skipSpace(text, start + 1);
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && /\s/.test(text.charAt(index))) index += 1;
  return index;
}

function withoutTrailingParentheses(text: string): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(')')) return text;
  let depth = 0;
  for (let index = trimmed.length - 1; index >= 0; index -= 1) {
    const character = trimmed.charAt(index);
    if (character === ')') depth += 1;
    else if (character === '(') depth -= 1;
    if (depth === 0) return trimmed.slice(0, index);
  }
  return text;
}

/** Normalised words that carry meaning, for comparing names loosely: four letters or more, and short acronyms in capitals. */
export function significantWords(text: string): readonly string[] {
  const written =
    text
      .replace(INVISIBLE, '')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return written.filter(isSignificant).map(normaliseName);
}

function isSignificant(word: string): boolean {
  if (isFunctionWord(word.toLowerCase())) return false;
  return /^\p{Lu}[\p{Lu}\p{N}]{1,2}$/u.test(word) || word.replace(/\P{L}/gu, '').length >= 4;
}
