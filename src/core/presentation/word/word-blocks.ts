import type { List, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import { HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType, type FileChild } from 'docx';
import type { Section } from '../../document/document.js';
import { wordRuns, wordText } from './word-runs.js';

/** Where lists take their numbers from: each ordered list counts for itself, from its own first number. */
export interface Numbering {
  /** The reference of a new ordered list. */
  start(first: number): string;
}

const headings = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** Deepest level of a Word list. */
const deepest = 8;
/** Twips by which each level of quotes is moved in. */
const quoteIndent = 567;

/** A section and everything below it as Word paragraphs and tables, in the order of the text. */
export function wordSection({ heading, level, blocks, children }: Section, numbering: Numbering): readonly FileChild[] {
  const own = heading
    ? [new Paragraph({ heading: headings[level - 1] ?? HeadingLevel.HEADING_6, text: wordText(heading.text.text) })]
    : [];
  return [
    ...own,
    ...blocks.flatMap(({ node }) => wordBlock(node, numbering)),
    ...children.flatMap((child) => wordSection(child, numbering)),
  ];
}

function wordBlock(node: RootContent, numbering: Numbering, quotes = 0): readonly FileChild[] {
  const indent = quotes === 0 ? {} : { indent: { left: quotes * quoteIndent } };
  switch (node.type) {
    case 'paragraph':
      return [new Paragraph({ children: wordRuns(node.children), ...indent })];
    case 'heading':
      return [new Paragraph({ children: wordRuns(node.children, { bold: true }), ...indent })];
    case 'list':
      return wordList(node, numbering, 0);
    case 'table':
      return [wordTable(node), new Paragraph({})];
    case 'blockquote':
      return node.children.flatMap((child) => wordBlock(child, numbering, quotes + 1));
    case 'code':
      return node.value
        .split('\n')
        .map((value) => new Paragraph({ children: wordRuns([{ type: 'inlineCode', value }]) }));
    case 'html':
      return [new Paragraph({ text: wordText(node.value), ...indent })];
    default:
      return [];
  }
}

function wordList(list: List, numbering: Numbering, depth: number): readonly FileChild[] {
  const level = Math.min(depth, deepest);
  const reference = list.ordered === true ? numbering.start(list.start ?? 1) : undefined;
  const mark = reference === undefined ? { bullet: { level } } : { numbering: { reference, level } };
  return list.children.flatMap(({ checked, children }) =>
    children.flatMap((child, index) => {
      if (child.type === 'list') return wordList(child, numbering, depth + 1);
      if (child.type !== 'paragraph') return wordBlock(child, numbering, level + 1);
      const words = index === 0 ? [...box(checked), ...child.children] : child.children;
      return [new Paragraph({ children: wordRuns(words), ...(index === 0 ? mark : {}) })];
    }),
  );
}

function box(checked: boolean | null | undefined): readonly PhrasingContent[] {
  return typeof checked === 'boolean' ? [{ type: 'text', value: checked ? '☒ ' : '☐ ' }] : [];
}

function wordTable({ children }: TableNode): Table {
  const rows = children.map((row, index) => {
    const cells = row.children.map((cell) => {
      const runs = wordRuns(cell.children, index === 0 ? { bold: true } : {});
      return new TableCell({ children: [new Paragraph({ children: runs })] });
    });
    return new TableRow({ children: cells, tableHeader: index === 0, cantSplit: true });
  });
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}
