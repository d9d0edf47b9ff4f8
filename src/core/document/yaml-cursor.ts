import type { Span } from '../text/span.js';
import { afterLineBreak, isBlank, lineEnd, skipBlanks, trimmedEnd } from './lines.js';

/** What stands before the word at the cursor: the beginning of its line, `- `, a colon, a bracket, a comma. */
export type BeforeWord = 'line' | 'dash' | 'colon' | 'bracket' | 'comma';

export interface OpenBracket {
  readonly kind: '{' | '[';
  readonly at: number;
}

/** Where a cursor stands in a YAML or JSON text, by its characters alone. */
export interface YamlCursor {
  /** The word at the cursor, quotes included; without width where nothing is written yet. */
  readonly word: Span;
  readonly quote: '"' | "'" | undefined;
  readonly before: BeforeWord;
  /** The word is a key: a colon follows. */
  readonly hasColon: boolean;
  /** Column of the key that the colon before the word belongs to. */
  readonly keyColumn: number;
  /** The brackets that the word stands in, outermost first; none in block style. */
  readonly brackets: readonly OpenBracket[];
}

/** Where `offset` stands; undefined in comments, block texts, and after a finished value. Takes time by length alone. */
export function yamlCursorAt(text: string, offset: number): YamlCursor | undefined {
  return new Scanner(text, offset).find();
}

const CLOSING: Readonly<Record<string, OpenBracket['kind']>> = { '}': '{', ']': '[' };
const COLON = 58;
const HASH = 35;
const BLOCK_TEXT = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/;

