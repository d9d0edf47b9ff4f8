import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { PaperName } from '../pictures/paper.js';
import { textPage } from './word-page.js';
import { wordText } from './word-runs.js';
import { isWide, wordTables, type TableText } from './word-table.js';

/** A paragraph or table of the text. */
export interface WordBlock {
  readonly content: FileChild;
  /** It needs a lying page. */
  readonly isWide: boolean;
  /** It goes where the next one goes. */
  readonly isHeading: boolean;
}

const headings = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

export function upright(content: FileChild): WordBlock {
  return { content, isWide: false, isHeading: false };
}

/** A heading; that of level 0 is a title. */
export function headingBlock(text: string, level: number): WordBlock {
  const heading = headings[level] ?? HeadingLevel.HEADING_6;
  const content = new Paragraph({ heading, text: wordText(text), keepNext: true });
  return { content, isWide: false, isHeading: true };
}

/** A table with the space below it, on a lying page when it has many columns. */
export function tableBlocks(table: TableText, paper: PaperName): readonly WordBlock[] {
  if (table.rows.length === 0) return [];
  const lies = isWide(table);
  const { room } = textPage(paper, lies);
  return wordTables(table, room).flatMap((content) => [
    { content, isWide: lies, isHeading: false },
    { content: new Paragraph({ spacing: { after: 120 } }), isWide: lies, isHeading: false },
  ]);
}

/** Blocks that share pages; headings before a wide table lie with it. */
export interface WordRun {
  readonly isWide: boolean;
  readonly children: readonly FileChild[];
}

export function runsOf(blocks: readonly WordBlock[]): readonly WordRun[] {
  const runs: { isWide: boolean; children: FileChild[] }[] = [];
  blocks.forEach((block, index) => {
    const isWideHere = liesAt(blocks, index);
    const last = runs.at(-1);
    if (last?.isWide === isWideHere) last.children.push(block.content);
    else runs.push({ isWide: isWideHere, children: [block.content] });
  });
  return runs;
}

function liesAt(blocks: readonly WordBlock[], index: number): boolean {
  let next = index;
  while (blocks[next]?.isHeading === true) next += 1;
  return blocks[next]?.isWide ?? blocks[index]?.isWide ?? false;
}
