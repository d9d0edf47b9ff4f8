import type { List, PhrasingContent, RootContent } from 'mdast';
import { Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions } from 'docx';
import type { Section } from '../../document/document.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import { boxOf } from '../paper/marked-text.js';
import { upright } from '../paper/paper-block.js';
import type { PaperText } from '../paper/paper-text.js';
import { pointsIn, type PointPlace } from '../paper/points.js';
import { tableText } from '../paper/table-text.js';
import { headingBlock, pageRoom, tableBlocks, type TablePlace, type WordBlock } from './word-block.js';
import { pictureLine } from './word-image.js';
import { wordRuns } from './word-runs.js';
import { wordText } from './word-text.js';

/** Where lists take their numbers from: each ordered list counts for itself, from its own first number. */
export interface Numbering {
  /** The reference of a new list from its first number, or with dots. */
  start(first: number | undefined, look?: ListLook): string;
}

/** How the marks of a list look. */
export interface ListLook {
  /** Half points, where it is not that of the text. */
  readonly size?: number;
  readonly isLettered?: boolean;
  /** “1)”, not “1.”. */
  readonly hasParenthesis?: boolean;
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
/** Twips by which the words of points, and the levels of lists, are moved in. */
const pointIndent = 567;
/** Twips before the words of a ruling, and from its colon to them. */
const rulingIndent = 1985;
const colonRoom = 227;
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
    ...wordBlocks(text.blocksOf(section), layout),
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

/** Blocks of Markdown that follow each other, below so many levels of lists; points are moved in as in regulations. */
function wordBlocks(nodes: readonly RootContent[], layout: WordLayout, depth = 0, quotes = 0): readonly WordBlock[] {
  const points = pointsIn(nodes);
  return nodes.flatMap((node) => {
    const place = points.get(node);
    const level = depth + (place?.depth ?? 0);
    if (node.type === 'list') return wordList(node, layout, level);
    if (place) return [upright(pointOf(place, layout, pointIndent * (quotes + level + 1)))];
    if (node.type !== 'paragraph' || depth === 0) return wordBlock(node, layout, quotes + depth);
    const left = pointIndent * depth;
    return [upright(paragraph(node.children, layout, left, { spacing: { after: 60 }, indent: { left } }))];
  });
}

/** The mark of a point hangs before its words; so do the word of a ruling and its colon. */
function pointOf({ mark = '', words, isRuling }: PointPlace, layout: WordLayout, left: number): Paragraph {
  const hanging = isRuling ? rulingIndent : pointIndent;
  const start = left + hanging - pointIndent;
  const room = pageRoom(layout, start);
  const colon = { position: start - colonRoom, type: TabStopType.LEFT };
  const before = [wordText(mark), new Tab(), ...(isRuling ? [':', new Tab()] : [])];
  return new Paragraph({
    indent: { left: start, hanging },
    ...(isRuling && { tabStops: [colon] }),
    spacing: { after: 60, ...pictureLine(words, room) },
    children: [new TextRun({ children: before }), ...wordRuns(words, {}, room)],
  });
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
      return wordBlocks(node.children, layout, 0, quotes + 1);
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
  const reference = list.ordered === true ? layout.numbering.start(list.start ?? 1, lookOf(list)) : undefined;
  const mark = reference === undefined ? { bullet: { level } } : { numbering: { reference, level } };
  return list.children.flatMap(({ checked, children: [first, ...others] }) => {
    if (first?.type !== 'paragraph') return wordBlocks(first ? [first, ...others] : [], layout, level + 1);
    const start = (reference === undefined ? bulletIndent : pointIndent) * (level + 1);
    const words = [...boxOf(checked), ...first.children];
    const head = paragraph(words, layout, start, { spacing: { after: 60 }, ...mark });
    return [upright(head), ...wordBlocks(others, layout, level + 1)];
  });
}

function lookOf({ data }: List): ListLook {
  return { hasParenthesis: data?.hasParenthesis === true };
}
