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
  const first = lines[from];
  const marker = markerAt(text, first);
  if (!first || !marker) return undefined;
  const items: ListItem[] = [];
  let spread = false;
  let next = from;
  for (let own: Marker | undefined = marker; own?.sign === marker.sign; own = markerAt(text, lines[next])) {
    const item = readItem(text, lines, next, own, readBlocks);
    if (!item) return undefined;
    items.push(item.node);
    const following = skipEmpty(text, lines, item.next);
    const goesOn = markerAt(text, lines[following])?.sign === marker.sign;
    spread ||= goesOn && following > item.next;
    next = goesOn ? following : item.next;
  }
  const position = positionOf(first.start, endOf(items, first.end));
  const { number: start } = marker;
  return { node: { type: 'list', ordered: start !== null, start, spread, children: items, position }, next };
}

function markerAt(text: string, line: Line | undefined): Marker | undefined {
  return line && readMarker(text, line);
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
  lines: readonly Line[],
  from: number,
  marker: Marker,
  readBlocks: ReadBlocks,
): Read<ListItem> | undefined {
  const own = itemLines(text, lines, from, marker.width);
  const first = own?.lines[0];
  // `a` and then `- 3. b`: whether the inner number begins a list depends on what the outer one interrupted.
  if (!first || isItem(text, first)) return undefined;
  const task = readTask(text, first);
  const children = readBlocks(task ? [task.rest, ...own.lines.slice(1)] : own.lines);
  if (!children || (task && children[0]?.type !== 'paragraph')) return undefined;
  return { node: toItem(text, first.start - marker.width, children, task?.isDone ?? null), next: own.next };
}

function toItem(text: string, start: number, children: RootContent[], checked: boolean | null): ListItem {
  return {
    type: 'listItem',
    spread: hasGap(text, children),
    checked,
    // Whatever the blocks of a simple text are, they can stand in an item: headings too.
    children: children as (Paragraph | List)[],
    position: positionOf(start, endOf(children, start)),
  };
}

function endOf(nodes: readonly RootContent[], otherwise: number): number {
  return nodes.at(-1)?.position?.end.offset ?? otherwise;
}

/** The checkbox an item begins with, and the rest of its line. */
function readTask(text: string, line: Line): { readonly isDone: boolean; readonly rest: Line } | undefined {
  TASK.lastIndex = line.start;
  const match = TASK.exec(text);
  const start = TASK.lastIndex;
  return match && start < line.end ? { isDone: match[1] !== ' ', rest: { ...line, start } } : undefined;
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
