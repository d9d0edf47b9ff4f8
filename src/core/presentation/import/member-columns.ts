import { findProperty, isEnglishLabel } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import { normaliseName } from '../../text/names.js';
import { placeholder } from '../../writing/blanks.js';
import type { DraftBlock, DraftTable } from './draft-blocks.js';
import type { Fact } from './identity-box.js';

/** The blocks, and what the columns say of the document. */
interface WithMembers {
  readonly blocks: readonly DraftBlock[];
  readonly facts: readonly Fact[];
}

/**
 * Official flow tables have a column for each performer, and shapes drawn over them that say who acts. Where no cell
 * says it, those columns become one, with a blank in each row, and their names the list of members that they are.
 */
export function withMemberColumns(blocks: readonly DraftBlock[], schema: Schema): WithMembers {
  const facts: Fact[] = [];
  let items: Schema | undefined;
  const joined = blocks.map((block) => {
    if (block.kind === 'heading') items = findProperty(schema, block.plain, 'section')?.schema.items;
    const members = block.kind === 'table' && items ? membersOf(block, items) : undefined;
    if (block.kind !== 'table' || !members) return block;
    facts.push({ label: members.list, lines: members.columns.map((column) => block.rows[0]?.[column] ?? '') });
    return withOneColumn(block, members);
  });
  return { blocks: joined, facts };
}

interface Members {
  /** The property of the document that lists them all. */
  readonly list: string;
  readonly group: string;
  readonly columns: readonly number[];
  readonly property: Schema;
}

/** The columns of a group that a row's property is called by, when nothing stands in them. */
function membersOf({ groups, rows }: DraftTable, items: Schema): Members | undefined {
  for (const group of new Set(groups.filter((text) => text !== ''))) {
    const property = findProperty(items, group)?.schema;
    const [, list = ''] = property?.memberOf?.split('/') ?? [];
    const columns = groups.flatMap((text, column) => (normaliseName(text) === normaliseName(group) ? [column] : []));
    const isEmpty = rows.slice(1).every((row) => columns.every((column) => (row[column] ?? '') === ''));
    if (property?.marks === true && list !== '' && isEmpty) return { list, group, columns, property };
  }
  return undefined;
}

function withOneColumn({ rows, groups }: DraftTable, { group, columns, property }: Members): DraftTable {
  const [first = 0, ...others] = columns;
  const left = new Set(others);
  const blank = placeholder({ label: group }, isEnglishLabel(group, property) ? 'en' : 'id');
  const without = <Each>(cells: readonly Each[]): readonly Each[] => cells.filter((_cell, column) => !left.has(column));
  return {
    kind: 'table',
    rows: rows.map((row, index) => without(row.map((text, at) => (at !== first ? text : index === 0 ? group : blank)))),
    groups: without(groups.map((text, column) => (column === first ? '' : text))),
  };
}
