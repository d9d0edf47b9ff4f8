import type { Bilingual } from '../../catalogue/schema.js';
import { normaliseName } from '../../text/names.js';
import type { DefinitionFaults } from './definition-fault.js';
import { isWritten, markAt, nodeAt, valueOf, type Keys } from './tree.js';
import type { Known, TypeSource } from './type-source.js';

const BUILT_IN: Bilingual = {
  id: 'Kode jenis “{text}” sudah dipakai jenis bawaan. Pakai kode lain, atau “amends: {text}” untuk menambah jenis itu.',
  en: 'The type id “{text}” belongs to a built-in type. Use another, or “amends: {text}” to add to that type.',
};
const ID_TAKEN: Bilingual = {
  id: 'Kode jenis “{text}” sudah dipakai oleh {file}. Pakai kode lain, atau “amends: {text}” untuk menambah jenis itu.',
  en: 'The type id “{text}” is taken by {file}. Use another, or “amends: {text}” to add to that type.',
};
const NAME_TAKEN: Bilingual = {
  id: 'Nama “{text}” sudah berarti jenis {type}, jadi jenis ini hanya dikenali dari kodenya.',
  en: 'The name “{text}” means the type {type} already, so that this one is known by its id only.',
};

/** The first file that takes an id has it. */
export function withOwnIds(
  sources: readonly TypeSource[],
  known: Known,
  faults: DefinitionFaults,
): readonly TypeSource[] {
  const files = new Map<string, string>();
  const names = new Map<string, TypeSource>();
  return sources.map((source) => {
    if (source.kind !== 'type') return source;
    const file = files.get(source.id);
    if (known.ids.has(source.id) || file !== undefined) {
      const message = file === undefined ? BUILT_IN : ID_TAKEN;
      faults.in(source.path)('DEF-005', source.mark, message, { text: source.id, ...(file !== undefined && { file }) });
      return { ...source, kind: 'library' };
    }
    files.set(source.id, source.path);
    reportNames(source, names, known, faults);
    return source;
  });
}

function reportNames(source: TypeSource, names: Map<string, TypeSource>, known: Known, faults: DefinitionFaults): void {
  const { path, tree, id } = source;
  const aliases = valueOf(tree, 'aliases');
  const places = [['title'], ['title', 'id'], ['title', 'en']];
  const listed = aliases?.kind === 'sequence' ? aliases.items.map((_, index) => ['aliases', index]) : [];
  for (const keys of [...places, ...listed]) {
    const text = textAt(tree, keys);
    const name = normaliseName(text ?? '');
    if (text === undefined || name === '') continue;
    const other = known.typeNamed(text) ?? names.get(name);
    if (other === undefined || other.id === id) names.set(name, source);
    else {
      const type = 'path' in other ? `${other.id} (${String(other.path)})` : other.id;
      faults.in(path)('DEF-005', markAt(tree, keys), NAME_TAKEN, { text, type });
    }
  }
}

function textAt(tree: TypeSource['tree'], keys: Keys): string | undefined {
  const node = isWritten(tree, keys) ? nodeAt(tree, keys) : undefined;
  return node?.kind === 'scalar' ? node.text.text : undefined;
}
