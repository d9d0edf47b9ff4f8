import { RE2JS, type Matcher } from 're2js';
import type { Expression, ExpressionFlags } from './expressions.js';

/** Why an expression cannot be used. */
export type ExpressionFault = 'lookaround' | 'backreference' | 'too-large' | 'syntax';

/** A longer one is not written by hand. */
const LONGEST_SOURCE = 2000;
/** Time grows with the text and with this size: `\p{L}{0,900}` is nine hundred expressions side by side. */
const LARGEST_PROGRAM = 250;

/**
 * Finding all matches may look at the rest of the text once for each of them. This much of it (characters times size
 * of the program) is done for a character of the text, and for a text at most; what is left is not searched.
 */
const STEPS_PER_CHARACTER = 1000;
const MOST_STEPS = 20_000_000;

const LOOKAROUND = /(?<!\\)(?:\\\\)*\(\?(?:[=!]|<[=!])/u;
const BACKREFERENCE = /(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)/u;

/** What is wrong with an expression that shall run in linear time; undefined when it can be used. */
export function expressionFault(source: string): ExpressionFault | undefined {
  if (LOOKAROUND.test(source)) return 'lookaround';
  if (BACKREFERENCE.test(source)) return 'backreference';
  if (source.length > LONGEST_SOURCE) return 'too-large';
  try {
    return compile(source, 'iu').programSize() > LARGEST_PROGRAM ? 'too-large' : undefined;
  } catch {
    // The library's sentence speaks of its own notation; the author is told where the fault is.
    return 'syntax';
  }
}

/** An expression that needs time in proportion to the text. Throws when `expressionFault` names a fault. */
export function linearExpression(source: string, flags: ExpressionFlags): Expression {
  const fault = expressionFault(source);
  if (fault !== undefined) throw new SyntaxError(`The expression cannot be used: ${fault}.`);
  return new LinearExpression(compile(source, flags));
}

function compile(source: string, flags: ExpressionFlags): RE2JS {
  return RE2JS.compile(RE2JS.translateRegExp(source), flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0);
}

class LinearExpression implements Expression {
  readonly #compiled: RE2JS;
  readonly #names: readonly string[];

  constructor(compiled: RE2JS) {
    this.#compiled = compiled;
    this.#names = Object.keys(compiled.namedGroups());
  }

  test(text: string): boolean {
    return this.#compiled.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    // To ask whether there is a match is much cheaper than to ask where its groups are.
    if (!this.test(text)) return null;
    const matcher = this.#compiled.matcher(text);
    return matcher.find() ? this.#match(matcher, text) : null;
  }

  *[Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    if (!this.test(text)) return undefined;
    const matcher = this.#compiled.matcher(text);
    const size = this.#compiled.programSize();
    let left = Math.min(MOST_STEPS, STEPS_PER_CHARACTER * text.length);
    while (left > 0 && matcher.find()) {
      yield this.#match(matcher, text);
      left -= (text.length - matcher.end()) * size;
    }
    return undefined;
  }

  /** AJV keeps compiled expressions by this. */
  toString(): string {
    return `linear ${this.#compiled.toString()} ${String(this.#compiled.flags())}`;
  }

  #match(matcher: Matcher, text: string): RegExpExecArray {
    const whole: [number, number] = [matcher.start(), matcher.end()];
    const ranges = Object.fromEntries(
      this.#names.flatMap((name): readonly (readonly [string, [number, number]])[] => {
        const start = matcher.start(name);
        return start < 0 ? [] : [[name, [start, matcher.end(name)]]];
      }),
    );
    const groups = Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, text.slice(...range)]));
    const found: [string] = [text.slice(...whole)];
    const indices = Object.assign([whole] as [[number, number]], { groups: ranges });
    return Object.assign(found, { index: whole[0], input: text, groups, indices });
  }
}
