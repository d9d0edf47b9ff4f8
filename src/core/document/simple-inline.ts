import type { Link, LinkReference, PhrasingContent } from 'mdast';
import { positionOf, type Line } from './simple-lines.js';

/** What the parser takes a character next to `*` for; the ends of a line count as space. */
type CharacterClass = 'space' | 'punctuation' | 'other';

/** `! & * < [ ] _` and the backtick may be notation; code units, as a search must not run past its segment. */
const SPECIAL = new Set([33, 38, 42, 60, 91, 93, 95, 96]);
const LAST_SPECIAL = 96;
const LINE_BREAK_TAG = /<br ?\/?>/iy;
const LINK_TARGET = /\(([\w\-.~:/?#@%+=,;]+)\)/y;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Reads the inline notation of a paragraph, heading or cell; undefined when it holds anything but text, plain
 * emphasis, code, links and `<br>`, each within one line: then the general parser has to read it.
 */
export function readInline(text: string, lines: readonly Line[]): PhrasingContent[] | undefined {
  const inline = new Inline(text);
  const last = lines.length - 1;
  for (const [index, line] of lines.entries()) {
    const end = trimSpaces(text, line);
    const trailing = line.end - end;
    if (trailing > 0 && (index === last || trailing === 1)) return undefined;
    if (!inline.readSegment(line.start, end)) return undefined;
    if (trailing > 0) inline.addBreak(end, line.next);
    else if (index < last) inline.addText(line.end, line.next);
  }
  return inline.finish();
}

function trimSpaces(text: string, line: Line): number {
  let end = line.end;
  while (end > line.start && text.charCodeAt(end - 1) === 32) end -= 1;
  return end;
}

/** The nodes of one container of inline notation, being read. */
class Inline {
  readonly #text: string;
  readonly #nodes: PhrasingContent[] = [];
  #value = '';
  #start = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds source [start, end) to the current text node. */
  addText(start: number, end: number): void {
    if (start === end) return;
    if (this.#value === '') this.#start = start;
    this.#value += this.#text.slice(start, end);
    this.#end = end;
  }

  addBreak(start: number, end: number): void {
    this.#add({ type: 'break', position: positionOf(start, end) });
  }

  finish(): PhrasingContent[] {
    this.#flush();
    return this.#nodes;
  }

  /** Reads source [start, end), which is within one line; false when that isn't simple. */
  readSegment(start: number, end: number): boolean {
    let plain = start;
    for (let at = this.#special(start, end); at < end;) {
      const next = this.#readSpecial(start, at, end, plain);
      if (next === undefined) return false;
      // A literal mark stays in the plain text that goes on.
      if (next !== at) plain = next;
      at = this.#special(next === at ? at + 1 : next, end);
    }
    this.addText(plain, end);
    return true;
  }

  #special(from: number, end: number): number {
    let index = from;
    for (; index < end; index += 1) {
      const code = this.#text.charCodeAt(index);
      if (code <= LAST_SPECIAL && SPECIAL.has(code)) break;
    }
    return index;
  }

  /** Where reading goes on; `at` itself when the mark is plain text, undefined when it isn't simple. */
  #readSpecial(start: number, at: number, end: number, plain: number): number | undefined {
    const next = at + 1 < end ? this.#text[at + 1] : ' ';
    switch (this.#text[at]) {
      case '*':
        return this.#readEmphasis(start, at, end, plain);
      case '`':
        return this.#readCode(at, end, plain);
      case '[':
        return this.#readBracket(start, at, end, plain);
      case '<':
        return this.#readAngle(at, end, plain);
      case '_':
        return this.#isWithinWord(start, at, end) ? at : undefined;
      case '&':
        return next === ' ' ? at : undefined;
      case '!':
        return next === '[' ? undefined : at;
      default:
        return at;
    }
  }

  #isWithinWord(start: number, at: number, end: number): boolean {
    return this.#class(at - 1, start, end) === 'other' && this.#class(at + 1, start, end) === 'other';
  }

  /** Marks that can only open, and then the same that can only close: no other reading is possible. */
  #readEmphasis(start: number, at: number, end: number, plain: number): number | undefined {
    const size = this.#runLength(at, end);
    const open = at + size;
    const close = this.#text.indexOf('*', open);
    if (size > 2 || close === -1 || close >= end || this.#runLength(close, end) !== size) return undefined;
    const after = close + size;
    const opens = onlyFlanks(this.#class(at - 1, start, end), this.#class(open, start, end));
    const closes = onlyFlanks(this.#class(after, start, end), this.#class(close - 1, start, end));
    const children = opens && closes ? nested(this.#text, open, close) : undefined;
    if (!children) return undefined;
    this.addText(plain, at);
    this.#add({ type: size === 2 ? 'strong' : 'emphasis', children, position: positionOf(at, after) });
    return after;
  }

  #runLength(at: number, end: number): number {
    let index = at;
    while (index < end && this.#text[index] === this.#text[at]) index += 1;
    return index - at;
  }

  #class(at: number, start: number, end: number): CharacterClass {
    if (at < start || at >= end) return 'space';
    const unit = this.#text.charAt(at);
    if (SPACE.test(unit)) return 'space';
    return PUNCTUATION.test(unit) ? 'punctuation' : 'other';
  }

  #readCode(at: number, end: number, plain: number): number | undefined {
    const close = this.#text.indexOf('`', at + 1);
    if (close === -1 || close >= end || close === at + 1 || this.#text[close + 1] === '`') return undefined;
    const value = this.#text.slice(at + 1, close);
    if (value.startsWith(' ') || value.endsWith(' ')) return undefined;
    this.addText(plain, at);
    this.#add({ type: 'inlineCode', value, position: positionOf(at, close + 1) });
    return close + 1;
  }

  /** A link, or brackets as text: no definition is known here, a document that has some is read again. */
  #readBracket(start: number, at: number, end: number, plain: number): number | undefined {
    const close = this.#text.indexOf(']', at);
    if (close === -1 || close >= end || this.#text.slice(at + 1, close).includes('[')) return undefined;
    const after = close + 1 < end ? this.#text[close + 1] : undefined;
    if (after === '[' || (after === ':' && at === start)) return undefined;
    return after === '(' ? this.#readLink(at, close, end, plain) : at;
  }

  #readLink(at: number, close: number, end: number, plain: number): number | undefined {
    LINK_TARGET.lastIndex = close + 1;
    const target = LINK_TARGET.exec(this.#text);
    const url = target?.[1];
    const children = url === undefined ? undefined : nested(this.#text, at + 1, close);
    if (url === undefined || !children?.every(isStatic)) return undefined;
    const after = close + 1 + url.length + 2;
    if (after > end) return undefined;
    this.addText(plain, at);
    this.#add({ type: 'link', title: null, url, children, position: positionOf(at, after) });
    return after;
  }

  #readAngle(at: number, end: number, plain: number): number | undefined {
    LINE_BREAK_TAG.lastIndex = at;
    const value = LINE_BREAK_TAG.exec(this.#text)?.[0];
    if (value !== undefined && at + value.length <= end) {
      this.addText(plain, at);
      this.#add({ type: 'html', value, position: positionOf(at, at + value.length) });
      return at + value.length;
    }
    return at + 1 === end || this.#text[at + 1] === ' ' ? at : undefined;
  }

  #add(node: PhrasingContent): void {
    this.#flush();
    this.#nodes.push(node);
  }

  #flush(): void {
    if (this.#value === '') return;
    this.#nodes.push({ type: 'text', value: this.#value, position: positionOf(this.#start, this.#end) });
    this.#value = '';
  }
}

/** Whether a node can stand in a link; a link cannot, but no bracket stands within these brackets. */
function isStatic(node: PhrasingContent): node is Exclude<PhrasingContent, Link | LinkReference> {
  return node.type !== 'link' && node.type !== 'linkReference';
}

/** Whether marks between these two flank only what is inside (CommonMark 6.2). */
function onlyFlanks(outside: CharacterClass, inside: CharacterClass): boolean {
  if (inside === 'other') return outside !== 'other';
  return inside === 'punctuation' && outside === 'space';
}

/** What stands between marks; the marks themselves are punctuation to it, so emphasis inside is left to the parser. */
function nested(text: string, start: number, end: number): PhrasingContent[] | undefined {
  if (start === end) return undefined;
  const inline = new Inline(text);
  return inline.readSegment(start, end) ? inline.finish() : undefined;
}
