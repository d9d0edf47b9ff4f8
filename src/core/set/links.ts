import type { Nodes } from 'mdast';
import { nodeSpan, type Block, type PolicyDocument, type Section } from '../document/document.js';
import { flatten } from '../document/flatten.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';

/** A link of a Markdown text. */
export interface Link {
  readonly destination: string;
  readonly text: string;
  /** The link with its brackets. */
  readonly span: Span;
  /** Where the link stands: the heading of its section begins here, 0 above all headings. */
  readonly section: number;
}

/** All links of a document in document order; a YAML document has none. */
export function linksOf(document: PolicyDocument): readonly Link[] {
  if (document.kind === 'yaml') return [];
  const links: Link[] = [];
  const waiting: Section[] = [document.root];
  for (let section = waiting.pop(); section; section = waiting.pop()) {
    const at = section.heading?.text.trim().span().start ?? 0;
    for (const block of section.blocks) {
      for (const link of linksIn(block, document.source)) links.push({ ...link, section: at });
    }
    waiting.push(...section.children);
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

type PlainLink = Omit<Link, 'section'>;

/** Unchanged blocks keep their nodes from edit to edit. */
const known = new WeakMap<object, { readonly base: number; readonly links: readonly PlainLink[] }>();

function linksIn({ node, base }: Block, source: SourceText): readonly PlainLink[] {
  const last = known.get(node);
  if (last) return last.links.map((link) => ({ ...link, span: moved(link.span, base - last.base) }));
  const links: PlainLink[] = [];
  // A look at the text is far cheaper than a walk through the tree.
  if (/\]\s?\(|<[a-z./]/iu.test(source.slice(nodeSpan(node, base)))) collect(node, base, source, links);
  known.set(node, { base, links });
  return links;
}

function collect(node: Nodes, base: number, source: SourceText, links: PlainLink[]): void {
  if (node.type === 'link') {
    links.push({ destination: node.url, text: flatten(node, base, source).text, span: nodeSpan(node, base) });
  } else if ('children' in node) {
    for (const child of node.children) collect(child, base, source, links);
  }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
