import { lintType } from '../../catalogue/lint.js';
import type { Bilingual, DocumentType } from '../../catalogue/schema.js';
import type { YamlMap } from '../../document/yaml-tree.js';
import { nearestName } from '../../text/distance.js';
import { lintPhrase } from '../lint-data.js';
import type { Report } from '../lint-facts.js';
import { lintSetRules } from '../lint-set-rules.js';
import type { DefinitionFaults } from './definition-fault.js';
import { lintRules } from './lint-rules.js';
import { repeatedCodes } from './repeated-codes.js';
import { schemaForm } from './schema-form.js';
import { isWritten, keysOfPointer, markAt, nodeAt, valueOf, without, type Keys } from './tree.js';
import type { TypeSource } from './type-source.js';

/** Lists of a type that are joined with those of its parents. */
const JOINED = ['allOf', 'phrases', 'levels', 'setRules', 'shares', 'templates'];

const NO_PROPERTY: Bilingual = {
  id: '“{text}” wajib, tetapi jenis ini tidak punya isian itu.',
  en: '“{text}” is required, but this type has no such property.',
};
const NOT_OPTIONAL: Bilingual = {
  id: '“{text}” disebut “optional”, tetapi jenis ini tidak punya isian itu.',
  en: '“{text}” is said to be optional, but this type has no such property.',
};

/** Takes out a part of a file. */
type Leave = (path: string, keys: Keys) => void;

/**
 * What is wrong in the types of an office as they are once put together, each fault at its words in the office's file;
 * returns the files without the faulty parts, the very same when there are none.
 */
export function lintOwnTypes(
  types: readonly DocumentType[],
  sources: readonly TypeSource[],
  faults: DefinitionFaults,
): readonly TypeSource[] {
  const left = new Map<string, Keys[]>();
  const leave: Leave = (path, keys) => left.set(path, [...(left.get(path) ?? []), keys]);
  for (const source of sources) {
    if (source.kind === 'library') continue;
    lintPhrases(source, faults, leave);
    for (const keys of lintRules(source, typeOver(source.id, types), faults)) leave(source.path, keys);
  }
  for (const [path, keys] of repeatedCodes(sources, faults)) leave(path, keys);
  for (const type of types) {
    const own = sources.filter(({ kind, id }) => kind !== 'library' && id === type.id);
    if (own.length > 0) lintOne(type, { own, types, faults, leave });
  }
  if (left.size === 0) return sources;
  return sources.map((source) => ({ ...source, tree: without(source.tree, left.get(source.path) ?? []) }));
}

/** A type, or one that extends what is no type of its own. */
function typeOver(id: string, types: readonly DocumentType[]): DocumentType | undefined {
  return types.find((type) => type.id === id) ?? types.find(({ ancestors }) => ancestors.includes(id));
}

interface Linted {
  readonly own: readonly TypeSource[];
  readonly types: readonly DocumentType[];
  readonly faults: DefinitionFaults;
  readonly leave: Leave;
}

function lintOne(type: DocumentType, { own, types, faults, leave }: Linted): void {
  const { id, schema } = type;
  const report: Report = (pointer, message, data = {}) => {
    const keys = keysOfPointer(pointer);
    const place = placeOf(keys, own, schema);
    if (!place) return;
    faults.in(place.path)('DEF-003', markAt(place.tree, place.keys), message, data);
    const part = place.keys.length === keys.length ? faultyPart(place.keys) : undefined;
    if (part) leave(place.path, part);
  };
  for (const { pointer, message, data } of lintType(id, schema)) report(pointer, message, data);
  lintSetRules(type, types, report);
  for (const { path, tree, form } of own) {
    if (form === 'plain') continue;
    for (const [keyword, message] of [['required', NO_PROPERTY] as const, ['optional', NOT_OPTIONAL] as const]) {
      for (const [index, name] of namesIn(tree, keyword).entries()) {
        const names = Object.keys(schema.properties ?? {});
        if (names.includes(name)) continue;
        const keys = [keyword, index];
        faults.in(path)('DEF-003', markAt(tree, keys), message, { text: name }, nearestName(name, names));
        leave(path, keys);
      }
    }
  }
}

/** What is left out for a fault: of a rule that looks into other documents the whole; a sentence is better than none. */
function faultyPart(keys: Keys): Keys | undefined {
  if (keys[0] === 'setRules') return keys.slice(0, 2);
  return keys.at(-1) === 'message' || keys.at(-1) === 'code' || keys.length === 0 ? undefined : keys;
}

function namesIn(tree: YamlMap, keyword: string): readonly string[] {
  const names = valueOf(tree, keyword);
  return names?.kind === 'sequence' ? names.items.map((item) => (item?.kind === 'scalar' ? item.text.text : '')) : [];
}

function lintPhrases({ path, tree }: TypeSource, faults: DefinitionFaults, leave: Leave): void {
  const phrases = schemaForm(tree, () => ({})).phrases ?? [];
  for (const [index, phrase] of phrases.entries()) {
    lintPhrase(phrase, `/phrases/${String(index)}`, (pointer, message, data) => {
      faults.in(path)('DEF-003', markAt(tree, keysOfPointer(pointer)), message, data);
      leave(path, ['phrases', index]);
    });
  }
}

interface OwnPlace {
  readonly path: string;
  readonly tree: YamlMap;
  readonly keys: Keys;
}

/** Where a place of the merged schema is written; undefined when it comes from somebody else. */
function placeOf(keys: Keys, sources: readonly TypeSource[], schema: DocumentType['schema']): OwnPlace | undefined {
  const [first = '', position, ...rest] = keys;
  const list: unknown = JOINED.includes(String(first)) ? schema[String(first)] : undefined;
  if (!Array.isArray(list)) {
    const named = keys.slice(0, first === 'example' ? 3 : 2);
    const source = sources.findLast(({ tree }) => isWritten(tree, named));
    return source && { path: source.path, tree: source.tree, keys: written(source.tree, keys) };
  }
  const counts = sources.map(({ tree }) => lengthOf(tree, String(first)));
  let index = Number(position) - (list.length - counts.reduce((sum, count) => sum + count, 0));
  for (const [at, source] of sources.entries()) {
    const count = counts[at] ?? 0;
    if (index >= 0 && index < count) {
      return { path: source.path, tree: source.tree, keys: written(source.tree, [first, index, ...rest]) };
    }
    index -= count;
  }
  return undefined;
}

function lengthOf(tree: YamlMap, key: string): number {
  const node = nodeAt(tree, [key]);
  return node?.kind === 'sequence' ? node.items.length : 0;
}

/** As far as the keys lead: the rest stands in what is referred to from there. */
function written(tree: YamlMap, keys: Keys): Keys {
  let length = keys.length;
  while (length > 0 && !isWritten(tree, keys.slice(0, length))) length -= 1;
  const node = nodeAt(tree, keys.slice(0, length));
  const found = keys.slice(0, length);
  return length < keys.length && node?.kind === 'map' && isWritten(node, ['$ref']) ? [...found, '$ref'] : found;
}
