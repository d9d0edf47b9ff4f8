import { findProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import { lineEnd, startOfLine } from '../../document/lines.js';
import type { YamlStep } from '../../document/locate-in-yaml.js';
import type { YamlMap, YamlNode, YamlSequence, YamlTree } from '../../document/yaml-tree.js';
import type { Span } from '../../text/span.js';
import type { AssistedDocument } from './assist-context.js';

/** A line in a list of a document in which an item may be begun. */
export interface PlaceInList {
  readonly replace: Span;
  /** Beginning of the line. */
  readonly line: number;
  /** The column in which the other items must have their dashes. */
  readonly dash: number | undefined;
}

/** The other rows of a list; undefined where its items are no rows, or are not known. */
export function rowsBeside(
  path: readonly YamlStep[],
  place: PlaceInList,
  assisted: AssistedDocument,
): readonly YamlMap[] | undefined {
  const items = itemsBeside(path, place, assisted);
  const rows = items?.filter((item) => item.kind === 'map');
  return rows && (rows.length > 0 || items?.length === 0) ? rows : undefined;
}

/** The other items of a list; undefined where the document is too broken to know of them, or they stand otherwise. */
export function itemsBeside(
  path: readonly YamlStep[],
  { line, dash, replace }: PlaceInList,
  assisted: AssistedDocument,
): readonly YamlNode[] | undefined {
  const tree = yamlOf(assisted);
  // Behind a fault items may have been read as something else.
  if (!tree || tree.problems.some(({ kind, span }) => kind === 'syntax' && span.start < line)) return undefined;
  const list = listAt(path, replace.start, tree);
  if (!list) return [];
  const { text } = assisted.document.source;
  const end = lineEnd(text, line);
  const others = list.items.flatMap((item) =>
    item && (item.span.start < line || item.span.start > end) ? [item] : [],
  );
  const isPlaced = dash === undefined || others.every(({ span }) => (dashColumn(span, text) ?? dash) === dash);
  return isPlaced && !list.isFlow ? others : undefined;
}

/** The column of the dash that an item stands behind. */
function dashColumn({ start }: Span, text: string): number | undefined {
  return /^(?<lead>[ ]*)-[ \t]/u.exec(text.slice(startOfLine(text, start), start))?.groups?.['lead']?.length;
}

/** The list that a path of keys leads to, on the way that passes by an offset. */
export function listAt(
  path: readonly YamlStep[],
  offset: number,
  tree: YamlTree | undefined,
): YamlSequence | undefined {
  let node: YamlNode | undefined = tree?.root;
  for (const step of path) {
    if (typeof step === 'number') {
      node = node?.kind === 'sequence' ? node.items.findLast((item) => item && item.span.start <= offset) : undefined;
    } else node = node?.kind === 'map' ? valueOf(step, node) : undefined;
  }
  return node?.kind === 'sequence' ? node : undefined;
}

/** Finds the property of a key; the rows of a list repeat a few. */
export function pathsOf(item: Schema): (key: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (key) => {
    if (!known.has(key)) known.set(key, findProperty(item, key)?.path);
    return known.get(key);
  };
}

/** What a row says, by property; several names parted as in a table. */
export function textsIn(
  { entries }: YamlMap,
  pathOf: (key: string) => readonly string[] | undefined,
): ReadonlyMap<string, string> {
  return new Map(entries.map(({ key, value }) => [pathOf(key.text)?.join('/') ?? '', textOf(value)]));
}

function textOf(node: YamlNode | undefined): string {
  if (node?.kind === 'scalar') return node.text.text;
  const items = node?.kind === 'sequence' ? node.items : [];
  return items.flatMap((each) => (each?.kind === 'scalar' ? [each.text.text] : [])).join('; ');
}

/** The braces of a row on one line, with the blanks inside them. */
export function bracesOf(
  row: YamlMap | undefined,
  text: string,
): { readonly open: string; readonly close: string } | undefined {
  if (!row?.isFlow) return undefined;
  const written = text.slice(row.span.start, row.span.end);
  if (!written.startsWith('{') || /[\r\n]/u.test(written)) return undefined;
  return written.startsWith('{ ') ? { open: '{ ', close: ' }' } : { open: '{', close: '}' };
}

/** The rows of all lists to which the keys of a path lead. */
export function rowsAt([step, ...rest]: readonly YamlStep[], node: YamlNode | undefined): readonly YamlMap[] {
  if (step === undefined) return node?.kind === 'sequence' ? node.items.filter((item) => item?.kind === 'map') : [];
  if (typeof step === 'number')
    return node?.kind === 'sequence' ? node.items.flatMap((item) => rowsAt(rest, item)) : [];
  return node?.kind === 'map' ? rowsAt(rest, valueOf(step, node)) : [];
}

function valueOf(key: YamlStep, { entries }: YamlMap): YamlNode | undefined {
  return entries.find(({ key: { text } }) => text === key)?.value;
}

export function yamlOf({ document }: AssistedDocument): YamlTree | undefined {
  return document.kind === 'yaml' ? document.yaml : document.frontMatter?.yaml;
}
