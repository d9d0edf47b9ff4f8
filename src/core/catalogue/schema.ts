/** A text in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Names under which a property, column or value is recognised; the first of each language is the preferred one. */
export interface Labels {
  readonly id?: readonly string[];
  readonly en?: readonly string[];
}

/** A sentence of a finding; with one of its own for values in YAML, where headings, tables and columns are none. */
export interface Sentence extends Bilingual {
  readonly yaml?: Bilingual;
}

/** One sentence, or one for each problem a keyword can report; `default` serves the rest, null keeps silent. */
export type Message = Sentence | Readonly<Record<string, Sentence | null>>;

/**
 * A one-line notation: a regular expression (flags i and u) whose groups are properties, constants it sets, and
 * numbers worked out of other groups ("1 jam 30 menit", "3 x 24 jam").
 */
export interface Notation {
  readonly match: string;
  readonly set?: Readonly<Record<string, unknown>>;
  /** Property -> group -> what one of it counts. */
  readonly sum?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Property -> groups that are multiplied. */
  readonly product?: Readonly<Record<string, readonly string[]>>;
}

/** JSON Schema 2020-12 with Naskah's vocabulary, as explained in schemas/README.md. `$ref` is already resolved. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  /** Names that a parent requires and this type does not. */
  readonly optional?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly description?: Bilingual | string;
  readonly labels?: Labels;
  readonly place?: 'section' | 'either';
  readonly identity?: Labels;
  readonly patterns?: readonly (string | Notation)[];
  /** Forms of the notation that are offered; `{name}` stands for a number of that property. */
  readonly write?: Labels;
  readonly main?: string;
  /** How it is said in one line: pieces in their order; one with a `{name}` that has no value is left out. */
  readonly inWords?: Labels;
  readonly key?: string;
  readonly ordinal?: boolean;
  /** Its text says which of the rows this is. */
  readonly counts?: boolean;
  readonly defines?: 'indicator' | 'term';
  readonly rest?: string;
  readonly from?: string;
  readonly lift?: boolean;
  readonly marks?: boolean;
  readonly paragraphs?: boolean;
  readonly columns?: readonly (readonly string[])[];
  readonly separator?: string;
  readonly memberOf?: string;
  /** Column that names the item a row belongs to, where the rows of all items stand in one table. */
  readonly rowsBy?: Labels;
  readonly notation?: string;
  readonly choices?: Readonly<Record<string, Labels>>;
  readonly code?: string;
  readonly severity?: Severity;
  readonly message?: Message;
  readonly at?: string;
  readonly sources?: readonly string[];
  readonly fix?: readonly FixRule[];
  readonly levels?: readonly LevelRule[];
  /** What the values name; `unresolved` and `oneSided` are rules about the names. */
  readonly refers?: 'document' | 'indicator' | 'regulation' | 'unit' | 'position';
  readonly unresolved?: Schema;
  readonly oneSided?: Schema;
  /** Root properties that rules of other types look at. */
  readonly shares?: readonly string[];
  /** Other documents that `setRules` look at, by the name they have there. */
  readonly others?: Readonly<Record<string, OtherDocuments>>;
  /** Rules over the document and those of `others`. */
  readonly setRules?: readonly Schema[];
  readonly phrases?: readonly Phrase[];
  readonly example?: Example;
  readonly templates?: readonly Template[];
  /** Pictures of a document, each with its `kind`; see schemas/README.md. */
  readonly pictures?: readonly Readonly<Record<string, unknown>>[];
}

/** A value of an example, written as an author writes it ("15 menit"); `[…]` in a text is for a person to fill in. */
export type ExampleValue =
  string | number | boolean | null | readonly ExampleValue[] | { readonly [property: string]: ExampleValue };

/** Example values by property, in each language. */
export type Example = Readonly<Record<Language, Readonly<Record<string, ExampleValue>>>>;

/** A way to begin a document of a type: its own values in the place of the example's. */
export interface Template {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly example?: Example;
}

