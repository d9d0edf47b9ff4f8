import { findFrontMatter } from '../../document/front-matter.js';
import { lineEnd, startOfLine, trimmedEnd } from '../../document/lines.js';
import { locateInYaml, type YamlStep } from '../../document/locate-in-yaml.js';
import type { YamlNode } from '../../document/yaml-tree.js';
import type { Schema } from '../../catalogue/schema.js';
import { childPointer } from '../../model/read-context.js';
import type { Reading } from '../../model/reading.js';
import type { AssistedDocument } from './assist-context.js';
import { schemaAt } from '../../findings/subject.js';
import { followKeys, leafSchema, type FoundProperty } from './property-steps.js';
import { rowAround, valueIn } from './row-around.js';
import type { EitherSlot, KeySlot, RowAround, RowSlot, ValueSlot, YamlPlace } from './slot.js';
import { DASH, emptyLineAt, rowInEmptyLine, yamlRowSlot, type EmptyLine, type YamlPart } from './yaml-row-slot.js';
import { itemsBeside, listAt, yamlOf } from './yaml-rows.js';

/** What can stand at an offset in the YAML of a document; 'none' in YAML where nothing can, undefined outside of it. */
export function yamlSlotAt(assisted: AssistedDocument, offset: number): YamlSlot | 'none' | undefined {
  const { document } = assisted;
  const part = yamlPartAt(document.source.text, document.kind, offset);
  if (!part) return undefined;
  const location = locateInYaml(part.text, part.offset);
  const slot = location ? yamlSlot({ ...part, location }, assisted) : behindBlank(part, assisted);
  const item = emptyLineAt(part);
  if (item) return inEmptyLine(item, slot, assisted) ?? 'none';
  return slot ?? 'none';
}

/** A bare value whose last word is followed by blanks at the end of its line: it may go on. */
function behindBlank({ text, shift, offset }: YamlPart, assisted: AssistedDocument): ValueSlot | undefined {
  const end = trimmedEnd(text, startOfLine(text, offset), offset);
  if (end === offset || text.slice(offset, lineEnd(text, offset)).trim() !== '') return undefined;
  const location = locateInYaml(text, end);
  if (!location || location.cursor.quote || location.cursor.brackets.length > 0) return undefined;
  const found = yamlSlot({ text, shift, location }, assisted);
  const slot = found?.kind === 'either' ? found.value : found;
  return slot?.kind === 'value' && slot.replace.end === end + shift
    ? { ...slot, replace: { ...slot.replace, end: offset + shift } }
    : undefined;
}

/** What an item of a list can be that is begun in an empty line, beside the keys that can stand there. */
function inEmptyLine(item: EmptyLine, slot: YamlSlot | undefined, assisted: AssistedDocument): YamlSlot | undefined {
  const key = slot?.kind === 'either' ? slot.key : slot?.kind === 'key' ? slot : undefined;
  const { yaml, place } = item;
  const found = followKeys(assisted.type.schema, yaml.location.path);
  const row = rowInEmptyLine(item, assisted);
  const isPlaced = itemsBeside(yaml.location.path.slice(0, -1), place, assisted) !== undefined;
  const value = found && isPlaced ? valueSlot(found, yaml, assisted, DASH) : undefined;
  return { kind: 'either', row, value, key };
}

export type YamlSlot = KeySlot | ValueSlot | EitherSlot;

/** The place of an offset in the YAML of a text. */
export function yamlPlaceAt(text: string, kind: 'markdown' | 'yaml', offset: number): YamlPlace | undefined {
  const part = yamlPartAt(text, kind, offset);
  const location = part && locateInYaml(part.text, part.offset);
  return location && { ...part, location };
}

/** The part of a document that is YAML, when an offset stands in it. */
function yamlPartAt(text: string, kind: 'markdown' | 'yaml', offset: number): YamlPart | undefined {
  const yaml = kind === 'yaml' ? { start: 0, end: text.length + 1 } : findFrontMatter(text).yaml;
  if (offset < yaml.start || offset >= yaml.end) return undefined;
  return { text: text.slice(yaml.start, yaml.end), shift: yaml.start, offset: offset - yaml.start };
}

