import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Alias,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FlatText } from '../text/flat-text.js';
import type { Span } from '../text/span.js';
import { trimmedEnd } from './lines.js';
import { parseSimpleYaml } from './simple-yaml.js';
import { placesFrom, placesOf, type Places } from './yaml-places.js';
import { scalarText, type ScalarWriting } from './yaml-scalar-text.js';
import { parseSyntax } from './yaml-syntax.js';
import type { YamlEntry, YamlMap, YamlNode, YamlProblem, YamlScalar, YamlSequence, YamlTree } from './yaml-tree.js';

/** Nodes that all aliases of one text may stand for together; the thousandfold ones stand for millions. */
const ALIAS_BUDGET = 10_000;
/** More help nobody, and a generated file can have one on each of its lines. */
const MOST_PROBLEMS = 50;

/** Parses YAML that stands at `offset` in the source, or text flattened from it (an indented fence). Never throws. */
export function parseYaml(text: string, offset: number): YamlTree {
  const simple = parseSimpleYaml(text, offset);
  return simple ? { root: simple, problems: [] } : parseGeneralYaml(text, offset);
}

/** The same by the general parser, whatever is written. */
export function parseGeneralYaml(text: string, offset: number): YamlTree {
  return new Reader(text, placesFrom(offset)).read();
}

/** The same for a text whose units stand here and there in the source. */
export function parseFlatYaml(flat: FlatText): YamlTree {
  return new Reader(flat.text, placesOf(flat)).read();
}

/** Turns the parser's nodes into ours. */
class Reader {
  readonly #written: string;
  readonly #yaml: string;
  readonly #places: Places;
  readonly #problems: YamlProblem[] = [];
  /** Anchored values; undefined while the value is still being read. */
  readonly #anchors = new Map<string, YamlNode | undefined>();
  /** Nodes that a value stands for, aliases counted in full. */
  readonly #sizes = new WeakMap<YamlNode, number>();
  #aliased = 0;

  constructor(written: string, places: Places) {
    this.#written = written;
    // The parser takes a lone CR for text (MODEL 3.1); as LF it keeps its place.
    this.#yaml = written.includes('\r') ? written.replace(/\r(?!\n)/g, '\n') : written;
    this.#places = places;
  }

  read(): YamlTree {
    const { contents, problems } = parseSyntax(this.#yaml);
    for (const problem of problems) {
      this.#problems.push({ ...problem, span: this.#places.span(problem.span.start, problem.span.end) });
    }
    const root = this.#node(contents);
    const sorted = this.#problems.sort((a, b) => a.span.start - b.span.start);
    return { root, problems: sorted.slice(0, MOST_PROBLEMS) };
  }

  #node(node: ParsedNode | null): YamlNode | undefined {
    if (node === null) return undefined;
    if (isAlias(node)) return this.#alias(node);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, undefined);
    const read = isMap(node) ? this.#map(node) : isSeq(node) ? this.#sequence(node) : this.#scalar(node);
    if (node.anchor !== undefined && read) this.#anchors.set(node.anchor, read);
    return read;
  }

  /** What the alias stands for; undefined, with a problem, when that is unknown, itself, or too much. */
  #alias(node: Alias.Parsed): YamlNode | undefined {
    const target = this.#anchors.get(node.source);
    const size = target ? (this.#sizes.get(target) ?? 1) : 0;
    if (target && this.#aliased + size <= ALIAS_BUDGET) {
      this.#aliased += size;
      return target;
    }
    this.#problems.push({ kind: 'alias', span: this.#span(node), text: node.source });
    return undefined;
  }

