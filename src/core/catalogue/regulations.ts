import { normaliseName } from '../text/names.js';
import type { Bilingual } from './schema.js';

/** schemas/regulations/*.json: how acts are named, and what is known of some of them. */
export interface RegistryFile {
  /** YYYY-MM-DD on which the facts were looked up. */
  readonly checked: string;
  readonly kinds: readonly ActKind[];
  /** What titles have in short, and what is taken for the same in them. */
  readonly shortForms?: readonly ShortForm[];
  readonly regulations: readonly Regulation[];
}

export interface ShortForm {
  readonly short: string;
  readonly long: readonly string[];
}

/** A kind of legal act: Undang-Undang, Peraturan Presiden, Peraturan Bupati. */
export interface ActKind {
  readonly id: string;
  readonly short: string;
  readonly name: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  /** Of a region or office: no national table can know its acts. */
  readonly local?: boolean;
}

/** Dated facts about one act; nothing unverified stands here. */
export interface Regulation {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly year: number;
  /** What follows “tentang”; absent where it was not verified. */
  readonly title?: string | null;
  readonly titleEn?: string;
  /** Names by which it is cited without a number. */
  readonly names?: readonly string[];
  /** `unknown`: whether it is still in force was not established, so nothing is said about it. */
  readonly status: 'in-force' | 'not-yet' | 'revoked' | 'unknown';
  /** YYYY-MM-DD from which it is in force. */
  readonly inForce?: string;
  readonly replacedBy?: readonly string[];
  readonly replacedOn?: string;
  readonly note?: Bilingual;
  readonly verification: 'V' | 'V2';
  readonly checked: string;
  readonly source: string;
  readonly articles?: readonly Article[];
  readonly misquoted?: readonly Misquotation[];
}

export interface Article {
  readonly article: string;
  readonly about: Bilingual;
  readonly verification: 'V' | 'V2';
}

/** An article that is often cited for what another one says. */
export interface Misquotation {
  readonly article: string;
  readonly instead: string;
  /** Regular expression on the sentence around it that shows this subject is meant. */
  readonly topic: string;
  readonly message: Bilingual;
}

/** What a name of the registry stands for: a kind of act, or one act by its short name. */
export interface ActName {
  readonly words: readonly string[];
  readonly kind: ActKind;
  readonly regulation: Regulation | undefined;
}

/** The acts that are known, by id, by number and by the words they are named with. */
export class Registry {
  readonly checked: string;
  readonly regulations: readonly Regulation[];
  readonly kinds: readonly ActKind[];
  readonly #shortForms: readonly (readonly [long: string, short: string])[];
  readonly #kinds: ReadonlyMap<string, ActKind>;
  readonly #byId: ReadonlyMap<string, Regulation>;
  /** First word of a name -> names, longest first. */
  readonly #names: ReadonlyMap<string, readonly ActName[]>;
  #firstWords: RegExp | undefined;
  #shortNames: RegExp | undefined;

  constructor(files: readonly RegistryFile[]) {
    this.checked =
      files
        .map(({ checked }) => checked)
        .sort()
        .at(-1) ?? '';
    this.regulations = files.flatMap(({ regulations }) => regulations);
    this.kinds = files.flatMap(({ kinds }) => kinds);
    this.#shortForms = files
      .flatMap(({ shortForms = [] }) => shortForms)
      .flatMap(({ short, long }) => long.map((form) => [normaliseName(form), normaliseName(short)] as const));
    this.#kinds = new Map(this.kinds.map((kind) => [kind.id, kind]));
    this.#byId = new Map(this.regulations.map((regulation) => [regulation.id, regulation]));
    this.#names = byFirstWord([...this.#kindNames(), ...this.#actNames()]);
  }

  byId(id: string): Regulation | undefined {
    return this.#byId.get(id);
  }

  kind(id: string): ActKind | undefined {
    return this.#kinds.get(id);
  }

  /** The act with this number and year. */
  find(kind: string, number: string, year: number): Regulation | undefined {
    return this.regulations.find(
      (known) => known.kind === kind && known.year === year && sameNumber(known.number, number),
    );
  }

  /** A title as a name to compare, with what it may have in short or long written in short. */
  shorten(title: string): string {
    return this.#shortForms.reduce((text, [long, short]) => text.replaceAll(long, short), normaliseName(title));
  }

  /** Acts of a kind, for what a citation may have got wrong. */
  ofKind(kind: string): readonly Regulation[] {
    return this.regulations.filter((known) => known.kind === kind);
  }

  /** A cheap first look: whether a text can cite an act, by kind and year or by a short name. */
  mayCite(text: string): boolean {
    this.#shortNames ??= anyOf(this.#actNames());
    this.#firstWords ??= anyOf([...this.#names.keys()].map((word) => ({ words: [word] })));
    return this.#shortNames.test(text) || (/\d{4}/u.test(text) && this.#firstWords.test(text));
  }

  /** Names that begin with a (normalised) word, longest first. */
  namesFrom(word: string): readonly ActName[] {
    return this.#names.get(word) ?? [];
  }

  /** “Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara”; in English “Law 20/2023”. */
  nameOf(regulation: Regulation, form: 'full' | 'short'): Bilingual {
    const kind = this.kind(regulation.kind);
    if (!kind) return { id: regulation.id, en: regulation.id };
    const isWhole = /\D/u.test(regulation.number);
    const year = String(regulation.year);
    const number = isWhole ? regulation.number : `${regulation.number} Tahun ${year}`;
    const short = {
      id: `${kind.short} Nomor ${number}`,
      en: `${kind.en} ${isWhole ? regulation.number : `${regulation.number}/${year}`}`,
    };
    if (form === 'short') return short;
    const { title, titleEn } = regulation;
    return {
      id: `${kind.name} Nomor ${number}${typeof title === 'string' ? ` tentang ${title}` : ''}`,
      en: titleEn === undefined ? short.en : `${short.en} on ${titleEn}`,
    };
  }

  #kindNames(): readonly ActName[] {
    return this.kinds.flatMap((kind) =>
      [kind.short, kind.name, kind.en, ...(kind.aliases ?? [])].map((name) => nameFor(name, kind, undefined)),
    );
  }

  #actNames(): readonly ActName[] {
    return this.regulations.flatMap((regulation) => {
      const kind = this.kind(regulation.kind);
      return kind ? (regulation.names ?? []).map((name) => nameFor(name, kind, regulation)) : [];
    });
  }
}

/** Whether one of the names stands somewhere; letters and digits only, so there is nothing to escape. */
function anyOf(names: readonly Pick<ActName, 'words'>[]): RegExp {
  const sources = names.map(({ words }) => words.join('[^a-z0-9]{1,4}'));
  return new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'iu');
}

function nameFor(name: string, kind: ActKind, regulation: Regulation | undefined): ActName {
  return { words: normaliseName(name).split(' '), kind, regulation };
}

function byFirstWord(names: readonly ActName[]): ReadonlyMap<string, readonly ActName[]> {
  const found = new Map<string, ActName[]>();
  for (const name of names) {
    const first = name.words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), name]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** 04 and 4 are the same number; letters and strokes count. */
export function sameNumber(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/^0+(?=\d)/u, '');
  return plain(a) === plain(b);
}
