import type { Bilingual } from '../../catalogue/schema.js';
import { nearestName } from '../../text/distance.js';
import type { DefinitionFaults } from './definition-fault.js';
import { markAt, textOf } from './tree.js';
import type { Known, TypeSource } from './type-source.js';

const NO_TYPE: Bilingual = {
  id: 'Jenis dokumen “{text}” tidak dikenal.',
  en: 'Unknown document type “{text}”.',
};
const CIRCLE: Bilingual = {
  id: 'Jenis ini menurunkan dirinya sendiri melalui “{text}”.',
  en: 'This type extends itself by way of “{text}”.',
};

/** Without types whose parent does not exist: they take no id from others. */
export function withoutOrphans(
  sources: readonly TypeSource[],
  known: Known,
  faults: DefinitionFaults,
): readonly TypeSource[] {
  const ids = [...known.ids, ...sources.flatMap(({ kind, id }) => (kind === 'type' ? [id] : []))];
  return sources.map((source): TypeSource => {
    const parent = source.kind === 'type' ? textOf(source.tree, 'extends') : undefined;
    if (parent === undefined || ids.includes(parent)) return source;
    const { path, tree } = source;
    faults.in(path)('DEF-004', markAt(tree, ['extends']), NO_TYPE, { text: parent }, nearestName(parent, ids));
    return { ...source, kind: 'library' };
  });
}

/** Without what is laid over, or made of, a type that does not exist. */
export function withParents(
  sources: readonly TypeSource[],
  known: Known,
  faults: DefinitionFaults,
): readonly TypeSource[] {
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