function yamlSlot(yaml: YamlPlace, assisted: AssistedDocument): YamlSlot | undefined {
  const { location } = yaml;
  const found = followKeys(assisted.type.schema, location.path);
  if (!found) return undefined;
  const key = keySlot(found.schema, yaml);
  if (location.slot === 'key') return key;
  const value = valueSlot(found, yaml, assisted);
  const row = yamlRowSlot(yaml, assisted);
  if (location.slot === 'value') return row ? withRow(row, value) : value;
  return { kind: 'either', row, value, key };
}

function withRow(row: RowSlot, slot: YamlSlot | undefined): EitherSlot {
  const either = slot?.kind === 'either' ? slot : { value: undefined, key: undefined };
  return {
    ...either,
    ...{ kind: 'either', row },
    ...(slot?.kind === 'value' && { value: slot }),
    ...(slot?.kind === 'key' && { key: slot }),
  };
}

function keySlot(schema: Schema, yaml: YamlPlace): KeySlot | undefined {
  if (!schema.properties) return undefined;
  return { kind: 'key', schema, isRoot: yaml.location.path.length === 0, yaml };
}

function valueSlot(found: FoundProperty, yaml: YamlPlace, assisted: AssistedDocument, lead = ''): ValueSlot {
  const { location, shift } = yaml;
  const { start, end } = location.cursor.word;
  const row = rowOf(location.path, start + shift, assisted);
  return {
    kind: 'value',
    name: found.name,
    schema: leafSchema(found.schema),
    replace: { start: start + shift, end: end + shift },
    present: [
      ...textsBeside(location.nodes.at(-2), location.path.at(-1)),
      ...textsInList(location.path, start + shift, assisted),
    ],
    written: { notation: 'yaml', yaml, lead },
    ...(row && { row }),
  };
}

/** The innermost row of the document that a path leads into; far rows are not part of what the path was found in. */
function rowOf(path: readonly YamlStep[], offset: number, { type, reading }: AssistedDocument): RowAround | undefined {
  let real: readonly YamlStep[] = [];
  for (const step of followKeys(type.schema, path)?.path ?? [])
    real = [...real, typeof step === 'number' ? rowIndex(pointerOf(real), offset, reading) : step];
  const at = real.findLastIndex(
    (step, index) =>
      typeof step === 'number' &&
      index < real.length - 1 &&
      schemaAt(type.schema, pointerOf(real.slice(0, index + 1)))?.properties !== undefined,
  );
  const item = at < 0 ? undefined : schemaAt(type.schema, pointerOf(real.slice(0, at + 1)));
  if (!item) return undefined;
  const inRow = real.slice(at + 1).map(String);
  const isWithinRow = real.slice(0, at).some((step) => typeof step === 'number');
  return { ...rowAround(item, inRow, Number(real[at]), valueIn(reading.model, real.slice(0, at))), isWithinRow };
}

function pointerOf(path: readonly YamlStep[]): string {
  return path.reduce<string>((pointer, step) => childPointer(pointer, step), '');
}

/** Of the last row that begins before an offset. */
function rowIndex(array: string, offset: number, { places }: Reading): number {
  for (let index = 0; ; index += 1) {
    const span = places.get(childPointer(array, index))?.value;
    if (!span || span.start > offset) return Math.max(0, index - 1);
  }
}

/** The other texts of the list that an item stands in, as far as they stand around it. */
function textsBeside(list: YamlNode | undefined, own: YamlStep | undefined): readonly string[] {
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item, index) => (item?.kind === 'scalar' && index !== own ? [item.text.text] : []));
}

/** The texts of the whole list of the document, without the one at an offset. */
function textsInList(path: readonly YamlStep[], offset: number, assisted: AssistedDocument): readonly string[] {
  if (typeof path.at(-1) !== 'number') return [];
  const items = listAt(path.slice(0, -1), offset, yamlOf(assisted))?.items ?? [];
  return items.flatMap((item) =>
    item?.kind === 'scalar' && (item.span.end < offset || item.span.start > offset) ? [item.text.text] : [],
  );
}
