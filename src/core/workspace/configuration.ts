import type { Catalogue } from '../catalogue/catalogue.js';
import type { Severity } from '../catalogue/schema.js';
import { parseYaml } from '../document/parse-yaml.js';
import type { YamlMap, YamlNode, YamlScalar } from '../document/yaml-tree.js';
import type { Finding } from '../findings/finding.js';
import { matchesCode } from '../findings/levels.js';
import { nearestName } from '../text/distance.js';
import type { FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { fault, syntaxFault, wordFault } from './configuration-faults.js';
import { compileGlobs, globFault, type FileGlobs } from './file-globs.js';
import type { LevelOverride } from './settings.js';

/** Name of the file that configures a folder and everything in it. */
export const configurationName = 'naskah.yaml';

/** What naskah.yaml says, faults left out. */
export interface Configuration {
  /** Types by file pattern; the last one that fits wins. */
  readonly types: readonly { readonly files: FileGlobs; readonly type: string }[];
  readonly checks: readonly LevelOverride[];
  /** Levels for some files only; they follow `checks`. */
  readonly overrides: readonly { readonly files: FileGlobs; readonly checks: readonly LevelOverride[] }[];
  readonly exclude: FileGlobs;
  /** Absent when the file does not say it. */
  readonly language: 'document' | 'id' | 'en' | undefined;
}

export interface ConfigurationResult {
  readonly configuration: Configuration;
  /** Faults of naskah.yaml itself, in its own text. */
  readonly findings: readonly Finding[];
}

/** The names a configuration may use; without them types and codes are taken as they are. */
export type KnownNames = Pick<Catalogue, 'types' | 'rules' | 'typeNamed'>;

interface Context {
  readonly known: KnownNames | undefined;
  readonly faults: Finding[];
}

/** A value with where it stands: its key's place serves when it has no words of its own. */
interface Field {
  readonly pointer: string;
  readonly key: FlatText;
  readonly value: YamlNode | undefined;
}

const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
const LANGUAGES = ['document', 'id', 'en'] as const;

/** What people write instead of a level. */
const LEVEL_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['err', 'error'],
  ['kesalahan', 'error'],
  ['warn', 'warning'],
  ['peringatan', 'warning'],
  ['info', 'information'],
  ['informasi', 'information'],
  ['petunjuk', 'hint'],
  ['saran', 'hint'],
  ['none', 'off'],
  ['false', 'off'],
  ['mati', 'off'],
]);

/** Reads naskah.yaml. Every fault is a finding at the exact words, and whatever is right still counts. */
export function readConfiguration(source: SourceText, known?: KnownNames): ConfigurationResult {
  const tree = parseYaml(source.text, 0);
  const context: Context = { known, faults: tree.problems.map(syntaxFault) };
  const fields = rootFields(tree.root, context);
  const configuration: Configuration = {
    types: listItems(fields.get('types'), context).flatMap((item) => readType(item, context)),
    checks: readChecks(fields.get('checks'), context),
    overrides: listItems(fields.get('overrides'), context).flatMap((item) => readOverride(item, context)),
    exclude: readGlobs(fields.get('exclude'), context),
    language: readChoice(fields.get('language'), LANGUAGES, context),
  };
  return { configuration, findings: context.faults.sort((a, b) => a.span.start - b.span.start) };
}

function rootFields(root: YamlNode | undefined, context: Context): ReadonlyMap<string, Field> {
  const isEmpty = !root || (root.kind === 'scalar' && root.value === null);
  if (isEmpty) return new Map();
  if (root.kind === 'map') {
    return readFields(root, '', ['types', 'checks', 'overrides', 'exclude', 'language'], context);
  }
  context.faults.push(
    fault('CFG-003', '', firstLine(root), {
      id: 'Tulis pengaturan sebagai “kunci: nilai”, misalnya “language: id”.',
      en: 'Write settings as “key: value”, for example “language: id”.',
    }),
  );
  return new Map();
}

/** The known keys of a map; the others are faults. The first of two equal keys counts. */
function readFields(
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

/** The items of a list, each a map; anything else is a fault. */
function listItems(field: Field | undefined, context: Context): readonly { map: YamlMap; pointer: string }[] {
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
    if (item) context.faults.push(fault('CFG-003', pointer, firstLine(item), itemForm(field.key.text)));
    return [];
  });
}

function itemForm(list: string): { readonly id: string; readonly en: string } {
  const example =
    list === 'types' ? '{ files: "sop/**", type: sop }' : '{ files: "draf/**", checks: { SEC-002: off } }';
  return {
    id: `Setiap butir memerlukan kunci dan nilai, misalnya ${example}.`,
    en: `Every item needs keys and values, for example ${example}.`,
  };
}

