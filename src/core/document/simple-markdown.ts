import type { Code, Heading, Html, Paragraph, RootContent } from 'mdast';
import { readInline } from './simple-inline.js';
import { isEmptyLine, positionOf, splitLines, type Line } from './simple-lines.js';
import { interrupts, isItem, readList } from './simple-list.js';
import { readTable, type Read } from './simple-table.js';

/** Tabs, NUL, escapes, a lone CR: their rules are the general parser's business. A byte-order mark too. */
const NOT_SIMPLE = /[\t\0\\]|\r(?!\n)|^\uFEFF/;
const HEADING = /^(#{1,6}) +(?=[^ ])/;
const RULE = /^-{3,}$/;
const COMMENT = /<!--(?![->])/y;
/** What begins, or may begin, another block than a paragraph. */
const OPENING = /^(?:[ >=_:|<#~]|```|\d{1,9}[.)](?: |$))/;
const MARK = /^[-+*]/;
const PLAIN_AFTER_MARK = /^(?:[-+][\p{L}\d]|\*\*[^\s*])/u;
/** Longer than what the patterns above can match. */
const HEAD_LENGTH = 12;
const FENCE = /^(`{3,}|~{3,})([\w-]*)$/;

type Outcome = Read<RootContent> | undefined;

/**
 * Reads Markdown of the plainest notation (headings, paragraphs, pipe tables, lists, closed fences, comments)
 * about thirty times faster than the general parser, and gives the same nodes; undefined at the first sign of
 * anything else. What it accepts is open to no other reading, and tests compare it with the general parser.
 */
export function parseSimple(text: string): RootContent[] | undefined {
  return NOT_SIMPLE.test(text) ? undefined : readBlocks(text, splitLines(text), false);
}

function readBlocks(text: string, lines: readonly Line[], isNested: boolean): RootContent[] | undefined {
  const nodes: RootContent[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (!line || isEmptyLine(text, line)) {
      index += 1;
      continue;
    }
    const read = readBlock(text, lines, index, line, isNested);
    if (!read) return undefined;
    nodes.push(read.node);
    index = read.next;
  }
  return nodes;
}

function readBlock(text: string, lines: readonly Line[], index: number, line: Line, isNested: boolean): Outcome {
  switch (text[line.start]) {
    case '#':
      return readHeading(text, line, index) ?? readParagraph(text, lines, index);
    case '|':
      return isNested ? undefined : readTable(text, lines, index);
    case '<':
      return isNested ? undefined : readComment(text, lines, index);
    case '~':
    case '`':
      return readFenceOrText(text, lines, index, isNested);
    default:
      if (isItem(text, line)) return readList(text, lines, index, (own) => readBlocks(text, own, true));
      return readRule(text, line, index, isNested) ?? readParagraph(text, lines, index);
  }
}

function readHeading(text: string, line: Line, index: number): Read<Heading> | undefined {
  const match = HEADING.exec(text.slice(line.start, line.end));
  if (!match || text[line.end - 1] === '#') return undefined;
  const children = readInline(text, [{ ...line, start: line.start + match[0].length }]);
  const depth = match[1]?.length;
  if (!children || !isDepth(depth)) return undefined;
  return { node: { type: 'heading', depth, children, position: positionOf(line.start, line.end) }, next: index + 1 };
}

function isDepth(depth: number | undefined): depth is Heading['depth'] {
  return depth !== undefined && depth >= 1 && depth <= 6;
}

function readRule(text: string, line: Line, index: number, isNested: boolean): Outcome {
  if (isNested || !RULE.test(text.slice(line.start, line.end))) return undefined;
  return { node: { type: 'thematicBreak', position: positionOf(line.start, line.end) }, next: index + 1 };
}

function readComment(text: string, lines: readonly Line[], index: number): Read<Html> | undefined {
  const start = lines[index]?.start ?? 0;
  COMMENT.lastIndex = start;
  const close = COMMENT.test(text) ? text.indexOf('-->', start + 4) : -1;
  let last = index;
  while ((lines[last]?.end ?? Infinity) < close) last += 1;
  const end = close + 3;
  if (close === -1 || lines[last]?.end !== end) return undefined;
  return { node: { type: 'html', value: text.slice(start, end), position: positionOf(start, end) }, next: last + 1 };
}

function readFenceOrText(text: string, lines: readonly Line[], index: number, isNested: boolean): Outcome {
  const line = lines[index];
  if (!line) return undefined;
  const written = text.slice(line.start, line.end);
  const match = FENCE.exec(written);
  if (match) return isNested ? undefined : readFence(text, lines, index, match[1] ?? '', match[2] ?? '');
  return written.startsWith('```') || written.startsWith('~') ? undefined : readParagraph(text, lines, index);
}

function readFence(
  text: string,
  lines: readonly Line[],
  index: number,
  fence: string,
  language: string,
): Read<Code> | undefined {
  const start = lines[index]?.start ?? 0;
  const marker = fence.charAt(0);
  for (let last = index + 1; last < lines.length; last += 1) {
    const line = lines[last];
    if (!line || !text.slice(line.start, line.end).trimStart().startsWith(marker.repeat(3))) continue;
    // Longer, shorter or indented fences may or may not close this one.
    if (text.slice(line.start, line.end) !== fence) return undefined;
    const value = last === index + 1 ? '' : text.slice(lines[index + 1]?.start, lines[last - 1]?.end);
    const lang = language === '' ? null : language;
    return { node: { type: 'code', lang, meta: null, value, position: positionOf(start, line.end) }, next: last + 1 };
  }
  return undefined;
}

function readParagraph(text: string, lines: readonly Line[], index: number): Read<Paragraph> | undefined {
  const first = lines[index];
  if (!first || !canBegin(text, first)) return undefined;
  let next = index + 1;
  for (let line = lines[next]; line && !isEmptyLine(text, line); line = lines[next]) {
    if (endsParagraph(text, line)) break;
    if (!canContinue(text, line)) return undefined;
    next += 1;
  }
  const own = lines.slice(index, next);
  const children = readInline(text, own);
  if (!children) return undefined;
  const position = positionOf(first.start, own.at(-1)?.end ?? first.end);
  return { node: { type: 'paragraph', children, position }, next };
}

/** Whether a line that opens no simple block opens none at all. */
function canBegin(text: string, line: Line): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + HEAD_LENGTH));
  return !OPENING.test(head) && (!MARK.test(head) || PLAIN_AFTER_MARK.test(head));
}

function endsParagraph(text: string, line: Line): boolean {
  if (text[line.start] === '#') return HEADING.test(text.slice(line.start, line.end));
  return interrupts(text, line);
}

function canContinue(text: string, line: Line): boolean {
  return canBegin(text, line) && !isItem(text, line);
}
