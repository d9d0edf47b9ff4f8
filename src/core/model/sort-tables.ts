import type { Schema } from '../catalogue/schema.js';
import type { Block } from '../document/document.js';
import { stripNumbering } from '../text/names.js';
import type { Content } from './content.js';
import { fitsNotation } from './notations.js';
import type { ReadContext } from './read-context.js';
import { isRowTable, matchTable, type TableMatch } from './read-table.js';
import { matchShared, sharedRowsOf } from './shared-rows.js';

/** A table of rows says at least this much about them, or all that a row must have. */
const leastColumns = 3;

/** The tables under a list's heading, told apart by their columns. */
export interface TableSorter {
  /** Items are there in any case, so that a table which does not clearly hold more of them is something else. */
  readonly hasItems: boolean;
  readonly isOwn: (match: TableMatch) => boolean;
  /** Whether it may hold the rows of lists within the items, each with the name of its item. */
  readonly isShared: (block: Block) => boolean;
}

/** Looks at all that stands under a list's heading before any table is read. */
export function tableSorter(content: Content, item: Schema, context: ReadContext): TableSorter {
  const shared = sharedRowsOf(item);
  const mayBeShared = (block: Block): boolean => {
    const own = matchTable(block, item, context)?.recognised ?? 0;
    return shared.some((each) => (matchShared(block, each, context)?.recognised ?? -1) >= own);
  };
  const blocks = [...content.blocks, ...content.children.flatMap((child) => child.blocks)];
  const isAlone = content.children.length === 0 && blocks.filter(({ node }) => node.type === 'table').length < 2;
  const isClearTable = (block: Block): boolean => {
    const match = matchTable(block, item, context);
    return match !== undefined && isClear(match, item) && !mayBeShared(block);
  };
  const hasItems =
    !isAlone &&
    (content.children.some(({ heading }) => fitsHeading(heading?.text.text ?? '', item)) || blocks.some(isClearTable));
  return {
    hasItems,
    isOwn: (match) => isRowTable(match, item) && (!hasItems || isClear(match, item)),
    isShared: (block) => hasItems && mayBeShared(block),
  };
}

function fitsHeading(heading: string, item: Schema): boolean {
  const text = heading.trim();
  return text !== '' && (fitsNotation(text, item) || fitsNotation(text.slice(stripNumbering(text).rest).trim(), item));
}

/** It names the items, and at least half of its columns are known: three of them, or all that a row must have. */
function isClear({ columns, recognised }: TableMatch, { key, main, required }: Schema): boolean {
  const known = new Set(columns.flatMap(({ property }) => property?.path[0] ?? []));
  const names = [key, main].filter((name) => name !== undefined);
  const isNamed = names.length === 0 || names.some((name) => known.has(name));
  const isWhole = required !== undefined && required.every((name) => known.has(name));
  return isNamed && recognised * 2 >= columns.length && (recognised >= leastColumns || isWhole);
}
