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
  const text = withoutMark(markdown);
  if (text === markdown) return [{ kind: 'paragraph', markdown }];
  return [{ kind: 'item', markdown: text, isOrdered: /^\d/u.test(markdown), level: 0 }];
}

/** A line without the number or dot that was typed by hand before an item. */
export function withoutMark(line: string): string {
  return line.replace(/^(?:\d{1,3}[.)]|[-•▪–])\s+(?=\S)/u, '');
}