/** Reads words and signs from the beginning up to the cursor. A quote that its line does not close ends with it. */
class Scanner {
  readonly #text: string;
  readonly #offset: number;
  readonly #brackets: OpenBracket[] = [];
  #index = 0;
  #lineStart = 0;
  #lineEnd: number;
  #before: BeforeWord | 'word' = 'line';
  #keyColumn = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#lineEnd = lineEnd(text, 0);
  }

  find(): YamlCursor | undefined {
    for (;;) {
      const start = this.#index;
      this.#index = skipBlanks(this.#text, start);
      if (this.#isComment()) {
        this.#index = this.#lineEnd;
        if (this.#offset > start && this.#offset <= this.#index) return undefined;
      }
      if (this.#offset < this.#index || this.#isAtEmptyPlace()) return this.#emptyWord();
      const found = this.#step();
      if (found !== 'on') return found;
    }
  }

  /** Takes what comes next; 'on' as long as the cursor was not reached. */
  #step(): YamlCursor | undefined | 'on' {
    const unit = this.#text[this.#index] ?? '';
    if (unit === '\n' || unit === '\r') return this.#nextLine();
    const sign = this.#signAt(unit);
    if (sign) return this.#takeSign(sign, unit);
    return this.#isBlockText() ? this.#skipBlockText() : this.#takeWord(unit);
  }

  /** What a sign means for the word after it; undefined when a word begins. */
  #signAt(unit: string): BeforeWord | 'word' | undefined {
    if (unit === '{' || unit === '[') return 'bracket';
    if (unit === ':' && this.#isColon(this.#index, true)) return 'colon';
    if (this.#brackets.length === 0) return this.#isDash(unit) ? 'dash' : undefined;
    if (unit === ',') return 'comma';
    return unit === '}' || unit === ']' ? 'word' : undefined;
  }

  #takeSign(sign: BeforeWord | 'word', unit: string): 'on' {
    if (sign === 'dash') this.#keyColumn = this.#index - this.#lineStart;
    if (unit === '{' || unit === '[') this.#brackets.push({ kind: unit, at: this.#index });
    else if (this.#brackets.length > 0 && this.#brackets.at(-1)?.kind === CLOSING[unit]) this.#brackets.pop();
    this.#before = sign;
    this.#index += 1;
    return 'on';
  }

  #takeWord(unit: string): YamlCursor | undefined | 'on' {
    const start = this.#index;
    const quote = unit === '"' || unit === "'" ? unit : undefined;
    const end = quote ? this.#quotedEnd(quote) : this.#plainEnd();
    const hasColon = this.#isColon(skipBlanks(this.#text, end), quote !== undefined);
    if (this.#offset <= end) return this.#cursor({ start, end }, quote, hasColon);
    if (hasColon) this.#keyColumn = start - this.#lineStart;
    this.#before = 'word';
    this.#index = end;
    return 'on';
  }

  #emptyWord(): YamlCursor | undefined {
    const isInIndentation = this.#brackets.length === 0 && this.#offset < this.#index && !this.#isAtLineEnd();
    return isInIndentation ? undefined : this.#cursor({ start: this.#offset, end: this.#offset }, undefined, false);
  }

  #cursor(word: Span, quote: YamlCursor['quote'], hasColon: boolean): YamlCursor | undefined {
    if (this.#before === 'word') return undefined;
    const { brackets, keyColumn } = { brackets: [...this.#brackets], keyColumn: this.#keyColumn };
    return { word, quote, before: this.#before, hasColon, keyColumn, brackets };
  }

  #nextLine(): 'on' {
    this.#index = afterLineBreak(this.#text, this.#index);
    this.#lineStart = this.#index;
    this.#lineEnd = lineEnd(this.#text, this.#index);
    if (this.#brackets.length === 0) this.#before = 'line';
    return 'on';
  }

  /** Passes over the lines of a block text, unless the cursor stands in them. */
  #skipBlockText(): undefined | 'on' {
    const column = this.#keyColumn;
    let end = this.#lineEnd;
    if (this.#offset <= end) return undefined;
    while (end < this.#text.length) {
      const start = afterLineBreak(this.#text, end);
      const next = lineEnd(this.#text, start);
      const first = skipBlanks(this.#text, start, next);
      const holdsCursor = this.#offset >= start && this.#offset <= next;
      const indent = first < next ? first - start : holdsCursor ? this.#offset - start : column + 1;
      if (indent <= column) break;
      if (holdsCursor) return undefined;
      end = next;
    }
    this.#before = 'word';
    this.#index = end;
    return 'on';
  }

  #isAtEmptyPlace(): boolean {
    if (this.#offset > this.#index) return false;
    const unit = this.#text[this.#index] ?? '';
    return this.#isAtLineEnd() || this.#isDash(unit) || /[,:{}[\]]/.test(unit);
  }

  #isAtLineEnd(): boolean {
    return this.#index >= this.#text.length || /[\r\n]/.test(this.#text[this.#index] ?? '');
  }

  #isComment(): boolean {
    if (this.#text[this.#index] !== '#') return false;
    return this.#index === this.#lineStart || isBlank(this.#text.charCodeAt(this.#index - 1));
  }

  #isDash(unit: string): boolean {
    const isPlace = this.#brackets.length === 0 && (this.#before === 'line' || this.#before === 'dash');
    return isPlace && unit === '-' && /^[ \t\r\n]?$/.test(this.#text[this.#index + 1] ?? '');
  }

  #isBlockText(): boolean {
    if (this.#brackets.length > 0 || !/[|>]/.test(this.#text[this.#index] ?? '')) return false;
    return BLOCK_TEXT.test(this.#text.slice(this.#index, Math.min(this.#lineEnd, this.#index + 200)));
  }

  /** A colon separates when a blank follows it, and in brackets after quotes anyhow. */
  #isColon(at: number, isAfterQuotes: boolean): boolean {
    if (this.#text[at] !== ':') return false;
    const next = this.#text[at + 1] ?? '';
    if (/^[ \t\r\n]?$/.test(next)) return true;
    return this.#brackets.length > 0 && (isAfterQuotes || /[,[\]{}]/.test(next));
  }

  #quotedEnd(quote: string): number {
    const end = this.#lineEnd;
    let index = this.#index + 1;
    while (index < end) {
      if (quote === '"' && this.#text[index] === '\\') index += 2;
      else if (this.#text[index] !== quote) index += 1;
      else if (quote === "'" && this.#text[index + 1] === quote) index += 2;
      else return index + 1;
    }
    return this.#unclosedEnd(end);
  }

  /** A quote that is still open ends in brackets with the next sign, so that what follows it is kept. */
  #unclosedEnd(end: number): number {
    const first = Math.max(this.#index + 1, Math.min(this.#offset, end));
    const sign = this.#brackets.length > 0 ? this.#text.slice(first, end).search(/[,\]}]/) : -1;
    return trimmedEnd(this.#text, first, Math.max(first, sign < 0 ? end : first + sign));
  }

  #plainEnd(): number {
    const end = this.#lineEnd;
    const isFlow = this.#brackets.length > 0;
    let index = this.#index;
    while (index < end) {
      const code = this.#text.charCodeAt(index);
      // Most characters are none of these: a text is read through at every key that is typed.
      if (code === COLON && this.#isColon(index, false)) break;
      if (code === HASH && isBlank(this.#text.charCodeAt(index - 1))) break;
      if (isFlow && /[,[\]{}]/.test(this.#text[index] ?? '')) break;
      index += 1;
    }
    return Math.max(this.#index + 1, trimmedEnd(this.#text, this.#index, index));
  }
}
