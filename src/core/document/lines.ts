const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Offset where the line that holds `from` ends, line break excluded; LF, CRLF and a lone CR end a line. */
export function lineEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return index;
    index += 1;
  }
  return index;
}

/** Offset after the line break at `end`; `end` itself at the end of the text. */
export function afterLineBreak(text: string, end: number): number {
  if (end >= text.length) return end;
  const isPair = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return end + (isPair ? 2 : 1);
}

/** Offset where the line that holds `from` begins. */
export function startOfLine(text: string, from: number): number {
  let index = Math.min(from, text.length);
  while (index > 0) {
    const code = text.charCodeAt(index - 1);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return index;
    index -= 1;
  }
  return index;
}

/** Offset of the first unit at or after `from` that is neither a space nor a tab. */
export function skipBlanks(text: string, from: number, to = text.length): number {
  let index = from;
  while (index < to && isBlank(text.charCodeAt(index))) index += 1;
  return index;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** The end of the text in [start, end) without white space and line breaks at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && isSpaceOrBreak(text.charCodeAt(index - 1))) index -= 1;
  return index;
}

function isSpaceOrBreak(code: number): boolean {
  return isBlank(code) || code === LINE_FEED || code === CARRIAGE_RETURN;
}
