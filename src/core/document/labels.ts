import type { Nodes } from 'mdast';

/** Splits labels and text alike; `>` because a quote's mark may stand inside a label that runs over two lines. */
const SEPARATORS = /[\t\n\r >[\]]+/;

/** A label as the parser compares it; mdast gives identifiers in lower case, the parser wants upper case. */
export function normalizedLabel(identifier: string): string {
  return identifier.toLowerCase().toUpperCase();
}

/** Labels that the link definitions in a tree define, at any depth. */
export function definedLabels(nodes: readonly Nodes[], into: Set<string> = new Set()): Set<string> {
  for (const node of nodes) {
    if (node.type === 'definition') into.add(normalizedLabel(node.identifier));
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      definedLabels(node.children, into);
    }
  }
  return into;
}

/** All labels of a document, found again by the words of a text. */
export class LabelIndex {
  readonly #byFirstWord = new Map<string, { readonly label: string; readonly words: readonly string[] }[]>();
  readonly #wordless: string[] = [];

  constructor(labels: ReadonlySet<string>) {
    for (const label of labels) {
      const words = wordsOf(label);
      const first = words[0];
      if (first === undefined) {
        this.#wordless.push(label);
        continue;
      }
      const same = this.#byFirstWord.get(first);
      if (same) same.push({ label, words });
      else this.#byFirstWord.set(first, [{ label, words }]);
    }
  }

  get isEmpty(): boolean {
    return this.#byFirstWord.size === 0 && this.#wordless.length === 0;
  }

  /** Labels that a text may refer to: perhaps some too many, never one too few. Sorted. */
  mentionedIn(words: ReadonlySet<string>): readonly string[] {
    const found = [...this.#wordless];
    for (const word of words) {
      for (const entry of this.#byFirstWord.get(word) ?? []) {
        if (entry.words.every((part) => words.has(part))) found.push(entry.label);
      }
    }
    return found.sort();
  }
}

/** The words of a text that can be part of a label. */
export function labelWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(normalizedLabel(text)));
}

function wordsOf(text: string): readonly string[] {
  return text.split(SEPARATORS).filter((word) => word !== '');
}
