import { findProperty, isEnglishLabel } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { DraftBlock } from './draft-blocks.js';
import type { BoxSection } from './identity-box.js';
import { sectionHeading } from './section-heading.js';

/** A section of the text, or what stands before the first: its blocks, and its place in the type's order. */
interface Run {
  readonly blocks: readonly DraftBlock[];
  /** -1 for what the type does not know. */
  readonly rank: number;
  readonly isSection: boolean;
}

/**
 * The text with the sections that only its form had, each after the nearest one that comes before it in the type's
 * order, else before the first one. Forms shorten the names of sections: they get their full ones.
 */
export function withFormSections(
  blocks: readonly DraftBlock[],
  sections: readonly BoxSection[],
  schema: Schema,
): readonly DraftBlock[] {
  const order = Object.keys(schema.properties ?? {});
  const rankOf = (text: string): number => order.indexOf(findProperty(schema, text, 'section')?.path[0] ?? '');
  const runs: Run[] = [...runsOf(blocks, rankOf)];
  const added = sections.map(({ label, blocks: own }) => ({
    ...{ blocks: named(label, own, schema), rank: rankOf(label), isSection: true },
  }));
  for (const section of added.sort((a, b) => a.rank - b.rank)) runs.splice(placeOf(section, runs), 0, section);
  return runs.flatMap((run) => run.blocks);
}

function runsOf(blocks: readonly DraftBlock[], rankOf: (text: string) => number): readonly Run[] {
  const runs: { blocks: DraftBlock[]; rank: number; isSection: boolean }[] = [];
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level <= 2;
    const last = runs.at(-1);
    if (last && !begins) last.blocks.push(block);
    else {
      const isSection = block.kind === 'heading' && block.level === 2;
      runs.push({ blocks: [block], rank: isSection ? rankOf(block.plain) : -1, isSection });
    }
  }
  return runs;
}

function placeOf({ rank }: Run, runs: readonly Run[]): number {
  const earlier = runs.filter((run) => run.rank >= 0 && run.rank <= rank);
  const nearest = Math.max(-1, ...earlier.map((run) => run.rank));
  const after = runs.findLastIndex((run) => run.rank === nearest);
  if (nearest >= 0) return after + 1;
  const first = runs.findIndex((run) => run.isSection);
  return first < 0 ? runs.length : first;
}

/** A section under the name that its type prefers, in the language of its label. */
function named(label: string, blocks: readonly DraftBlock[], schema: Schema): readonly DraftBlock[] {
  const found = findProperty(schema, label, 'section');
  const [name = ''] = found?.path ?? [];
  if (!found) return blocks;
  const heading = sectionHeading(name, found.schema, isEnglishLabel(label, found.schema));
  return blocks.map((block) => (block.kind === 'heading' ? heading : block));
}
