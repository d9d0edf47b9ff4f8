import { textRoom } from '../paper/page-room.js';
import type { PaperBlock } from '../paper/paper-block.js';
import {
  columnsOf,
  columnWidths,
  isNumbered,
  isShort,
  isWide,
  tableSize,
  wordsOfCells,
  type TableText,
} from '../paper/table-text.js';
import type { PaperName } from '../pictures/paper.js';
import { wordsHtml, type WordsAround } from './html-words.js';

const alignments = new Set(['center', 'right']);

/** The paper of a table, whether all of its document lies, and what its words may show and lead to. */
export interface TablePlace {
  readonly paper: PaperName;
  readonly lies: boolean;
  readonly around: WordsAround;
}

/** A table as wide as the page, its columns as wide as what stands in them asks; its head is repeated on every page. */
export function tableBlock(table: TableText, { paper, lies, around }: TablePlace): readonly PaperBlock<string>[] {
  const [first, ...body] = table.rows;
  if (!first) return [];
  const isLying = lies || isWide(table);
  const count = columnsOf(table);
  const columns = Array.from({ length: count }, (_, index) => index);
  const texts = wordsOfCells(table);
  const classes = columns.map((column) => classOf(texts, column, table));
  const cells = (row: TableText['rows'][number], name: 'th' | 'td'): string =>
    columns.map((column) => cellHtml(row[column], name, classes[column] ?? '', around)).join('');
  const rows = body.map((row, index) => {
    const long = isShort(texts[index + 1]) ? '' : ' class="long"';
    return `<tr${long}>${cells(row, 'td')}</tr>`;
  });
  const size = tableSize(count);
  const content = [
    `<table class="grid" style="font-size:${String(size / 2)}pt">`,
    `<colgroup>${widthsOf(texts, count, textRoom(paper, isLying), size)}</colgroup>`,
    `<thead><tr>${cells(first, 'th')}</tr></thead>`,
    ...(rows.length === 0 ? [] : [`<tbody>\n${rows.join('\n')}\n</tbody>`]),
    '</table>',
  ].join('\n');
  return [{ content, isWide: isLying, isHeading: false }];
}

function cellHtml(
  cell: TableText['rows'][number][number] = [],
  name: 'th' | 'td',
  kind: string,
  around: WordsAround,
): string {
  const attributes = name === 'th' ? ' scope="col"' : kind === '' ? '' : ` class="${kind}"`;
  return `<${name}${attributes} dir="auto">${wordsHtml(cell, around)}</${name}>`;
}

function classOf(texts: readonly (readonly string[])[], column: number, { align }: TableText): string {
  if (isNumbered(texts, column)) return 'center';
  const given = align[column] ?? '';
  return alignments.has(given) ? given : '';
}

/** Shares of the page, in the order of the columns. */
function widthsOf(texts: readonly (readonly string[])[], count: number, room: number, size: number): string {
  const full = texts.map((row) => Array.from({ length: count }, (_, index) => row[index] ?? ''));
  const widths = columnWidths(full, room, size);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => `<col style="width:${((100 * width) / all).toFixed(2)}%"/>`).join('');
}