  #map(node: YAMLMap.Parsed): YamlMap {
    const entries: YamlEntry[] = [];
    const keys = new Map<string, FlatText>();
    for (const pair of node.items) {
      const key = this.#key(pair.key);
      const value = this.#node(pair.value);
      if (!key) continue;
      const first = keys.get(key.text);
      if (first) {
        this.#problems.push({ kind: 'duplicate-key', span: key.outer, related: first.outer, text: key.text });
        continue;
      }
      keys.set(key.text, key);
      entries.push({ key, value });
    }
    const last = node.items.at(-1);
    const span = this.#collectionSpan(node, last?.value ?? last?.key);
    const map: YamlMap = { kind: 'map', span, isFlow: node.flow === true, entries };
    return this.#sized(
      map,
      entries.map((entry) => entry.value),
    );
  }

  #sequence(node: YAMLSeq.Parsed): YamlSequence {
    const items: (YamlNode | undefined)[] = [];
    // A pair stands in a sequence only when a tag says so, and those tags are refused.
    const nodes = node.items as readonly ParsedNode[];
    for (const item of nodes) items.push(this.#node(item));
    const span = this.#collectionSpan(node, nodes.at(-1));
    const sequence: YamlSequence = { kind: 'sequence', span, isFlow: node.flow === true, items };
    return this.#sized(sequence, items);
  }

  #sized<T extends YamlNode>(node: T, parts: readonly (YamlNode | undefined)[]): T {
    let size = 1;
    for (const part of parts) size += part ? (this.#sizes.get(part) ?? 1) : 1;
    this.#sizes.set(node, size);
    return node;
  }

  #key(node: ParsedNode): FlatText | undefined {
    if (!isScalar(node)) return undefined;
    const [start, end] = this.#range(node);
    if (start === end) return undefined;
    return this.#text(node, start, end);
  }

  #scalar(node: Scalar.Parsed): YamlScalar | undefined {
    const [start, end] = this.#range(node);
    if (start === end) return undefined;
    const text = this.#text(node, start, end);
    const writing = writingOf(node);
    return {
      kind: 'scalar',
      span: this.#places.span(start, end),
      text,
      value: typeof node.value === 'string' ? text.text : coreValue(node.value),
      style: writing === 'plain' ? 'plain' : writing === 'single' || writing === 'double' ? 'quoted' : 'block',
    };
  }

  #text(node: Scalar.Parsed, start: number, end: number): FlatText {
    const writing = writingOf(node);
    // A repair may have masked a character: what stands on one line is taken from what was written.
    const line = writing === 'plain' ? this.#written.slice(start, end) : undefined;
    const value = line !== undefined && !/[\r\n]/.test(line) ? line : unmasked(node.source, line);
    return scalarText(value, this.#written, start, end, writing, this.#places);
  }

  /** Start and end in the YAML text; a block scalar ends with its last line that is not empty. */
  #range(node: Scalar.Parsed): readonly [start: number, end: number] {
    const [start, end] = node.range;
    return [start, Math.max(start, trimmedEnd(this.#yaml, start, end))];
  }

  /** A block collection ends with its last value: the parser counts the comments after it too. */
  #collectionSpan(node: YAMLMap.Parsed | YAMLSeq.Parsed, last: ParsedNode | null | undefined): Span {
    const [start, end] = node.range;
    return this.#places.span(start, node.flow === true || !last ? end : Math.max(start, this.#endOf(last)));
  }

  #endOf(node: ParsedNode): number {
    if (isScalar(node)) return this.#range(node)[1];
    if (isAlias(node) || node.flow === true) return node.range[1];
    const last = node.items.at(-1);
    const inner = isPair(last) ? (last.value ?? last.key) : last;
    return inner ? this.#endOf(inner) : node.range[1];
  }

  #span(node: ParsedNode): Span {
    return this.#places.span(node.range[0], node.range[1]);
  }
}

function writingOf(node: Scalar.Parsed): ScalarWriting {
  switch (node.type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'BLOCK_FOLDED':
      return 'folded';
    default:
      return 'plain';
  }
}

/** A colon that a repair masked as a full-width one is a colon again. */
function unmasked(value: string, written: string | undefined): string {
  return written === undefined || written.includes('\uFF1A') ? value : value.replaceAll('\uFF1A', ':');
}

/** The core schema gives nothing else (no dates, no big integers). */
function coreValue(value: unknown): number | boolean | null {
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
