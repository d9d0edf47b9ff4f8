import type { Language } from '../catalogue/schema.js';
import { snippetChoice, snippetStop, snippetText } from './snippet.js';

/** Something that only a person knows: what it is called, what it might say, and the words to choose from. */
export interface Blank {
  readonly label: string;
  readonly example: string;
  /** Guidance behind the name. */
  readonly hint?: string;
  /** The blank is already filled with the first of these; it may be the only one. */
  readonly choices?: readonly string[];
}

/** One way to write a text with blanks. */
export interface FilledText {
  readonly text: string;
  /** The same as a VS Code snippet: tab stops in the order of the text, equal blanks are typed at once. */
  readonly snippet: string;
}

/**
 * Characters for private use: each stands for one blank while a text is being written. Those from F000 on are filled
 * with words that need no quotation marks in YAML.
 */
const OPEN = 0xe000;
const CHOSEN = 0xf000;
const MOST = 0x800;
const plainWords = /^[\p{L}\p{N}](?:[\p{L}\p{N} .,%()÷×–-]*[\p{L}\p{N}%)])?$/u;
const standIn = /[\uE000-\uF8FF]/gu;

/** The blanks of one document, each carried through the writers as one character. */
export class Blanks {
  readonly #blanks: Blank[] = [];
  readonly #shared = new Map<string, string>();

  /** The character for a blank; blanks that share a `name` are the same one. */
  add(blank: Blank, name?: string): string {
    const known = name === undefined ? undefined : this.#shared.get(name);
    if (known !== undefined) return known;
    // No document has so many; what is more is written as it will be read.
    if (this.#blanks.length >= MOST) return blank.example;
    const isPlain = blank.choices?.every((choice) => plainWords.test(choice)) === true;
    const character = String.fromCharCode((isPlain ? CHOSEN : OPEN) + this.#blanks.length);
    this.#blanks.push(blank);
    if (name !== undefined) this.#shared.set(name, character);
    return character;
  }

  /** The text, and the snippet, with the blanks in the place of their characters. */
  resolve(written: string, language: Language): FilledText {
    const stops = new Map<string, number>();
    const parts = written.split(/([\uE000-\uF8FF])/u).map((part) => {
      const blank = this.#of(part);
      if (!blank) return { text: part, snippet: snippetText(part) };
      const text = blank.choices?.[0] ?? placeholder(blank, language);
      const known = stops.get(part);
      const stop = known ?? stops.size + 1;
      stops.set(part, stop);
      if (known !== undefined) return { text, snippet: `$${String(stop)}` };
      return { text, snippet: stopFor(stop, text, blank) };
    });
    return {
      text: parts.map(({ text }) => text).join(''),
      snippet: `${parts.map(({ snippet }) => snippet).join('')}$0`,
    };
  }

  #of(part: string): Blank | undefined {
    const code = part.charCodeAt(0);
    return part.length === 1 && code >= OPEN ? this.#blanks[code % MOST] : undefined;
  }
}

function stopFor(stop: number, text: string, { choices = [] }: Blank): string {
  return choices.length > 1 ? snippetChoice(stop, choices) : snippetStop(stop, text);
}

/** Without the characters that stand for blanks: what a person typed must not be taken for one. */
export function withoutStandIns(text: string): string {
  return text.replace(standIn, '');
}

/** Whether a text holds a blank that needs quotation marks in YAML. */
export function needsQuotation(text: string): boolean {
  return /[\uE000-\uEFFF]/u.test(text);
}

/** Longest that is still read as a placeholder. */
const longestPlaceholder = 280;

/** “[isi Judul]”, “[fill in Title]”. */
export function placeholder({ label, hint }: Pick<Blank, 'label' | 'hint'>, language: Language): string {
  const asking = language === 'id' ? 'isi' : 'fill in';
  const short = `[${asking} ${label}]`;
  if (hint === undefined || /[[\]]/u.test(hint)) return short;
  const long = `[${asking} ${label}: ${hint.replace(/\.$/u, '')}]`;
  return long.length > longestPlaceholder ? short : long;
}
