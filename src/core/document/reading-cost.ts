import type { Nodes } from 'mdast';
import { afterLineBreak, lineEnd, skipBlanks } from './lines.js';
import { parseBlocksOnly } from './markdown-grammar.js';

/**
 * The parser's time grows with the square of the inline marks in one paragraph (`[`, `*`, a backtick):
 * measured, 150 units of plain text cost about as much as one pair of marks that has to be compared.
 */
const PAIRS_PER_UNIT = 150;

/** A parse costs about as much as this many units, however short its text is. */
const UNITS_PER_PARSE = 300;

/** From here on the guess is made exact: no section of a real document comes near it. */
const WORTH_A_LOOK = 65_536;

const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** What the parser is expected to take for a text, in units of plain text. */
export function readingCost(text: string): number {
  const units = UNITS_PER_PARSE + text.length;
  const guess = guessedPairs(text) / PAIRS_PER_UNIT;
  if (guess <= WORTH_A_LOOK) return units + guess;
  return units + pairsInLeaves(parseBlocksOnly(text), text) / PAIRS_PER_UNIT;
}

/** Squares of the marks per run of lines without a blank line; in a table per line, as each cell stands alone. */
function guessedPairs(text: string): number {
  let pairs = 0;
  let marks = 0;
  let line = 0;
  let isTable = false;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const isEmpty = skipBlanks(text, start, end) === end;
    line = isEmpty ? 0 : line + 1;
    if (line === 2) isTable = end - start < 2_000 && DELIMITER_ROW.test(text.slice(start, end));
    if (line <= 1) isTable = false;
    if (isEmpty || isTable) {
      pairs += marks * marks;
      marks = 0;
    }
    marks += countMarks(text, start, end);
    start = afterLineBreak(text, end);
  }
  return pairs + marks * marks;
}

/** The same, exactly: by the paragraphs, headings and cells that are there. */
function pairsInLeaves(node: Nodes, text: string): number {
  if (node.type === 'text') {
    const marks = countMarks(text, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    return marks * marks;
  }
  if (!('children' in node)) return 0;
  let pairs = 0;
  for (const child of node.children) pairs += pairsInLeaves(child, text);
  return pairs;
}

function countMarks(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index += 1) if (isMark(text.charCodeAt(index))) count += 1;
  return count;
}

/** `! & * < [ \ ] _` and the backtick. */
function isMark(code: number): boolean {
  switch (code) {
    case 33:
    case 38:
    case 42:
    case 60:
    case 91:
    case 92:
    case 93:
    case 95:
    case 96:
      return true;
    default:
      return false;
  }
}
