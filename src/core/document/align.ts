import { decodeString } from 'micromark-util-decode-string';
import type { FlatTextBuilder } from '../text/flat-text.js';
import { afterLineBreak, isBlank, skipBlanks } from './lines.js';

/** Which notation the source of a value is written in: escapes and entities, or neither (code, HTML). */
export type Notation = 'text' | 'raw';

const ENTITY = /&(?:#(?:\d{1,7}|[xX][\da-fA-F]{1,6})|[\da-zA-Z]{1,31});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** Quote marks and indentation before the text of a line; the value has lost those of its containers. */
const PREFIX = /[ \t>]*/y;

/** Walks a value and the source it came from side by side. */
interface Walk {
  readonly value: string;
  readonly source: string;
  readonly end: number;
  readonly notation: Notation;
  readonly into: FlatTextBuilder;
  /** Next unit of the value. */
  i: number;
  /** Next unit of the source. */
  j: number;
}

/** Adds a node's value, each unit with its place in source [start, end). Line breaks become `\n`. */
export function addAligned(
  into: FlatTextBuilder,
  value: string,
  source: string,
  start: number,
  end: number,
  notation: Notation,
): void {
  if (isWrittenAt(value, source, start, end)) {
    into.addLinear(value, start);
    return;
  }
  const walk: Walk = { value, source, end, notation, into, i: 0, j: start };
  while (walk.i < value.length && walk.j < end) step(walk);
  if (walk.i < value.length) into.add(value.slice(walk.i), Math.min(walk.j, end), 0);
}

/** Where the text of a value's line begins in its source line, container marks skipped. */
export function lineStart(value: string, i: number, source: string, j: number): number {
  const written = prefixAt(source, j);
  const kept = prefixAt(value, i);
  if (!written.endsWith(kept)) return j + written.length;
  const text = j + written.length - kept.length;
  // `> &gt; a` keeps "> " too, but from the entity.
  return kept !== '' && source[j + written.length] === '&' && value[i + kept.length] !== '&'
    ? j + written.length
    : text;
}

function isWrittenAt(value: string, source: string, start: number, end: number): boolean {
  return end - start === value.length && !value.includes('\r') && source.startsWith(value, start);
}

function step(walk: Walk): void {
  if (stepLineBreak(walk) || (walk.notation === 'text' && stepEscape(walk)) || stepSame(walk)) return;
  const unit = walk.value[walk.i] ?? '';
  const isPipe = unit === '|' && walk.source.startsWith('\\|', walk.j);
  if (isPipe || walk.source.charCodeAt(walk.j) === 0) take(walk, unit, isPipe ? 2 : 1);
  else if (isBlank(unit.charCodeAt(0))) take(walk, unit, 0);
  else walk.j += 1;
}

function take(walk: Walk, text: string, sourceLength: number): void {
  walk.into.add(text, walk.j, sourceLength);
  walk.i += text.length;
  walk.j += sourceLength;
}

function stepLineBreak(walk: Walk): boolean {
  if (!isBreak(walk.value, walk.i)) return false;
  const at = skipBlanks(walk.source, walk.j, walk.end);
  if (!isBreak(walk.source, at)) return false;
  const next = afterLineBreak(walk.source, at);
  walk.into.add('\n', at, next - at);
  walk.i = afterLineBreak(walk.value, walk.i);
  walk.j = Math.min(walk.end, lineStart(walk.value, walk.i, walk.source, next));
  return true;
}

function stepEscape(walk: Walk): boolean {
  const { source, j } = walk;
  const next = source[j + 1] ?? '';
  if (source[j] === '\\' && ESCAPABLE.test(next) && next === walk.value[walk.i]) {
    take(walk, next, 2);
    return true;
  }
  return source[j] === '&' && stepEntity(walk);
}

function stepEntity(walk: Walk): boolean {
  ENTITY.lastIndex = walk.j;
  const written = ENTITY.exec(walk.source)?.[0];
  if (written === undefined) return false;
  const decoded = decodeString(written);
  if (decoded === written || !walk.value.startsWith(decoded, walk.i)) return false;
  take(walk, decoded, written.length);
  return true;
}

function stepSame(walk: Walk): boolean {
  let length = 0;
  while (isSame(walk, length)) length += 1;
  if (length === 0) return false;
  take(walk, walk.value.slice(walk.i, walk.i + length), length);
  return true;
}

function isSame(walk: Walk, ahead: number): boolean {
  const j = walk.j + ahead;
  const i = walk.i + ahead;
  if (j >= walk.end || i >= walk.value.length || walk.source[j] !== walk.value[i]) return false;
  if (isBreak(walk.value, i)) return false;
  return ahead === 0 || walk.notation === 'raw' || (walk.source[j] !== '\\' && walk.source[j] !== '&');
}

function isBreak(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 10 || code === 13;
}

function prefixAt(text: string, index: number): string {
  PREFIX.lastIndex = index;
  return PREFIX.exec(text)?.[0] ?? '';
}
