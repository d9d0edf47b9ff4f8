import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import type { Span } from '../../text/span.js';

/** Keys and positions that lead to a part of a file. */
export type Keys = readonly (string | number)[];

/** The keys of a JSON pointer; positions stay texts. */
export function keysOfPointer(pointer: string): Keys {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value of a key; undefined when it is not written. */
export function valueOf(map: YamlMap, key: string): YamlNode | undefined {
  return map.entries.find((entry) => entry.key.text === key)?.value;
}

/** The text of a key's value; undefined when it is no text. */
export function textOf(map: YamlMap, key: string): string | undefined {
  const value = valueOf(map, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The part of a file that keys lead to; undefined when they lead nowhere. */
export function nodeAt(root: YamlNode | undefined, keys: Keys): YamlNode | undefined {
  let node = root;
  for (const key of keys) {
    if (node?.kind === 'map') node = valueOf(node, String(key));
    else if (node?.kind === 'sequence') node = node.items[Number(key)];
    else return undefined;
  }
  return node;
}

/** Whether something is written where keys lead. */
export function isWritten(root: YamlNode, keys: Keys): boolean {
  const parent = nodeAt(root, keys.slice(0, -1));
  const last = keys.at(-1);
  if (last === undefined) return true;
  if (parent?.kind === 'map') return parent.entries.some(({ key }) => key.text === String(last));
  return parent?.kind === 'sequence' && Number(last) < parent.items.length;
}

/** The words that stand for a part of a file: its text, or the key it stands under; else those of what is around it. */
export function markAt(root: YamlNode, keys: Keys): Span {
  const node = nodeAt(root, keys);
  if (node?.kind === 'scalar') return firstLine(node);
  return keys.length === 0
    ? firstWords(root)
    : (keyAt(root, keys) ?? (node ? firstWords(node) : markAt(root, keys.slice(0, -1))));
}

/** The key at which keys end; undefined for an item of a list. */
export function keyAt(root: YamlNode, keys: Keys): Span | undefined {
  const parent = nodeAt(root, keys.slice(0, -1));
  const last = keys.at(-1);
  if (parent?.kind !== 'map' || last === undefined) return undefined;
  return parent.entries.find(({ key }) => key.text === String(last))?.key.span();
}

function firstLine(node: YamlNode & { readonly kind: 'scalar' }): Span {
  const end = node.text.text.indexOf('\n');
  return end < 0 ? node.text.span() : node.text.span(0, end);
}

/** Where a value begins, no further than a reader takes in at a glance. */
function firstWords(node: YamlNode): Span {
  if (node.kind === 'scalar') return firstLine(node);
  if (node.kind === 'map') return node.entries[0]?.key.span() ?? node.span;
  const first = node.items.find((item) => item !== undefined);
  return first ? firstWords(first) : node.span;
}

/** The tree without the parts that keys lead to; of a list of keys, those of one list of items must be given together. */
export function without(root: YamlMap, parts: readonly Keys[]): YamlMap {
  const removed = removeFrom(root, parts);
  return removed.kind === 'map' ? removed : root;
}

function removeFrom(node: YamlNode, parts: readonly Keys[]): YamlNode {
  const [here, deeper] = [new Set<string>(), new Map<string, Keys[]>()];
  for (const [first, ...rest] of parts) {
    if (first === undefined) continue;
    const key = String(first);
    if (rest.length === 0) here.add(key);
    else deeper.set(key, [...(deeper.get(key) ?? []), rest]);
  }
  const kept = <Value extends YamlNode | undefined>(key: string, value: Value): Value | YamlNode => {
    const below = deeper.get(key);
    return value && below ? removeFrom(value, below) : value;
  };
  if (node.kind === 'map') {
    const entries = node.entries.filter(({ key }) => !here.has(key.text));
    return { ...node, entries: entries.map(({ key, value }) => ({ key, value: kept(key.text, value) })) };
  }
  if (node.kind !== 'sequence') return node;
  const items = node.items.map((item, index) => [String(index), item] as const).filter(([key]) => !here.has(key));
  return { ...node, items: items.map(([key, item]) => kept(key, item)) };
}
