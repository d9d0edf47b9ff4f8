import { findProperty } from '../../catalogue/property-names.js';
import { exampleValues } from '../../catalogue/template.js';
import type { Schema } from '../../catalogue/schema.js';
import { lineEnd, startOfLine } from '../../document/lines.js';
import { locateInYaml, type YamlLocation, type YamlStep } from '../../document/locate-in-yaml.js';
import type { YamlMap } from '../../document/yaml-tree.js';
import { holdsObjects, isObject, ordinalOf } from '../../model/read-context.js';
import { pointSpan } from '../../text/span.js';
import { keyFor } from '../../writing/write-yaml.js';
import { layoutAt, leadIn } from '../schema/layout-at.js';
import type { AssistedDocument } from './assist-context.js';
import { requiredIn } from './labels.js';
import { followKeys, type FoundProperty } from './property-steps.js';
import { valueIn } from './row-around.js';
import type { RowSlot, YamlPlace } from './slot.js';
import { bracesOf, pathsOf, rowsAt, rowsBeside, textsIn, yamlOf, type PlaceInList } from './yaml-rows.js';

/**
 * A new row of a list in YAML: behind `- `, in an empty line in the column of the list's dashes, behind the key of a
 * list that has none yet, and behind the first key of a row (`- no: `).
 */
export function yamlRowSlot(yaml: YamlPlace, assisted: AssistedDocument): RowSlot | undefined {
  const { location } = yaml;
  if (location.cursor.brackets.length > 0 || location.cursor.hasColon || location.cursor.quote) return undefined;
  if (location.cursor.before === 'dash') return behindDash(yaml, assisted);
  if (location.slot !== 'value' || location.cursor.before !== 'colon') return undefined;
  return typeof location.path.at(-2) === 'number' ? behindFirstKey(yaml, assisted) : behindList(yaml, assisted);
}

/** A new row in an empty line. */
export function rowInEmptyLine(item: EmptyLine, assisted: AssistedDocument): RowSlot | undefined {
  const { location } = item.yaml;
  const { place } = item;
  return rowOf(location, assisted, { ...place, ...{ typed: '', lead: DASH, column: (place.dash ?? 0) + DASH.length } });
}

export const DASH = '- ';

/** An empty line in which the dash of an item could stand. */
export interface EmptyLine {
  /** As if the dash stood there: offsets behind it are those of the document. */
  readonly yaml: YamlPlace;
  readonly place: PlaceInList;
}

/** The empty line at an offset, where an item of a list can be begun in its column. */
export function emptyLineAt({ text, shift, offset }: YamlPart): EmptyLine | undefined {
  const line = startOfLine(text, offset);
  if (text.slice(line, lineEnd(text, offset)).trim() !== '') return undefined;
  const begun = text.slice(0, offset) + DASH + text.slice(offset);
  const location = locateInYaml(begun, offset + DASH.length);
  if (location?.cursor.before !== 'dash' || typeof location.path.at(-1) !== 'number') return undefined;
  return {
    yaml: { location, text: begun, shift: shift - DASH.length },
    place: { replace: pointSpan(offset + shift), line: line + shift, dash: offset - line },
  };
}

/** A part of a document that is YAML, and an offset in it. */
export interface YamlPart {
  readonly text: string;
  readonly shift: number;
  readonly offset: number;
}

function behindDash(yaml: YamlPlace, assisted: AssistedDocument): RowSlot | undefined {
  const { location, text } = yaml;
  return location.slot === 'either' || location.slot === 'value'
    ? rowOf(location, assisted, {
        ...cursorIn(yaml),
        ...{ dash: undefined, lead: leadIn(location), column: layoutAt(text, location, 'yaml').column },
      })
    : undefined;
}

function cursorIn({ location, text, shift }: YamlPlace): Pick<RowPlace, 'replace' | 'typed' | 'line'> {
  const { start, end } = location.cursor.word;
  const replace = { start: start + shift, end: end + shift };
  return { replace, typed: text.slice(start, end), line: startOfLine(text, start) + shift };
}

function behindFirstKey(yaml: YamlPlace, assisted: AssistedDocument): RowSlot | undefined {
  const { location } = yaml;
  const map = location.nodes.at(-2);
  const key = location.path.at(-1);
  if (map?.kind !== 'map' || map.entries.length !== 1 || typeof key !== 'string') return undefined;
  const { keyColumn } = location.cursor;
  const cursor = cursorIn(yaml);
  const above = { ...location, path: location.path.slice(0, -1) };
  return rowOf(above, assisted, {
    ...cursor,
    ...{ dash: undefined, lead: leadIn(location), column: keyColumn, begun: key },
  });
}

