import type { Catalogue } from '../catalogue/catalogue.js';
import type { Bilingual } from '../catalogue/schema.js';
import type { YamlMap, YamlNode, YamlScalar } from '../document/yaml-tree.js';
import type { Finding } from '../findings/finding.js';
import { nearestName } from '../text/distance.js';
import type { FlatText } from '../text/flat-text.js';
import type { Span } from '../text/span.js';
import { fault, wordFault } from './configuration-faults.js';
import { compileGlobs, globFault, type FileGlobs } from './file-globs.js';

/** The names a configuration may use; without them types and codes are taken as they are. */
export type KnownNames = Pick<Catalogue, 'types' | 'rules' | 'typeNamed'>;

/** What reading a configuration goes by, and the faults it has met so far. */
export interface Context {
  readonly known: KnownNames | undefined;
  readonly faults: Finding[];
}

/** A value with where it stands: its key's place serves when it has no words of its own. */
export interface Field {
  readonly pointer: string;
  readonly key: FlatText;
  readonly value: YamlNode | undefined;
}

/** One item of a list of maps. */
export interface Item {
  readonly map: YamlMap;
  readonly pointer: string;
}

/** The known keys of a map; the others are faults. The first of two equal keys counts. */
export function readFields(
  map: YamlMap,
  pointer: string,
  names: readonly string[],
  context: Context,
): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { key, value } of map.entries) {
    const at = `${pointer}/${escapePointer(key.text)}`;
    if (!names.includes(key.text)) context.faults.push(unknownKey(at, key, names));
    else if (!fields.has(key.text)) fields.set(key.text, { pointer: at, key, value });
  }
  return fields;
}

function unknownKey(pointer: string, key: FlatText, names: readonly string[]): Finding {
  const nearest = nearestName(key.text, names);
  if (nearest !== undefined) {
    return wordFault(
      'CFG-002',
      pointer,
      key,
      { id: 'Kunci “{text}” tidak dikenal.', en: 'Unknown key “{text}”.' },
      { nearest },
    );
  }
  const message = {
    id: 'Kunci “{text}” tidak dikenal; yang dapat dipakai: {choices}.',
    en: 'Unknown key “{text}”; possible keys: {choices}.',
  };
  return wordFault('CFG-002', pointer, key, message, { data: { choices: names } });
}

/** The items of a list, each a map; anything else is a fault. `example` shows what an item looks like. */
export function listItems(field: Field | undefined, example: string, context: Context): readonly Item[] {
  if (!field?.value) return [];
  if (field.value.kind !== 'sequence') {
    context.faults.push(
      wordFault('CFG-003', field.pointer, field.key, {
        id: '“{text}” harus berupa daftar; mulai setiap butir dengan “- ”.',
        en: '“{text}” must be a list; begin every item with “- ”.',
      }),
    );
    return [];
  }
  return field.value.items.flatMap((item, index) => {
    const pointer = `${field.pointer}/${String(index)}`;
    if (item?.kind === 'map') return [{ map: item, pointer }];
    if (item) context.faults.push(fault('CFG-003', pointer, firstLine(item), itemForm(example)));
    return [];
  });
}

function itemForm(example: string): Bilingual {
  return {
    id: `Setiap butir memerlukan kunci dan nilai, misalnya ${example}.`,
    en: `Every item needs keys and values, for example ${example}.`,
  };
}

/** The keys and values of a field, each a field of its own; nothing, with a fault, when it is no map. */
export function mapEntries(field: Field | undefined, form: Bilingual, context: Context): readonly Field[] {
  if (!field?.value) return [];
  if (field.value.kind !== 'map') {
    context.faults.push(wordFault('CFG-003', field.pointer, field.key, form));
    return [];
  }
  return field.value.entries.map(({ key, value }) => ({
    pointer: `${field.pointer}/${escapePointer(key.text)}`,
    key,
    value,
  }));
}

/** A field that has to be there; its absence is marked at the item's first key. */
export function needed(
  fields: ReadonlyMap<string, Field>,
  name: string,
  item: Item,
  context: Context,
): Field | undefined {
  const field = fields.get(name);
  if (!field) {
    const span = item.map.entries[0]?.key.span() ?? firstLine(item.map);
    const message = { id: 'Kunci “{key}” belum ada pada butir ini.', en: 'This item has no key “{key}”.' };
    context.faults.push(fault('CFG-003', item.pointer, span, message, { data: { key: name } }));
  }
  return field;
}

