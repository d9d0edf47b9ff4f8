import { pointSpan, type Span } from '../text/span.js';
import { afterLineBreak, lineEnd } from './lines.js';

/** Where the front matter and the body of a Markdown text stand. */
export interface FrontMatterPlace {
  /** The first `---`; absent when the text has no front matter. */
  readonly open: Span | undefined;
  /** The YAML between the fences; ends where the closing fence's line starts. */
  readonly yaml: Span;
  /** True when the first line is `---` and nothing closes it: the text is Markdown then (MODEL 3.2). */
  readonly isUnclosed: boolean;
  /** Where the Markdown begins. */
  readonly body: number;
}

const OPENING = /^---[ \t]*$/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const BYTE_ORDER_MARK = 0xfeff;

/** Finds the front matter: `---` as the very first line, up to a line `---` or `...`. */
export function findFrontMatter(text: string): FrontMatterPlace {
  const firstEnd = lineEnd(text, 0);
  const none = { open: undefined, yaml: pointSpan(0), isUnclosed: false, body: bodyStart(text, 0) };
  if (!OPENING.test(text.slice(0, firstEnd))) return none;
  const open = { start: 0, end: 3 };
  const start = afterLineBreak(text, firstEnd);
  for (let line = start; line < text.length;) {
    const end = lineEnd(text, line);
    const next = afterLineBreak(text, end);
    if (isClosing(text, line, end)) {
      return { open, yaml: { start, end: line }, isUnclosed: false, body: bodyStart(text, next) };
    }
    line = next;
  }
  return { ...none, open, isUnclosed: true };
}

function isClosing(text: string, start: number, end: number): boolean {
  const first = text[start];
  return (first === '-' || first === '.') && CLOSING.test(text.slice(start, end));
}

/** micromark drops a byte-order mark at the start of what it parses, and then counts one short: skip it here. */
function bodyStart(text: string, offset: number): number {
  return text.charCodeAt(offset) === BYTE_ORDER_MARK ? offset + 1 : offset;
}
