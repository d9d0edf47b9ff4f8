import { escaped, wordsOf, type Words } from './inline-markdown.js';
import type { ListMark } from './list-marks.js';
import { markNumber } from './mark-lists.js';
import type { WordElement } from './word-tree.js';

/** A paragraph of Word, or a table, read as far as Word itself says what it is. */
export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** With what Word sets before them where that must be written out, as “a.” and “(1)”. */
  readonly words: Words;
  /** By its style: 0 the title, 1 to 9 a heading. */
  readonly heading: number | undefined;
  readonly mark: ListMark | undefined;
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
  /** What Word sets before a paragraph without words, where the cell says nothing else: the number of a row. */
  readonly number?: ListMark | undefined;
}

const mostColumns = 200;

/** The blocks of a Word document in the order of its text; empty paragraphs are left out. */
export function wordBlocks(elements: readonly WordElement[], marks: readonly ListMark[]): readonly WordBlock[] {
  return elements.flatMap((element): readonly WordBlock[] => {
    if (element.type === 'paragraph') {
      const paragraph = toParagraph(element, marks);
      return paragraph.words.plain === '' && !paragraph.words.hasShape ? [] : [paragraph];
    }
    if (element.type === 'table') return toTable(element, marks);
    return wordBlocks(element.children ?? [], marks);
  });
}

function toParagraph(element: WordElement, marks: readonly ListMark[]): WordParagraph {
  const mark = markIn(element, marks);
  const words = wordsOf(element);
  return {
    kind: 'paragraph',
    words: mark?.kind === 'written' && saysMore(words, mark) ? withLabel(words, mark) : words,
    heading: headingLevel(element),
    mark,
    isCentred: element.alignment === 'center',
  };
}

/** Of paragraphs that became one when the end of the first was deleted, the last one's counts. */
function markIn({ children = [] }: WordElement, marks: readonly ListMark[]): ListMark | undefined {
  const own = children.findLast(({ type, name }) => type === 'bookmarkStart' && markNumber(name) !== undefined);
  return own && marks[markNumber(own.name) ?? -1];
}

/** Whether the words are a paragraph with the label: “Pasal 1” is one by itself, “a.” is none. */
function saysMore({ plain, hasShape }: Words, { label }: ListMark): boolean {
  return plain !== '' || hasShape || /\p{L}{2}.*[\s.]/u.test(label);
}

function withLabel(words: Words, { label }: ListMark): Words {
  const before = (text: string, written: string): string => `${written} ${text}`.trim();
  return { ...words, plain: before(words.plain, label), markdown: before(words.markdown, escaped(label)) };
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

function toTable(table: WordElement, marks: readonly ListMark[]): readonly WordBlock[] {
  const grid: (WordCell | undefined)[][] = rowsOf(table).map(() => []);
  rowsOf(table).forEach((row, top) => {
    let column = 0;
    for (const cell of row.children ?? []) {
      const line = grid[top] ?? [];
      while (line[column]) column += 1;
      if (column >= mostColumns) break;
      place(toCell(cell, marks), cell, grid, top, column);
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

type CellContent = Pick<WordCell, 'paragraphs' | 'number'>;

function toCell(cell: WordElement, marks: readonly ListMark[]): CellContent {
  const paragraphs = paragraphsIn(cell, marks);
  const [only] = cell.children ?? [];
  const mark = paragraphs.length === 0 && only?.type === 'paragraph' ? markIn(only, marks) : undefined;
  return { paragraphs, number: mark?.kind === 'bullet' ? undefined : mark };
}

function place(
  content: CellContent,
  { rowSpan = 1, colSpan = 1 }: WordElement,
  grid: (WordCell | undefined)[][],
  top: number,
  left: number,
): void {
  const height = Math.min(rowSpan, grid.length - top);
  const width = Math.min(colSpan, mostColumns - left);
  for (let down = 0; down < height; down += 1) {
    for (let right = 0; right < width; right += 1) {
      const row = grid[top + down];
      if (row) row[left + right] = { ...content, right, down };
    }
  }
}

/** A table within a cell is read as its paragraphs. */
function paragraphsIn(element: WordElement, marks: readonly ListMark[]): readonly WordParagraph[] {
  return wordBlocks(element.children ?? [], marks).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.filter(isOwn).flatMap((cell) => cell.paragraphs)),
  );
}

/** Whether a paragraph is an item of a list that Markdown has too. */
export function isItem({ mark }: WordParagraph): boolean {
  return mark !== undefined && mark.kind !== 'written';
}

/** Whether nothing is shown in a cell. */
export function isEmptyCell({ paragraphs, number }: WordCell): boolean {
  return paragraphs.length === 0 && number === undefined;
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
export function cellWords({ paragraphs, number }: WordCell): string {
  if (number) return number.label;
  return paragraphs
    .map(({ words }) => words.plain)
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ');
}
