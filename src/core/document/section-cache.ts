import type { RootContent } from 'mdast';
import type { BoundaryKind } from './boundaries.js';

/** How the text of a chunk ends: before a boundary of some kind, or with the document. */
export type ChunkEnd = BoundaryKind | 'document';

/** One chunk parsed alone; positions count from its start. */
export interface ParsedChunk {
  readonly nodes: readonly RootContent[];
  /** False when the cut after it would change what is read: it must be parsed together with what follows. */
  readonly isClosed: boolean;
  /** Labels that its own link definitions define. */
  readonly labels: ReadonlySet<string>;
  /** What the general parser takes for it (`readingCost`); 0 when it was simple enough to be read directly. */
  readonly cost: number;
  /** Set once another section defines labels: the words by which this chunk can refer to them. */
  words: ReadonlySet<string> | undefined;
  /** The last parse with labels from elsewhere. */
  linked: { readonly labels: string; readonly nodes: readonly RootContent[] } | undefined;
}

/** Parsed chunks of one open document: those of its last text only, so that it never grows beyond the document. */
export class SectionCache {
  #last = new Map<string, ParsedChunk>();
  #next = new Map<string, ParsedChunk>();

  /** The chunk with this text and end, if the last generation had it or this one has. */
  find(text: string, end: ChunkEnd): ParsedChunk | undefined {
    const key = end + text;
    const chunk = this.#next.get(key) ?? this.#last.get(key);
    if (chunk) this.#next.set(key, chunk);
    return chunk;
  }

  keep(text: string, end: ChunkEnd, chunk: ParsedChunk): void {
    this.#next.set(end + text, chunk);
  }

  /** Ends a generation: what was not asked for since the last call is forgotten. */
  turn(): void {
    this.#last = this.#next;
    this.#next = new Map();
  }

  /** Another cache that begins with the chunks of the last text. */
  branch(): SectionCache {
    const other = new SectionCache();
    other.#last = new Map(this.#last);
    return other;
  }

  /** Chunks kept. */
  get size(): number {
    return this.#last.size;
  }
}
