import type { Span } from '../text/span.js';
import { findBoundaries, type Boundary, type ChunkSizes } from './boundaries.js';
import type { Block } from './document.js';
import { LabelIndex, labelWords } from './labels.js';
import { findDeepNesting } from './nesting.js';
import { parseChunk, parseLinked } from './parse-chunk.js';
import type { ChunkEnd, ParsedChunk, SectionCache } from './section-cache.js';

/** The top-level blocks of a Markdown body, in order, and what could not be read. */
export interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  readonly unread: readonly Span[];
}

/** A part of the text between two cuts. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: ChunkEnd;
  /** Index of the boundary after its end. */
  readonly next: number;
}

interface Piece extends Place {
  /** Where what is read ends; between this and `end` the text is nested too deeply. */
  readonly limit: number;
  /** What was spent on it (see `readingCost`), cuts that did not hold included. */
  readonly spent: number;
  /** Absent when reading it would cost too much. */
  readonly chunk: ParsedChunk | undefined;
}

/**
 * What one document may cost the general parser, in units of plain text (1-6 s). Text of simple notation
 * costs nothing here, so only megabytes of unusual notation meet this; the rest is then left unread.
 */
const DOCUMENT_LIMIT = 1_000_000;

/** Reads the Markdown from `from` on, chunk by chunk: node for node what one parse of the whole gives. */
export function readBlocks(text: string, from: number, cache: SectionCache, sizes?: ChunkSizes): MarkdownBlocks {
  const pieces: Piece[] = [];
  const boundaries = findBoundaries(text, from, sizes);
  let budget = DOCUMENT_LIMIT;
  let next = 0;
  for (let start = from; start < text.length;) {
    const piece = takePiece(text, start, boundaries, next, budget, cache);
    budget -= piece.spent;
    pieces.push(piece);
    next = piece.next;
    start = piece.end;
  }
  const blocks = placeBlocks(text, pieces, budget);
  cache.turn();
  return { blocks, unread: pieces.flatMap(unreadOf) };
}

/** The shortest piece from `start` that ends at a proved cut, grown twofold at each failure. */
function takePiece(
  text: string,
  start: number,
  boundaries: readonly Boundary[],
  first: number,
  budget: number,
  cache: SectionCache,
): Piece {
  let spent = 0;
  for (let next = first; ; next = farther(boundaries, next, start)) {
    const boundary = boundaries[next];
    const place: Place = {
      start,
      end: boundary?.offset ?? text.length,
      kind: boundary?.kind ?? 'document',
      next: next + 1,
    };
    const piece = readPiece(text, place, budget - spent, cache);
    spent += piece.spent;
    if (piece.chunk?.isClosed !== false) return { ...piece, spent };
  }
}

/** The next boundary that makes the piece at least twice as long, so that failures cost no more than the result. */
function farther(boundaries: readonly Boundary[], from: number, start: number): number {
  const wanted = start + 2 * ((boundaries[from]?.offset ?? start) - start);
  let next = from + 1;
  while ((boundaries[next]?.offset ?? Infinity) < wanted) next += 1;
  return next;
}

function readPiece(text: string, place: Place, budget: number, cache: SectionCache): Piece {
  const part = text.slice(place.start, place.end);
  const known = cache.find(part, place.kind);
  if (known) return placed(place, place.end, known.cost > budget ? undefined : known);
  const deep = findDeepNesting(part);
  if (deep !== undefined) {
    const chunk = parseChunk(part.slice(0, deep), 'document', budget);
    return placed({ ...place, kind: 'document' }, place.start + deep, chunk);
  }
  const chunk = parseChunk(part, place.kind, budget);
  if (chunk) cache.keep(part, place.kind, chunk);
  return placed(place, place.end, chunk);
}

function placed(place: Place, limit: number, chunk: ParsedChunk | undefined): Piece {
  return { ...place, limit, chunk, spent: chunk?.cost ?? 0 };
}

function unreadOf(piece: Piece): readonly Span[] {
  if (piece.chunk === undefined) return [{ start: piece.start, end: piece.end }];
  return piece.limit < piece.end ? [{ start: piece.limit, end: piece.end }] : [];
}

/** The blocks of all pieces; a piece that can refer to labels of other pieces is read with them. */
function placeBlocks(text: string, pieces: readonly Piece[], budget: number): readonly Block[] {
  const labels = new LabelIndex(new Set(pieces.flatMap((piece) => [...(piece.chunk?.labels ?? [])])));
  const blocks: Block[] = [];
  let left = Math.max(0, budget);
  for (const piece of pieces) {
    const { chunk, start: base } = piece;
    if (!chunk) continue;
    const mentioned = labels.isEmpty ? [] : foreignMentions(text, piece, chunk, labels);
    const cost = Math.max(chunk.cost, piece.limit - base);
    const isLinked = mentioned.length > 0 && cost <= left;
    if (isLinked) left -= cost;
    const nodes = isLinked ? linkedNodes(text.slice(base, piece.limit), piece.kind, chunk, mentioned) : chunk.nodes;
    for (const node of nodes) blocks.push({ node, base });
  }
  return blocks;
}

function foreignMentions(text: string, piece: Piece, chunk: ParsedChunk, labels: LabelIndex): readonly string[] {
  chunk.words ??= mentionableWords(text.slice(piece.start, piece.limit));
  return labels.mentionedIn(chunk.words).filter((label) => !chunk.labels.has(label));
}

function mentionableWords(text: string): ReadonlySet<string> {
  return text.includes('[') ? labelWords(text) : new Set();
}

function linkedNodes(text: string, kind: ChunkEnd, chunk: ParsedChunk, labels: readonly string[]) {
  const key = labels.join('\n');
  if (chunk.linked?.labels !== key) chunk.linked = { labels: key, nodes: parseLinked(text, kind, labels) };
  return chunk.linked.nodes;
}
