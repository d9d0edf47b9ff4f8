import type { DraftBlock, DraftItem } from './draft-blocks.js';
import { writeList } from './write-list.js';
import { writeParagraph } from './write-paragraph.js';

/** Blocks as a Markdown text, an empty line between two of them. */
export function writeBlocks(blocks: readonly DraftBlock[]): string {
  const pieces: string[] = [];
  let list: DraftItem[] = [];
  const endList = (): void => {
    if (list.length > 0) pieces.push(writeList(list));
    list = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      list.push(block);
      continue;
    }
    endList();
    pieces.push(writeBlock(block));
  }
  endList();
  return pieces.length === 0 ? '' : `${pieces.join('\n\n')}\n`;
}

function writeBlock(block: Exclude<DraftBlock, DraftItem>): string {
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(6, block.level))} ${oneLine(block.markdown)}`;
  if (block.kind === 'table') return writeTable(block.rows);
  return writeParagraph(block.markdown, '');
}

function oneLine(markdown: string): string {
  return markdown.replaceAll('\n', ' ');
}

function writeTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cellText(markdown: string): string {
  return markdown.replaceAll('|', String.raw`\|`).replaceAll('\n', '<br>');
}