/** Documents of the set that rules of a type look at. */
export interface OtherDocuments {
  /** Types they may have, or extend. */
  readonly types: readonly string[];
  /** Only those that the document names in these properties; where it names none, the only one there is. Absent: all. */
  readonly via?: readonly string[];
}

/** Severity by document status; the last entry that fits wins. */
export interface LevelRule {
  readonly status: readonly string[];
  readonly codes: readonly string[];
  readonly only?: Severity;
  readonly to: Severity | 'off';
}

/** A repair that a rule offers, as data; see schemas/README.md for the kinds. */
export interface FixRule {
  readonly kind:
    | 'set'
    | 'swap'
    | 'nearest'
    | 'append'
    | 'renumber'
    | 'sequence'
    | 'choose'
    | 'lead'
    | 'remove'
    | 'row'
    | 'sentence'
    | 'section'
    | 'field'
    | 'order'
    | 'next'
    | 'together';
  readonly title: Bilingual;
  readonly when?: string;
  /** It may be applied without a person looking; renumbering is so by itself. */
  readonly safe?: boolean;
  /** Other rules may forbid what it writes: it is offered only after it was tried. */
  readonly trial?: boolean;
  /** Expression of what stands there, without which it is not offered. */
  readonly matching?: string;
  readonly [option: string]: unknown;
}

/** Where a phrase may stand: running text, headings, table cells (and rows of YAML), metadata. */
export type TextKind = 'prose' | 'heading' | 'cell' | 'value';

/** A word rule over running text, as schemas/README.md describes it. */
export interface Phrase {
  readonly code: string;
  readonly severity?: Severity;
  readonly off?: boolean;
  readonly message: Bilingual;
  readonly match: string;
  readonly unless?: string;
  readonly with?: string;
  readonly also?: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly where?: readonly TextKind[];
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly language?: Language;
  readonly once?: boolean;
  /** Silent where a rule of the type marks the same words. */
  readonly yields?: boolean;
  readonly replace?: Bilingual | string;
  readonly fix?: readonly FixRule[];
  /** The replacement may be written without a person looking. */
  readonly safe?: boolean;
  readonly serves?: readonly string[];
}

/** A document type: its merged schema and names. */
export interface DocumentType {
  readonly id: string;
  readonly title: Bilingual;
  /** Further names that documents may declare it by. */
  readonly aliases: readonly string[];
  /** For what and whom, in one sentence. */
  readonly description?: Bilingual;
  /** Ids of the types it extends, nearest first. */
  readonly ancestors: readonly string[];
  /** Merged with its parents when it is first wanted. */
  readonly schema: Schema;
}

/** A rule's page: what `explain` and the editor's link show; its examples are executed as tests. */
export interface RulePage {
  readonly code: string;
  readonly title: Bilingual;
  /** What is wrong in a word or two, where a row has no room for the title. */
  readonly short?: Bilingual;
  readonly what: Bilingual;
  /** Title of the repair of all its findings; a general one when it is absent. */
  readonly fixAll?: Bilingual;
  readonly why: Bilingual;
  readonly how: Bilingual;
  readonly level: Severity;
  /** Switched off until the configuration gives the code a level. */
  readonly off?: boolean;
  readonly sources: readonly Source[];
  /** Requirement rows. */
  readonly serves?: readonly string[];
  /** Documents, each a list of lines, faulty words in ⟦CODE:words⟧. */
  readonly bad: readonly (readonly string[])[];
  readonly good: readonly (readonly string[])[];
  readonly today?: string;
  /** Documents that lie in the same folder as each example, by file name. */
  readonly beside?: Readonly<Record<string, readonly string[]>>;
  /** Lines of the naskah.yaml under which its examples are checked. */
  readonly configuration?: readonly string[];
}

/** Where a rule or item comes from; V = read in the regulation's text, V2 = in a secondary source. */
export interface Source {
  readonly name: string;
  readonly status: 'V' | 'V2';
  /** Row of the registry: its status and date in force are shown. */
  readonly regulation?: string;
  readonly note?: Bilingual;
}