function readType(item: { map: YamlMap; pointer: string }, context: Context): Configuration['types'] {
  const fields = readFields(item.map, item.pointer, ['files', 'type'], context);
  const files = readGlobs(needed(fields, 'files', item, context), context);
  const type = readTypeName(needed(fields, 'type', item, context), context);
  return type === undefined ? [] : [{ files, type }];
}

function readOverride(item: { map: YamlMap; pointer: string }, context: Context): Configuration['overrides'] {
  const fields = readFields(item.map, item.pointer, ['files', 'checks'], context);
  const files = readGlobs(needed(fields, 'files', item, context), context);
  return [{ files, checks: readChecks(needed(fields, 'checks', item, context), context) }];
}

/** A field that has to be there; its absence is marked at the item's first key. */
function needed(
  fields: ReadonlyMap<string, Field>,
  name: string,
  item: { map: YamlMap; pointer: string },
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

function readTypeName(field: Field | undefined, context: Context): string | undefined {
  const scalar = readScalar(field, context);
  if (!field || !scalar || !context.known) return scalar?.text.text;
  const type = context.known.typeNamed(scalar.text.text);
  if (type) return type.id;
  const ids = context.known.types.map(({ id }) => id);
  const nearest = nearestName(scalar.text.text, ids);
  const message = { id: 'Jenis dokumen “{text}” tidak dikenal.', en: 'Unknown document type “{text}”.' };
  context.faults.push(wordFault('CFG-003', field.pointer, scalar.text, message, { nearest }));
  return undefined;
}

function readChecks(field: Field | undefined, context: Context): readonly LevelOverride[] {
  if (!field?.value) return [];
  if (field.value.kind !== 'map') {
    context.faults.push(
      wordFault('CFG-003', field.pointer, field.key, {
        id: '“{text}” memerlukan pasangan kode dan tingkat, misalnya “SOP-002: warning”.',
        en: '“{text}” needs pairs of code and level, for example “SOP-002: warning”.',
      }),
    );
    return [];
  }
  return field.value.entries.flatMap(({ key, value }) => {
    const entry: Field = { pointer: `${field.pointer}/${escapePointer(key.text)}`, key, value };
    const isKnown = isKnownCode(entry, context);
    const to = readChoice(entry, LEVELS, context, LEVEL_SYNONYMS);
    return isKnown && to !== undefined ? [{ codes: [key.text], to }] : [];
  });
}

function isKnownCode({ pointer, key }: Field, { known, faults }: Context): boolean {
  if (!known) return true;
  const codes = [...known.rules.keys()];
  if (codes.some((code) => matchesCode(code, [key.text]))) return true;
  const nearest = key.text.includes('*') ? undefined : nearestCode(key.text, codes);
  const message = { id: 'Tidak ada aturan dengan kode “{text}”.', en: 'No rule has the code “{text}”.' };
  faults.push(wordFault('CFG-003', pointer, key, message, { nearest }));
  return false;
}

/** Codes differ by a digit from their neighbours, so only the spelling is corrected: “sop2”, “SOP-2”, “SPO-002”. */
function nearestCode(text: string, codes: readonly string[]): string | undefined {
  const padded = text
    .toUpperCase()
    .trim()
    .replace(/[\s_-]*(\d{1,3})$/, (_, digits: string) => `-${digits.padStart(3, '0')}`);
  const sameNumber = codes.filter((code) => code.slice(-3) === padded.slice(-3));
  return codes.includes(padded) ? padded : nearestName(padded, sameNumber, 2);
}

function readGlobs(field: Field | undefined, context: Context): FileGlobs {
  if (!field?.value) return compileGlobs([]);
  const nodes = field.value.kind === 'sequence' ? field.value.items : [field.value];
  const patterns = nodes.flatMap((node, index) => {
    const pointer = field.value?.kind === 'sequence' ? `${field.pointer}/${String(index)}` : field.pointer;
    return readPattern({ ...field, pointer, value: node }, context) ?? [];
  });
  return compileGlobs(patterns);
}

function readPattern(field: Field, context: Context): string | undefined {
  const scalar = readScalar(field, context);
  const message = scalar && globFault(scalar.text.text);
  if (message) context.faults.push(wordFault('CFG-003', field.pointer, scalar.text, message));
  return message ? undefined : scalar?.text.text;
}

/** One of the given words; `synonyms` are words that are understood only to suggest the right one. */
function readChoice<Choice extends string>(
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
function readScalar(field: Field | undefined, context: Context): YamlScalar | undefined {
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
function firstLine(node: YamlNode): Span {
  if (node.kind === 'map') return node.entries[0]?.key.span() ?? node.span;
  if (node.kind === 'scalar') return node.text.span();
  const first = node.items.find((item) => item !== undefined);
  return first ? firstLine(first) : node.span;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
