import type { Bilingual } from '../../catalogue/schema.js';
import type { YamlMap, YamlNode } from '../../document/yaml-tree.js';
import type { Span } from '../../text/span.js';
import { checkSchema, metaValidator } from './check-schema.js';
import { withOwnIds } from './claimed-ids.js';
import { fragmentPath, type DefinitionFaults } from './definition-fault.js';
import { idOfFile } from './file-address.js';
import { readOwnFile, usable, type OwnFile } from './own-file.js';
import { withoutOrphans, withParents } from './parents.js';
import { schemaParts } from './schema-parts.js';
import type { Known, TypeSource } from './type-source.js';
import { isWritten, markAt, textOf, without, type Keys } from './tree.js';

/** A fragment laid over a type that exists, written in naskah.yaml itself under `extend`. */
export interface Extension {
  readonly type: string;
  /** As parsed by parseYaml, with spans in naskah.yaml. */
  readonly fragment: YamlNode | undefined;
  readonly key: Span;
}

const BOTH: Bilingual = {
  id: '“{text}” tidak dipakai bersama “amends”: berkas ini menambah jenis yang sudah ada.',
  en: '“{text}” has no use beside “amends”: this file adds to a type that exists.',
};
const NO_FRAGMENT: Bilingual = {
  id: '“{text}” memerlukan kelompok kunci, misalnya “required: [bagian]”.',
  en: '“{text}” needs a group of keys, for example “required: [section]”.',
};

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
  return withParents(withOwnIds(withoutOrphans(read, known, faults), known, faults), known, faults);
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
