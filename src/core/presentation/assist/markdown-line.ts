import { nodeSpan, type Block, type MarkdownDocument, type Section } from '../../document/document.js';
import type { Nodes } from 'mdast';

/** The sections that an offset stands in, outermost first, without the document itself. */
export function sectionsAt({ root }: MarkdownDocument, offset: number): readonly Section[] {
  const found: Section[] = [];
  for (let section: Section | undefined = root; section;) {
    section = section.children.findLast(({ span }) => span.start <= offset);
    if (section) found.push(section);
  }
  return found;
}

/** Whether what is written at an offset of the body says nothing to the type: code, comments and HTML, quotations. */
export function isOutsideOfText(document: MarkdownDocument, offset: number): boolean {
  const { text } = document.source;
  const comment = text.lastIndexOf('<!--', offset - 1);
  if (comment >= 0 && !text.slice(comment, offset).includes('-->')) return true;
  if (document.unread.some(({ start, end }) => start <= offset && offset <= end)) return true;
  const section = sectionsAt(document, offset).at(-1) ?? document.root;
  return section.blocks.some((block) => isSilent(block.node, block, offset));
}

const SILENT: ReadonlySet<string> = new Set(['code', 'inlineCode', 'html', 'blockquote', 'definition']);

function isSilent(node: Nodes, block: Block, offset: number): boolean {
  const { start, end } = nodeSpan(node, block.base);
  if (offset < start || offset > end) return false;
  // At the ends of code within a line one writes beside it.
  if (SILENT.has(node.type)) return node.type !== 'inlineCode' || (offset > start && offset < end);
  return 'children' in node && node.children.some((child) => isSilent(child, block, offset));
}
