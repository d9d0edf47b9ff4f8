import { graphemes } from '../../display-width.js';
import { textWidth, type Font } from './font.js';

/** What stands around an arrow belongs together: "Ya → 5". */
const ARROW = /[ \t]{1,9}(→|⇒|➜|->|=>)[ \t]{1,9}/gu;
const NO_BREAK = '\u00A0';

/** Breaks a text into lines no wider than `width` millimetres; a word that is wider is broken where it must be. */
export function wrapLines(text: string, width: number, font: Font): readonly string[] {
  return text.split(/\r\n?|\n/u).flatMap((line) => wrapLine(line, width, font));
}

/** What keeps a text from standing on its line as it is: spaces that are put right, and arrows. */
const UNEVEN = /^[ \t]|[ \t]$|[ \t]{2}|\t|[→⇒➜>]/u;

function wrapLine(text: string, width: number, font: Font): readonly string[] {
  if (text !== '' && !UNEVEN.test(text) && textWidth(text, font) <= width) return [text];
  const words = text
    .replace(ARROW, `${NO_BREAK}$1${NO_BREAK}`)
    .split(/[ \t]+/u)
    .filter((word) => word !== '');
  const space = textWidth(' ', font);
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const part of words.flatMap((word) => fitting(word, width, font))) {
    const longer = textWidth(part, font);
    if (line !== '' && length + space + longer > width) {
      lines.push(line);
      line = part;
      length = longer;
    } else {
      length += longer + (line === '' ? 0 : space);
      line = line === '' ? part : `${line} ${part}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The word itself, or pieces that fit: broken after a hyphen or slash, else between characters. */
function fitting(word: string, width: number, font: Font): readonly string[] {
  if (textWidth(word, font) <= width) return [word];
  return packed(word.split(/(?<=[-/_.@])/u), width, font, (piece) =>
    packed(graphemes(piece), width, font, (one) => [one]),
  );
}

function packed(
  pieces: readonly string[],
  width: number,
  font: Font,
  split: (piece: string) => readonly string[],
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const piece of pieces) {
    const longer = textWidth(piece, font);
    if (length + longer <= width) {
      line += piece;
      length += longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = longer > width ? split(piece) : [piece];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    length = textWidth(line, font);
  }
  return line === '' ? lines : [...lines, line];
}

/** The widest of the words, which a column must not be narrower than unless words may be broken. */
export function widestWord(text: string, font: Font): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word, font)));
}

/** The beginning of a text that fits, with an ellipsis where it was cut. */
export function shortened(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const room = width - textWidth('…', font);
  let kept = '';
  let length = 0;
  for (const part of graphemes(text.slice(0, 2000))) {
    length += textWidth(part, font);
    if (length > room) break;
    kept += part;
  }
  return `${kept.trimEnd()}…`;
}

/** The first lines of a text, at most so many; the last one ends in an ellipsis where there is more. */
export function firstLines(text: string, width: number, font: Font, most: number): readonly string[] {
  const lines = wrapLines(text.slice(0, 2000), width, font);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, font)];
}

/** Whether a line is to be read from right to left: its first letter says so. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(letter);
}
