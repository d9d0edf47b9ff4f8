import type { Catalogue } from '../../catalogue/catalogue.js';
import { checklistsFor, itemsFor } from '../../catalogue/checklist.js';
import type { DocumentType } from '../../catalogue/schema.js';
import type { ChecklistResult, ItemResult } from '../../checklists/checklist-state.js';

/** The items of the checklists that a property shows, in the order of the lists. */
export function itemsShownBy(
  path: readonly string[],
  type: DocumentType,
  catalogue: Catalogue,
  results: readonly ChecklistResult[],
): readonly ItemResult[] {
  const wanted = new Set(idsShownBy(path, type, catalogue));
  const found = new Map<string, ItemResult>();
  for (const { items } of results) for (const item of items) if (wanted.has(item.id)) found.set(item.id, item);
  return [...found.values()];
}

/** Items whose evidence is the property; of a root property also those that look into it. */
function idsShownBy(path: readonly string[], type: DocumentType, catalogue: Catalogue): readonly string[] {
  const shows = (evidence: string): boolean => {
    const segments = pathSegments(evidence);
    const isWithin = path.every((key, index) => segments[index] === key);
    return isWithin && (path.length === 1 || segments.length === path.length);
  };
  return checklistsFor(type, catalogue).flatMap((list) =>
    itemsFor(list, type).flatMap(({ id, evidence = [] }) => (evidence.some(shows) ? [id] : [])),
  );
}

function pathSegments(path: string): readonly string[] {
  return path.replace(/^\//u, '').split('/');
}
