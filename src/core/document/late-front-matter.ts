import type { Span } from '../text/span.js';
import { findFrontMatter } from './front-matter.js';
import { afterLineBreak, lineEnd } from './lines.js';
import { slipInLine } from './yaml-slip.js';

/** Front matter that is not read, since the first line of its text is no `---`. */
export interface LateFrontMatter {
  /** The words that seem to begin it: a fence further down or of other signs, or else its first field. */
  readonly words: Span;
  /** What `---` has to stand for; empty before the first field where there is no fence. */
  readonly opening: Span;
  /** The lines of fields behind it. */
  readonly fields: Span;
}

const FIELD = /^[\p{L}$_"'][^:#]*:(?:\s|$)/u;
const BELOW_FIELD = /^(?:\s+\S|-\s)/u;
const NEARLY_FENCE = /^\s*(?:[-–—_=*]{2,}|—)\s*$/u;

/** More empty lines than this stand before no front matter. */
const MOST_BEFORE = 200;

/** A cheap first look: whether the first words of a Markdown text are a fence, nearly one, or a field. */
export function mayBeginFields(text: string): boolean {
  const first = firstWords(text);
  const line = text.slice(first, lineEnd(text, first));
  return isNearlyFence(line) || isOfFields(line, false) || slipInLine(line) !== undefined;
}

function firstWords(text: string): number {
  return /^[\s\uFEFF]*/u.exec(text.slice(0, MOST_BEFORE))?.[0].length ?? 0;
}

/** Whether a line is meant as a fence: `———`, as Word writes it, or one that is set in. */
export function isNearlyFence(line: string): boolean {
  return NEARLY_FENCE.test(line);
}

/** Whether a line is a field, or belongs to one above it. */
export function isOfFields(line: string, isAfterField: boolean): boolean {
  return FIELD.test(line) || (isAfterField && BELOW_FIELD.test(line) && !isNearlyFence(line));
}

/** Finds what seems to be front matter in a text that has none. */
export function findLateFrontMatter(text: string): LateFrontMatter | undefined {
  if (findFrontMatter(text).open) return undefined;
  const first = firstWords(text);
  const end = lineEnd(text, first);
  const written = text.slice(first, end);
  const words = { start: first, end: first + written.trimEnd().length };
  if (isNearlyFence(written)) {
    const start = afterLineBreak(text, end);
    return { words, opening: { start: 0, end }, fields: { start, end: endOfFields(text, start) } };
  }
  // A line above a fence is a heading to Markdown.
  const last = endOfFields(text, first);
  if (last === first || !isNearlyFence(text.slice(last, lineEnd(text, last)))) return undefined;
  return { words, opening: { start: 0, end: first }, fields: { start: first, end: last } };
}

/** The lines of fields that stand behind a fence. */
export function fieldsAfter(text: string, fence: Span): string {
  const start = afterLineBreak(text, lineEnd(text, fence.end));
  return text.slice(start, endOfFields(text, start));
}

function endOfFields(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const belongs = line.trim() === '' || isOfFields(line.replace(/^\s(?=\S)/u, ''), at > start) || slipInLine(line);
    if (!belongs || isNearlyFence(line)) break;
    at = afterLineBreak(text, end);
  }
  return at;
}
