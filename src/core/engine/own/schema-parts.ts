import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import { nodeAt, type Keys } from './tree.js';

/** Keywords whose value is one schema. */
export const oneSchema: ReadonlySet<string> = new Set([
  ...['contains', 'additionalProperties', 'additionalItems', 'unevaluatedProperties', 'unevaluatedItems'],
  ...['propertyNames', 'not', 'if', 'then', 'else', 'items'],
]);
/** Keywords whose value is a list of schemas; `items` is one in older drafts. */
export const schemaList: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items', 'setRules']);
/** Keywords whose value has schemas under names that the author chooses. */
export const schemaMap: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', 'dependencies', '$defs', 'definitions'],
]);

/** A schema within a file. */
export interface SchemaPart {
  readonly keys: Keys;
  readonly node: YamlMap;
}

/** Every schema of a file, the whole one first. */
export function schemaParts(root: YamlMap): readonly SchemaPart[] {
  const parts: SchemaPart[] = [];
  visit(root, [], parts);
  return parts;
}

function visit(node: YamlMap, keys: Keys, parts: SchemaPart[]): void {
  parts.push({ keys, node });
  for (const { key, value } of node.entries) {
    for (const [path, child] of schemasUnder(key.text, value)) visit(child, [...keys, ...path], parts);
  }
}

function schemasUnder(keyword: string, value: YamlNode | undefined): readonly (readonly [Keys, YamlMap])[] {
  if (value?.kind === 'map' && schemaMap.has(keyword)) {
    return value.entries.flatMap(({ key, value: child }) =>
      child?.kind === 'map' ? [[[keyword, key.text], child] as const] : [],
    );
  }
  if (value?.kind === 'map' && oneSchema.has(keyword)) return [[[keyword], value]];
  if (value?.kind !== 'sequence' || !schemaList.has(keyword)) return [];
  return value.items.flatMap((child, index) => (child?.kind === 'map' ? [[[keyword, index], child] as const] : []));
}

/** An expression of a file, and what is left out when it is faulty. */
export interface WrittenExpression {
  readonly keys: Keys;
  readonly left: Keys;
}

/** Keywords of ours in whose values conditions on rows may stand, at any depth. */
const withConditions = new Set(['compare', 'unique', 'mentions', 'covers', 'monotone', 'fix', 'ordered', 'defined']);

/** Every regular expression that a schema holds itself. */
export function expressionsOf({ node, keys }: SchemaPart): readonly WrittenExpression[] {
  return node.entries.flatMap(({ key: { text: keyword }, value }) => {
    const at = [...keys, keyword];
    if (keyword === 'pattern' || keyword === 'separator') return [{ keys: at, left: at }];
    if (keyword === 'patternProperties' && value?.kind === 'map') {
      return value.entries.map(({ key }) => ({ keys: [...at, key.text], left: [...at, key.text] }));
    }
    if (keyword === 'patterns') return notations(value, at);
    if (keyword === 'phrases') return phrases(value, at);
    return withConditions.has(keyword) ? conditions(value, at).map((found) => ({ keys: found, left: at })) : [];
  });
}

function notations(value: YamlNode | undefined, at: Keys): readonly WrittenExpression[] {
  if (value?.kind !== 'sequence') return [];
  return value.items.map((item, index) => {
    const left = [...at, index];
    return { keys: item?.kind === 'map' ? [...left, 'match'] : left, left };
  });
}

function phrases(value: YamlNode | undefined, at: Keys): readonly WrittenExpression[] {
  if (value?.kind !== 'sequence') return [];
  return value.items.flatMap((item, index) =>
    ['match', 'unless', 'with', 'also']
      .filter((name) => nodeAt(item, [name]) !== undefined)
      .map((name) => ({ keys: [...at, index, name], left: [...at, index] })),
  );
}

/** Conditions in operands: `where`, `matching`, and the topics of `covers`. */
function conditions(value: YamlNode | undefined, at: Keys): readonly Keys[] {
  if (value?.kind === 'sequence') return value.items.flatMap((item, index) => conditions(item, [...at, index]));
  if (value?.kind !== 'map') return [];
  return value.entries.flatMap(({ key, value: child }) => {
    const own = [...at, key.text];
    if (key.text === 'matching') return [own];
    if ((key.text !== 'where' && key.text !== 'topics') || child?.kind !== 'map') return conditions(child, own);
    return child.entries.flatMap(({ key: name, value: wanted }) => {
      const named = [...own, name.text];
      if (wanted?.kind === 'scalar') return [named];
      return nodeAt(wanted, ['match']) ? [[...named, 'match']] : [];
    });
  });
}
