import { overlay, ReferenceResolver, type CatalogueFault, type RawTypes } from '../../catalogue/refs.js';
import type { Bilingual, Schema } from '../../catalogue/schema.js';
import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import { nearestName } from '../../text/distance.js';
import type { DefinitionFaults } from './definition-fault.js';
import { fileAt } from './file-address.js';
import { schemaForm } from './schema-form.js';
import { schemaParts } from './schema-parts.js';
import { keysOfPointer, markAt, nodeAt, textOf, valueOf, type Keys } from './tree.js';

/** A schema of a thousand forms fits; one whose references multiply does not. */
const MOST_PARTS = 8000;
const DEEPEST = 60;

const NOWHERE: Bilingual = {
  id: 'Rujukan “{text}” tidak menemukan tujuannya.',
  en: 'The reference “{text}” leads nowhere.',
};
const OUTSIDE: Bilingual = {
  id: 'Rujukan “{text}” menunjuk ke luar folder ini. Hanya berkas yang disebut naskah.yaml yang dapat dirujuk; tidak ada yang diambil dari jaringan.',
  en: 'The reference “{text}” leads out of this folder. Only files that naskah.yaml names can be referred to; nothing is taken from the network.',
};
const NO_FILE: Bilingual = {
  id: 'Berkas “{text}” tidak ada di antara berkas yang disebut “schemas” dalam naskah.yaml.',
  en: 'The file “{text}” is not among those that “schemas” names in naskah.yaml.',
};
const ENDLESS: Bilingual = {
  id: 'Rujukan “{text}” kembali ke dirinya sendiri tanpa masuk lebih dalam, jadi tidak pernah selesai.',
  en: 'The reference “{text}” leads back to itself without going any deeper, so it never ends.',
};
const TOO_LARGE: Bilingual = {
  id: 'Rujukan di sini berlipat ganda menjadi terlalu besar atau terlalu dalam; sederhanakan.',
  en: 'References here multiply into something too large or too deep; make it simpler.',
};

/** A schema that is referred to: where it stands. */
interface Target {
  readonly file: string;
  readonly pointer: string;
  readonly node: YamlMap;
}

interface BadReference {
  readonly fault: Bilingual;
  readonly text?: string;
  readonly nearest?: string | undefined;
}

/** One resolving: what was met on the way, and what is left as a reference because it holds itself. */
interface Journey {
  readonly trail: readonly string[];
  readonly depth: number;
  readonly state: { parts: number; isFull: boolean; hasFault: boolean; readonly cycles: Map<string, Target> };
}

/** Puts together schemas out of the files that an office names, and of the built-in ones. */
export class OwnReferences {
  readonly #files: ReadonlyMap<string, YamlMap>;
  readonly #builtIn: RawTypes;
  readonly #faults: DefinitionFaults;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #recursive = new Map<string, boolean>();

  /** `ids` leads from a type's id or a file's `$id` to its path. */
  constructor(
    files: ReadonlyMap<string, YamlMap>,
    ids: ReadonlyMap<string, string>,
    builtIn: RawTypes,
    faults: DefinitionFaults,
  ) {
    this.#files = files;
    this.#ids = ids;
    this.#builtIn = builtIn;
    this.#faults = faults;
  }

