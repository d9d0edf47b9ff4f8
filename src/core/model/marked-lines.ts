import type { FlatText } from '../text/flat-text.js';
import { stripNumbering } from '../text/names.js';

/** How numbers that Markdown does not count begin: a letter that stands alone may be an initial. */
const beginnings: ReadonlyMap<string, string> = new Map([
  ['a', 'b'],
  ['A', 'B'],
  ['1', '2'],
  ['i', 'ii'],
  ['I', 'II'],
]);

/**
 * The items of a list whose marks are none of Markdown (“a.”, “(1)”), each on a line or in a paragraph of its own, without
 * their marks; what stands before the first is left out. None when the marks do not begin as those of a list do.
 */
export function markedLines(paragraphs: readonly FlatText[]): readonly FlatText[] {
  const items = paragraphs.flatMap(itemsIn);
  const [first, second] = items.map(({ number }) => number);
  const isList = first !== undefined && second !== undefined && beginnings.get(first) === second;
  return isList ? items.map(({ text }) => text) : [];
}

interface MarkedText {
  readonly number: string;
  readonly text: FlatText;
}

/** A line without a mark goes on with the one above it. */
function itemsIn(paragraph: FlatText): readonly MarkedText[] {
  const lines = [...paragraph.text.matchAll(/[^\n]+/gu)].map((line) => ({ at: line.index, ...markOf(line[0]) }));
  const marked = lines.filter(({ number }) => number !== undefined);
  return marked.map(({ at, number = '', rest }, index) => {
    const end = marked[index + 1]?.at ?? paragraph.text.length;
    return { number, text: paragraph.slice(at + rest, end).trim() };
  });
}

/** “Pasal 1” and “1.2” begin no item. */
function markOf(line: string): { readonly number: string | undefined; readonly rest: number } {
  const { number, rest } = stripNumbering(line);
  const isMark = number !== undefined && /^\s*\(?\p{L}{0,5}\d{0,3}[.)]\s/u.test(line.slice(0, rest));
  return { number: isMark ? number : undefined, rest };
}
