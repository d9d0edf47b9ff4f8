import type { Nodes, RootContent } from 'mdast';
import type { FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { YamlTree } from './yaml-tree.js';

/** One parsed text, before any document type is known. */
export type PolicyDocument = MarkdownDocument | YamlDocument;

export interface YamlDocument {
  readonly kind: 'yaml';
  readonly source: SourceText;
  readonly yaml: YamlTree;
}

export interface MarkdownDocument {
  readonly kind: 'markdown';
  readonly source: SourceText;
  readonly frontMatter: FrontMatter | undefined;
  /** Set when the text begins with `---` that is never closed. */
  readonly unclosedFrontMatter: Span | undefined;
  /** The section tree; the root has level 0 and no heading. */
  readonly root: Section;
  /** Parts too deeply nested to be read (thousands of list levels): left out of the sections. */
  readonly unread: readonly Span[];
}

export interface FrontMatter {
  /** The first `---`. */
  readonly open: Span;
  /** Where a new line before the closing fence is inserted. */
  readonly insert: number;
  readonly yaml: YamlTree;
}

/** A heading with what stands under it. */
export interface Section {
  /** 1-6; 0 for the root. */
  readonly level: number;
  readonly heading: Heading | undefined;
  /** Top-level blocks before the first child heading; HTML comments are left out. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  /** From the heading's first character to the end of the last line that belongs to the section, children included, line break excluded. */
  readonly span: Span;
}

export interface Heading {
  readonly text: FlatText;
  /** The whole heading, hashes included. */
  readonly span: Span;
}

/** An mdast node whose positions count from `base`: sections are parsed alone and kept between edits. */
export interface Block {
  readonly node: RootContent;
  readonly base: number;
}

/** Absolute span of a node of a block. */
export function nodeSpan(node: Nodes, base: number): Span {
  return {
    start: base + (node.position?.start.offset ?? 0),
    end: base + (node.position?.end.offset ?? 0),
  };
}
