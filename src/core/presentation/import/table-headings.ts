import { findProperty, isEnglishLabel } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { DraftBlock } from './draft-blocks.js';
import { sectionHeading } from './section-heading.js';

/** Fewer known columns make no table of a section. */
const leastColumns = 3;

/**
 * The text with a heading over each table that stands before the first section, as the steps do below an official form:
 * that of the section whose columns it has, where the text has no such section.
 */
export function withTableHeadings(blocks: readonly DraftBlock[], schema: Schema): readonly DraftBlock[] {
  const isSection = (block: DraftBlock): boolean => block.kind === 'heading' && block.level > 1;
  const end = blocks.findIndex(isSection);
  const known = new Set(
    blocks.flatMap((block) =>
      block.kind === 'heading' ? (findProperty(schema, block.plain, 'section')?.path[0] ?? []) : [],
    ),
  );
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table' || (end >= 0 && index > end)) return [block];
    const heading = headingOf(block.rows[0] ?? [], schema, known);
    return heading ? [heading, block] : [block];
  });
}

/** The heading of the section that has most of the columns, and at least half of them. */
function headingOf(columns: readonly string[], schema: Schema, known: Set<string>): DraftBlock | undefined {
  const found = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const { items } = property;
    if (property.place !== 'section' || !items || known.has(name)) return [];
    const own = columns.flatMap((column) => {
      const match = findProperty(items, column);
      return match ? [isEnglishLabel(column, match.schema)] : [];
    });
    return own.length >= leastColumns && 2 * own.length >= columns.length ? [{ name, property, own }] : [];
  });
  const [best] = found.sort((a, b) => b.own.length - a.own.length);
  if (!best) return undefined;
  known.add(best.name);
  return sectionHeading(best.name, best.property, 2 * best.own.filter(Boolean).length > best.own.length);
}
