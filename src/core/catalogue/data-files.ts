import type { Bilingual, Schema } from './schema.js';

/** A data file of schemas/: its name without ending, and its content as parsed JSON when it is wanted. */
export interface DataFile {
  readonly name: string;
  readonly load: () => unknown;
}

/** What is known of a type before its schema is wanted. */
export interface TypeHead {
  readonly id?: string;
  readonly title?: Bilingual | string;
  readonly description?: Bilingual;
  readonly aliases?: readonly string[];
  readonly extends?: string;
  readonly abstract?: boolean;
}

export interface TypeFile extends DataFile {
  readonly head: TypeHead;
  /** Of an office's own types: its references are resolved; `plain` ones are JSON Schema, to be taken as they are. */
  readonly own?: 'vocabulary' | 'plain';
}

/** What an office lays over a type that exists. */
export interface Amendment {
  readonly typeId: string;
  readonly load: () => Schema;
}

/** All data that the engine is made from. */
export interface DataFiles {
  readonly types: readonly TypeFile[];
  readonly messages: readonly DataFile[];
  readonly rules: readonly DataFile[];
  readonly checklists: readonly DataFile[];
  readonly terms: readonly DataFile[];
  readonly regulations: readonly DataFile[];
  readonly amendments?: readonly Amendment[];
}
