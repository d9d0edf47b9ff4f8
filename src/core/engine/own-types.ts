import type { YamlNode } from '../document/yaml-tree.js';
import type { Finding } from '../findings/finding.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Engine } from './engine.js';
export interface OwnFile {
  readonly path: string;
  readonly source: SourceText;
}
export interface Extension {
  readonly type: string;
  readonly fragment: YamlNode;
  readonly key: Span;
}
export interface OwnTypes {
  readonly types: readonly OwnFile[];
  readonly checklists: readonly OwnFile[];
  readonly extensions: readonly Extension[];
}
export interface ExtendedEngine {
  readonly engine: Engine;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}
export function extendEngine(base: Engine, _own: OwnTypes): ExtendedEngine {
  return { engine: base, findings: new Map() };
}
