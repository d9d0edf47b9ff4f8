/**
 * A list in JSON text as `JSON.stringify` lays it out with two spaces, `depth` levels deep, item after item: the text of a
 * large collection is never held as a whole.
 */
export function* listParts(items: Iterable<unknown>, depth: number): Iterable<string> {
  const indent = '  '.repeat(depth + 1);
  let isFirst = true;
  for (const item of items) {
    // Line breaks of texts are escaped: those that there are belong to the layout.
    const text = JSON.stringify(item, undefined, 2).replaceAll('\n', `\n${indent}`);
    yield `${isFirst ? '[' : ','}\n${indent}${text}`;
    isFirst = false;
  }
  yield isFirst ? '[]' : `\n${'  '.repeat(depth)}]`;
}

/** The JSON text before and after the last empty list in it. */
export function aroundList(text: string): readonly [before: string, after: string] {
  const at = text.lastIndexOf('[]');
  return [text.slice(0, at), text.slice(at + 2)];
}

/** The items as `make` makes them, one after the other. */
export function* mapped<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Iterable<Made> {
  for (const item of items) yield make(item);
}
