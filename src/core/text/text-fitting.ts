import { asLinear, compileExpression, isLinear, writtenSource } from './expressions.js';

/** A text of this length shows the form; a longer one hides it. */
const LONGEST = 60;
/** What stands for any letter or number, in order of preference. */
const PREFERRED = ['1', 'A', 'a', '-', ' '];

/**
 * A text that fits a regular expression, for people who do not read those ("ABC-1" for `^[A-Z]{3}-\d+$`); undefined
 * when it says more than groups, choices, classes and repetitions.
 */
export function textFitting(source: string): string | undefined {
  const written = writtenSource(source).replace(/^\(\?-i\)/u, '');
  const fits = tester(isLinear(source) ? asLinear : (text) => text);
  const made = new Maker(written, fits).whole();
  const isShort = made !== undefined && made !== '' && made.length <= LONGEST;
  return isShort && fits(written, made) ? made : undefined;
}

type Fits = (expression: string, text: string) => boolean;

/** What somebody else wrote is asked in linear time here too. */
const tester =
  (marked: (expression: string) => string): Fits =>
  (expression, text) => {
    try {
      return compileExpression(marked(expression), 'u').test(text);
    } catch {
      // What cannot be compiled here has no example; that it cannot is reported where it stands.
      return false;
    }
  };

/** Reads an expression from left to right, and writes the shortest plain text that each part allows. */
class Maker {
  readonly #source: string;
  readonly #fits: Fits;
  #at = 0;

  constructor(source: string, fits: Fits) {
    this.#source = source;
    this.#fits = fits;
  }

  whole(): string | undefined {
    const text = this.#choice();
    return this.#at === this.#source.length ? text : undefined;
  }

  /** The first of several possibilities; the others are read too, to come past them. */
  #choice(): string | undefined {
    const first = this.#sequence();
    let isRead = first !== undefined;
    while (isRead && this.#take('|')) isRead = this.#sequence() !== undefined;
    return isRead ? first : undefined;
  }

  #sequence(): string | undefined {
    let text = '';
    while (this.#at < this.#source.length && !['|', ')'].includes(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      const count = this.#least();
      if (atom === undefined || count === undefined || count > LONGEST) return undefined;
      text += atom.repeat(count);
    }
    return text;
  }

  #atom(): string | undefined {
    if (this.#take('^') || this.#take('$')) return '';
    if (this.#take('(')) return this.#group();
    const [token] = this.#matching(/\[(?:\\.|[^\]\\])+\]|\\[pP]\{\w+\}|\\.|[^*+?{}()[\]|\\]/uy) ?? [];
    if (token === undefined) return undefined;
    if (token === '\\b') return '';
    return token.length === 1 && token !== '.' ? token : this.#memberOf(token);
  }

  #group(): string | undefined {
    if (this.#take('?') && !this.#matching(/:|<[A-Za-z]\w*>/uy)) return undefined;
    const text = this.#choice();
    return this.#take(')') ? text : undefined;
  }

  /** How often the part before must stand at least; once when nothing is said. */
  #least(): number | undefined {
    const [, sign, count] = this.#matching(/([*+?])\??|\{(\d+)(?:,\d*)?\}\??/uy) ?? [];
    if (count !== undefined) return Number(count);
    return sign === '*' || sign === '?' ? 0 : 1;
  }

  /** A sign that a class or an escape allows. */
  #memberOf(token: string): string | undefined {
    if (/^\\[^\p{L}\p{N}]$/u.test(token)) return token.slice(1);
    const first = /^\[(?:\\(.)|([^\]\\^]))/u.exec(token);
    const signs = [...PREFERRED, first?.[1] ?? first?.[2] ?? ''];
    return signs.find((sign) => sign !== '' && this.#fits(`^${token}$`, sign));
  }

  #take(sign: string): boolean {
    if (this.#source[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #matching(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}
