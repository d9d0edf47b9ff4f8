import type { Bilingual } from '../catalogue/schema.js';
import type { Span } from '../text/span.js';

/** A JSON value: the model of a document is one that its type's schema describes. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Why a text could not become the wanted value, or stands for nothing. */
export type ReadNote =
  | 'placeholder'
  | 'empty'
  | 'dash'
  | 'unreadable'
  | 'impossible'
  | 'ambiguous'
  | 'needs-start'
  /** A section that must hold a table or items has only prose. */
  | 'no-table'
  /** Its table has column names and nothing below them. */
  | 'no-rows';

/** Where a value of the model stands in the text. */
export interface Place {
  /** The value's own characters. Zero width where a cell is missing. */
  value?: Span;
  /** Front-matter key, heading, column header or field label. */
  key?: Span;
  /** Name the author used for it. */
  label?: string;
  /** Offset where a missing child would be written. */
  insert?: number;
  /** First key of a YAML map in a sequence, or a row's first cell. */
  head?: Span;
  /** The table an array was read from: its header row and the properties its columns give. */
  table?: { header: Span; columns: Set<string> };
  note?: ReadNote;
  /** A suggestion that goes with the note: the ISO date an ambiguous one may mean. */
  example?: string;
  /** A list of YAML whose lines have no marks of one: nothing can be added to it. */
  isLoose?: true;
  /** How it was written. */
  via?: 'yaml' | 'heading' | 'cell' | 'line' | 'list' | 'derived';
}

/** JSON pointer ('' is the root) to place. */
export type Places = ReadonlyMap<string, Place>;

/** Something the reader saw that a schema cannot see: duplicate sections, synonyms, unknown columns. */
export interface Observation {
  readonly code: string;
  readonly span: Span;
  readonly pointer: string;
  /** Which sentence of the code; 'default' when it has one. */
  readonly problem: string;
  readonly data: Readonly<Record<string, Datum>>;
  readonly related?: Span;
  /** Replacement of the marked words, when that repairs it. */
  readonly replacement?: Bilingual | string;
}

/** A value to be put into a sentence, formatted for the reader's language when it is shown. */
export type Datum = string | number | boolean | null | Bilingual | { readonly date: string } | readonly Datum[];

/** A heading of the document and the property it was read as. */
export interface OutlineEntry {
  readonly pointer: string | undefined;
  readonly heading: Span;
  readonly level: number;
  readonly text: string;
  /** End of the section's content, for insertion after it. */
  readonly end: number;
}

/** A document read as data of one type. */
export interface Reading {
  readonly model: { readonly [key: string]: Json };
  readonly places: Places;
  readonly observations: readonly Observation[];
  readonly outline: readonly OutlineEntry[];
  /** Where a whole-document finding is marked: title, opening fence or first line. */
  readonly anchor: { readonly title: Span | undefined; readonly head: Span };
}
