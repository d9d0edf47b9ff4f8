import type { List, PhrasingContent, RootContent } from 'mdast';
import { Paragraph, type IParagraphOptions } from 'docx';
import type { Section } from '../../document/document.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import { boxOf } from '../paper/marked-text.js';
import { upright } from '../paper/paper-block.js';
import type { PaperText } from '../paper/paper-text.js';
import { tableText } from '../paper/table-text.js';
import { headingBlock, pageRoom, tableBlocks, type TablePlace, type WordBlock } from './word-block.js';
import { pictureLine } from './word-image.js';
import { wordRuns } from './word-runs.js';
import { wordText } from './word-text.js';

/** Where lists take their numbers from: each ordered list counts for itself, from its own first number. */
export interface Numbering {
  /** The reference of a new list from its first number, or with dots, its marks in a size (half points) that is not the text's. */
  start(first: number | undefined, size?: number, isLettered?: boolean): string;
}

/** How a text is laid out. */
export interface WordLayout extends TablePlace {
  readonly numbering: Numbering;
  readonly text: PaperText;
  /** Level of headings that are titles. */
  readonly top: number;
  /** A heading that stands in the title block already. */
  readonly without: Section | undefined;
  /** Sections that a form before the text says already. */
  readonly said: ReadonlySet<Section>;
}

/** Deepest level of a Word list. */
const deepest = 8;
/** Twips by which each level of quotes is moved in. */
const quoteIndent = 567;
/** Those of the library's own bullets. */
const bulletIndent = 720;

/** A section and everything below it as Word paragraphs and tables, in the order of the text. */
export function wordSection(section: Section, layout: WordLayout): readonly WordBlock[] {
  if (layout.said.has(section)) return [];
  const { heading, level, children } = section;
  const { text, top } = layout;
  const isShown = heading !== undefined && section !== layout.without;
  return [
    ...(isShown ? [headingBlock(text.headingOf(section), Math.max(0, level - top), pageRoom(layout))] : []),
    ...text.blocksOf(section).flatMap((node) => wordBlock(node, layout)),
    ...children.flatMap((child) => wordSection(child, layout)),
  ];
}

/** What was too large or too deep to be read, as it is written: no text of the author is lost. */
export function unreadBlocks(unread: readonly Span[], source: SourceText): readonly WordBlock[] {
  return unread
    .flatMap((span) => source.slice(span).split(/\r\n?|\n/u))
    .filter((text) => text.trim() !== '')
    .map((text) => upright(new Paragraph({ text: wordText(text) })));
}

/** A block of Markdown, moved in by the quotes around it. */
export function wordBlock(node: RootContent, layout: WordLayout, quotes = 0): readonly WordBlock[] {
  const left = quotes * quoteIndent;
  const indent = quotes === 0 ? {} : { indent: { left } };
  switch (node.type) {
    case 'paragraph':
      return [upright(paragraph(node.children, layout, left, indent))];
    case 'heading':
      return [upright(paragraph(node.children, layout, left, { ...indent, bold: true }))];
    case 'list':
      return wordList(node, layout, 0);
    case 'table':
      return tableBlocks(tableText(node), layout);
    case 'blockquote':
      return node.children.flatMap((child) => wordBlock(child, layout, quotes + 1));
    case 'code':
      return node.value
        .split('\n')
        .map((value) => upright(new Paragraph({ children: [...wordRuns([{ type: 'inlineCode', value }])], ...tight })));
    case 'html':
      return [upright(new Paragraph({ text: wordText(node.value), ...indent }))];
    default:
      return [];
  }
}

/** A paragraph that begins so many twips from the margin. */
function paragraph(
  words: readonly PhrasingContent[],
  layout: WordLayout,
  left: number,
  { bold = false, ...options }: Omit<IParagraphOptions, 'children'> & { readonly bold?: boolean },
): Paragraph {
  const room = pageRoom(layout, left);
  const spacing = { ...options.spacing, ...pictureLine(words, room) };
  return new Paragraph({ ...options, spacing, children: [...wordRuns(words, bold ? { bold } : {}, room)] });
}

const tight = { spacing: { after: 0 } };

function wordList(list: List, layout: WordLayout, depth: number): readonly WordBlock[] {
  const level = Math.min(depth, deepest);
  const reference = list.ordered === true ? layout.numbering.start(list.start ?? 1) : undefined;
  const mark = reference === undefined ? { bullet: { level } } : { numbering: { reference, level } };
  return list.children.flatMap(({ checked, children }) =>
    children.flatMap((child, index) => {
      if (child.type === 'list') return wordList(child, layout, depth + 1);
      if (child.type !== 'paragraph') return wordBlock(child, layout, level + 1);
      const words = index === 0 ? [...boxOf(checked), ...child.children] : child.children;
      const left = 567 * (level + 1);
      const place = index === 0 ? mark : { indent: { left } };
      const start = index === 0 && reference === undefined ? bulletIndent * (level + 1) : left;
      return [upright(paragraph(words, layout, start, { spacing: { after: 60 }, ...place }))];
    }),
  );
}
