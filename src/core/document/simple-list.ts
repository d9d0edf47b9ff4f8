import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { indentation, isEmptyLine, positionOf, type Line } from './simple-lines.js';
import type { Read } from './simple-table.js';

/** The start of a list item. */
interface Marker {
  /** Items of one list have the same bullet, or the same sign after the number. */
  readonly sign: string;
  readonly number: number | null;
  /** Units of the marker and the spaces after it. */
  readonly width: number;
}

/** Reads the blocks within an item. */
export type ReadBlocks = (lines: readonly Line[]) => RootContent[] | undefined;

const MARKER = /(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^ \r\n])/y;
const RULE = /^[-*_ ]+$/;
const TASK = /\[([ xX])\] (?=[\p{L}\d])/uy;

/** Whether a line begins a list item with content. */
export function isItem(text: string, line: Line): boolean {
  return readMarker(text, line) !== undefined;
}

/** Whether a line begins an item that can follow a paragraph without an empty line: a bullet, or number 1. */
export function interrupts(text: string, line: Line): boolean {
  const marker = readMarker(text, line);
  return marker !== undefined && (marker.number === null || /^1[.)]/.test(text.slice(line.start, line.start + 2)));
}

function readMarker(text: string, line: Line): Marker | undefined {
  MARKER.lastIndex = line.start;
  const match = MARKER.exec(text);
  if (!match || MARKER.lastIndex >= line.end || RULE.test(text.slice(line.start, line.end))) return undefined;
  const [all, bullet, number, sign] = match;
  return { sign: bullet ?? sign ?? '', number: number === undefined ? null : Number(number), width: all.length };
}

/** Reads a list whose items are indented as their first line; undefined when it is written otherwise. */
export function readList(
  text: string,
  lines: readonly Line[],
  from: number,
  readBlocks: ReadBlocks,
): Read<List> | undefined {
  const items: ListItem[] = [];
  let spread = false;
  let next = from;
  let start: number | null = null;
  let sign: string | undefined;
  for (let line = lines[next]; line; line = lines[next]) {
    const marker = readMarker(text, line);
    if (!marker || (sign !== undefined && marker.sign !== sign)) break;
    if (sign === undefined) start = marker.number;
    sign = marker.sign;
    const own = itemLines(text, lines, next, marker.width);
    const item = own && readItem(text, line.start, own.lines, readBlocks);
    if (!item) return undefined;
    items.push(item);
    next = own.next;
    const following = skipEmpty(text, lines, next);
    if (following > next && continues(text, lines[following], sign)) {
      spread = true;
      next = following;
    }
  }
  const position = positionOf(lines[from]?.start ?? 0, items.at(-1)?.position?.end.offset ?? 0);
  return { node: { type: 'list', ordered: start !== null, start, spread, children: items, position }, next };
}

function continues(text: string, line: Line | undefined, sign: string): boolean {
  return line !== undefined && readMarker(text, line)?.sign === sign;
}

function skipEmpty(text: string, lines: readonly Line[], from: number): number {
  let index = from;
  for (let line = lines[index]; line && isEmptyLine(text, line); line = lines[index]) index += 1;
  return index;
}

/** The lines of an item, its indentation cut off; undefined when one of them is indented in another way. */
function itemLines(text: string, lines: readonly Line[], from: number, width: number) {
  const own: Line[] = [];
  let index = from;
  for (let line = lines[index]; line; line = lines[index]) {
    if (index > from && isEmptyLine(text, line)) {
      const after = skipEmpty(text, lines, index);
      const following = lines[after];
      if (!following || indentation(text, following) === 0) break;
      for (; index < after; index += 1) own.push(emptied(lines[index] ?? line));
      continue;
    }
    const indent = index === from ? width : indentation(text, line);
    if (indent < width) {
      // Anything else would be the lazy continuation of the item's paragraph.
      if (indent === 0 && isItem(text, line)) break;
      return undefined;
    }
    own.push({ ...line, start: line.start + width });
    index += 1;
  }
  return { lines: own, next: index };
}

function emptied(line: Line): Line {
  return { ...line, start: line.end };
}

function readItem(
  text: string,
  start: number,
  lines: readonly Line[],
  readBlocks: ReadBlocks,
): ListItem | undefined {
  const first = lines[0];
  // `a` and then `- 3. b`: whether the inner number begins a list depends on what the outer one interrupted.
  if (!first || isItem(text, first)) return undefined;
  TASK.lastIndex = first.start;
  const task = TASK.exec(text);
  const isTask = task !== null && TASK.lastIndex < first.end;
  const rest = isTask ? [{ ...first, start: TASK.lastIndex }, ...lines.slice(1)] : lines;
  const children = readBlocks(rest);
  if (!children || (isTask && children[0]?.type !== 'paragraph')) return undefined;
  const end = children.at(-1)?.position?.end.offset ?? first.end;
  return {
    type: 'listItem',
    spread: hasGap(text, children),
    checked: isTask ? task[1] !== ' ' : null,
    // Whatever the blocks of a simple text are, they can stand in an item: definitions and headings too.
    children: children as (Paragraph | List)[],
    position: positionOf(start, end),
  };
}

/** An empty line between two blocks of an item. */
function hasGap(text: string, children: readonly RootContent[]): boolean {
  let previous: number | undefined;
  for (const { position } of children) {
    const start = position?.start.offset ?? 0;
    if (previous !== undefined && /\n[ ]*\r?\n/.test(text.slice(previous, start))) return true;
    previous = position?.end.offset ?? start;
  }
  return false;
}
