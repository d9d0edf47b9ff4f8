import type { YamlMap } from '../../document/yaml-tree.js';
import type { Span } from '../../text/span.js';

/** A file (or fragment of naskah.yaml) that could be read, without its faulty parts. */
export interface TypeSource {
  readonly path: string;
  readonly tree: YamlMap;
  /** Only its parts are used by others. */
  readonly kind: 'type' | 'amendment' | 'library';
  /** The type's id, or that of the type it is laid over. */
  readonly id: string;
  readonly form: 'vocabulary' | 'plain';
  /** Where its id or the type it names is written. */
  readonly mark: Span;
}

/** What decides over files of an office: the built-in types, codes and names. */
export interface Known {
  readonly ids: ReadonlySet<string>;
  readonly isTaken: (code: string) => boolean;
  readonly typeNamed: (name: string) => { readonly id: string } | undefined;
}