  /**
   * The schema of a part of a file, with copies in place of its references. A schema that holds itself stays a
   * reference into `$defs`. Every fault is reported once, and leaves an empty schema.
   */
  resolve(file: string, node: YamlMap): Schema {
    const state = newState();
    const schema = this.#schema(file, node, { trail: [`${file}#`], depth: 0, state });
    // What is too large to be put together is too large to be used.
    if (state.isFull) return {};
    const definitions = new Map<string, Schema>();
    // A definition may hold further cycles, which come to the end of the list.
    for (const [address, target] of state.cycles) {
      const made = this.#schema(target.file, target.node, { trail: [address], depth: 0, state });
      definitions.set(nameOfCycle(address), made);
    }
    return definitions.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(definitions) };
  }

  /** The schema of a part that must be whole: undefined when a reference in it cannot be followed, or holds itself. */
  resolveWhole(file: string, node: YamlMap): Schema | undefined {
    const state = newState();
    const schema = this.#schema(file, node, { trail: [], depth: 0, state });
    for (const { node: held } of state.cycles.values()) {
      this.#faults.in(file)('DEF-004', markAt(node, []), ENDLESS, { text: referenceOf(held) ?? '#' });
    }
    return state.isFull || state.hasFault || state.cycles.size > 0 ? undefined : schema;
  }

  #schema(file: string, node: YamlMap, journey: Journey): Schema {
    const { state, depth } = journey;
    state.parts += 1;
    if (state.parts > MOST_PARTS || depth > DEEPEST) {
      if (!state.isFull) this.#faults.in(file)('DEF-004', markAt(node, []), TOO_LARGE);
      state.isFull = true;
      return {};
    }
    const form = schemaForm(node, (child) => this.#schema(file, child, { ...journey, depth: depth + 1 }));
    const reference = referenceOf(node);
    return reference === undefined ? form : overlay(this.#referred(file, node, reference, journey), form);
  }

  #referred(file: string, node: YamlMap, reference: string, journey: Journey): Schema {
    const target = this.#find(file, reference, true);
    if ('schema' in target) return target.schema;
    if ('fault' in target) {
      const { text = reference } = target;
      journey.state.hasFault = true;
      this.#faults.in(file)('DEF-004', markAt(node, [keyOfReference(node)]), target.fault, { text }, target.nearest);
      return {};
    }
    const address = `${target.file}#${target.pointer}`;
    const isInside = journey.trail.some((each) => this.#isRecursive(each));
    if (journey.trail.includes(address) || (isInside && this.#isRecursive(address))) {
      journey.state.cycles.set(address, target);
      return { $ref: `#/$defs/${nameOfCycle(address)}` };
    }
    const { trail, depth } = journey;
    return this.#schema(target.file, target.node, { ...journey, trail: [...trail, address], depth: depth + 1 });
  }

  #find(file: string, reference: string, mustEnd = false): Target | { schema: Schema } | BadReference {
    const { name, fragment } = partsOf(reference);
    const known = this.#known(file, name);
    if (known === undefined && this.#builtIn.get(name)) return this.#builtInSchema(reference);
    const address = known ?? fileAt(file, name);
    if (address === undefined) return { fault: OUTSIDE };
    const root = this.#files.get(address);
    if (!root) return this.#noFile(name, reference);
    const target = targetIn(root, address, decoded(fragment));
    if (!target) return { fault: NOWHERE };
    return mustEnd && this.#leadsBack(`${target.file}#${target.pointer}`, true) ? { fault: ENDLESS } : target;
  }

  /** The file that is named by nothing, by its type's id or by its `$id`. */
  #known(file: string, name: string): string | undefined {
    return name === '' ? file : (this.#ids.get(name) ?? this.#ids.get(`${name}#`));
  }

  #noFile(name: string, reference: string): BadReference {
    const nearest = nearestName(name, this.#files.keys());
    return { fault: NO_FILE, text: name, nearest: nearest && reference.replace(name, nearest) };
  }

  #builtInSchema(reference: string): { schema: Schema } | { fault: Bilingual } {
    const faults: CatalogueFault[] = [];
    const schema = new ReferenceResolver(this.#builtIn, faults).resolve({ $ref: reference }, '');
    return faults.length === 0 ? { schema } : { fault: NOWHERE };
  }

  /** Whether a schema holds itself, at any depth. */
  #isRecursive(address: string): boolean {
    return this.#leadsBack(address, false);
  }

  /** Whether references lead from a schema back to it; `inPlace`: without ever going into a value. */
  #leadsBack(address: string, inPlace: boolean): boolean {
    const key = `${String(inPlace)} ${address}`;
    const known = this.#recursive.get(key);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const open = [...this.#refersTo(address, inPlace)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...this.#refersTo(next, inPlace));
    }
    this.#recursive.set(key, seen.has(address));
    return seen.has(address);
  }

  #refersTo(address: string, inPlace: boolean): readonly string[] {
    const cut = address.lastIndexOf('#');
    const target = this.#find(address.slice(0, cut), address.slice(cut));
    if (!('node' in target)) return [];
    return schemaParts(target.node).flatMap(({ node, keys }) => {
      // A definition counts where it is referred to, not where it stands.
      const isElsewhere = keys[0] === '$defs' || keys[0] === 'definitions' || (inPlace && !isInPlace(keys));
      const reference = isElsewhere ? undefined : referenceOf(node);
      const found = reference === undefined ? undefined : this.#find(target.file, reference);
      return found && 'node' in found ? [`${found.file}#${found.pointer}`] : [];
    });
  }
}

function newState(): Journey['state'] {
  return { parts: 0, isFull: false, hasFault: false, cycles: new Map<string, Target>() };
}

/** Keywords whose schemas say something of the same value, and how many keys lead into them. */
const IN_PLACE: Readonly<Record<string, number>> = {
  ...{ allOf: 2, anyOf: 2, oneOf: 2, dependentSchemas: 2, dependencies: 2 },
  ...{ not: 1, if: 1, then: 1, else: 1 },
};

function isInPlace(keys: Keys): boolean {
  let at = 0;
  while (at < keys.length) {
    const step = IN_PLACE[String(keys[at])];
    if (step === undefined) return false;
    at += step;
  }
  return true;
}

const REFERENCES = ['$ref', '$recursiveRef', '$dynamicRef'];

function keyOfReference(node: YamlMap): string {
  return REFERENCES.find((key) => textOf(node, key) !== undefined) ?? '$ref';
}

function referenceOf(node: YamlMap): string | undefined {
  return textOf(node, keyOfReference(node));
}

/** The file a reference names, and where in it. */
function partsOf(reference: string): { readonly name: string; readonly fragment: string } {
  const cut = reference.indexOf('#');
  return cut < 0
    ? { name: reference, fragment: '' }
    : { name: reference.slice(0, cut), fragment: reference.slice(cut + 1) };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A percent sign that encodes nothing is one that the author means.
    return fragment;
  }
}

/** A name without what a JSON pointer or an address would read otherwise. */
function nameOfCycle(address: string): string {
  return address.replaceAll(/[^A-Za-z0-9]/gu, (unit) => `_${(unit.codePointAt(0) ?? 0).toString(16)}_`);
}

function targetIn(root: YamlMap, file: string, pointer: string): Target | undefined {
  const isPointer = pointer === '' || pointer.startsWith('/');
  const node = isPointer ? nodeAt(root, keysOfPointer(pointer)) : anchored(root, pointer);
  return node?.kind === 'map' ? { file, pointer, node } : undefined;
}

/** The schema that calls itself by this name. */
function anchored(root: YamlMap, name: string): YamlNode | undefined {
  return schemaParts(root).find(({ node }) =>
    [valueOf(node, '$anchor'), valueOf(node, '$dynamicAnchor'), valueOf(node, '$id')].some(
      (value) => value?.kind === 'scalar' && (value.value === name || value.value === `#${name}`),
    ),
  )?.node;
}