/** The id of a type that is named; an unknown name is a fault. */
export function readTypeName(field: Field | undefined, context: Context): string | undefined {
  const scalar = readScalar(field, context);
  return field && scalar && knownType(scalar.text, field.pointer, context);
}

/** The id of the type that these words name; undefined, with a fault, when no type is called so. */
export function knownType(words: FlatText, pointer: string, context: Context): string | undefined {
  if (!context.known) return words.text;
  const type = context.known.typeNamed(words.text);
  if (type) return type.id;
  const nearest = nearestName(
    words.text,
    context.known.types.map(({ id }) => id),
  );
  const message = { id: 'Jenis dokumen “{text}” tidak dikenal.', en: 'Unknown document type “{text}”.' };
  context.faults.push(wordFault('CFG-003', pointer, words, message, { nearest }));
  return undefined;
}

/** The file patterns of a field, as `exclude` and `files` have them. */
export function readGlobs(field: Field | undefined, context: Context): FileGlobs {
  return compileGlobs(readPatterns(field, context).map(({ words }) => words.text));
}

/** Words of the configuration, with where they stand. */
export interface Words {
  readonly words: FlatText;
  readonly pointer: string;
}

/** One file pattern or a list of them; those that cannot be used are faults. */
export function readPatterns(field: Field | undefined, context: Context): readonly Words[] {
  return readTexts(field, context).filter(({ words, pointer }) => {
    const message = globFault(words.text);
    if (message) context.faults.push(wordFault('CFG-003', pointer, words, message));
    return !message;
  });
}

/** One text or a list of texts. */
export function readTexts(field: Field | undefined, context: Context): readonly Words[] {
  if (!field?.value) return [];
  const isList = field.value.kind === 'sequence';
  const nodes = field.value.kind === 'sequence' ? field.value.items : [field.value];
  return nodes.flatMap((value, index) => {
    const pointer = isList ? `${field.pointer}/${String(index)}` : field.pointer;
    const scalar = readScalar({ ...field, pointer, value }, context);
    return scalar ? [{ words: scalar.text, pointer }] : [];
  });
}

/** One of the given words; `synonyms` are words that are understood only to suggest the right one. */
export function readChoice<Choice extends string>(
  field: Field | undefined,
  choices: readonly Choice[],
  context: Context,
  synonyms: ReadonlyMap<string, string> = new Map(),
): Choice | undefined {
  const scalar = readScalar(field, context);
  if (!field || !scalar) return undefined;
  const { text } = scalar.text;
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  const nearest = synonyms.get(text.toLowerCase()) ?? nearestName(text, choices);
  const message = {
    id: '“{text}” tidak dapat dipakai; pilih {choices}.',
    en: '“{text}” cannot be used; choose {choices}.',
  };
  context.faults.push(wordFault('CFG-003', field.pointer, scalar.text, message, { nearest, data: { choices } }));
  return undefined;
}

/** A single word or text; nothing, a list or a map is a fault at the key. */
export function readScalar(field: Field | undefined, context: Context): YamlScalar | undefined {
  if (!field) return undefined;
  const { value } = field;
  if (value?.kind === 'scalar' && value.text.text !== '') return value;
  const message = value && value.kind !== 'scalar' ? ONE_WORD : EMPTY;
  context.faults.push(wordFault('CFG-003', field.pointer, field.key, message));
  return undefined;
}

const EMPTY = { id: '“{text}” belum diisi.', en: '“{text}” has no value.' };
const ONE_WORD = {
  id: '“{text}” memerlukan satu nilai, bukan daftar atau kelompok kunci.',
  en: '“{text}” needs a single value, not a list or a group of keys.',
};

/** Where a value begins, no further than a reader takes in at a glance. */
export function firstLine(node: YamlNode): Span {
  if (node.kind === 'map') return node.entries[0]?.key.span() ?? node.span;
  if (node.kind === 'scalar') return node.text.span();
  const first = node.items.find((item) => item !== undefined);
  return first ? firstLine(first) : node.span;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
