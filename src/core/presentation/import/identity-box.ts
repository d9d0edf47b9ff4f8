import type { DraftBlock } from './draft-blocks.js';
import { cellBlocks, isLabelled } from './draft-table.js';
import { cellWords, isOwn, type WordCell, type WordParagraph, type WordTable } from './word-blocks.js';

/** What a text is the name of, if it is one. */
export type NameOf = (text: string) => 'metadata' | 'section' | undefined;

/** A form at the head of a document: facts by their labels, and what it says in sections. */
export interface IdentityBox {
  readonly facts: readonly Fact[];
  readonly sections: readonly BoxSection[];
  /** What no label was found for. */
  readonly rest: readonly WordParagraph[];
  /** How many page numbers it has: a page is numbered when it is printed. */
  readonly pages: number;
}

/** A box with its label. */
export interface BoxSection {
  readonly label: string;
  readonly blocks: readonly DraftBlock[];
}

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** A part of a form that was understood, with the cells that it used up. */
interface Found {
  readonly label: string;
  readonly paragraphs: readonly WordParagraph[];
  readonly cells: readonly WordCell[];
}

/** Fewer make no form. */
const leastParts = 2;

/** Reads a table as the form that it may be; undefined when few of its labels are known. */
export function identityBox({ rows }: WordTable, nameOf: NameOf): IdentityBox | undefined {
  const found = rows.flatMap((row, index) =>
    partsOfRow(row.filter(isOwn), rows[index + 1]?.filter(isOwn) ?? [], nameOf),
  );
  const pages = rows.flatMap(pageNumbers);
  const used = new Set([...found.flatMap(({ cells }) => cells), ...pages.flat()]);
  const rest = rows.flat().filter((cell) => isOwn(cell) && !isBlank(cell) && !used.has(cell));
  const least = rows.every(isLabelled) ? 1 : leastParts;
  if (found.length < least || rest.length > used.size) return undefined;
  const isSection = ({ label }: Found): boolean => nameOf(label) === 'section';
  return {
    facts: found
      .filter((part) => !isSection(part))
      .map(({ label, paragraphs }) => ({ label, lines: linesOf(paragraphs) })),
    sections: found.filter(isSection).map((part) => ({ label: part.label, blocks: toSection(part) })),
    rest: rest.flatMap(({ paragraphs }) => (isTall(paragraphs, rows) ? paragraphs.map(centred) : paragraphs)),
    pages: pages.length,
  };
}

/** “Halaman | 1 dari 2”, or all of it in one cell. */
function pageNumbers(row: readonly WordCell[]): readonly (readonly WordCell[])[] {
  const cells = row.filter((cell) => isOwn(cell) && !isBlank(cell));
  return cells.flatMap((cell, index) => {
    const label = cells[index - 1];
    if (pageWord.test(cellWords(cell)) && pageNumber.test(cellWords(cell).replace(pageWord, ''))) return [[cell]];
    const isLabelled = label !== undefined && pageWord.test(cellWords(label));
    return isLabelled && cellWords(label).replace(pageWord, '') === '' && pageNumber.test(cellWords(cell))
      ? [[label, cell]]
      : [];
  });
}

const pageWord = /^(?:halaman|hal\.?|pages?)\s*[:：]?\s*(?![\p{L}.])/iu;
const pageNumber = /^[:：]?\s*\d{1,4}(?:\s*(?:dari|of|s\.?d\.?|[/–-])\s*\d{1,4})?$/iu;

/** Whether a cell stands beside several rows, as the letterhead of a form does. */
function isTall(paragraphs: readonly WordParagraph[], rows: WordTable['rows']): boolean {
  return rows.some((row) => row.some((cell) => cell.down > 0 && cell.paragraphs === paragraphs));
}

/** Lines of a letterhead are told by being centred, and those of a form are it whether centred or not. */
function centred(paragraph: WordParagraph): WordParagraph {
  return { ...paragraph, isCentred: true };
}

/** Label and value side by side, one above the other, or in one cell. */
function partsOfRow(row: readonly WordCell[], below: readonly WordCell[], nameOf: NameOf): readonly Found[] {
  const cells = row.filter((cell) => !isBlank(cell));
  const names = cells.map((cell) => nameOf(labelOf(cellWords(cell))));
  const areHeadings = cells.length > 0 && names.every((name) => name === 'section') && below.length === cells.length;
  const found: Found[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell) break;
    const value = areHeadings ? below[index] : cells[index + 1];
    const isPair = names[index] !== undefined && value && (areHeadings || isValue(value, names[index + 1], row));
    if (isPair)
      found.push({
        label: labelOf(cellWords(cell)),
        paragraphs: value.paragraphs.map(withoutColon),
        cells: [cell, value],
      });
    else found.push(...standingAlone(cell, row, nameOf));
    if (isPair && !areHeadings) index += 1;
  }
  return found;
}

/** A label beside which nothing was filled in, or a cell with label and value. */
function standingAlone(cell: WordCell, row: readonly WordCell[], nameOf: NameOf): readonly Found[] {
  const label = labelOf(cellWords(cell));
  const isEmptyField = nameOf(label) === 'metadata' && row.some((other) => other !== cell && isBlank(other));
  return isEmptyField ? [{ label, paragraphs: [], cells: [cell] }] : withinCell(cell, nameOf);
}

/** “Status : reviu”: behind a colon stands a value, also when it is the name of something. */
function isValue(cell: WordCell, name: ReturnType<NameOf>, row: readonly WordCell[]): boolean {
  const before = row[row.indexOf(cell) - 1];
  return name === undefined || (before !== undefined && /^[:：]$/u.test(cellWords(before)));
}

/** Nothing, or the colon between label and value. */
function isBlank(cell: WordCell): boolean {
  return /^[:：]?$/u.test(cellWords(cell));
}

/** “Dasar Hukum:” with its list in the same cell, or “Nomor: 12”. */
function withinCell(cell: WordCell, nameOf: NameOf): readonly Found[] {
  const [first, ...others] = cell.paragraphs;
  if (!first) return [];
  const { plain, markdown } = first.words;
  if (others.length > 0 && nameOf(labelOf(plain)))
    return [{ label: labelOf(plain), paragraphs: others, cells: [cell] }];
  const colon = plain.indexOf(':');
  const label = plain.slice(0, Math.max(0, colon));
  if (colon <= 0 || !nameOf(label)) return [];
  const value = plain.slice(colon + 1).trim();
  const words = {
    ...first.words,
    plain: value,
    markdown: markdown
      .slice(markdown.indexOf(':') + 1)
      .replace(/^\*+/u, '')
      .trim(),
  };
  return value === '' && others.length === 0
    ? []
    : [{ label, paragraphs: [{ ...first, words }, ...others], cells: [cell] }];
}

function labelOf(text: string): string {
  return text.replace(/\s*[:：]\s*$/u, '');
}

/** Some forms put the colon before the value. */
function withoutColon(paragraph: WordParagraph): WordParagraph {
  const { words } = paragraph;
  const bare = (text: string): string => text.replace(/^[:：]\s*/u, '');
  return { ...paragraph, words: { ...words, plain: bare(words.plain), markdown: bare(words.markdown) } };
}

function linesOf(paragraphs: readonly WordParagraph[]): readonly string[] {
  return paragraphs.flatMap(({ words }) => words.plain.split('\n')).filter((line) => line.trim() !== '');
}

function toSection({ label, paragraphs }: Found): readonly DraftBlock[] {
  return [
    { kind: 'heading', level: 2, markdown: label, plain: label },
    ...cellBlocks({ paragraphs, right: 0, down: 0 }),
  ];
}
