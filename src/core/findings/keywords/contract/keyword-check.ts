import type { Datum, Json } from '../../../model/reading.js';
import type { Circumstances } from '../../validator.js';

/** What a keyword looks at: the value it sits on, where that stands, the whole model, and what holds besides. */
export interface KeywordContext extends Circumstances {
  readonly data: Json;
  readonly pointer: string;
  readonly root: Json;
}

/** One fault a keyword saw. */
export interface KeywordError {
  /** Absolute JSON pointer of the marked value, which may be absent (an empty cell). */
  readonly pointer: string;
  /** Which sentence of the rule says it. */
  readonly problem: string;
  readonly params: Readonly<Record<string, Datum>>;
  /** Pointer of the other value concerned. */
  readonly related?: string;
  /** The whole is meant: a section is marked at its heading, never at its words. */
  readonly whole?: true;
}

/** A validation keyword of ours: what its value looks like in a schema, and what it finds in a document's data. */
export interface KeywordCheck {
  readonly keyword: string;
  readonly type: 'object' | 'array';
  /** JSON Schema of the keyword's own value. */
  readonly metaSchema: Readonly<Record<string, unknown>>;
  /** `value` has passed `metaSchema`. An operand that is absent or of the wrong type is never a fault here. */
  check(value: unknown, context: KeywordContext): readonly KeywordError[];
}
