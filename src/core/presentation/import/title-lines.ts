import { stripNumbering } from '../../text/names.js';
import { isOfficial, partOfLaw, subjectBehind } from './regulation-lines.js';
import type { WordBlock, WordParagraph } from './word-blocks.js';

/** Says whether a text is the name of a section of any document type. */
export type IsSection = (text: string) => boolean;

/** Titles and headings are no longer. */
export const longestLine = 120;

/** The bold or centred lines with which a document begins. */
export interface OpeningLines {
  readonly lines: readonly WordParagraph[];
  /** Those that say what a regulation is about; none when they are those of no regulation. */
  readonly subject: readonly WordParagraph[];
}

/**
 * Finds the lines with which a document begins. The name of a section ends them, unless it is the subject of a
 * regulation: what a regulation is about is often called as a section is.
 */
export function openingLines(blocks: readonly WordBlock[], isSection: IsSection): OpeningLines {
  const start = blocks.findIndex((block) => block.kind === 'paragraph');
  const run: WordParagraph[] = [];
  for (const block of blocks.slice(Math.max(0, start))) {
    if (block.kind !== 'paragraph' || !looksLikeTitle(block)) break;
    run.push(block);
  }
  const subject = subjectLines(run, isSection);
  const end = run.findIndex((line) => isSection(line.words.plain) && !subject.includes(line));
  const lines = end < 0 ? run : run.slice(0, end);
  return { lines, subject };
}

/** The lines that are the title. */
export function titleOf({ lines, subject }: OpeningLines): readonly WordParagraph[] {
  return subject.length > 0 ? subject : lines;
}

/** What a regulation is about: up to its formula or official, and without these up to the name of a section. */
function subjectLines(lines: readonly WordParagraph[], isSection: IsSection): readonly WordParagraph[] {
  const behind = subjectBehind(lines);
  const end = behind.findIndex(isOfficial);
  if (end >= 0) return behind.slice(0, end);
  const other = behind.findIndex(({ words }, index) => index > 0 && isSection(words.plain));
  return other < 0 ? behind : behind.slice(0, other);
}

function looksLikeTitle({ words, isCentred, mark, heading }: WordParagraph): boolean {
  const { plain, isBold } = words;
  const isNumbered = partOfLaw(plain) !== undefined || stripNumbering(plain).number !== undefined;
  const isLine = (isBold || isCentred) && !mark && heading === undefined;
  return isLine && plain !== '' && plain.length <= longestLine && !isNumbered;
}
