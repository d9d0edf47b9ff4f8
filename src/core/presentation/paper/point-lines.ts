import type { List, Paragraph, PhrasingContent } from 'mdast';
import type { FlowNode } from './flow.js';
import { beginsPoints, isMarked, pointsIn } from './points.js';

/** A block, or a part of a paragraph that begins with a mark, and what parted it from the part before it. */
interface Cut {
  readonly node: FlowNode;
  readonly gap: PhrasingContent | undefined;
}

/**
 * Blocks in which each point is a paragraph of its own, also where the author wrote one below the other without an empty
 * line: Markdown has them in one paragraph, or in the last item of the list above them.
 */
export function withPointLines(nodes: readonly FlowNode[]): readonly FlowNode[] {
  const cuts = nodes.flatMap(cutNode);
  const points = pointsIn(cuts.map(({ node }) => node));
  const result: FlowNode[] = [];
  for (const { node, gap } of cuts) {
    const last = result.at(-1);
    const isApart = gap === undefined || points.has(node);
    if (isApart || !last || node.type !== 'paragraph') result.push(node);
    else result.splice(-1, 1, withWords(last, [gap, ...node.children]));
  }
  return result.map(withinItems);
}

function withinItems(node: FlowNode): FlowNode {
  if (node.type !== 'list') return node;
  const children = node.children.map((item) => ({ ...item, children: [...withPointLines(item.children)] }));
  return { ...node, children };
}

function cutNode(node: FlowNode): readonly Cut[] {
  if (node.type === 'paragraph') return cutParagraph(node);
  return node.type === 'list' ? cutList(node) : [{ node, gap: undefined }];
}

/** A list, and the lines at its end that begin in the middle of other points: they only stand below it. */
function cutList(list: List): readonly Cut[] {
  const whole = [{ node: list, gap: undefined }];
  const item = list.children.at(-1);
  const block = item?.children.at(-1);
  if (!item || (block?.type !== 'paragraph' && block?.type !== 'list')) return whole;
  const [head, ...parts] = cutNode(block);
  const first = parts.findIndex(({ node }) => node.type === 'paragraph' && !beginsPoints(node.children));
  const [kept, below] = [parts.slice(0, Math.max(0, first)), first < 0 ? [] : parts.slice(first)];
  if (!head || below.length === 0) return whole;
  const inner = kept.reduce((node, part) => withWords(node, wordsIn(part)), head.node);
  const last = { ...item, children: [...item.children.slice(0, -1), inner] };
  return [{ node: { ...list, children: [...list.children.slice(0, -1), last] }, gap: undefined }, ...below];
}

function wordsIn({ node, gap }: Cut): readonly PhrasingContent[] {
  return [...(gap ? [gap] : []), ...(node.type === 'paragraph' ? node.children : [])];
}

/** A block with more words at its end. */
function withWords(node: FlowNode, words: readonly PhrasingContent[]): FlowNode {
  if (node.type === 'paragraph') return { ...node, children: [...node.children, ...words] };
  if (node.type !== 'list') return node;
  const children = node.children.map((item, index) => {
    const block = item.children.at(-1);
    const isLast = index === node.children.length - 1;
    return isLast && block ? { ...item, children: [...item.children.slice(0, -1), withWords(block, words)] } : item;
  });
  return { ...node, children };
}

/** A paragraph cut before each line that begins with a mark. */
function cutParagraph(paragraph: Paragraph): readonly Cut[] {
  const cuts: { readonly words: PhrasingContent[]; readonly gap: PhrasingContent | undefined }[] = [];
  for (const { words, gap } of linesIn(paragraph)) {
    const last = cuts.at(-1);
    if (!last || isMarked(words)) cuts.push({ words: [...words], gap });
    else last.words.push(...(gap ? [gap] : []), ...words);
  }
  return cuts.map(({ words, gap }) => ({ node: { ...paragraph, children: words }, gap }));
}

/** The lines of a paragraph, each with what parted it from the one before. */
function linesIn({ children }: Paragraph): readonly {
  readonly words: readonly PhrasingContent[];
  readonly gap: PhrasingContent | undefined;
}[] {
  const lines: { words: PhrasingContent[]; gap: PhrasingContent | undefined }[] = [{ words: [], gap: undefined }];
  for (const child of children) {
    if (child.type === 'break') lines.push({ words: [], gap: child });
    else if (child.type !== 'text') lines.at(-1)?.words.push(child);
    else {
      const [first = '', ...others] = child.value.split('\n');
      lines.at(-1)?.words.push({ type: 'text', value: first });
      lines.push(...others.map((value) => ({ words: [textOf(value)], gap: textOf('\n') })));
    }
  }
  return lines;
}

function textOf(value: string): PhrasingContent {
  return { type: 'text', value };
}
