import { FlatTextBuilder, type FlatText } from '../text/flat-text.js';
import { lineStart } from './align.js';
import { afterLineBreak, isBlank, lineEnd, skipBlanks } from './lines.js';
import type { Places } from './yaml-places.js';

/** How a scalar is written. */
export type ScalarWriting = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A scalar's value side by side with the YAML text [j, end) that it came from. */
interface Walk {
  readonly value: string;
  readonly yaml: string;
  readonly end: number;
  readonly writing: ScalarWriting;
  readonly places: Places;
  readonly into: FlatTextBuilder;
  i: number;
  j: number;
}

/** Units of an escape in double quotes by the letter after the backslash; two for all others. */
const ESCAPE_LENGTHS: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** The text of a scalar, each unit with its place; [start, end) is the scalar with its quotes or block header. */
export function scalarText(
  value: string,
  yaml: string,
  start: number,
  end: number,
  writing: ScalarWriting,
  places: Places,
): FlatText {
  const into = new FlatTextBuilder();
  const inner = contentStart(yaml, start, end, writing);
  if (yaml.startsWith(value, inner) && inner + value.length <= end)
    add(into, value, places, inner, inner + value.length);
  else walkAll({ value, yaml, end, writing, places, into, i: 0, j: firstLine(value, yaml, inner, writing) });
  return into.build(places.span(start, end));
}

function contentStart(yaml: string, start: number, end: number, writing: ScalarWriting): number {
  if (writing === 'plain') return start;
  if (writing === 'single' || writing === 'double') return start + 1;
  return Math.min(end, afterLineBreak(yaml, lineEnd(yaml, start)));
}

function firstLine(value: string, yaml: string, inner: number, writing: ScalarWriting): number {
  return isBlock(writing) ? lineStart(value, 0, yaml, inner) : inner;
}

function isBlock(writing: ScalarWriting): boolean {
  return writing === 'literal' || writing === 'folded';
}

function walkAll(walk: Walk): void {
  while (walk.i < walk.value.length && walk.j < walk.end) step(walk);
  if (walk.i < walk.value.length) take(walk, walk.value.slice(walk.i), 0);
}

function step(walk: Walk): void {
  if (walk.writing === 'literal' ? stepKeptBreak(walk) : stepFoldedBreak(walk)) return;
  if (stepEscape(walk) || stepSame(walk)) return;
  if (isBlank(walk.yaml.charCodeAt(walk.j))) walk.j += 1;
  else take(walk, walk.value[walk.i] ?? '', 1);
}

/** In a literal block each line break stays; the indentation after it goes. */
function stepKeptBreak(walk: Walk): boolean {
  if (walk.value[walk.i] !== '\n' || !isBreak(walk.yaml, walk.j)) return false;
  take(walk, '\n', afterLineBreak(walk.yaml, walk.j) - walk.j);
  walk.j = Math.min(walk.end, lineStart(walk.value, walk.i, walk.yaml, walk.j));
  return true;
}

/** Elsewhere the white space round a line break becomes one space, or line breaks. */
function stepFoldedBreak(walk: Walk): boolean {
  const at = skipBlanks(walk.yaml, walk.j, walk.end);
  if (at >= walk.end || !isBreak(walk.yaml, at)) return false;
  const written = spaceLength(walk.yaml, walk.j, walk.end);
  const read = spaceLength(walk.value, walk.i, walk.value.length);
  if (read === 0) walk.j += written;
  else take(walk, walk.value.slice(walk.i, walk.i + read), written);
  return true;
}

function stepEscape(walk: Walk): boolean {
  const { yaml, j, writing } = walk;
  if (writing === 'single' && yaml.startsWith("''", j)) {
    take(walk, "'", 2);
    return true;
  }
  if (writing !== 'double' || yaml[j] !== '\\') return false;
  if (isBreak(yaml, j + 1)) walk.j += 1 + spaceLength(yaml, j + 1, walk.end);
  else take(walk, String.fromCodePoint(walk.value.codePointAt(walk.i) ?? 0), escapeLength(yaml[j + 1] ?? ''));
  return true;
}

function escapeLength(letter: string): number {
  return ESCAPE_LENGTHS[letter] ?? 2;
}

function stepSame(walk: Walk): boolean {
  let length = 0;
  while (isSame(walk, length)) length += 1;
  if (length === 0) return false;
  take(walk, walk.value.slice(walk.i, walk.i + length), length);
  return true;
}

function isSame(walk: Walk, ahead: number): boolean {
  const i = walk.i + ahead;
  const j = walk.j + ahead;
  const unit = walk.yaml[j];
  if (j >= walk.end || i >= walk.value.length || unit !== walk.value[i]) return false;
  if (ahead === 0) return true;
  return unit !== ' ' && unit !== '\t' && unit !== '\\' && unit !== "'" && !isBreak(walk.yaml, j);
}

function take(walk: Walk, text: string, length: number): void {
  add(walk.into, text, walk.places, walk.j, Math.min(walk.end, walk.j + length));
  walk.i += text.length;
  walk.j += length;
}

function add(into: FlatTextBuilder, text: string, places: Places, start: number, end: number): void {
  const span = places.span(start, end);
  into.add(text, span.start, span.end - span.start);
}

function spaceLength(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && (isBlank(text.charCodeAt(index)) || isBreak(text, index))) index += 1;
  return index - from;
}

function isBreak(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 10 || code === 13;
}
