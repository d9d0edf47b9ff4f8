import type { Bilingual, DocumentType, Schema } from '../../catalogue/schema.js';
import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import { nearestName } from '../../text/distance.js';
import type { FlatText } from '../../text/flat-text.js';
import type { DefinitionFaults, ReportFault } from './definition-fault.js';
import { hasCondition, ruleAt, withItsSentence } from './rule-parts.js';
import { schemaParts, type SchemaPart } from './schema-parts.js';
import { closedNames, lostPath, scopeAt, type Scope } from './scope.js';
import { isWritten, keyAt, markAt, nodeAt, valueOf, type Keys } from './tree.js';
import type { TypeSource } from './type-source.js';

const NO_FIELD: Bilingual = {
  id: '“{keyword}” menyebut “{text}”, yang bukan isian di sini.',
  en: '“{keyword}” names “{text}”, which is no field here.',
};
const NO_CONDITION: Bilingual = {
  id: 'Aturan {text} belum punya syarat, jadi tidak pernah berlaku. Tambahkan misalnya “required”, “properties” atau “compare”.',
  en: 'The rule {text} has no condition, so it never applies. Add for example “required”, “properties” or “compare”.',
};
const ONE_LANGUAGE: Bilingual = {
  id: 'Kalimat ini hanya ditulis dalam satu bahasa, dan pembaca bahasa lain melihat yang sama. Tambahkan “{text}”, atau tulis satu teks saja.',
  en: 'This sentence is written in one language only, and readers of the other see the same. Add “{text}”, or write a plain text.',
};
const NO_CODE: Bilingual = {
  id: 'Kalimat ini tidak pernah ditampilkan, karena aturannya belum punya “code”. Tambahkan, misalnya {text}.',
  en: 'This sentence is never shown, because its rule has no “code”. Add one, for example {text}.',
};

/** Keywords of ours that name fields, and under which of their keys. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  compare: ['left', 'right', 'at'],
  contiguous: ['start', 'end'],
  unique: ['path'],
  ordered: ['by'],
  mentions: ['left', 'in', 'at'],
  covers: ['in', 'at'],
  defined: ['symbols', 'in'],
  monotone: ['by', 'value'],
};
/** They sit on a list and speak of its items. */
const OF_ITEMS = new Set(['contiguous', 'unique', 'ordered', 'monotone']);
/** Parts of an operand that name no fields. */
const NO_NAMES = new Set(['where', 'const', 'default', 'part', 'matching', 'as', 'sequence', 'direction']);

/** What is wrong in the rules of a file of an office, each fault at its words; returns the rules to be left out. */
export function lintRules(
  source: TypeSource,
  type: DocumentType | undefined,
  faults: DefinitionFaults,
): readonly Keys[] {
  if (source.form === 'plain') return [];
  const { tree } = source;
  const linter = new RuleLinter(tree, type?.schema, faults.in(source.path));
  for (const part of schemaParts(tree)) linter.look(part);
  return linter.left;
}

class RuleLinter {
  readonly left: Keys[] = [];
  readonly #tree: YamlMap;
  readonly #root: Schema | undefined;
  readonly #report: ReportFault;

  constructor(tree: YamlMap, root: Schema | undefined, report: ReportFault) {
    this.#tree = tree;
    this.#root = root;
    this.#report = report;
  }

