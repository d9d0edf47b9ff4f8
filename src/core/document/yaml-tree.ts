import type { FlatText } from '../text/flat-text.js';
import type { Span } from '../text/span.js';

/** A YAML value with absolute spans; aliases are already resolved. */
export type YamlNode = YamlMap | YamlSequence | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  /** Written with braces. */
  readonly isFlow: boolean;
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  /** The key's text (quotes removed) and its place. */
  readonly key: FlatText;
  /** Absent when nothing is written after the colon. */
  readonly value: YamlNode | undefined;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly span: Span;
  /** Written with brackets: `[isi nama]` may be a placeholder. */
  readonly isFlow: boolean;
  readonly items: readonly (YamlNode | undefined)[];
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The text as written (quotes removed, escapes resolved), each unit with its place: `1.10` stays "1.10". */
  readonly text: FlatText;
  /** The value by the YAML 1.2 core schema. */
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'quoted' | 'block';
}

export type YamlProblemKind = 'syntax' | 'duplicate-key' | 'tag' | 'alias' | 'tab';

/** Something wrong with the YAML itself, reported as YAML-001. */
export interface YamlProblem {
  readonly kind: YamlProblemKind;
  readonly span: Span;
  /** The first of two equal keys. */
  readonly related?: Span;
  /** The key or word it is about, for the message. */
  readonly text?: string;
}

/** What came out of one YAML text; `root` is what could be read in spite of the problems. */
export interface YamlTree {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}
