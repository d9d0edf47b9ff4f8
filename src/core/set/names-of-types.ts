import type { Catalogue } from '../catalogue/catalogue.js';
import { nameCandidates, normaliseName } from '../text/names.js';

/** What a kind of document is called: “SOP”, “Standar Operasional Prosedur”, “Roadmap”. */
export class TypeWords {
  readonly #names: readonly string[];
  readonly #before: RegExp;
  readonly #first: RegExp;

  constructor({ types }: Pick<Catalogue, 'types'>) {
    const names = types.flatMap(({ title, aliases }) => [title.id, title.en, ...aliases].map(normaliseName));
    this.#names = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
    const words = this.#names.map((name) => name.replaceAll(' ', String.raw`[\s/-]+`)).join('|');
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

  /** Keys of a title: as written and without the kind of document it begins with. */
  titleKeys(title: string): readonly string[] {
    const names = nameCandidates(title).flatMap((name) => [name, this.#bare(name)]);
    return [...new Set(names)].filter((name) => name.length > 2).map((name) => `title:${name}`);
  }

  #bare(name: string): string {
    const kind = this.#names.find((each) => name.startsWith(`${each} `));
    return kind === undefined ? name : name.slice(kind.length + 1);
  }
}

const known = new WeakMap<object, TypeWords>();

/** The words of a catalogue's types; made once for each. */
export function typeWords(catalogue: Pick<Catalogue, 'types'>): TypeWords {
  const words = known.get(catalogue) ?? new TypeWords(catalogue);
  known.set(catalogue, words);
  return words;
}
