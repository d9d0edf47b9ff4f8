import type { Bilingual } from '../../catalogue/schema.js';
import type { YamlMap, YamlNode, YamlSequence } from '../../document/yaml-tree.js';
import { plainJson } from '../../model/read-yaml.js';
import type { ReportFault } from './definition-fault.js';
import { schemaParts, type SchemaPart } from './schema-parts.js';
import { markAt, valueOf, without, type Keys } from './tree.js';

/** Pairs of limits; the lower one must not be more than the upper one, or must be less. */
const LIMITS: readonly (readonly [lower: string, upper: string, isStrict: boolean])[] = [
  ['minimum', 'maximum', false],
  ['minLength', 'maxLength', false],
  ['minItems', 'maxItems', false],
  ['minContains', 'maxContains', false],
  ['minProperties', 'maxProperties', false],
  ['exclusiveMinimum', 'maximum', true],
  ['minimum', 'exclusiveMaximum', true],
  ['exclusiveMinimum', 'exclusiveMaximum', true],
];

const CROSSED: Bilingual = {
  id: '“{upper}” ({text}) lebih kecil dari “{lower}” ({limit}), jadi tidak ada isi yang dapat memenuhi keduanya.',
  en: '“{upper}” ({text}) is below “{lower}” ({limit}), so that nothing can satisfy both.',
};
const NOT_ALLOWED: Bilingual = {
  id: '“{text}” wajib, tetapi tidak ada di antara “properties” dan isian lain tidak diperbolehkan.',
  en: '“{text}” is required, but it is not among the “properties” and others are not allowed.',
};
const OTHER_TYPE: Bilingual = {
  id: '“{text}” bukan {type}, padahal “type” menuntut itu.',
  en: '“{text}” is no {type}, which is what “type” demands.',
};

/** The file without what contradicts something else in it, each reported at its words. */
export function withoutContradictions(root: YamlMap, report: ReportFault): YamlMap {
  const faults: Keys[] = [];
  const leave: Leave = (keys, message, data, at = keys) => {
    report('DEF-003', markAt(root, at), message, data);
    faults.push(keys);
  };
  for (const part of schemaParts(root)) {
    crossedLimits(part, leave);
    impossibleNames(part, leave);
    wrongChoices(part, leave);
  }
  return faults.length === 0 ? root : without(root, faults);
}

/** Takes out a part and reports it, marked there or at another place. */
type Leave = (keys: Keys, message: Bilingual, data: Parameters<ReportFault>[3], at?: Keys) => void;

function crossedLimits({ node, keys }: SchemaPart, leave: Leave): void {
  for (const [lower, upper, isStrict] of LIMITS) {
    const [low, high] = [numberAt(node, lower), numberAt(node, upper)];
    if (low === undefined || high === undefined || (isStrict ? low < high : low <= high)) continue;
    leave([...keys, upper], CROSSED, { upper, lower, text: String(high), limit: String(low) });
  }
}

function numberAt(node: YamlMap, keyword: string): number | undefined {
  const value = valueOf(node, keyword);
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}

/** What else may give a schema properties. */
const OTHERS = ['patternProperties', '$ref', 'extends', 'allOf', 'anyOf', 'oneOf', 'amends'];

function impossibleNames({ node, keys }: SchemaPart, leave: Leave): void {
  const closed = valueOf(node, 'additionalProperties');
  const properties = valueOf(node, 'properties');
  if (closed?.kind !== 'scalar' || closed.value !== false || properties?.kind !== 'map') return;
  if (OTHERS.some((keyword) => valueOf(node, keyword) !== undefined)) return;
  for (const [index, name] of textsIn(valueOf(node, 'required'))) {
    const isKnown = properties.entries.some(({ key }) => key.text === name);
    if (!isKnown) leave([...keys, 'required', index], NOT_ALLOWED, { text: name });
  }
}

function textsIn(node: YamlNode | undefined): readonly (readonly [number, string])[] {
  if (node?.kind !== 'sequence') return [];
  return node.items.flatMap((item, index) => (item?.kind === 'scalar' ? [[index, item.text.text] as const] : []));
}

function wrongChoices({ node, keys }: SchemaPart, leave: Leave): void {
  const types = typesAt(node);
  const choices = valueOf(node, 'enum');
  if (types.length === 0 || choices?.kind !== 'sequence') return;
  const wrong = misfits(choices, types);
  for (const index of wrong) {
    const item = choices.items[index];
    const text = item?.kind === 'scalar' ? item.text.text : 'null';
    // A list without choices would allow nothing.
    const left = wrong.length === choices.items.length ? [] : [index];
    leave([...keys, 'enum', ...left], OTHER_TYPE, { text, type: types.join(', ') }, [...keys, 'enum', index]);
  }
}

function typesAt(node: YamlMap): readonly string[] {
  const type = valueOf(node, 'type');
  return type ? [plainJson(type)].flat().map(String) : [];
}

function misfits({ items }: YamlSequence, types: readonly string[]): readonly number[] {
  return items.flatMap((item, index) => (isOf(item ? plainJson(item) : null, types) ? [] : [index]));
}

function isOf(value: unknown, types: readonly string[]): boolean {
  if (value === null) return types.includes('null');
  if (Array.isArray(value)) return types.includes('array');
  if (Number.isInteger(value) && types.includes('integer')) return true;
  return types.includes(typeof value);
}
