import { lintType } from '../../catalogue/lint.js';
import type { Bilingual, DocumentType } from '../../catalogue/schema.js';
import type { YamlMap } from '../../document/yaml-tree.js';
import { lintPhrase } from '../lint-data.js';
import type { Report } from '../lint-facts.js';
import { lintSetRules } from '../lint-set-rules.js';
import type { DefinitionFaults } from './definition-fault.js';
import { schemaForm } from './schema-form.js';
import { isWritten, keysOfPointer, markAt, nodeAt, valueOf, type Keys } from './tree.js';
import type { TypeSource } from './type-sources.js';

/** Lists of a type that are joined with those of its parents. */
const JOINED = ['allOf', 'phrases', 'levels', 'setRules', 'shares', 'templates'];

const NO_PROPERTY: Bilingual = {
  id: '“{text}” wajib, tetapi jenis ini tidak punya isian itu.',
  en: '“{text}” is required, but this type has no such property.',
};

/** What is wrong in the types of an office as they are once put together, each fault at its words in the office's file. */
export function lintOwnTypes(
  types: readonly DocumentType[],
  sources: readonly TypeSource[],
  faults: DefinitionFaults,
): void {
  for (const source of sources) if (source.kind !== 'library') lintPhrases(source, faults);
  for (const type of types) {
    const own = sources.filter(({ kind, id }) => kind !== 'library' && id === type.id);
    if (own.length > 0) lintOne(type, own, types, faults);
  }
}

function lintOne(
  type: DocumentType,
  own: readonly TypeSource[],
  types: readonly DocumentType[],
  faults: DefinitionFaults,
): void {
  const { id, schema } = type;
  const report: Report = (pointer, message, data = {}) => {
    const place = placeOf(keysOfPointer(pointer), own, schema);
    if (place) faults.in(place.path)('DEF-003', markAt(place.tree, place.keys), message, data);
  };
  for (const { pointer, message, data } of lintType(id, schema)) report(pointer, message, data);
  lintSetRules(type, types, report);
  for (const { path, tree, form } of own) {
    if (form === 'plain') continue;
    for (const [index, name] of requiredIn(tree).entries()) {
      const isKnown = Object.hasOwn(schema.properties ?? {}, name);
      if (!isKnown) faults.in(path)('DEF-003', markAt(tree, ['required', index]), NO_PROPERTY, { text: name });
    }
  }
}

function requiredIn(tree: YamlMap): readonly string[] {
  const required = valueOf(tree, 'required');
  return required?.kind === 'sequence'
    ? required.items.map((item) => (item?.kind === 'scalar' ? item.text.text : ''))
    : [];
}

function lintPhrases({ path, tree }: TypeSource, faults: DefinitionFaults): void {
  const phrases = schemaForm(tree, () => ({})).phrases ?? [];
  for (const [index, phrase] of phrases.entries()) {
    lintPhrase(phrase, `/phrases/${String(index)}`, (pointer, message, data) => {
      faults.in(path)('DEF-003', markAt(tree, keysOfPointer(pointer)), message, data);
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
