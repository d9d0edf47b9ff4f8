import { FlatText } from '../text/flat-text.js';
import { scalarText, type ScalarWriting } from './yaml-scalar-text.js';
import { placesFrom, type Places } from './yaml-places.js';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSequence } from './yaml-tree.js';
import { matchAt } from '../text/match-at.js';

/** Tabs, NUL, a lone CR and byte-order marks: their rules are the general parser's business. */
const NOT_SIMPLE = /[\t\0\uFEFF]|\r(?!\n)/;
const KEY = /([A-Za-z_][\w-]*):(?=[ \r\n]|$)/y;
const ITEM = /- +/y;
/** A plain value begins with a letter or digit; what would end it early or make it a map or comment is not in it. */
const PLAIN = /^[\p{L}\p{N}](?:[^:#]|:(?! |$)|(?<! )#)*$/u;
const PLAIN_IN_FLOW = /[\p{L}\p{N}](?:[^:#,[\]{}"'?]|:(?![ ,[\]{}]|$)|(?<! )#)*/uy;
const QUOTED = /"([^"\\]*)"|'([^']*)'/y;
/** Words and numbers that are no text in the core schema. */
const WORD = /^(?:null|true|false)$/i;
const WHOLE = /^\d{1,15}$/;
const DECIMAL = /^\d{1,15}\.\d{1,15}$/;
/** What else begins like a number may be one: hexadecimal, octal, with an exponent or an open end. */
const MAYBE_NUMBER = /^\d[\d.]*(?:[eE][-+]?\d+)?$|^0[ox]/;

/** Longer texts, and those that are nested deeply, have limits that the general parser knows. */
const LONGEST = 50_000;
const DEEPEST_INDENT = 40;

interface Line {
  readonly indent: number;
  /** Offsets of what is written in it, white space at both ends left out. */
  readonly start: number;
  readonly end: number;
}

/** A value and the index of the line after it. */
interface Read<Node extends YamlNode> {
  readonly node: Node;
  readonly next: number;
}

/**
 * Reads a map of YAML of the plainest notation (a key, and a value on its line: plain, in quotes, a list or map in
 * brackets; or below it, indented, a list of such values or another map) many times faster than the general parser, and
 * gives the same tree; undefined at the first sign of anything else. What it accepts is open to no other reading, and
 * tests compare it with the general parser. The text stands at `offset` in the source.
 */
export function parseSimpleYaml(yaml: string, offset: number): YamlMap | undefined {
  if (yaml.length > LONGEST || NOT_SIMPLE.test(yaml)) return undefined;
  return new SimpleReader(yaml, offset).read();
}

class SimpleReader {
  readonly #yaml: string;
  readonly #offset: number;
  readonly #places: Places;
  readonly #lines: readonly Line[];

  constructor(yaml: string, offset: number) {
    this.#yaml = yaml;
    this.#offset = offset;
    this.#places = placesFrom(offset);
    this.#lines = linesOf(yaml);
  }

  read(): YamlMap | undefined {
    const [first] = this.#lines;
    const root = first?.indent === 0 ? this.#map(0, 0) : undefined;
    return root?.next === this.#lines.length ? root.node : undefined;
  }

  /** A map whose keys stand at this indentation. */
  #map(from: number, indent: number): Read<YamlMap> | undefined {
    if (indent > DEEPEST_INDENT) return undefined;
    const entries: YamlEntry[] = [];
    const names = new Set<string>();
    let index = from;
    let end = 0;
    for (let line = this.#lines[index]; line && line.indent === indent; line = this.#lines[index]) {
      const name = matchAt(KEY, this.#yaml, line.start)?.[1];
      if (name === undefined || names.has(name)) return undefined;
      names.add(name);
      const key = FlatText.linear(name, this.#offset + line.start);
      const value = this.#value(index, line, line.start + name.length + 1);
      if (!value) return undefined;
      entries.push({ key, value: value.node });
      index = value.next;
      end = value.node.span.end;
    }
    const span = { start: this.#offset + (this.#lines[from]?.start ?? 0), end };
    return { node: { kind: 'map', span, isFlow: false, entries }, next: index };
  }

  /** What stands after a key: on its line or, when nothing does, below it. */
  #value(index: number, line: Line, after: number): Read<YamlNode> | undefined {
    const below = this.#lines[index + 1];
    const start = skipSpaces(this.#yaml, after);
    if (start >= line.end) return below && this.#below(index + 1, below, line.indent);
    // A line further in would continue the value.
    if (below && below.indent > line.indent) return undefined;
    const node = this.#inline(start, line.end);
    return node && { node, next: index + 1 };
  }

  #below(index: number, line: Line, indent: number): Read<YamlNode> | undefined {
    const isItem = matchAt(ITEM, this.#yaml, line.start) !== undefined;
    if (line.indent > indent) return isItem ? this.#list(index, line.indent) : this.#map(index, line.indent);
    return line.indent === indent && isItem ? this.#list(index, indent) : undefined;
  }

  /** Values one below the other, each on a line. */
  #list(from: number, indent: number): Read<YamlSequence> | undefined {
    const items: YamlNode[] = [];
    let index = from;
    for (let line = this.#lines[index]; line && line.indent === indent; line = this.#lines[index]) {
      const mark = matchAt(ITEM, this.#yaml, line.start)?.[0];
      if (mark === undefined) break;
      const below = this.#lines[index + 1];
      const item = below && below.indent > indent ? undefined : this.#inline(line.start + mark.length, line.end);
      if (!item) return undefined;
      items.push(item);
      index += 1;
    }
    const span = { start: this.#offset + (this.#lines[from]?.start ?? 0), end: items.at(-1)?.span.end ?? 0 };
    return { node: { kind: 'sequence', span, isFlow: false, items }, next: index };
  }

  // ---- on one line

  #inline(start: number, end: number): YamlNode | undefined {
    const read = this.#bracketed(start) ?? this.#quoted(start);
    if (read) return read.next === end ? read.node : undefined;
    return this.#plain(start, end, PLAIN);
  }

  #bracketed(start: number): Read<YamlNode> | undefined {
    const sign = this.#yaml[start];
    return sign === '[' ? this.#flowList(start) : sign === '{' ? this.#flowMap(start) : undefined;
  }

  #flowList(start: number): Read<YamlSequence> | undefined {
    const items: YamlNode[] = [];
    const next = this.#flow(start, ']', (at) => {
      const item = this.#flowScalar(at);
      if (item) items.push(item.node);
      return item?.next;
    });
    if (next === undefined) return undefined;
    return { node: { kind: 'sequence', span: this.#places.span(start, next), isFlow: true, items }, next };
  }

  #flowMap(start: number): Read<YamlMap> | undefined {
    const entries: YamlEntry[] = [];
    const next = this.#flow(start, '}', (at) => {
      const name = matchAt(KEY, this.#yaml, at)?.[1];
      if (name === undefined || entries.some(({ key }) => key.text === name)) return undefined;
      const value = this.#flowScalar(skipSpaces(this.#yaml, at + name.length + 1));
      const key = FlatText.linear(name, this.#offset + at);
      if (value) entries.push({ key, value: value.node });
      return value?.next;
    });
    if (next === undefined) return undefined;
    return { node: { kind: 'map', span: this.#places.span(start, next), isFlow: true, entries }, next };
  }

  /** Parts between brackets and commas; returns the offset after the closing bracket. */
  #flow(start: number, close: string, part: (at: number) => number | undefined): number | undefined {
    let at = skipSpaces(this.#yaml, start + 1);
    if (this.#yaml[at] === close) return undefined;
    for (;;) {
      const end = part(at);
      if (end === undefined) return undefined;
      at = skipSpaces(this.#yaml, end);
      if (this.#yaml[at] === close) return at + 1;
      if (this.#yaml[at] !== ',') return undefined;
      at = skipSpaces(this.#yaml, at + 1);
    }
  }

  #flowScalar(start: number): Read<YamlScalar> | undefined {
    const quoted = this.#quoted(start);
    if (quoted) return quoted;
    const text = matchAt(PLAIN_IN_FLOW, this.#yaml, start)?.[0].trimEnd();
    if (text === undefined || /[\r\n]/.test(text)) return undefined;
    const node = this.#plain(start, start + text.length);
    return node && { node, next: start + text.length };
  }

  #quoted(start: number): Read<YamlScalar> | undefined {
    const match = matchAt(QUOTED, this.#yaml, start);
    if (!match || /[\r\n]/.test(match[0])) return undefined;
    const next = start + match[0].length;
    // Two quotes are one in the value.
    if (match[2] !== undefined && this.#yaml[next] === "'") return undefined;
    const value = match[1] ?? match[2] ?? '';
    const writing = match[1] === undefined ? 'single' : 'double';
    return { node: this.#scalar(value, start, next, writing, value), next };
  }

  #plain(start: number, end: number, form?: RegExp): YamlScalar | undefined {
    const text = this.#yaml.slice(start, end);
    if (form && !form.test(text)) return undefined;
    const value = plainValue(text);
    return value === undefined ? undefined : this.#scalar(text, start, end, 'plain', value);
  }

  #scalar(text: string, start: number, end: number, writing: ScalarWriting, value: YamlScalar['value']): YamlScalar {
    const flat = scalarText(text, this.#yaml, start, end, writing, this.#places);
    return {
      kind: 'scalar',
      span: this.#places.span(start, end),
      text: flat,
      value,
      style: writing === 'plain' ? 'plain' : 'quoted',
    };
  }
}

/** Lines that hold something other than a comment. */
function linesOf(yaml: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < yaml.length;) {
    const feed = yaml.indexOf('\n', from);
    const next = feed === -1 ? yaml.length : feed;
    const start = skipSpaces(yaml, from);
    let end = next;
    while (end > start && (yaml[end - 1] === ' ' || yaml[end - 1] === '\r')) end -= 1;
    if (end > start && yaml[start] !== '#') lines.push({ indent: start - from, start, end });
    from = next + 1;
  }
  return lines;
}

/** The value of a plain text by the core schema; undefined when that is not plain to see. */
function plainValue(text: string): YamlScalar['value'] | undefined {
  if (WHOLE.test(text) || DECIMAL.test(text)) return Number(text);
  return WORD.test(text) || MAYBE_NUMBER.test(text) ? undefined : text;
}

function skipSpaces(text: string, from: number): number {
  let index = from;
  while (text[index] === ' ') index += 1;
  return index;
}
