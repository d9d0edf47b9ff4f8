import type { Heading as HeadingNode } from 'mdast';
import type { SourceText } from '../text/source-text.js';
import { nodeSpan, type Block, type Heading, type Section } from './document.js';
import { flatten } from './flatten.js';
import { trimmedEnd } from './lines.js';

/** A section while its end is not yet known. */
interface OpenSection {
  readonly level: number;
  readonly start: number;
  readonly heading: Heading | undefined;
  readonly blocks: Block[];
  readonly children: Section[];
}

/** The section tree of top-level blocks, by heading levels: a level-4 heading under a level-2 one is its child. */
export function buildSections(blocks: readonly Block[], source: SourceText, from: number): Section {
  const root: OpenSection = { level: 0, start: from, heading: undefined, blocks: [], children: [] };
  const open = [root];
  for (const block of blocks) {
    if (block.node.type === 'heading') openSection(open, block.node, block.base, source);
    else if (!isComment(block)) open.at(-1)?.blocks.push(block);
  }
  closeSections(open, 1, source.text.length, source.text);
  return closed(root, source.text.length, source.text);
}

function openSection(open: OpenSection[], node: HeadingNode, base: number, source: SourceText): void {
  const span = nodeSpan(node, base);
  closeSections(open, node.depth, span.start, source.text);
  const heading = { text: flatten(node, base, source), span };
  open.push({ level: node.depth, start: span.start, heading, blocks: [], children: [] });
}

/** Closes the sections of `level` and deeper: the text before `end` was their last. */
function closeSections(open: OpenSection[], level: number, end: number, text: string): void {
  for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
    open.pop();
    open.at(-1)?.children.push(closed(last, end, text));
  }
}

function closed(section: OpenSection, end: number, text: string): Section {
  const { level, heading, blocks, children, start } = section;
  return { level, heading, blocks, children, span: { start, end: trimmedEnd(text, start, end) } };
}

/** An HTML block that holds nothing but comments. */
function isComment(block: Block): boolean {
  if (block.node.type !== 'html') return false;
  const { value } = block.node;
  let index = value.search(/\S/);
  while (index < value.length && value.startsWith('<!--', index)) {
    const end = value.indexOf('-->', index);
    if (end === -1) return true;
    index = end + 3;
    while (/\s/.test(value[index] ?? '')) index += 1;
  }
  return index === value.length;
}
