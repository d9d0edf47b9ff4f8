import type { Bilingual } from '../catalogue/schema.js';
import type { Json } from '../model/reading.js';
import type { Range } from '../text/source-text.js';
import type { Span } from '../text/span.js';

/** Where a document lies. */
export interface DocumentId {
  /** Its address, as the shell writes it in links and reports. */
  readonly uri: string;
  /** The same as a path with forward slashes and nothing escaped: relative paths are resolved against it. */
  readonly path: string;
}

/** Words of a document of the set, with lines and columns: its text is not kept. */
export interface SetPlace {
  readonly span: Span;
  readonly range: Range;
}

/** What can be named in other documents besides the document itself. */
export type ReferenceKind = 'document' | 'indicator' | 'regulation';

/** A place where something is given the name that others use. */
export interface Definition {
  readonly kind: 'indicator';
  /** The code, as written. */
  readonly text: string;
  /** What it is called there, or nothing. */
  readonly title: string;
  /** Its unit and target, where they are written. */
  readonly measures: readonly Measure[];
  readonly key: string;
  readonly pointer: string;
  readonly place: SetPlace;
}

/** A part of an indicator: what it is called, and what its document writes there. */
export interface Measure {
  readonly label: Bilingual;
  readonly text: string;
}

/** A place where a document names another document, an indicator or a legal act. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** The words that name it. */
  readonly text: string;
  /** What it may mean, most certain first: the first key that leads somewhere counts. */
  readonly keys: readonly string[];
  /** Pointer of the value it stands in; of the root property it stands under when it is prose. */
  readonly pointer: string;
  readonly place: SetPlace;
  /** A value of a property marked `refers`, a link, or a number in running text. */
  readonly via: 'value' | 'link' | 'text';
  /** How sure it is that something of the set is meant, and not something that lies elsewhere. */
  readonly claim: 'certain' | 'named' | 'possible';
  /** It names what the document replaces or revokes. */
  readonly isHistorical: boolean;
  /** Of a link: the heading it leads to. */
  readonly anchor?: string;
}

/** A part of a document's model that rules of other documents look at. */
export interface Shared {
  readonly model: { readonly [property: string]: Json };
  /** Places of its values by JSON pointer. */
  readonly places: ReadonlyMap<string, SetPlace>;
}

/** Findings that the author keeps silent for a time. */
export interface KeptSilent {
  readonly codes: readonly string[];
  /** Last day, YYYY-MM-DD. */
  readonly until: string;
  readonly reason: string;
  readonly place: SetPlace;
}

/** What the set knows of one document. Small: neither text nor syntax tree is kept. */
export interface DocumentEntry extends DocumentId {
  readonly typeId: string;
  /** The type and what it extends. */
  readonly typeIds: readonly string[];
  readonly language: 'id' | 'en';
  readonly title: string;
  /** Keys under which its title is found. */
  readonly titleKeys: readonly string[];
  readonly number: string;
  readonly status: string;
  readonly version: string;
  /** YYYY-MM-DD, or empty. */
  readonly effective: string;
  /** Day on which it is to be reviewed: YYYY-MM-DD, or empty. */
  readonly review: string;
  /** Of the title, else where the document begins. */
  readonly titlePlace: SetPlace;
  readonly numberPlace: SetPlace | undefined;
  /** Where the document gives its own number and title. */
  readonly ownPlaces: readonly SetPlace[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  /** Slugs of its headings. */
  readonly anchors: readonly string[];
  readonly shared: Shared;
  /** Suppressions in the document, expired ones too. */
  readonly suppressions: readonly KeptSilent[];
  /** It keeps a list of documents that are expected to name it in turn. */
  readonly linksBack: boolean;
  /** Types whose documents its own rules look at. */
  readonly looksAt: readonly string[];
}
