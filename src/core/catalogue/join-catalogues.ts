import type { Catalogue } from './catalogue.js';

/** One catalogue that knows the types and checklists of several folders; of two with the same id the last counts. */
export function joinCatalogues(first: Catalogue, others: readonly Catalogue[]): Catalogue {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] => [
    ...new Map(things.map((thing) => [thing.id, thing])).values(),
  ];
  return {
    ...first,
    types: byId(all.flatMap(({ types }) => types)),
    checklists: byId(all.flatMap(({ checklists }) => checklists)),
  };
}