  look(part: SchemaPart): void {
    this.#lookAtSentence(part);
    this.#lookAtCondition(part);
    const [first] = part.keys;
    // A definition means what refers to it; rules across documents have a lint of their own.
    if (!this.#root || first === '$defs' || first === 'definitions' || first === 'setRules') return;
    const scope = scopeAt(this.#root, part.keys);
    if (part.keys.length > 0) this.#lookAtNames(part, scope);
    for (const keyword of Object.keys(NAMING)) this.#lookAtPaths(keyword, part, scope, this.#root);
  }

  #lookAtSentence({ keys, node }: SchemaPart): void {
    const message = valueOf(node, 'message');
    const at = [...keys, 'message'];
    if (message && !isWritten(node, ['code'])) {
      this.#report('DEF-008', keyAt(this.#tree, at) ?? markAt(this.#tree, at), NO_CODE, { text: 'DINAS-001' });
    }
    for (const [place, sentence] of sentencesIn(message, at)) {
      const [other] = ['id', 'en'].filter((language) => !isWritten(sentence, [language]));
      if (other === undefined) continue;
      this.#report('DEF-008', keyAt(this.#tree, place) ?? markAt(this.#tree, place), ONE_LANGUAGE, { text: other });
    }
    // The lint of all types says that a code has no sentence.
    if (!message && isWritten(node, ['code'])) this.left.push(...withItsSentence([...keys, 'code']));
  }

  #lookAtCondition({ keys, node }: SchemaPart): void {
    const rule = ruleAt(keys);
    if (rule === undefined || !isWritten(node, ['code']) || hasCondition(node)) return;
    const code = nodeAt(node, ['code']);
    const text = code?.kind === 'scalar' ? code.text.text : '';
    this.#report('DEF-003', markAt(this.#tree, [...keys, 'code']), NO_CONDITION, { text });
    this.left.push(rule);
  }

  /** Names in `required` and, within a rule, in `properties`. */
  #lookAtNames({ keys, node }: SchemaPart, { schema, rule }: Scope): void {
    const names = closedNames(schema);
    if (!names) return;
    const required = valueOf(node, 'required');
    for (const [index, item] of (required?.kind === 'sequence' ? required.items : []).entries()) {
      if (item?.kind !== 'scalar' || names.includes(item.text.text)) continue;
      this.#lost('required', item.text, nearestName(item.text.text, names));
      this.left.push(rule ?? [...keys, 'required', index]);
    }
    if (rule) this.#lookAtProperties(valueOf(node, 'properties'), names, rule);
  }

  /** What declares a part may give it any property; a rule speaks of those that are there. */
  #lookAtProperties(properties: YamlNode | undefined, names: readonly string[], rule: Keys): void {
    for (const { key } of properties?.kind === 'map' ? properties.entries : []) {
      if (names.includes(key.text)) continue;
      this.#lost('properties', key, nearestName(key.text, names));
      this.left.push(rule);
    }
  }

  #lookAtPaths(keyword: string, { keys, node }: SchemaPart, { schema, rule }: Scope, root: Schema): void {
    const from = OF_ITEMS.has(keyword) ? schema?.items : schema;
    for (const named of namesIn(valueOf(node, keyword), NAMING[keyword] ?? [])) {
      const { text } = named;
      const lost = text.text.startsWith('$') ? undefined : lostPath(text.text, from, root);
      if (!lost) continue;
      this.#lost(keyword, text, lost.nearest, lost.name);
      this.left.push(rule ?? [...keys, keyword]);
    }
  }

  #lost(keyword: string, written: FlatText, nearest: string | undefined, text = written.text): void {
    this.#report('DEF-003', written.span(), NO_FIELD, { keyword, text }, nearest);
  }
}

/** The sentences of a message that are written for each language, with their places. */
function sentencesIn(message: YamlNode | undefined, at: Keys): readonly (readonly [Keys, YamlMap])[] {
  if (message?.kind !== 'map') return [];
  const isSentence = ['id', 'en'].some((language) => nodeAt(message, [language])?.kind === 'scalar');
  if (isSentence) return [[at, message], ...sentencesIn(nodeAt(message, ['yaml']), [...at, 'yaml'])];
  return message.entries.flatMap(({ key, value }) => sentencesIn(value, [...at, key.text]));
}

type Named = YamlNode & { readonly kind: 'scalar' };

/** The texts of a keyword's value that are paths. */
function namesIn(value: YamlNode | undefined, keys: readonly string[]): readonly Named[] {
  if (value?.kind === 'scalar') return typeof value.value === 'string' ? [value] : [];
  if (value?.kind === 'sequence') return value.items.flatMap((item) => namesIn(item, keys));
  return keys.flatMap((key) => operandNames(value && valueOf(value, key)));
}

function operandNames(value: YamlNode | undefined): readonly Named[] {
  if (value?.kind === 'scalar') return typeof value.value === 'string' ? [value] : [];
  if (value?.kind === 'sequence') return value.items.flatMap(operandNames);
  return (value?.entries ?? []).flatMap(({ key, value: part }) => (NO_NAMES.has(key.text) ? [] : operandNames(part)));
}
