import type { PhrasingContent } from 'mdast';
import { AlignmentType, type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { PaperBlock } from '../paper/paper-block.js';
import { isWide, type TableText } from '../paper/table-text.js';
import type { PaperName } from '../pictures/paper.js';
import { pictureHeight, twips } from '../paper/page-room.js';
import { lawHeading } from '../paper/law-heading.js';
import type { PaperText } from '../paper/paper-text.js';
import type { WordsRoom } from './word-image.js';
import { noteMark } from './word-notes.js';
import { textPage } from './word-page.js';
import { wordRuns } from './word-runs.js';
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
export function headingBlock(words: readonly PhrasingContent[], level: number, room?: WordsRoom): WordBlock {
  const heading = headings[level] ?? HeadingLevel.HEADING_6;
  const ofLaw = lawHeading(words);
  const children = [...wordRuns(ofLaw ?? words, {}, room)];
  const content = new Paragraph({
    ...{ heading, children, keepNext: true },
    ...(ofLaw && { alignment: AlignmentType.CENTER }),
  });
  return { content, isWide: false, isHeading: true };
}

/** The paper of a text, whether all of it lies, and what its words may show and refer to. */
export interface TablePlace {
  readonly paper: PaperName;
  readonly lies: boolean;
  readonly pictures: WordsRoom['pictures'];
  readonly notes: PaperText['notes'];
}

/** Room of words on a page of the text, moved in by some twips. */
export function pageRoom({ paper, lies, pictures, notes }: TablePlace, indent = 0): WordsRoom {
  return {
    pictures,
    refer: (label) => noteMark(label, notes),
    width: textPage(paper, lies).room - indent,
    height: pictureHeight(paper, lies) * twips,
  };
}

/** A table with the space below it, on a lying page when it has many columns. */
export function tableBlocks(table: TableText, place: TablePlace): readonly WordBlock[] {
  if (table.rows.length === 0) return [];
  const lies = place.lies || isWide(table);
  return wordTables(table, pageRoom({ ...place, lies })).flatMap((content) => [
    { content, isWide: lies, isHeading: false },
    { content: new Paragraph({ spacing: { after: 120 } }), isWide: lies, isHeading: false },
  ]);
}
