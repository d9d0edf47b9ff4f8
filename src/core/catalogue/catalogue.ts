import type { Checklist } from './checklist.js';
import type { Lookup } from './lazy.js';
import type { Registry } from './regulations.js';
import type { DocumentType, RulePage, Phrase, Sentence } from './schema.js';

/** Everything that is data about documents. What no document needed yet has not been read. */
export interface Catalogue {
  readonly types: readonly DocumentType[];
  readonly rules: Lookup<RulePage>;
  /** Code -> problem -> sentence. */
  readonly messages: ReadonlyMap<string, Readonly<Record<string, Sentence>>>;
  readonly regulations: Registry;
  readonly checklists: readonly Checklist[];
  /** Word rules that hold for every type. */
  readonly phrases: readonly Phrase[];
  /** Acronyms that everybody knows. */
  readonly acronyms: ReadonlySet<string>;
  /** Finds a type by id or by one of its names (“SOP”, “Peta Jalan Transformasi Digital”). */
  typeNamed(name: string): DocumentType | undefined;
}
