import type { Schema } from '../../catalogue/schema.js';
import type { YamlLocation } from '../../document/locate-in-yaml.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';

/** What can stand at a cursor in a document. */
export type Slot = KeySlot | ValueSlot | EitherSlot | HeadingSlot | ContentSlot | HeaderSlot | RowSlot;

/** A place in YAML: the front matter, or a whole document. */
export interface YamlPlace {
  readonly location: YamlLocation;
  /** The text that was looked into, and where it begins in the document. */
  readonly text: string;
  readonly shift: number;
}

/** A key of a map in YAML. */
export interface KeySlot {
  readonly kind: 'key';
  /** Of the map. */
  readonly schema: Schema;
  /** It is the document's own map. */
  readonly isRoot: boolean;
  readonly yaml: YamlPlace;
}

/** In YAML a word alone under a key, or the beginning of an item: it may become a row, a value or a key. */
export interface EitherSlot {
  readonly kind: 'either';
  readonly row: RowSlot | undefined;
  readonly value: ValueSlot | undefined;
  readonly key: KeySlot | undefined;
}

/** A value of a property, or one item of a list. */
export interface ValueSlot {
  readonly kind: 'value';
  /** Of the property. */
  readonly name: string;
  /** Of one value: of a list, that of its items with what the list says of them. */
  readonly schema: Schema;
  /** The list, where it is written on one line and the text to replace may hold several of its items. */
  readonly list?: Schema;
  readonly replace: Span;
  /** Other items of the same list. */
  readonly present: readonly string[];
  readonly written: Writing;
  /** The row of a list that it belongs to. */
  readonly row?: RowAround;
}

/** How a text has to be written at its place. */
export type Writing =
  /** `lead` is the dash of an item where none stands there. */
  | { readonly notation: 'yaml'; readonly yaml: YamlPlace; readonly lead?: string }
  | { readonly notation: 'cell' | 'line'; readonly before: string; readonly after: string };

/** A row of a list. */
export interface RowAround {
  readonly item: Schema;
  /** The column or key of the row that the cursor stands in. */
  readonly path: readonly string[];
  /** How many rows come before it. */
  readonly index: number;
  /** Its list is part of another row. */
  readonly isWithinRow?: boolean;
  /** What the other rows say in a property of the row, as it was read. */
  readonly valuesOf: (path: readonly string[]) => readonly unknown[];
}

/** A heading of Markdown. */
export interface HeadingSlot {
  readonly kind: 'heading';
  readonly replace: Span;
  /** The `#` that stand there; none in an empty line. */
  readonly hashes: string;
  /** Something stands under it already. */
  readonly hasContent: boolean;
}

/** An empty line under the heading of a root property that has nothing yet. */
export interface ContentSlot {
  readonly kind: 'content';
  readonly name: string;
  readonly replace: Span;
  /** The line holds the beginning of a table. */
  readonly typed: string;
  /** A heading could stand there as well. */
  readonly heading: HeadingSlot | undefined;
}

/** A header cell of a table. */
export interface HeaderSlot {
  readonly kind: 'header';
  readonly item: Schema;
  readonly replace: Span;
  readonly present: readonly string[];
  /** The cells that the lines below then need. */
  readonly below: readonly Edit[];
  readonly before: string;
  readonly after: string;
}

/** The place for a new row of a list. */
export interface RowSlot {
  readonly kind: 'row';
  readonly item: Schema;
  /** Property of each column. */
  readonly columns: readonly (readonly string[] | undefined)[];
  /** The cells of the rows before, as they are written. */
  readonly rows: readonly (readonly string[])[];
  readonly replace: Span;
  readonly typed: string;
  readonly written: RowWriting;
}

/** How a row has to be written at its place. */
export type RowWriting = { readonly notation: 'table' } | YamlRowWriting;

/** A row of YAML by its keys. */
export interface YamlRowWriting {
  readonly notation: 'yaml';
  /** One for each column, as it is written. */
  readonly keys: readonly string[];
  /** What comes before the row: its dash where none stands there. */
  readonly lead: string;
  /** The first key stands there already. */
  readonly isBegun: boolean;
  /** Column of the keys. */
  readonly column: number;
  /** The row above is written in braces, and with which blanks. */
  readonly braces: { readonly open: string; readonly close: string } | undefined;
}
