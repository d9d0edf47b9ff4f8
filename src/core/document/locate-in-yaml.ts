import type { Span } from '../text/span.js';
import { afterLineBreak, lineEnd, skipBlanks, startOfLine } from './lines.js';
import { linesAround, type LinesAround } from './lines-around.js';
import { parseYaml } from './parse-yaml.js';
import { yamlCursorAt, type YamlCursor } from './yaml-cursor.js';
import type { YamlMap, YamlNode, YamlProblem } from './yaml-tree.js';

/** A key of a map or an index of a sequence. */
export type YamlStep = string | number;

/** A place in a text where something can be written. */
export interface YamlLocation {
  readonly cursor: YamlCursor;
  /** A key, a value, or what its line leaves open: a word alone under a key, or after `- `. */
  readonly slot: 'key' | 'value' | 'either';
  /** From the root to the map that gets the key, or to the value. */
  readonly path: readonly YamlStep[];
  /** What was written at each part of the path, the root first: one more than steps. Far lines are left out. */
  readonly nodes: readonly (YamlNode | undefined)[];
  /** Keys that the map has beside the one at the cursor. */
  readonly present: ReadonlySet<string>;
  /** In brackets: a comma has to follow what is inserted. */
  readonly needsComma: boolean;
  /** The character before the word is a sign that a blank has to follow. */
  readonly needsBlank: boolean;
}

/** A word or key in a text, for explaining it. */
export interface YamlWord {
  readonly part: 'key' | 'value';
  readonly span: Span;
  readonly text: string;
  /** From the root to the key's value, or to the value. */
  readonly path: readonly YamlStep[];
  readonly nodes: readonly (YamlNode | undefined)[];
}

/** Longer texts are not looked into: an answer would come too late to be of use. */
const LONGEST = 400_000;

interface Found {
  readonly path: readonly YamlStep[];
  readonly nodes: readonly (YamlNode | undefined)[];
  /** The probe is a key of the last node, with this value. */
  readonly asKey?: { readonly place: Span; readonly value: YamlNode | undefined };
}

/**
 * Where the cursor of a YAML or JSON text stands in its data: a stand-in is written in place of the word at the cursor
 * and looked for in the tree. Undefined where nothing can be written, as in a comment or at a wrong indentation.
 */
export function locateInYaml(text: string, offset: number): YamlLocation | undefined {
  if (text.length > LONGEST) return undefined;
  const cursor = yamlCursorAt(text, offset);
  if (!cursor || isFollowedByItsValue(text, cursor)) return undefined;
  const needsBlank = needsBlankBefore(text, cursor);
  const closers = missingClosers(text, cursor);
  const needsComma = cursor.brackets.length > 0 && closers === '' && isFollowedByMore(text, cursor.word.end);
  const probe = unusedWord(text);
  const before = text.slice(0, cursor.word.start) + (needsBlank ? ' ' : '');
  const after = closers + (needsComma ? ',' : isBlockKey(cursor) ? ': ' : '') + text.slice(cursor.word.end);
  const around = linesAround(before + probe + after, before.length);
  const tree = parseYaml(around.text, 0);
  const found = findProbe(tree.root, probe, around.offset, [], []);
  if (!found || !isWellPlaced(found, cursor, around, tree.problems)) return undefined;
  const { path, nodes } = found;
  const present = keysBeside(nodes.at(-1), probe);
  return { cursor, slot: slotOf(found, cursor), path, nodes, present, needsComma, needsBlank };
}

function needsBlankBefore(text: string, { before, word }: YamlCursor): boolean {
  return (before === 'colon' || before === 'dash') && /[:-]/.test(text[word.start - 1] ?? '');
}

/** The key or value at `offset`; undefined where there is none. */
export function yamlWordAt(text: string, offset: number): YamlWord | undefined {
  if (text.length > LONGEST) return undefined;
  const around = linesAround(text, offset);
  const word = wordIn(parseYaml(around.text, 0).root, around.offset, [], []);
  const shift = offset - around.offset;
  return word && { ...word, span: { start: word.span.start + shift, end: word.span.end + shift } };
}

function wordIn(
  node: YamlNode | undefined,
  offset: number,
  path: readonly YamlStep[],
  above: readonly (YamlNode | undefined)[],
): YamlWord | undefined {
  if (!node || !covers(node.span, offset)) return undefined;
  const nodes = [...above, node];
  if (node.kind === 'scalar') return { part: 'value', span: node.span, text: node.text.text, path, nodes };
  if (node.kind === 'sequence') {
    const index = node.items.findIndex((item) => item && covers(item.span, offset));
    return wordIn(node.items[index], offset, [...path, index], nodes);
  }
  for (const { key, value } of node.entries) {
    if (covers(key.outer, offset)) {
      return { part: 'key', span: key.outer, text: key.text, path: [...path, key.text], nodes: [...nodes, value] };
    }
    if (value && covers(value.span, offset)) return wordIn(value, offset, [...path, key.text], nodes);
  }
  return undefined;
}

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** A word that the text does not hold. */
function unusedWord(text: string): string {
  let word = 'kursor';
  while (text.includes(word)) word += 'z';
  return word;
}

