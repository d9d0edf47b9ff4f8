import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import type { Block } from '../../../src/core/document/document.js';
import { readBlocks } from '../../../src/core/document/chunks.js';
import { parseWhole } from '../../../src/core/document/markdown-grammar.js';
import type { SectionCache } from '../../../src/core/document/section-cache.js';

/** A node with absolute offsets instead of positions, so that trees parsed apart can be compared. */
export function shifted(node: Nodes, base: number): unknown {
  const { position, ...rest } = node as Nodes & { readonly children?: readonly Nodes[] };
  const children = rest.children?.map((child) => shifted(child, base));
  return {
    ...rest,
    start: base + (position?.start.offset ?? NaN),
    end: base + (position?.end.offset ?? NaN),
    ...(children && { children }),
  };
}

/** Fails unless the text read chunk by chunk gives the nodes of one parse of the whole. */
export function assertSameAsWhole(text: string, cache: SectionCache): void {
  // As many cuts as there can be.
  const { blocks, unread } = readBlocks(text, 0, cache, { heading: 0, paragraph: 0 });
  assert.deepEqual(unread, []);
  const actual = blocks.map((block: Block) => shifted(block.node, block.base));
  const expected = parseWhole(text).children.map((node) => shifted(node, 0));
  assert.deepEqual(actual, expected);
}
