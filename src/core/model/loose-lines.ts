import type { Schema } from '../catalogue/schema.js';
import { listMark } from '../document/list-mark.js';
import { lineEnd } from '../document/lines.js';
import type { YamlScalar } from '../document/yaml-tree.js';
import { FlatText } from '../text/flat-text.js';
import { typesOf, type ReadContext } from './read-context.js';

/** Longer lines are sentences. */
const LONGEST_NAME = 80;

/**
 * The items of a list that is written in YAML as in Word, each on a line with a bullet, a dash or a number that YAML does
 * not know, or where the list is one of names on a plain line. Undefined for any other text.
 */
export function looseLines(
  node: YamlScalar,
  schema: Schema,
  pointer: string,
  context: ReadContext,
): readonly FlatText[] | undefined {
  const types = typesOf(schema);
  if (node.style !== 'plain' || !types.includes('array') || types.includes('string')) return undefined;
  const { text } = context.source;
  const lines = linesOf(node, text);
  const isBelow = isBelowKey(node, pointer, context);
  const items = lines.map((line) => line.slice(listMark(line.text).length));
  const isList = lines.length > 1 || isBelow;
  if (isList && items.every((item, index) => isMarked(item, lines[index]))) return items;
  const areNames = isBelow && lines.length > 1 && context.memberLists.has(pointer) && lines.every(isName);
  return areNames ? lines : undefined;
}

function isBelowKey({ span }: YamlScalar, pointer: string, { places, source }: ReadContext): boolean {
  const key = places.get(pointer)?.key;
  return key !== undefined && lineEnd(source.text, key.end) < span.start;
}

function isMarked(item: FlatText, line: FlatText | undefined): boolean {
  return item.text !== '' && item.text !== line?.text;
}

function linesOf({ span }: YamlScalar, text: string): readonly FlatText[] {
  const lines: FlatText[] = [];
  for (let at = span.start; at < span.end;) {
    const end = Math.min(lineEnd(text, at), span.end);
    const line = FlatText.linear(text.slice(at, end), at).trim();
    if (line.text !== '') lines.push(line);
    at = end + 1;
  }
  return lines;
}

/** What goes on from one line to the next is one name, or a list with signs of its own. */
function isName({ text }: FlatText): boolean {
  return (
    text.length <= LONGEST_NAME && /^\p{Lu}/u.test(text) && !/[,;/:]|[.]$|\s(?:dan|serta|and|of|the|&)$/u.test(text)
  );
}
