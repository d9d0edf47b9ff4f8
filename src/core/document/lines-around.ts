import { afterLineBreak, lineEnd, skipBlanks } from './lines.js';

/** A text without the lines that do not matter for one place of it. */
export interface LinesAround {
  readonly text: string;
  /** The place in this text; its line stands there whole. */
  readonly offset: number;
}

interface Line {
  readonly start: number;
  /** After its line break. */
  readonly end: number;
  /** Infinite for empty lines and comments, which never matter. */
  readonly column: number;
  /** It begins with `- `. */
  readonly isItem: boolean;
}

/**
 * The lines of an indented text (YAML, JSON as it is usually laid out) that say in which maps and lists a place stands
 * and what stands beside it there: what is deeper elsewhere is left out, unless brackets or quotes lead out of it.
 * To parse these is a fraction of the work that the whole text is.
 */
export function linesAround(text: string, offset: number): LinesAround {
  const lines = linesOf(text);
  const at = lines.findIndex(({ end }) => offset < end);
  const here = at < 0 ? lines.length - 1 : at;
  const kept = keptLines(text, lines, here);
  const pieces: string[] = [];
  let shift = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const first = index;
    while (index < lines.length && !kept.has(index)) index += 1;
    const [from, to] = [startOf(lines, first, text), startOf(lines, index, text)];
    const isLeftOut = isWhole(text, from, to) && !leavesQuoteOpen(text, lines[first - 1]);
    if (!isLeftOut) pieces.push(text.slice(from, to));
    else if (index <= here) shift += to - from;
    pieces.push(text.slice(to, startOf(lines, index + 1, text)));
  }
  return { text: pieces.join(''), offset: offset - shift };
}

function startOf(lines: readonly Line[], index: number, text: string): number {
  return lines[index]?.start ?? text.length;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length || start === 0;) {
    const last = lineEnd(text, start);
    const first = skipBlanks(text, start, last);
    const end = afterLineBreak(text, last);
    const isBare = first === last || text[first] === '#';
    const isItem = text[first] === '-' && /^[ \t\r\n]?$/.test(text[first + 1] ?? '');
    lines.push({ start, end, column: isBare ? Infinity : first - start, isItem });
    if (end >= text.length) break;
    start = end;
  }
  return lines;
}

/** The lines that enclose one of them, and those beside it and beside these. */
function keptLines(text: string, lines: readonly Line[], here: number): ReadonlySet<number> {
  const kept = new Set([here]);
  const column = contentColumn(text, lines[here]);
  for (const step of [-1, 1]) {
    let enclosing = column;
    for (let index = here + step; index >= 0 && index < lines.length; index += step) {
      const next = lines[index];
      if (!next || next.column === Infinity || next.column > enclosing) continue;
      // Other items of a list say nothing about one of them.
      const isOtherItem = next.isItem && (step === 1 || next.column === enclosing);
      enclosing = next.column;
      if (!isOtherItem) kept.add(index);
    }
  }
  return kept;
}

/** Beside `- a: 1` stands what is in the column of its `a`. */
function contentColumn(text: string, line: Line | undefined): number {
  if (!line || line.column === Infinity) return Infinity;
  const dashes = /^(?:-[ \t]+)*/.exec(text.slice(line.start + line.column, line.end));
  return line.column + (dashes?.[0].length ?? 0);
}

/** Brackets that are opened in this part are closed in it, and no others. */
function isWhole(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (const [sign] of text.slice(from, to).matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function leavesQuoteOpen(text: string, line: Line | undefined): boolean {
  const quotes = line && text.slice(line.start, line.end).match(/(?<!\\)"/g);
  return (quotes?.length ?? 0) % 2 === 1;
}
