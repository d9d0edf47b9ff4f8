import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Bilingual } from '../../catalogue/schema.js';
import type { YamlMap } from '../../document/yaml-tree.js';
import { plainJson } from '../../model/read-yaml.js';
import type { Datum } from '../../model/reading.js';
import { nearestName } from '../../text/distance.js';
import type { ReportFault } from './definition-fault.js';
import { withItsSentence } from './rule-parts.js';
import { keyAt, keysOfPointer, markAt, nodeAt, without, type Keys } from './tree.js';

/** Faults come to light one within the other; each round takes out at least one. */
const MOST_ROUNDS = 50;

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: { id: 'teks', en: 'a text' },
  number: { id: 'angka', en: 'a number' },
  integer: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kelompok kunci', en: 'a group of keys' },
  null: { id: 'kosong (null)', en: 'nothing (null)' },
};

const UNKNOWN: Bilingual = {
  id: 'Kata kunci “{text}” tidak dikenal dan tidak dipakai.',
  en: 'The keyword “{text}” is not known and not used.',
};
const WRONG_KIND: Bilingual = { id: '“{name}” memerlukan {want}.', en: '“{name}” needs {want}.' };
const NO_CHOICE: Bilingual = {
  id: '“{text}” tidak dapat dipakai untuk “{name}”; pilih {choices}.',
  en: '“{text}” cannot be used for “{name}”; choose {choices}.',
};
const MISSING: Bilingual = {
  id: '“{name}” belum menyebut “{key}”.',
  en: '“{name}” does not give “{key}” yet.',
};
const EMPTY: Bilingual = { id: '“{name}” masih kosong.', en: '“{name}” is empty.' };
const REPEATED: Bilingual = {
  id: '“{name}” memuat butir yang sama dua kali.',
  en: '“{name}” has the same item twice.',
};
const WRONG_FORM: Bilingual = {
  id: '“{text}” tidak dapat dipakai untuk “{name}”; tulis {form}.',
  en: '“{text}” cannot be used for “{name}”; write {form}.',
};
const UNUSABLE: Bilingual = {
  id: '“{text}” tidak dapat dipakai untuk “{name}”.',
  en: '“{text}” cannot be used for “{name}”.',
};

/** How a file is checked against its meta-schema. */
export interface ShapeOptions {
  readonly validate: ValidateFunction;
  readonly report: ReportFault;
  /** Keywords that nobody knows may be another program's: only what looks like a slip is pointed out. */
  readonly isOpen: boolean;
}

/** The file without what its meta-schema refuses, each reported at its words; undefined when nothing is left. */
export function checkShape(root: YamlMap, options: ShapeOptions): YamlMap | undefined {
  let tree = root;
  const removed = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (options.validate(plainJson(tree))) return tree;
    const errors = (options.validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    const faults = errors.map((error) => partOf(error, tree));
    for (const [index, error] of errors.entries()) {
      const keys = faults[index] ?? [];
      if (!isOfRemoved(error, keys, removed)) reportShape(error, keys, tree, options);
    }
    for (const keys of faults) removed.add(JSON.stringify(keys));
    if (faults.some((keys) => keys.length === 0)) return undefined;
    tree = without(tree, outermost(faults.flatMap(withItsSentence)));
  }
  return undefined;
}

/** What was taken out before is not missing, and leaves nothing empty. */
function isOfRemoved({ keyword, params }: ErrorObject, keys: Keys, removed: ReadonlySet<string>): boolean {
  if (keyword === 'required') return removed.has(JSON.stringify([...keys, params['missingProperty']]));
  if (keyword !== 'minItems' && keyword !== 'minProperties') return false;
  const around = `${JSON.stringify(keys).slice(0, -1)},`;
  return [...removed].some((text) => text.startsWith(around));
}

/** What lies in a part that is taken out goes with it. */
function outermost(faults: readonly Keys[]): readonly Keys[] {
  const texts = new Set(faults.map((keys) => JSON.stringify(keys)));
  return faults.filter((keys) => !keys.some((_, index) => texts.has(JSON.stringify(keys.slice(0, index)))));
}

function partOf({ keyword, instancePath, params }: ErrorObject, tree: YamlMap): Keys {
  const keys = keysOfPointer(instancePath);
  if (keyword !== 'additionalProperties') return typed(keys, tree);
  return typed([...keys, String((params as { additionalProperty: unknown }).additionalProperty)], tree);
}

/** Positions in lists as numbers, so that the same part has the same keys. */
function typed(keys: Keys, tree: YamlMap): Keys {
  return keys.map((key, index) =>
    nodeAt(tree, keys.slice(0, index))?.kind === 'sequence' ? Number(key) : String(key),
  );
}

function reportShape(error: ErrorObject, keys: Keys, tree: YamlMap, { report, isOpen }: ShapeOptions): void {
  const name = nameOf(keys);
  const span = markAt(tree, keys);
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'additionalProperties') {
    const nearest = nearestName(name, namesIn(error.parentSchema));
    if (nearest === undefined && isOpen) return;
    report('DEF-002', keyAt(tree, keys) ?? span, UNKNOWN, { text: name }, nearest);
  } else if (error.keyword === 'type') {
    const kinds = [params['type']].flat().map((kind) => KINDS[String(kind)] ?? { id: String(kind), en: String(kind) });
    report('DEF-003', span, WRONG_KIND, { name, want: alternatives(kinds) });
  } else if (error.keyword === 'enum' || error.keyword === 'const') {
    const choices = [params['allowedValues'] ?? params['allowedValue']].flat().map(String);
    const text = writtenAt(tree, keys);
    report('DEF-003', span, NO_CHOICE, { text, name, choices }, nearestName(text, choices));
  } else if (error.keyword === 'required') {
    report('DEF-003', span, MISSING, { name, key: String(params['missingProperty']) });
  } else {
    const form = error.keyword === 'pattern' ? formOf(error.parentSchema) : {};
    const message = 'form' in form ? WRONG_FORM : sentenceFor(error.keyword);
    report('DEF-003', span, message, { name, text: writtenAt(tree, keys), ...form });
  }
}

/** The form that a meta-schema asks for, in words. */
function formOf(schema: unknown): { readonly form?: Bilingual } {
  const form = (schema as { readonly 'x-form'?: Bilingual } | undefined)?.['x-form'];
  return form ? { form } : {};
}

function sentenceFor(keyword: string): Bilingual {
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties') return EMPTY;
  return keyword === 'uniqueItems' ? REPEATED : UNUSABLE;
}

function alternatives(kinds: readonly Bilingual[]): Datum {
  return { id: kinds.map(({ id }) => id).join(' atau '), en: kinds.map(({ en }) => en).join(' or ') };
}

/** What a part is called: its key, or that of the list it is an item of. */
function nameOf(keys: Keys): string {
  return keys.findLast((key) => typeof key === 'string') ?? '…';
}

function writtenAt(tree: YamlMap, keys: Keys): string {
  const node = nodeAt(tree, keys);
  return node?.kind === 'scalar' ? node.text.text : nameOf(keys);
}

function namesIn(schema: unknown): readonly string[] {
  const properties = (schema as { readonly properties?: object } | undefined)?.properties;
  return Object.keys(properties ?? {});
}
