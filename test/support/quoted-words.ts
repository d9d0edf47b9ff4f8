import { catalogue } from './engine.js';
import type { Translation } from './user-texts.js';

interface Words {
  readonly id: ReadonlySet<string>;
  readonly en: ReadonlySet<string>;
}

/** The words of labels and choices of all types, in each language. */
function acceptedWords(): Words {
  const words = { id: new Set<string>(), en: new Set<string>(['yes', 'no']) };
  for (const { schema } of catalogue.types.values()) collect(schema, words);
  for (const yesOrNo of ['ya', 'tidak']) words.id.add(yesOrNo);
  return words;
}

function collect(value: unknown, into: { readonly id: Set<string>; readonly en: Set<string> }): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'labels') add(child, into);
    if (key === 'choices') for (const labels of Object.values(child as object)) add(labels, into);
    collect(child, into);
  }
}

function add(labels: unknown, into: { readonly id: Set<string>; readonly en: Set<string> }): void {
  const { id = [], en = [] } = (labels ?? {}) as { readonly id?: unknown; readonly en?: unknown };
  for (const [words, set] of [
    [id, into.id],
    [en, into.en],
  ] as const) {
    if (Array.isArray(words)) for (const word of words) set.add(String(word).toLowerCase());
  }
}

/** Texts of which the English one quotes a word that only an Indonesian document has, with those words. */
export function indonesianQuotes(texts: readonly Translation[]): readonly string[] {
  const accepted = acceptedWords();
  return texts.flatMap(({ place, en }) =>
    [...en.matchAll(/“([^”{}]+)”/gu)].flatMap(([, quoted = '']) =>
      isIndonesianOnly(quoted, accepted) ? [`${place}: ${quoted}`] : [],
    ),
  );
}

/** Abbreviations belong to no language. A time is told by its unit: “5 tahun”, “3 x 24 jam”. */
function isIndonesianOnly(quoted: string, { id, en }: Words): boolean {
  const word = quoted.toLowerCase().replace(/^(?:\p{L}+: |(?:\d+ x )?\d+ )/u, '');
  return !/^\p{Lu}+$/u.test(quoted) && id.has(word) && !en.has(word);
}
