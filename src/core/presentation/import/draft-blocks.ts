/** What a Markdown text is made of, before it is written. */
export type DraftBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly markdown: string; readonly plain: string }
  | { readonly kind: 'paragraph'; readonly markdown: string }
  | { readonly kind: 'item'; readonly markdown: string; readonly isOrdered: boolean; readonly level: number }
  | DraftTable;

/** A table: its first row names the columns. */
export interface DraftTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** What stood over each column, merged over several of them; empty where nothing did. */
  readonly groups: readonly string[];
}

interface ListPlace {
  readonly isOrdered: boolean;
  readonly level: number;
}

/** A paragraph or an item; numbers and dots that were typed by hand make an item too. */
export function textBlock(markdown: string, list: ListPlace | undefined): readonly DraftBlock[] {
  if (markdown === '') return [];
  if (list) return [{ kind: 'item', markdown, ...list }];
  const [mark] = /^(?:\d{1,3}[.)]|[-•▪–])\s+(?=\S)/u.exec(markdown) ?? [];
  if (mark === undefined) return [{ kind: 'paragraph', markdown }];
  return [{ kind: 'item', markdown: markdown.slice(mark.length), isOrdered: /^\d/u.test(mark), level: 0 }];
}
