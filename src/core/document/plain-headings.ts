import type { List, ListItem } from 'mdast';
import { stripNumbering } from '../text/names.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { nodeSpan, type Block, type Section } from './document.js';
import { lineEnd, trimmedEnd } from './lines.js';

/** A line of its own that is no heading and may have been meant as one: “A. Dasar Hukum”, “**Dasar Hukum**”, “##Dasar Hukum”. */
export interface PlainHeading {
  /** What it says: with its number, without signs of emphasis or of a heading. */
  readonly text: string;
  /** The line, without white space around it. */
  readonly span: Span;
}

/** Longer lines are sentences. */
const LONGEST = 100;
/** A heading takes its list's number; what stands below, set in by more than this, would become code. */
const WIDEST_MARKER = 3;

/** The lines of a section and of those within it that may have been meant as headings, in the order of the text. */
export function plainHeadings(section: Section, source: SourceText): readonly PlainHeading[] {
  const own = section.blocks.flatMap((block, index) => inBlock(block, index + 1 < section.blocks.length, source.text));
  return [...own, ...section.children.flatMap((child) => plainHeadings(child, source))];
}

function inBlock({ node, base }: Block, isFollowed: boolean, text: string): readonly PlainHeading[] {
  if (node.type === 'paragraph') return inParagraph(nodeSpan(node, base), text);
  return node.type === 'list' ? inItem(node, base, isFollowed, text) : [];
}

/** The only item of a list, as the chapter of what follows it. */
function inItem(list: List, base: number, isFollowed: boolean, text: string): readonly PlainHeading[] {
  const item = onlyItem(list);
  const [first, below] = item?.children ?? [];
  if (!item || first?.type !== 'paragraph') return [];
  const { start } = nodeSpan(item, base);
  const own = nodeSpan(first, base);
  const end = lineEnd(text, start);
  const hasContent = isFollowed || below !== undefined || own.end > end;
  const found = own.start - start <= WIDEST_MARKER ? headingIn(start, end, text) : undefined;
  return found && hasContent ? [found] : [];
}

function onlyItem({ ordered, children }: List): ListItem | undefined {
  return ordered === true && children.length === 1 ? children[0] : undefined;
}

/** What is pasted from Word has no empty lines: each of its paragraphs is a line. */
function inParagraph({ start, end }: Span, text: string): readonly PlainHeading[] {
  const lines = linesIn(start, end, text);
  const found: PlainHeading[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isFree = !before || found.at(-1)?.span.start === before.start || endsSentence(before, text);
    const heading = headingIn(line.start, line.end, text);
    if (heading && (isFree || isSetApart(heading, text)) && !goesOn(lines[index + 1], text)) found.push(heading);
  }
  return found;
}

function linesIn(from: number, end: number, text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let at = from; at < end;) {
    const start = at + (/^\s*/u.exec(text.slice(at, end))?.[0].length ?? 0);
    at = lineEnd(text, start);
    if (start < end) lines.push({ start, end: Math.min(at, end) });
  }
  return lines;
}

function endsSentence({ start, end }: Span, text: string): boolean {
  return /[.;:!?]$/u.test(text.slice(Math.max(start, end - LONGEST), end).trimEnd());
}

/** By a number, by emphasis or by the signs of a heading. */
function isSetApart({ text, span }: PlainHeading, source: string): boolean {
  return stripNumbering(text).rest > 0 || source.slice(span.start, span.end) !== text;
}

function goesOn(next: Span | undefined, text: string): boolean {
  return next !== undefined && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}

function headingIn(start: number, lineEnds: number, text: string): PlainHeading | undefined {
  const end = trimmedEnd(text, start, lineEnds);
  if (end <= start || end - start > LONGEST) return undefined;
  const said = withoutMarks(text.slice(start, end));
  return said === undefined ? undefined : { text: said, span: { start, end } };
}

const BOLD = /^(?<lead>[^*_]{0,12}?)(?<sign>\*\*|__)(?<name>[^*_]+)\k<sign>$/u;

/** The words without signs and a colon at their end; undefined where more is marked than the whole name. */
function withoutMarks(written: string): string | undefined {
  const line = written.replace(/^#{1,6}\s*(?=[^\s#])/u, '').replace(/\s*:$/u, '');
  const { lead = '', name = line } = BOLD.exec(line)?.groups ?? {};
  if (lead.trim() !== '' && stripNumbering(lead).rest === 0 && stripNumbering(lead).number === undefined)
    return undefined;
  const said = `${lead}${name}`
    .replace(/\s*:$/u, '')
    .replace(/^(\S{1,9})\\(?=[.)])/u, '$1')
    .trim();
  return /^[\p{L}\p{N}(]/u.test(said) && !/[*_`|<>[\]\\]/u.test(said) ? said : undefined;
}