function behindList(yaml: YamlPlace, assisted: AssistedDocument): RowSlot | undefined {
  const { location, text } = yaml;
  const list = followKeys(assisted.type.schema, location.path);
  const cursor = cursorIn(yaml);
  if (!list || !holdsObjects(list.schema) || cursor.typed !== '') return undefined;
  const { keyColumn } = location.cursor;
  const { unit } = layoutAt(text, location, 'yaml');
  const indentation = keyColumn + unit.length;
  return rowOf({ ...location, path: [...location.path, 0] }, assisted, {
    ...cursor,
    ...{ dash: undefined, lead: `\n${' '.repeat(indentation)}- `, column: indentation + 2 },
  });
}

interface RowPlace extends PlaceInList {
  readonly typed: string;
  readonly lead: string;
  readonly column: number;
  /** The key that stands there already. */
  readonly begun?: string;
}

function rowOf({ path }: Pick<YamlLocation, 'path'>, assisted: AssistedDocument, place: RowPlace): RowSlot | undefined {
  const list = path.slice(0, -1);
  const array = followKeys(assisted.type.schema, list);
  const item = array?.schema.items;
  if (!array || !item?.properties || typeof path.at(-1) !== 'number') return undefined;
  const others = rowsBeside(list, place, assisted);
  if (!others) return undefined;
  const columns = columnsOf(item, others, others.length > 0 ? [] : modelOf(list, array, assisted), assisted);
  const ordered = place.begun === undefined ? columns : beginningWith(place.begun, columns, item);
  return ordered && ordered.length > 1 ? slotOf(ordered, item, others, place, assisted) : undefined;
}

function slotOf(
  columns: readonly Column[],
  item: Schema,
  others: readonly YamlMap[],
  place: RowPlace,
  { document }: AssistedDocument,
): RowSlot {
  const above = others.filter(({ span }) => span.start < place.line);
  const pathOf = pathsOf(item);
  return {
    kind: 'row',
    item,
    columns: columns.map(({ path }) => path),
    rows: above.map((row) => {
      const texts = textsIn(row, pathOf);
      return columns.map(({ path }) => texts.get(path.join('/')) ?? '');
    }),
    ...{ replace: place.replace, typed: place.typed },
    written: {
      notation: 'yaml',
      keys: columns.map(({ key }) => key),
      ...{ lead: place.lead, isBegun: place.begun !== undefined, column: place.column },
      braces: place.begun === undefined ? bracesOf(above.at(-1), document.source.text) : undefined,
    },
  };
}

interface Column {
  readonly key: string;
  readonly path: readonly string[];
}

/** What a row must have, and what all others have, as these are written; for the first what its `model` has. */
function columnsOf(
  item: Schema,
  rows: readonly YamlMap[],
  model: readonly Column[],
  { language }: AssistedDocument,
): readonly Column[] {
  const pathOf = pathsOf(item);
  const last = rows.at(-1);
  const others = rows.slice(0, -1).map(({ entries }) => new Set(entries.map(({ key }) => pathOf(key.text)?.join('/'))));
  const required = requiredIn(item);
  const kept = (last ? columnsIn(last, item) : model).filter(
    ({ path }) => required.has(path[0] ?? '') || others.every((paths) => paths.has(path.join('/'))),
  );
  const missing = [...required].filter((name) => !kept.some(({ path }) => path[0] === name) && item.properties?.[name]);
  const all = [...kept, ...missing.map((name) => ({ key: keyFor(name, item, language), path: [name] }))];
  const names = Object.keys(item.properties ?? {});
  const ordinal = ordinalOf(item);
  // The number comes first wherever the schema has it.
  const rank = ({ path: [name = ''] }: Column): number => (name === ordinal ? -1 : names.indexOf(name));
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** What is read out of another key is not written. */
function columnsIn({ entries }: YamlMap, item: Schema): readonly Column[] {
  const pathOf = pathsOf(item);
  return entries.flatMap(({ key: { text } }) => {
    const path = pathOf(text);
    const isRead = item.properties?.[path?.[0] ?? '']?.from !== undefined;
    return path && !isRead ? [{ key: text, path }] : [];
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('/') === b.join('/');
}

/** Only what rows are begun with stands there alone. */
function beginningWith(key: string, columns: readonly Column[], item: Schema): readonly Column[] | undefined {
  const path = findProperty(item, key)?.path;
  if (path?.length !== 1 || (path[0] !== ordinalOf(item) && path[0] !== item.key)) return undefined;
  return [{ key, path }, ...columns.filter((column) => !isSame(column.path, path))];
}

/** What a row has in the same list elsewhere (the activities of another phase), or in the type's example. */
function modelOf(
  path: readonly YamlStep[],
  { schema, path: names }: FoundProperty,
  assisted: AssistedDocument,
): readonly Column[] {
  const item = schema.items ?? {};
  const elsewhere = rowsAt(path, yamlOf(assisted)?.root).at(-1);
  if (elsewhere) return columnsIn(elsewhere, item);
  const { type, language } = assisted;
  const steps = [...names.map((step) => (typeof step === 'number' ? 0 : step)), 0];
  const example = valueIn(exampleValues(type, language), steps);
  return isObject(example)
    ? Object.keys(example).map((name) => ({ key: keyFor(name, item, language), path: [name] }))
    : [];
}
