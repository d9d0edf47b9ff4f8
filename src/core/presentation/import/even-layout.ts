import { normaliseName } from '../../text/names.js';
import { isLabelled } from './draft-table.js';
import {
  cellWords,
  isEmptyCell,
  isOwn,
  linesOf,
  type WordBlock,
  type WordCell,
  type WordParagraph,
} from './word-blocks.js';

/**
 * The blocks as they are when a document is laid out in the usual way: each line at its head is a paragraph of its own,
 * also where only a break stands between them, and a label with its colon has all its points in one cell.
 */
export function evenLayout(blocks: readonly WordBlock[], title: string): readonly WordBlock[] {
  let isHead = true;
  return blocks.flatMap((block): readonly WordBlock[] => {
    if (block.kind === 'table') return [{ ...block, rows: withPointsTogether(block.rows) }];
    isHead &&= isHeadLine(block);
    return isHead && normaliseName(block.words.plain) !== normaliseName(title) ? linesOf(block) : [block];
  });
}

function isHeadLine({ words, isCentred, mark, heading }: WordParagraph): boolean {
  return (isCentred || words.isBold) && !mark && heading === undefined;
}

type Row = readonly WordCell[];

/** What stands behind a label and its colon in a row. */
interface Entry {
  /** Label and colon; none in a row that goes on with the entry above it. */
  readonly label: readonly [WordCell, WordCell] | undefined;
  readonly paragraphs: readonly WordParagraph[];
}

/** “Mengingat | : | 1. | Undang-Undang …” over “ | | 2. | …” as one row of three cells; other tables stay as they are. */
function withPointsTogether(rows: readonly Row[]): readonly Row[] {
  const entries = rows.flatMap((row) => entryOf(row) ?? []);
  if (entries.length < rows.length || !entries[0]?.label || rows.every(isLabelled)) return rows;
  return entries.flatMap(({ label }, index): readonly Row[] => {
    if (!label) return [];
    const next = entries.findIndex((other, at) => at > index && other.label !== undefined);
    const together = entries.slice(index, next < 0 ? entries.length : next);
    return [[...label, { paragraphs: together.flatMap(({ paragraphs }) => paragraphs), ...own }]];
  });
}

const own = { right: 0, down: 0 };
const mark = /^(?:\(?(?:\d{1,3}|\p{L})[.)]|[-•▪–])$/u;

/** Undefined for a row of another table. */
function entryOf([first, second, ...others]: Row): Entry | undefined {
  const paragraphs = pointOf(others.filter((cell) => isOwn(cell) && !isEmptyCell(cell)));
  if (!first || !second || !paragraphs) return undefined;
  const [label, colon] = [first, second].map((cell) => (cell.down > 0 ? '' : cellWords(cell)));
  if (label === '' && colon === '') return { label: undefined, paragraphs };
  const isLabel = label !== '' && /^[:：]$/u.test(colon ?? '');
  return isLabel
    ? {
        label: [
          { ...first, ...own },
          { ...second, ...own },
        ],
        paragraphs,
      }
    : undefined;
}

/** The paragraphs of a cell, after its number where that has a cell of its own. */
function pointOf([first, second, ...others]: readonly WordCell[]): readonly WordParagraph[] | undefined {
  if (!second) return first?.paragraphs ?? [];
  const sign = first ? cellWords(first) : '';
  return others.length === 0 && mark.test(sign) ? marked(sign, second.paragraphs) : undefined;
}

function marked(sign: string, [first, ...others]: readonly WordParagraph[]): readonly WordParagraph[] {
  if (!first) return [];
  const { words } = first;
  return [
    { ...first, words: { ...words, plain: `${sign} ${words.plain}`, markdown: `${sign} ${words.markdown}` } },
    ...others,
  ];
}
