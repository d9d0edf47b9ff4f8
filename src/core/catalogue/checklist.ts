import type { Bilingual, DocumentType, Schema, Source } from './schema.js';

/** A compliance checklist, as schemas/README.md describes it. */
export interface Checklist {
  readonly id: string;
  readonly title: Bilingual;
  /** Types it holds for, and with them all that extend these. */
  readonly types: readonly string[];
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly id: string;
  readonly title: Bilingual;
  /** One sentence: what fulfils it. */
  readonly help: Bilingual;
  readonly sources: readonly Source[];
  readonly serves?: readonly string[];
  /** YYYY-MM-DD: not in force before, where no regulation of the registry says so. */
  readonly since?: string;
  readonly satisfiedBy?: Schema;
  readonly partialBy?: Schema;
  readonly evidence?: readonly string[];
  /** A person must judge, or confirm what is computed. */
  readonly attest?: boolean;
  /** It holds for these of the list's types only, and for what extends them. */
  readonly types?: readonly string[];
  /** Items of other lists whose state it takes. */
  readonly as?: readonly string[];
}

/** The checklists that hold for a type: its own and its parents' first, then those that cut across types. */
export function checklistsFor(
  type: Pick<DocumentType, 'id' | 'ancestors'>,
  { checklists }: { readonly checklists: readonly Checklist[] },
): readonly Checklist[] {
  const ids = [type.id, ...type.ancestors];
  const rank = ({ id }: Checklist): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return checklists.filter(({ types }) => types.some((id) => ids.includes(id))).sort((a, b) => rank(a) - rank(b));
}

/** The items of a list that hold for a type. */
export function itemsFor(list: Checklist, type: Pick<DocumentType, 'id' | 'ancestors'>): readonly ChecklistItem[] {
  const ids = [type.id, ...type.ancestors];
  return list.items.filter(({ types }) => types === undefined || types.some((id) => ids.includes(id)));
}
