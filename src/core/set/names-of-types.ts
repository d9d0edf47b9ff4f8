import type { Catalogue } from '../catalogue/catalogue.js';
import { nameCandidates, normaliseName } from '../text/names.js';

/** What a kind of document is called: “SOP”, “Standar Operasional Prosedur”, “Roadmap”. */
export class TypeWords {
  /** Name -> the type it means; the longest first. */
  readonly #kinds: readonly (readonly [name: string, typeId: string])[];
  readonly #before: RegExp;
  readonly #first: RegExp;

  constructor({ types }: Pick<Catalogue, 'types'>) {
    const kinds = new Map<string, string>();
    for (const { id, title, aliases } of types) {
      for (const name of [title.id, title.en, ...aliases].map(normaliseName)) if (!kinds.has(name)) kinds.set(name, id);
    }
    kinds.delete('');
    this.#kinds = [...kinds].sort(([a], [b]) => b.length - a.length);
    const words = this.#kinds.map(([name]) => name.replaceAll(' ', String.raw`[\s/-]+`)).join('|');
    const numberWord = String.raw`(?:nomor|no|number|num)\b\.?`;
    this.#before = new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${words})(?:\s+ap)?\s*(?:${numberWord}|dengan\s+${numberWord})?[\s:“"']*$`,
      'iu',
    );
    this.#first = new RegExp(`^(?:${words})[-–.]`, 'iu');
  }

  /** Whether the words before a number, or its own beginning, say that it is one of our documents. */
  claims(before: string, number: string): boolean {
    return this.#first.test(number) || this.#before.test(before.slice(-120));
  }

  /** Keys under which a document with this title is found: as written, and without the kind of document it begins with. */
  titleKeys(title: string): readonly string[] {
    return keysOf(title, (name) => [
      `title:${name}`,
      ...this.#parts(name).flatMap(({ kind, rest }) => [`title:${kind}:${rest}`, `bare:${rest}`]),
    ]);
  }

  /** Keys of the document that a text may name by its title: only one of the two may leave out the kind of document. */
  namingKeys(text: string): readonly string[] {
    return keysOf(text, (name) => {
      const parts = this.#parts(name);
      const others =
        parts.length === 0
          ? [`bare:${name}`]
          : parts.flatMap(({ kind, rest }) => [`title:${kind}:${rest}`, `title:${rest}`]);
      return [`title:${name}`, ...others];
    });
  }

  /** The kinds of document a name may begin with, and what follows: a year alone is no name. */
  #parts(name: string): readonly { readonly kind: string; readonly rest: string }[] {
    return this.#kinds
      .filter(([kind]) => name.startsWith(`${kind} `))
      .map(([kind, typeId]) => ({ kind: typeId, rest: name.slice(kind.length + 1) }))
      .filter(({ rest }) => /\p{L}{3}/u.test(rest));
  }
}

function keysOf(text: string, keysFor: (name: string) => readonly string[]): readonly string[] {
  return [
    ...new Set(
      nameCandidates(text)
        .filter((name) => name.length > 2)
        .flatMap(keysFor),
    ),
  ];
}

const known = new WeakMap<object, TypeWords>();

/** The words of a catalogue's types; made once for each. */
export function typeWords(catalogue: Pick<Catalogue, 'types'>): TypeWords {
  const words = known.get(catalogue) ?? new TypeWords(catalogue);
  known.set(catalogue, words);
  return words;
}
