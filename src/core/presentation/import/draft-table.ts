import { textBlock, type DraftBlock } from './draft-blocks.js';
import { escaped } from './inline-markdown.js';
import { cellWords, isEmptyCell, isOwn, type WordCell, type WordParagraph, type WordTable } from './word-blocks.js';

/** A table of Word as one of Markdown: one header row, merged cells unfolded; a frame around a text is no table. */
export function draftTable({ rows }: WordTable): readonly DraftBlock[] {
  const [first = []] = rows;
  if (rows.every(isLabelled)) return rows.flatMap(labelledBlocks);
  if (first.length === 1) return rows.flatMap(([cell]) => (cell && isOwn(cell) ? cellBlocks(cell) : []));
  const [caption] = first;
  // A first row of one cell over the whole width is a caption.
  if (caption && rows.length > 2 && first.every(({ right, down }, index) => right === index && down === 0))
    return [...cellBlocks(caption), ...draftTable({ kind: 'table', rows: rows.slice(1) })];
  const { header, groups, body } = headerOf(rows);
  const lines = body.map((row) => row.map((cell) => (cell.right > 0 ? '' : cellMarkdown(cell))));
  const kept = lines.filter((cells) => cells.some((cell) => cell !== ''));
  return [{ kind: 'table', rows: [header, ...kept], groups }];
}

/** “Menetapkan | : | PERATURAN BUPATI …”: no table, but a layout. */
export function isLabelled([label, colon, text, ...others]: readonly WordCell[]): boolean {
  const isColon = colon !== undefined && /^[:：]$/u.test(cellWords(colon));
  return isColon && label !== undefined && text !== undefined && others.every(isEmptyCell);
}

function labelledBlocks([label, , text]: readonly WordCell[]): readonly DraftBlock[] {
  const [first, ...others] = text ? cellBlocks(text) : [];
  const name = label ? cellMarkdown(label) : '';
  if (first?.kind !== 'paragraph') return [...textBlock(`${name}:`, undefined), ...(first ? [first] : []), ...others];
  return [{ kind: 'paragraph', markdown: `${name}: ${first.markdown}` }, ...others];
}

/** The names of the columns; under a cell that is merged over several columns stand their own names. */
function headerOf(rows: readonly (readonly WordCell[])[]): {
  readonly header: readonly string[];
  readonly groups: readonly string[];
  readonly body: readonly (readonly WordCell[])[];
} {
  const [first = [], second] = rows;
  const over = first.map(headerText);
  if (!second || !hasSecondHeader(first, second))
    return { header: over, groups: over.map(() => ''), body: rows.slice(1) };
  const names = second.map((cell, index) => (cell.down > 0 ? '' : headerText(cell)) || (over[index] ?? ''));
  const groups = second.map((cell, index) => groupOver(first, index, cell));
  // “Target” under 2026 and again under 2027 are told apart.
  const header = names.map((name, index) =>
    names.filter((other) => other === name).length > 1 ? `${name} ${over[index] ?? ''}`.trim() : name,
  );
  return { header, groups, body: rows.slice(2) };
}

/** The text of the cell that is merged over a column and others. */
function groupOver(first: readonly WordCell[], index: number, { down }: WordCell): string {
  const start = index - (first[index]?.right ?? 0);
  const isMerged = (first[start + 1]?.right ?? 0) > 0;
  const cell = first[start];
  return cell && isMerged && down === 0 ? headerText(cell) : '';
}

/** Whether the second row holds names for what the first row has merged over several columns. */
export function hasSecondHeader(first: readonly WordCell[], second: readonly WordCell[]): boolean {
  const isGrouped = (index: number): boolean => (first[index]?.right ?? 0) > 0 || (first[index + 1]?.right ?? 0) > 0;
  const places = second.map((cell, index) => ({ cell, grouped: isGrouped(index) }));
  return (
    places.some(({ grouped }) => grouped) &&
    places.every(({ cell, grouped }) =>
      grouped ? cell.down === 0 && !isEmptyCell(cell) : cell.down > 0 || isEmptyCell(cell),
    )
  );
}

/** Headers are bold in Word; in Markdown they are headers already. */
export function headerText({ paragraphs }: WordCell): string {
  return paragraphs
    .map(({ words }) => (words.isBold ? words.markdown.replace(/^\*{1,3}|\*{1,3}$/gu, '') : words.markdown))
    .filter((text) => text !== '')
    .join('\n');
}

/** What stands in a cell, its paragraphs on lines of their own; items keep a mark, and a symbol alone becomes one. */
export function cellMarkdown({ paragraphs, number }: WordCell): string {
  if (number) return number.kind === 'number' ? String(number.number) : escaped(number.label);
  const lines = paragraphs.filter(({ words }) => words.markdown !== '').map(cellLine);
  return lines.length === 0 && paragraphs.some(({ words }) => words.hasShape) ? '●' : lines.join('\n');
}

function cellLine({ words, mark }: WordParagraph): string {
  if (!mark || mark.kind === 'written') return words.markdown;
  return `${mark.kind === 'number' ? String(mark.number) + mark.delimiter : '-'} ${words.markdown}`;
}

/** The paragraphs of a cell as blocks of their own. */
export function cellBlocks({ paragraphs }: WordCell): readonly DraftBlock[] {
  return paragraphs.flatMap(({ words, mark }) => textBlock(words.markdown, mark));
}
