import type { BlockContent, DefinitionContent, List, Nodes } from 'mdast';
import { markedWords, type WordsPlace } from './marked-words.js';

declare module 'mdast' {
  interface ListData {
    /** Its numbers stand before a parenthesis, not before a point. */
    hasParenthesis?: boolean;
  }
}

/** What a text is made of, block by block. */
export type FlowNode = BlockContent | DefinitionContent;

const types: ReadonlySet<string> = new Set([
  ...['blockquote', 'code', 'heading', 'html', 'list', 'paragraph', 'table', 'thematicBreak'],
  ...['definition', 'footnoteDefinition'],
]);

/** Whether a node is a block. */
export function isFlow(node: Nodes): node is FlowNode {
  return types.has(node.type);
}

/** A block with its words as `markedWords` reads them; what notes say is left as it is. */
export function markedBlock(node: FlowNode, place: WordsPlace): FlowNode {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, children: markedWords(node.children, place) };
    case 'blockquote':
      return { ...node, children: node.children.map((child) => markedBlock(child, place)) };
    case 'list':
      return {
        ...node,
        data: { ...node.data, hasParenthesis: hasParenthesis(node, place) },
        children: node.children.map((item) => ({
          ...item,
          children: item.children.map((child) => markedBlock(child, place)),
        })),
      };
    case 'table':
      return {
        ...node,
        children: node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: markedWords(cell.children, place) })),
        })),
      };
    default:
      return node;
  }
}

/** Regulations go on below “a.” with “1)”, which Markdown reads as a number with a point. */
function hasParenthesis({ ordered, position }: List, { source, base }: WordsPlace): boolean {
  const start = position?.start.offset;
  if (ordered !== true || start === undefined) return false;
  return /^\d{1,9}\)/u.test(source.text.slice(base + start, base + start + 10));
}

/** A block in which each definition of a note is replaced by what is to stand there. */
export function withoutDefinitions(
  node: FlowNode,
  replaced: (note: Extract<FlowNode, { type: 'footnoteDefinition' }>) => readonly FlowNode[],
): readonly FlowNode[] {
  const within = (nodes: readonly FlowNode[]): FlowNode[] =>
    nodes.flatMap((child) => withoutDefinitions(child, replaced));
  switch (node.type) {
    case 'footnoteDefinition':
      return replaced(node);
    case 'blockquote':
      return [{ ...node, children: within(node.children) }];
    case 'list':
      return [{ ...node, children: node.children.map((item) => ({ ...item, children: within(item.children) })) }];
    default:
      return [node];
  }
}
