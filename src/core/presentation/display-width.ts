import { lazy } from '../catalogue/lazy.js';

/** Made when it is first wanted, which takes as long as a check: few texts need it. */
const segmenter = lazy(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** Columns a tab takes: it is shown as that many spaces wherever it stands. */
const TAB = '    ';

/** East Asian wide and full-width characters (Unicode TR11): two columns each. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}{2}|\uFE0F\u20E3/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Controls could move the cursor, turn text around or speak to the terminal: a document may not. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Letters, digits and signs of European writing: each is a character of its own, nothing joins them. */
const PLAIN = /^[\x20-\x7E\u00A1-\u00AC\u00C0-\u02FF\u2010-\u2027]*$/;

/** Whether every unit of a text is a character of its own, one column wide and safe to print. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The parts of a text a reader sees as one character each. */
export function graphemes(text: string): readonly string[] {
  // The segmenter takes a hundred times as long.
  if (isPlain(text)) return text.split('');
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/** The text as it may be printed: tabs as spaces, control and direction characters as a replacement mark. */
export function printable(text: string): string {
  return isPlain(text) ? text : text.replaceAll('\t', TAB).replace(UNSAFE, '\uFFFD');
}

/** Printable text on one line, for sentences. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s*[\r\n]+\s*/g, ' '));
}

/** Columns a printable text takes in a terminal with a fixed-width font. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

/** Columns of one printable grapheme: 0, 1 or 2 (a tab's spaces count one by one). */
export function graphemeWidth(grapheme: string): number {
  if (grapheme === TAB) return TAB.length;
  if (EMOJI.test(grapheme) || WIDE.test(grapheme)) return 2;
  return NO_WIDTH.test(grapheme) ? 0 : 1;
}

/** Breaks a text at spaces into lines of at most `width` columns; a longer word stands on a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
