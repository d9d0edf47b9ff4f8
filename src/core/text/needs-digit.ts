import { matchAt } from './match-at.js';

const opening = /\((?:\?(?<kind>:|<[\p{L}_]\w*>|<?[=!]))?/uy;
const atom = /\\(?:p\{[^}]*\}|P\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|[^])|\[(?:\\[^]|[^\]\\])*\]|[^]/iuy;
const optional = /[?*]|\{0/uy;

/**
 * Whether nothing without a digit can match an expression, so that it need not be tried on such a text. False wherever
 * that is not certain: what is written in brackets or looked for around a place does not count.
 */
export function needsDigit(source: string): boolean {
  const groups = new Groups(source);
  for (let at = 0; at < source.length;) {
    const opened = matchAt(opening, source, at);
    const [part = source.charAt(at)] = opened ?? matchAt(atom, source, at) ?? [];
    at += part.length;
    if (opened) groups.open(!/[=!]/u.test(opened.groups?.['kind'] ?? ''));
    else groups.take(part, at);
  }
  return groups.needDigit;
}

/** A group that is open: what is certain of the alternatives before this one, and of this one so far. */
interface Group {
  /** Not only looked for around a place. */
  readonly counts: boolean;
  readonly inOthers: boolean;
  readonly here: boolean;
}

/** The groups of an expression, read from its beginning. */
class Groups {
  readonly #source: string;
  readonly #outer: Group[] = [];
  #group: Group = { counts: true, inOthers: true, here: false };

  constructor(source: string) {
    this.#source = source;
  }

  get needDigit(): boolean {
    return this.#outer.length === 0 && isCertain(this.#group);
  }

  open(counts: boolean): void {
    this.#outer.push(this.#group);
    this.#group = { counts, inOthers: true, here: false };
  }

  /** Anything but the beginning of a group; it ends at `end`. */
  take(part: string, end: number): void {
    if (part === '|') this.#group = { ...this.#group, inOthers: isCertain(this.#group), here: false };
    else if (part === ')') this.#close(end);
    else this.#found(part === '\\d', end);
  }

  #close(end: number): void {
    const closed = this.#group;
    this.#group = this.#outer.pop() ?? closed;
    this.#found(closed.counts && isCertain(closed), end);
  }

  #found(isDigit: boolean, end: number): void {
    if (isDigit && !matchAt(optional, this.#source, end)) this.#group = { ...this.#group, here: true };
  }
}

function isCertain({ inOthers, here }: Group): boolean {
  return inOthers && here;
}
