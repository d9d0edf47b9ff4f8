import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { PaperBlock } from '../paper/paper-block.js';
import { isWide, type TableText } from '../paper/table-text.js';
import type { PaperName } from '../pictures/paper.js';
import { textPage } from './word-page.js';
import { wordText } from './word-runs.js';
import { wordTables } from './word-table.js';

/** A paragraph or table of the text. */
export type WordBlock = PaperBlock<FileChild>;

const headings = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** A heading; that of level 0 is a title. */
export function headingBlock(text: string, level: number): WordBlock {
  const heading = headings[level] ?? HeadingLevel.HEADING_6;
  const content = new Paragraph({ heading, text: wordText(text), keepNext: true });
  return { content, isWide: false, isHeading: true };
}

/** The paper of a table, and whether all of its document lies. */
export interface TablePlace {
  readonly paper: PaperName;
  readonly lies: boolean;
}

/** A table with the space below it, on a lying page when it has many columns. */
export function tableBlocks(table: TableText, { paper, lies: isAllLying }: TablePlace): readonly WordBlock[] {
  if (table.rows.length === 0) return [];
  const lies = isAllLying || isWide(table);
  const { room } = textPage(paper, lies);
  return wordTables(table, room).flatMap((content) => [
    { content, isWide: lies, isHeading: false },
    { content: new Paragraph({ spacing: { after: 120 } }), isWide: lies, isHeading: false },
  ]);
}
