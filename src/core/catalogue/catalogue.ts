import type { Bilingual, DocumentType, RulePage } from './schema.js';

/** Everything that is data about documents: types, rule pages and generic sentences. */
export interface Catalogue {
  readonly types: readonly DocumentType[];
  readonly rules: ReadonlyMap<string, RulePage>;
  /** Code -> problem -> sentence. */
  readonly messages: ReadonlyMap<string, Readonly<Record<string, Bilingual>>>;
  /** Finds a type by id or by one of its names (“SOP”, “Peta Jalan Transformasi Digital”). */
  typeNamed(name: string): DocumentType | undefined;
}
