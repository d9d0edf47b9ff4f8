import { overlay, ReferenceResolver, type CatalogueFault, type RawTypes } from '../../catalogue/refs.js';
import type { Bilingual, Schema } from '../../catalogue/schema.js';
import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import { nearestName } from '../../text/distance.js';
import type { DefinitionFaults } from './definition-fault.js';
import { fileAt, type FileAddress } from './file-address.js';
import { schemaForm } from './schema-form.js';
import { schemaParts } from './schema-parts.js';
import { keysOfPointer, markAt, nodeAt, textOf, valueOf } from './tree.js';

/** A schema of a thousand forms fits; one whose references multiply does not. */
const MOST_PARTS = 20_000;
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

/** One resolving: what was met on the way, and what is left as a reference because it holds itself. */
interface Journey {
  readonly trail: readonly string[];
  readonly depth: number;
  readonly state: { parts: number; isFull: boolean; readonly cycles: Map<string, Target> };
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
    const state = { parts: 0, isFull: false, cycles: new Map<string, Target>() };
    const schema = this.#schema(file, node, { trail: [`${file}#`], depth: 0, state });
    const definitions = new Map<string, Schema>();
    // A definition may hold further cycles, which come to the end of the list.
    for (const [address, target] of state.cycles) {
      const made = this.#schema(target.file, target.node, { trail: [address], depth: 0, state });
      definitions.set(nameOfCycle(address), made);
    }
    return definitions.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(definitions) };
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
    const target = this.#find(file, reference);
    if ('schema' in target) return target.schema;
    if ('fault' in target) {
      const text = 'text' in target ? target.text : reference;
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

  #find(
    file: string,
    reference: string,
  ): Target | { schema: Schema } | { fault: Bilingual; text?: string; nearest?: string | undefined } {
    const [name = '', fragment = ''] = reference.split('#', 2);
    const pointer = decoded(fragment);
    const address = this.#fileNamed(file, name);
    if (address === 'outside') return { fault: OUTSIDE };
    if (address === 'built-in') return this.#builtInSchema(reference);
    const root = address === undefined ? undefined : this.#files.get(address);
    if (address === undefined || !root) {
      const nearest = nearestName(name, this.#files.keys());
      return { fault: NO_FILE, text: name, nearest: nearest && reference.replace(name, nearest) };
    }
    const node =
      pointer === '' || pointer.startsWith('/') ? nodeAt(root, keysOfPointer(pointer)) : anchored(root, pointer);
    return node?.kind === 'map' ? { file: address, pointer, node } : { fault: NOWHERE };
  }

  #fileNamed(from: string, name: string): FileAddress | 'built-in' {
    if (name === '') return from;
    const known = this.#ids.get(name) ?? this.#ids.get(name.replace(/#$/u, ''));
    if (known !== undefined) return known;
    if (this.#builtIn.get(name)) return 'built-in';
    return fileAt(from, name);
  }

  #builtInSchema(reference: string): { schema: Schema } | { fault: Bilingual } {
    const faults: CatalogueFault[] = [];
    const schema = new ReferenceResolver(this.#builtIn, faults).resolve({ $ref: reference }, '');
    return faults.length === 0 ? { schema } : { fault: NOWHERE };
  }

  /** Whether a schema holds itself, at any depth. */
  #isRecursive(address: string): boolean {
    const known = this.#recursive.get(address);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const open = [...this.#refersTo(address)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...this.#refersTo(next));
    }
    this.#recursive.set(address, seen.has(address));
    return seen.has(address);
  }

  #refersTo(address: string): readonly string[] {
    const cut = address.lastIndexOf('#');
    const target = this.#find(address.slice(0, cut), address.slice(cut));
    if (!('node' in target)) return [];
    return schemaParts(target.node).flatMap(({ node, keys }) => {
      // A definition counts where it is referred to, not where it stands.
      const reference = keys[0] === '$defs' || keys[0] === 'definitions' ? undefined : referenceOf(node);
      const found = reference === undefined ? undefined : this.#find(target.file, reference);
      return found && 'node' in found ? [`${found.file}#${found.pointer}`] : [];
    });
  }
}

const REFERENCES = ['$ref', '$recursiveRef', '$dynamicRef'];

function keyOfReference(node: YamlMap): string {
  return REFERENCES.find((key) => textOf(node, key) !== undefined) ?? '$ref';
}

function referenceOf(node: YamlMap): string | undefined {
  return textOf(node, keyOfReference(node));
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

/** The schema that calls itself by this name. */
function anchored(root: YamlMap, name: string): YamlNode | undefined {
  return schemaParts(root).find(({ node }) =>
    [valueOf(node, '$anchor'), valueOf(node, '$dynamicAnchor'), valueOf(node, '$id')].some(
      (value) => value?.kind === 'scalar' && (value.value === name || value.value === `#${name}`),
    ),
  )?.node;
}
