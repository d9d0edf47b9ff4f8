import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { nodeSpan, type Block, type Section } from '../document/document.js';
import { flatten } from '../document/flatten.js';
import { FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import { pointSpan, type Span } from '../text/span.js';

/** What stands under a heading or a label: blocks and kept sub-headings. */
export interface Content {
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
}

/** A list item with the number it carries in an ordered list. */
export interface Item {
  readonly node: ListItem;
  readonly base: number;
  readonly number: number | undefined;
  readonly span: Span;
}

/** A block as a paragraph's text; undefined for other blocks. */
export function paragraphText(block: Block, source: SourceText): FlatText | undefined {
  return block.node.type === 'paragraph' ? flatten(block.node, block.base, source) : undefined;
}

/** The items of a list block, in order, with the numbers they were given; none for other blocks. */
export function listItems(block: Block, source: SourceText): readonly Item[] {
  if (block.node.type !== 'list') return [];
  const list: List = block.node;
  const items = list.children.map((node) => ({ node, base: block.base, span: nodeSpan(node, block.base) }));
  const written = items.map(({ span }) => Number.parseInt(source.text.slice(span.start, span.start + 9), 10));
  // Where every item has the same number, Markdown does the counting.
  const isCounted = new Set(written).size < 2;
  return items.map((item, index) => {
    const number = isCounted ? (list.start ?? 1) + index : (written[index] ?? index + 1);
    return { ...item, number: list.ordered === true && Number.isInteger(number) ? number : undefined };
  });
}

/** First paragraph of a list item, and the blocks nested under it. */
export function itemParts(item: Item, source: SourceText): { text: FlatText; nested: readonly Block[] } {
  const [first, ...rest] = item.node.children;
  const isText = first?.type === 'paragraph';
  const text = isText
    ? flatten(first satisfies Paragraph, item.base, source)
    : new FlatText('', pointSpan(item.span.start), []);
  const nested: readonly RootContent[] = isText || !first ? rest : [first, ...rest];
  return { text, nested: nested.map((node) => ({ node, base: item.base })) };
}

/** From the first block to the end of the last block or sub-heading; undefined when there is nothing. */
export function contentSpan(content: Content): Span | undefined {
  const [first] = content.blocks;
  const last = content.blocks.at(-1);
  const [firstChild] = content.children;
  const lastChild = content.children.at(-1);
  const start = first ? nodeSpan(first.node, first.base).start : firstChild?.span.start;
  const end = lastChild?.span.end ?? (last && nodeSpan(last.node, last.base).end);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Offset just after the line break that follows, where a new line would be written. */
export function afterLine(offset: number, source: SourceText): number {
  let at = offset;
  while (at < source.text.length && (source.text[at] === ' ' || source.text[at] === '\t')) at += 1;
  if (source.text[at] === '\r') at += 1;
  if (source.text[at] === '\n') at += 1;
  return at;
}

/** A YAML fence directly under a heading or label: its text is the value itself. */
export function yamlFence(content: Content, source: SourceText): FlatText | undefined {
  const block = content.blocks.find(({ node }) => node.type === 'code' && /^ya?ml$/iu.test(node.lang ?? ''));
  return block && flatten(block.node, block.base, source);
}

/** The blocks of a section and of all that stand below it. */
export function blocksOf(section: Section): readonly Block[] {
  return [...section.blocks, ...section.children.flatMap(blocksOf)];
}
