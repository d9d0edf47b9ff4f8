import type { Bilingual } from '../../catalogue/schema.js';
import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import { nearestName } from '../../text/distance.js';
import { normaliseName } from '../../text/names.js';
import type { Span } from '../../text/span.js';
import { checkSchema, metaValidator } from './check-schema.js';
import { fragmentPath, type DefinitionFaults } from './definition-fault.js';
import { idOfFile } from './file-address.js';
import { readOwnFile, usable, type OwnFile } from './own-file.js';
import { schemaParts } from './schema-parts.js';
import { isWritten, markAt, textOf, valueOf, without, type Keys } from './tree.js';

/** A fragment laid over a type that exists, written in naskah.yaml itself under `extend`. */
export interface Extension {
  readonly type: string;
  /** As parsed by parseYaml, with spans in naskah.yaml. */
  readonly fragment: YamlNode | undefined;
  readonly key: Span;
}

/** A file (or fragment of naskah.yaml) that could be read, without its faulty parts. */
export interface TypeSource {
  readonly path: string;
  readonly tree: YamlMap;
  /** Only its parts are used by others. */
  readonly kind: 'type' | 'amendment' | 'library';
  /** The type's id, or that of the type it is laid over. */
  readonly id: string;
  readonly form: 'vocabulary' | 'plain';
  /** Where its id or the type it names is written. */
  readonly mark: Span;
}

const ID_TAKEN: Bilingual = {
  id: 'Kode jenis “{text}” sudah dipakai. Pakai kode lain, atau “amends: {text}” untuk menambah jenis itu.',
  en: 'The type id “{text}” is taken. Use another, or “amends: {text}” to add to that type.',
};
const NAME_TAKEN: Bilingual = {
  id: 'Nama “{text}” sudah berarti jenis {type}, jadi jenis ini hanya dikenali dari kodenya.',
  en: 'The name “{text}” means the type {type} already, so that this one is known by its id only.',
};
const NO_TYPE: Bilingual = {
  id: 'Jenis dokumen “{text}” tidak dikenal.',
  en: 'Unknown document type “{text}”.',
};
const CIRCLE: Bilingual = {
  id: 'Jenis ini menurunkan dirinya sendiri melalui “{text}”.',
  en: 'This type extends itself by way of “{text}”.',
};
const BOTH: Bilingual = {
  id: '“{text}” tidak dipakai bersama “amends”: berkas ini menambah jenis yang sudah ada.',
  en: '“{text}” has no use beside “amends”: this file adds to a type that exists.',
};
const NO_FRAGMENT: Bilingual = {
  id: '“{text}” memerlukan kelompok kunci, misalnya “required: [bagian]”.',
  en: '“{text}” needs a group of keys, for example “required: [section]”.',
};

/** What decides over files of an office: the built-in types, codes and names. */
export interface Known {
  readonly ids: ReadonlySet<string>;
  readonly isTaken: (code: string) => boolean;
  readonly typeNamed: (name: string) => { readonly id: string } | undefined;
}

/** Reads the type files of an office and the fragments of naskah.yaml; every fault is reported at its words. */
export function readTypeSources(
  files: readonly OwnFile[],
  extensions: readonly Extension[],
  known: Known,
  faults: DefinitionFaults,
): readonly TypeSource[] {
  const read = [
    ...files.flatMap((file) => readFile(file, known, faults) ?? []),
    ...extensions.flatMap((extension, index) => readFragment(extension, fragmentPath(index), known, faults) ?? []),
  ];
  return withParents(withOwnIds(read, known, faults), known, faults);
}

function readFile(file: OwnFile, known: Known, faults: DefinitionFaults): TypeSource | undefined {
  const report = faults.in(file.path);
  const written = readOwnFile(file, report);
  if (!written) return undefined;
  const isPlain = !usesVocabulary(written);
  const root = isPlain ? without(written, foreign(written)) : written;
  const validate = metaValidator('type');
  const tree = checkSchema(root, { validate, report, isPlain, isTaken: known.isTaken });
  if (!tree) return undefined;
  const form = isPlain ? 'plain' : 'vocabulary';
  const amended = textOf(tree, 'amends');
  if (amended !== undefined) {
    for (const key of ['id', 'extends']) {
      if (isWritten(tree, [key])) report('DEF-003', markAt(tree, [key]), BOTH, { text: key });
    }
    return { path: file.path, tree, kind: 'amendment', id: amended, form, mark: markAt(tree, ['amends']) };
  }
  const id = textOf(tree, 'id') ?? idOfFile(file.path);
  const kind = isLibrary(tree) ? 'library' : 'type';
  return { path: file.path, tree, kind, id, form, mark: markAt(tree, isWritten(tree, ['id']) ? ['id'] : []) };
}

function readFragment(
  { type, fragment, key }: Extension,
  path: string,
  known: Known,
  faults: DefinitionFaults,
): TypeSource | undefined {
  const report = faults.in(path);
  if (fragment?.kind !== 'map') {
    report('DEF-003', key, NO_FRAGMENT, { text: type });
    return undefined;
  }
  const validate = metaValidator('type');
  const tree = checkSchema(usable(fragment, report), { validate, report, isPlain: false, isTaken: known.isTaken });
  return tree && { path, tree, kind: 'amendment', id: type, form: 'vocabulary', mark: key };
}

