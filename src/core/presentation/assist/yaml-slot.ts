import { findFrontMatter } from '../../document/front-matter.js';
import { locateInYaml, type YamlStep } from '../../document/locate-in-yaml.js';
import type { YamlNode } from '../../document/yaml-tree.js';
import type { Schema } from '../../catalogue/schema.js';
import { childPointer } from '../../model/read-context.js';
import type { Reading } from '../../model/reading.js';
import type { AssistedDocument } from './assist-context.js';
import { followKeys, leafSchema, type FoundProperty } from './property-steps.js';
import { rowAround, valueIn } from './row-around.js';
import type { EitherSlot, KeySlot, RowAround, ValueSlot, YamlPlace } from './slot.js';

/** The part of a document that is YAML, when an offset stands in it. */
export function yamlPlaceAt(text: string, kind: 'markdown' | 'yaml', offset: number): YamlPlace | undefined {
  const yaml = kind === 'yaml' ? { start: 0, end: text.length + 1 } : findFrontMatter(text).yaml;
  if (offset < yaml.start || offset >= yaml.end) return undefined;
  const part = text.slice(yaml.start, yaml.end);
  const location = locateInYaml(part, offset - yaml.start);
  return location && { location, text: part, shift: yaml.start };
}

/** What can stand at a place in YAML by the type's schema. */
export function yamlSlot(yaml: YamlPlace, assisted: AssistedDocument): KeySlot | ValueSlot | EitherSlot | undefined {
  const { location } = yaml;
  const found = followKeys(assisted.type.schema, location.path);
  if (!found) return undefined;
  const key = keySlot(found.schema, yaml);
  if (location.slot === 'key') return key;
  const value = valueSlot(found, yaml, assisted);
  return location.slot === 'value' ? value : { kind: 'either', key, value };
}

function keySlot(schema: Schema, yaml: YamlPlace): KeySlot | undefined {
  if (!schema.properties) return undefined;
  return { kind: 'key', schema, isRoot: yaml.location.path.length === 0, yaml };
}

function valueSlot(found: FoundProperty, yaml: YamlPlace, assisted: AssistedDocument): ValueSlot {
  const { location, shift } = yaml;
  const { start, end } = location.cursor.word;
  const row = rowOf(location.path, start + shift, assisted);
  return {
    kind: 'value',
    name: found.name,
    schema: leafSchema(found.schema),
    replace: { start: start + shift, end: end + shift },
    present: textsBeside(location.nodes.at(-2), location.path.at(-1)),
    written: { notation: 'yaml', yaml },
    ...(row && { row }),
  };
}

/** The list of the document that a path leads through; far rows are not part of what the path was found in. */
function rowOf(
  [list, index, ...rest]: readonly YamlStep[],
  offset: number,
  assisted: AssistedDocument,
): RowAround | undefined {
  const { type, reading } = assisted;
  const array = typeof list === 'string' && typeof index === 'number' ? followKeys(type.schema, [list]) : undefined;
  const item = array?.schema.items;
  if (!array || !item?.properties || rest.length === 0) return undefined;
  const path = followKeys(item, rest)?.path.map(String) ?? [];
  return rowAround(item, path, rowIndex(`/${array.name}`, offset, reading), valueIn(reading.model, array.path));
}

/** Of the last row that begins before an offset. */
function rowIndex(array: string, offset: number, { places }: Reading): number {
  for (let index = 0; ; index += 1) {
    const span = places.get(childPointer(array, index))?.value;
    if (!span || span.start > offset) return Math.max(0, index - 1);
  }
}

/** The other texts of the list that an item stands in. */
function textsBeside(list: YamlNode | undefined, own: YamlStep | undefined): readonly string[] {
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item, index) => (item?.kind === 'scalar' && index !== own ? [item.text.text] : []));
}