/** What stands deeper on the next line is the value already; a list may stand in its key's own column. */
function isFollowedByItsValue(text: string, { word, before, brackets, hasColon, keyColumn }: YamlCursor): boolean {
  if (brackets.length > 0 || hasColon) return false;
  const next = nextLine(text, word.end);
  if (!next) return false;
  if (before !== 'colon') return next.column > columnOf(text, word.start);
  return next.column > keyColumn || (next.column === keyColumn && next.first === '-');
}

/** The next line that is not empty: its column and first character. */
function nextLine(text: string, from: number): { readonly column: number; readonly first: string } | undefined {
  for (let end = lineEnd(text, from); end < text.length;) {
    const start = afterLineBreak(text, end);
    end = lineEnd(text, start);
    const first = skipBlanks(text, start, end);
    if (first < end) return { column: first - start, first: text[first] ?? '' };
  }
  return undefined;
}

function isFollowedByMore(text: string, from: number): boolean {
  const next = /[^ \t\r\n]/.exec(text.slice(from, from + LONGEST))?.[0];
  return next !== undefined && !/[,:}\]#]/.test(next);
}

/** A word that may become a key of a block: it is read as one when a colon follows it. */
function isBlockKey({ before, hasColon, brackets }: YamlCursor): boolean {
  return brackets.length === 0 && !hasColon && (before === 'line' || before === 'dash');
}

/** Brackets opened on the cursor's line that neither it nor the lines after it close. */
function missingClosers(text: string, { word, brackets, hasColon }: YamlCursor): string {
  if (hasColon || brackets.length === 0) return '';
  const lineStart = startOfLine(text, word.start);
  const column = skipBlanks(text, lineStart, word.start) - lineStart;
  const rest = text.slice(word.end, lineEnd(text, word.end));
  const next = nextLine(text, word.end);
  const isClosedLater = next !== undefined && (next.column > column || /[}\]]/.test(next.first));
  if (isClosedLater) return '';
  const here = brackets.filter(({ at }) => at >= lineStart).map(({ kind }) => (kind === '{' ? '}' : ']'));
  const closed = rest.match(/[}\]]/g)?.length ?? 0;
  return here.slice(closed).reverse().join('');
}

function findProbe(
  node: YamlNode | undefined,
  probe: string,
  at: number,
  path: readonly YamlStep[],
  above: readonly (YamlNode | undefined)[],
): Found | undefined {
  if (!node || !covers(node.span, at)) return undefined;
  const nodes = [...above, node];
  if (node.kind === 'scalar') return node.text.text === probe ? { path, nodes } : undefined;
  if (node.kind === 'sequence') {
    const index = node.items.findIndex((item) => item && covers(item.span, at));
    return findProbe(node.items[index], probe, at, [...path, index], nodes);
  }
  for (const { key, value } of node.entries) {
    if (key.text === probe) return { path, nodes, asKey: { place: key.outer, value } };
    const found = findProbe(value, probe, at, [...path, key.text], nodes);
    if (found) return found;
  }
  return undefined;
}

/** A block's line is right as it stands, its keys begin in one column, and a new key has no value yet. */
function isWellPlaced(
  { nodes, asKey }: Found,
  { brackets, hasColon }: YamlCursor,
  { text, offset }: LinesAround,
  problems: readonly YamlProblem[],
): boolean {
  if (brackets.length > 0) return true;
  const line = { start: startOfLine(text, offset), end: lineEnd(text, offset) };
  if (problems.some(({ kind, span }) => kind === 'syntax' && covers(line, span.start))) return false;
  const map = nodes.at(-1);
  if (!asKey || map?.kind !== 'map') return true;
  if (!hasColon && asKey.value) return false;
  const first = map.entries[0]?.key.outer ?? asKey.place;
  return columnOf(text, first.start) === columnOf(text, asKey.place.start);
}

function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

function slotOf({ asKey, nodes }: Found, { brackets, hasColon }: YamlCursor): YamlLocation['slot'] {
  if (!asKey) return 'value';
  const map = nodes.at(-1);
  const isAlone = map?.kind === 'map' && map.entries.length === 1;
  return isAlone && !hasColon && brackets.length === 0 && nodes.length > 1 ? 'either' : 'key';
}

function keysBeside(map: YamlNode | undefined, probe: string): ReadonlySet<string> {
  const entries: YamlMap['entries'] = map?.kind === 'map' ? map.entries : [];
  return new Set(entries.map(({ key }) => key.text).filter((text) => text !== probe));
}
