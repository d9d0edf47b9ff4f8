import type { RootContent } from 'mdast';
import { definedLabels } from './labels.js';
import { parseWhole, parseWithLabels } from './markdown-grammar.js';
import { readingCost } from './reading-cost.js';
import type { ChunkEnd, ParsedChunk } from './section-cache.js';
import { parseSimple } from './simple-markdown.js';

/** The general parser is never given more than this at once: 0.3 MB of one section with unusual notation. */
const LONGEST = 300_000;

/**
 * What stands for the line after a cut. If it is read as a top-level block that starts exactly there, every
 * container and every open block ended before it: then both halves read alone give what the whole gives.
 */
const SENTINELS = { heading: '#', paragraph: 'x', document: '' } as const;

/** Parses one chunk alone; undefined when that would cost more than `budget` (see `readingCost`). */
export function parseChunk(text: string, end: ChunkEnd, budget: number): ParsedChunk | undefined {
  const simple = parseSimple(text);
  if (simple) return chunk(simple, true, 0);
  if (text.length > Math.min(LONGEST, budget)) return undefined;
  const cost = readingCost(text);
  if (cost > Math.min(LONGEST, budget)) return undefined;
  const nodes = parseWhole(text + SENTINELS[end]).children;
  if (end === 'document') return chunk(nodes, true, cost);
  const last = nodes.pop();
  const isClosed = last?.type === end && last.position?.start.offset === text.length;
  return chunk(isClosed ? nodes : [], isClosed, cost);
}

/** The nodes of a closed chunk, read again with labels that other chunks define. */
export function parseLinked(text: string, end: ChunkEnd, labels: readonly string[]): readonly RootContent[] {
  const nodes = parseWithLabels(text + SENTINELS[end], labels).children;
  return end === 'document' ? nodes : nodes.slice(0, -1);
}

function chunk(nodes: readonly RootContent[], isClosed: boolean, cost: number): ParsedChunk {
  return { nodes, isClosed, labels: definedLabels(nodes), cost, words: undefined, linked: undefined };
}
