import { wordsOf, type Words } from './inline-markdown.js';
import type { WordElement } from './word-tree.js';

/** A paragraph of Word, or a table, read as far as Word itself says what it is. */
export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly words: Words;
  /** By its style: 0 the title, 1 to 9 a heading. */
  readonly heading: number | undefined;
  readonly list: { readonly isOrdered: boolean; readonly level: number } | undefined;
  readonly isCentred: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  /** All rows have the same number of cells. */
  readonly rows: readonly (readonly WordCell[])[];
}

/** A cell; a merged one is there once for each place that it covers. */
export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  /** How many columns and rows right of and below its own place it covers; 0 and 0 at its own place. */
  readonly right: number;
  readonly down: number;
}

const mostColumns = 200;

/** The blocks of a Word document in the order of its text; empty paragraphs are left out. */
export function wordBlocks(elements: readonly WordElement[]): readonly WordBlock[] {
  return elements.flatMap((element): readonly WordBlock[] => {
    if (element.type === 'paragraph') {
      const paragraph = toParagraph(element);
      return paragraph.words.plain === '' && !paragraph.words.hasShape ? [] : [paragraph];
    }
    if (element.type === 'table') return toTable(element);
    return wordBlocks(element.children ?? []);
  });
}

function toParagraph(element: WordElement): WordParagraph {
  const { numbering } = element;
  return {
    kind: 'paragraph',
    words: wordsOf(element),
    heading: headingLevel(element),
    list: numbering ? { isOrdered: numbering.isOrdered, level: Number(numbering.level) || 0 } : undefined,
    isCentred: element.alignment === 'center',
  };
}

/** Word's own names of its styles are English in every language; those of other programs may be Indonesian. */
function headingLevel({ styleName, styleId }: WordElement): number | undefined {
  for (const name of [styleName, styleId]) {
    const level = /^(?:heading|judul|tajuk) ?([1-9])$/iu.exec(name ?? '')?.[1];
    if (level !== undefined) return Number(level);
    if (/^(?:title|judul)$/iu.test(name ?? '')) return 0;
  }
  return undefined;
}

function toTable(table: WordElement): readonly WordBlock[] {
  const grid: (WordCell | undefined)[][] = rowsOf(table).map(() => []);
  rowsOf(table).forEach((row, top) => {
    let column = 0;
    for (const cell of row.children ?? []) {
      const line = grid[top] ?? [];
      while (line[column]) column += 1;
      if (column >= mostColumns) break;
      place(cell, grid, top, column);
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const empty: WordCell = { paragraphs: [], right: 0, down: 0 };
  const rows = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? empty));
  return width === 0 ? [] : [{ kind: 'table', rows }];
}

function rowsOf({ children = [] }: WordElement): readonly WordElement[] {
  return children.filter(({ type }) => type === 'tableRow');
}

function place(cell: WordElement, grid: (WordCell | undefined)[][], top: number, left: number): void {
  const paragraphs = paragraphsIn(cell);
  const height = Math.min(cell.rowSpan ?? 1, grid.length - top);
  const width = Math.min(cell.colSpan ?? 1, mostColumns - left);
  for (let down = 0; down < height; down += 1) {
    for (let right = 0; right < width; right += 1) {
      const row = grid[top + down];
      if (row) row[left + right] = { paragraphs, right, down };
    }
  }
}

/** A table within a cell is read as its paragraphs. */
function paragraphsIn(element: WordElement): readonly WordParagraph[] {
  return wordBlocks(element.children ?? []).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.filter(isOwn).flatMap((cell) => cell.paragraphs)),
  );
}

/** A paragraph with breaks between its lines as one paragraph for each line. */
export function linesOf(paragraph: WordParagraph): readonly WordParagraph[] {
  const { words } = paragraph;
  const plain = words.plain.split('\n');
  const markdown = words.markdown.split('\n');
  if (plain.length === 1 || plain.length !== markdown.length) return [paragraph];
  return plain.flatMap((line, index) =>
    line === '' ? [] : [{ ...paragraph, words: { ...words, plain: line, markdown: markdown[index] ?? line } }],
  );
}

/** Whether a cell stands at its own place, not where it was merged to. */
export function isOwn({ right, down }: WordCell): boolean {
  return right === 0 && down === 0;
}

/** All words of a cell, plain, on one line. */
export function cellWords({ paragraphs }: WordCell): string {
  return paragraphs
    .map(({ words }) => words.plain)
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ');
}