/** Keywords that mean something else in plain JSON Schema: older drafts give an address under `id`. */
function foreign(root: YamlMap): readonly Keys[] {
  return [['example'], ['templates'], ...(isId(textOf(root, 'id')) ? [] : [['id']])];
}

function isId(text: string | undefined): boolean {
  return text !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
}

/** Keywords that no other vocabulary has in this sense. */
const OURS = ['labels', 'place', 'patterns', 'choices', 'want', 'identity', 'phrases', 'lift', 'memberOf'];

/** Whether a file is written in Naskah's vocabulary, and not plain JSON Schema. */
function usesVocabulary(root: YamlMap): boolean {
  if (isWritten(root, ['extends']) || isWritten(root, ['amends'])) return true;
  if (!isWritten(root, ['$schema']) && isId(textOf(root, 'id'))) return true;
  return schemaParts(root).some(({ node }) => OURS.some((keyword) => isWritten(node, [keyword])));
}

const SAYS_SOMETHING = ['type', 'properties', 'patternProperties', 'allOf', 'anyOf', 'oneOf', '$ref', 'extends', 'if'];

/** A file of nothing but parts for others. */
function isLibrary(tree: YamlMap): boolean {
  const hasParts = isWritten(tree, ['$defs']) || isWritten(tree, ['definitions']);
  return hasParts && !SAYS_SOMETHING.some((keyword) => isWritten(tree, [keyword]));
}

/** The first file that takes an id has it. */
function withOwnIds(sources: readonly TypeSource[], known: Known, faults: DefinitionFaults): readonly TypeSource[] {
  const taken = new Set(known.ids);
  const names = new Map<string, string>();
  return sources.map((source) => {
    if (source.kind !== 'type') return source;
    if (taken.has(source.id)) {
      faults.in(source.path)('DEF-005', source.mark, ID_TAKEN, { text: source.id });
      return { ...source, kind: 'library' };
    }
    taken.add(source.id);
    reportNames(source, names, known, faults);
    return source;
  });
}

function reportNames(
  { path, tree, id }: TypeSource,
  names: Map<string, string>,
  known: Known,
  faults: DefinitionFaults,
): void {
  const aliases = valueOf(tree, 'aliases');
  const places = [['title'], ['title', 'id'], ['title', 'en']];
  const listed = aliases?.kind === 'sequence' ? aliases.items.map((_, index) => ['aliases', index]) : [];
  for (const keys of [...places, ...listed]) {
    const text = isWritten(tree, keys) ? textAt(tree, keys) : undefined;
    const name = normaliseName(text ?? '');
    if (text === undefined || name === '') continue;
    const type = known.typeNamed(text)?.id ?? names.get(name);
    if (type !== undefined && type !== id) faults.in(path)('DEF-005', markAt(tree, keys), NAME_TAKEN, { text, type });
    else names.set(name, id);
  }
}

function textAt(tree: YamlMap, keys: readonly (string | number)[]): string | undefined {
  let node: YamlNode | undefined = tree;
  for (const key of keys)
    node =
      node?.kind === 'map'
        ? valueOf(node, String(key))
        : node?.kind === 'sequence'
          ? node.items[Number(key)]
          : undefined;
  return node?.kind === 'scalar' ? node.text.text : undefined;
}

/** Without what is laid over, or made of, a type that does not exist. */
function withParents(sources: readonly TypeSource[], known: Known, faults: DefinitionFaults): readonly TypeSource[] {
  const parents = new Map(
    sources.flatMap(({ kind, id, tree }) => (kind === 'type' ? [[id, textOf(tree, 'extends')]] : [])),
  );
  const ids = [...known.ids, ...parents.keys()];
  return sources.map((source): TypeSource => {
    const { kind, id, tree, path, mark } = source;
    if (kind === 'library') return source;
    const wanted = kind === 'amendment' ? id : parents.get(id);
    if (wanted === undefined) return source;
    const at = kind === 'amendment' ? mark : markAt(tree, ['extends']);
    const isLost = !known.ids.has(wanted) && !parents.has(wanted);
    if (isLost) faults.in(path)('DEF-004', at, NO_TYPE, { text: wanted }, nearestName(wanted, ids));
    else if (kind === 'type' && leadsBack(id, parents)) faults.in(path)('DEF-004', at, CIRCLE, { text: wanted });
    return isLost || leadsBack(wanted, parents) || isOrphan(wanted, parents, known)
      ? { ...source, kind: 'library' }
      : source;
  });
}

function leadsBack(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined; next = parents.get(next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/** Whether somewhere above it a type is missing; called for what does not lead back to itself. */
function isOrphan(id: string, parents: ReadonlyMap<string, string | undefined>, known: Known): boolean {
  for (let next: string | undefined = id; next !== undefined; next = parents.get(next)) {
    if (!known.ids.has(next) && !parents.has(next)) return true;
  }
  return false;
}
