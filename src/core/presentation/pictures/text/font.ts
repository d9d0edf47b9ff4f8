/** Millimetres of a typographic point. */
const POINT = 25.4 / 72;

/** A way to write text; the size is in millimetres. */
export interface Font {
  readonly size: number;
  readonly bold: boolean;
}

/** A font of so many points. */
export function font(points: number, weight: 'regular' | 'bold' = 'regular'): Font {
  return { size: points * POINT, bold: weight === 'bold' };
}

/** What is measured may be written in a font a little wider than Arial. */
const RESERVE = 1.04;

/** Advance widths of Arial and Liberation Sans in thousandths of the size, for the characters from space to ~. */
const REGULAR = widths(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 ' +
    '584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 ' +
    '667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 ' +
    '278 556 500 722 500 500 500 334 260 334 584',
);
const BOLD = widths(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 ' +
    '584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 ' +
    '667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 ' +
    '333 611 556 778 556 556 500 389 280 389 584',
);

/** Signs that Indonesian documents use beside letters and digits. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ...(['\u00A0', '·', '\u2018', '\u2019', '\u201A'] as const).map((sign): [string, number] => [sign, 278]),
  ...(['°', '“', '”', '„', '•'] as const).map((sign): [string, number] => [sign, 500]),
  ...(['–', '×', '±', '≤', '≥', '≠', '€', '£'] as const).map((sign): [string, number] => [sign, 584]),
]);

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Letters of other scripts; capitals of Greek and Cyrillic may be as wide as W. */
const OTHER_LETTER = 750;
/** Ideographs, arrows, symbols. */
const WIDE = 1000;
const EMOJI = 1400;

function widths(list: string): readonly number[] {
  return list.split(' ').map(Number);
}

/** Width of a text on one line in millimetres, on the safe side. */
export function textWidth(text: string, { size, bold }: Font): number {
  const table = bold ? BOLD : REGULAR;
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const known = table[text.charCodeAt(index) - 32];
    if (known !== undefined) sum += known;
    else {
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
      if (character.length > 1) index += 1;
      sum += unusualWidth(character, table);
    }
  }
  return (sum / 1000) * size * RESERVE;
}

/** How far each character moves the pen, in millimetres and without reserve; undefined where one is not in the tables. */
export function advancesOf(text: string, { size, bold }: Font): readonly number[] | undefined {
  const table = bold ? BOLD : REGULAR;
  const advances: number[] = [];
  for (const character of text) {
    const width = table[character.charCodeAt(0) - 32];
    if (width === undefined) return undefined;
    advances.push((width / 1000) * size);
  }
  return advances;
}

const unusual = new Map<string, number>();

/** Accents take no room of their own. */
function unusualWidth(character: string, table: readonly number[]): number {
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  const base = table[character.normalize('NFD').charCodeAt(0) - 32];
  if (base !== undefined) return base;
  const known = unusual.get(character) ?? widthByKind(character);
  // A document has few different characters; a hostile one shall not fill the memory.
  if (unusual.size < 5000) unusual.set(character, known);
  return known;
}

function widthByKind(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) return EMOJI;
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(character)
    ? OTHER_LETTER
    : WIDE;
}
