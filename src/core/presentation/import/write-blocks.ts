import type { DraftBlock } from './draft-blocks.js';
import { withoutBlockMarks } from './inline-markdown.js';

type Item = Extract<DraftBlock, { kind: 'item' }>;

/** Blocks as a Markdown text, an empty line between two of them. */
export function writeBlocks(blocks: readonly DraftBlock[]): string {
  const pieces: string[] = [];
  let list: Item[] = [];
  const endList = (): void => {
    if (list.length > 0) pieces.push(writeList(list));
    list = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      const [first] = list;
      if (first && block.level === 0 && first.isOrdered !== block.isOrdered) endList();
      list.push(block);
      continue;
    }
    endList();
    pieces.push(writeBlock(block));
  }
  endList();
  return pieces.length === 0 ? '' : `${pieces.join('\n\n')}\n`;
}

function writeBlock(block: Exclude<DraftBlock, Item>): string {
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(6, block.level))} ${oneLine(block.markdown)}`;
  if (block.kind === 'table') return writeTable(block.rows);
  return paragraph(block.markdown, '');
}

function oneLine(markdown: string): string {
  return markdown.replaceAll('\n', ' ');
}

/** Line breaks stay line breaks; no line becomes a heading or an item by how it begins. */
function paragraph(markdown: string, indent: string): string {
  return markdown
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => withoutBlockMarks(line))
    .join(`\\\n${indent}`);
}

/** Items of one list, each level moved in as far as the words of the item above it. */
function writeList(items: readonly Item[]): string {
  const open: { readonly indent: number; number: number; readonly isOrdered: boolean }[] = [];
  const lines = items.map(({ level, isOrdered, markdown }) => {
    const depth = Math.min(level, open.length);
    const same = open[depth];
    open.length = Math.min(open.length, depth + 1);
    if (same?.isOrdered !== isOrdered) {
      const above = open[depth - 1];
      const indent = above ? above.indent + markOf(above).length : 0;
      open[depth] = { indent, number: 0, isOrdered };
    }
    const own = open[depth];
    if (!own) return markdown;
    own.number += 1;
    const start = ' '.repeat(own.indent) + markOf(own);
    return start + paragraph(markdown, ' '.repeat(start.length));
  });
  return lines.join('\n');
}

function markOf({ isOrdered, number }: { readonly isOrdered: boolean; readonly number: number }): string {
  return isOrdered ? `${String(number)}. ` : '- ';
}

function writeTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cellText(markdown: string): string {
  return markdown.replaceAll('|', String.raw`\|`).replaceAll('\n', '<br>');
}
