import type { ListMark } from './list-marks.js';

/** What a Markdown text is made of, before it is written. */
export type DraftBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly markdown: string; readonly plain: string }
  | { readonly kind: 'paragraph'; readonly markdown: string }
  | DraftItem
  | DraftTable;

/** A table: its first row names the columns. */
export interface DraftTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** What stood over each column, merged over several of them; empty where nothing did. */
  readonly groups: readonly string[];
}

/** An item of a list. A mark that must be written out stands in its words. */
export interface DraftItem {
  readonly kind: 'item';
  readonly markdown: string;
  readonly mark: ListMark;
}

/** A paragraph or an item; numbers and dots that were typed by hand make an item too. */
export function textBlock(markdown: string, mark: ListMark | undefined): readonly DraftBlock[] {
  if (markdown === '') return [];
  const own = mark ?? typedMark(markdown);
  if (!own) return [{ kind: 'paragraph', markdown }];
  return [{ kind: 'item', markdown: mark ? markdown : withoutMark(markdown), mark: own }];
}

/** What an item says, without a mark that is written out. */
export function itemWords({ markdown, mark }: DraftItem): string {
  return mark.kind === 'written' ? markdown.slice(markdown.indexOf(' ') + 1) : markdown;
}

const typed = /^(?:(?<number>\d{1,3})(?<delimiter>[.)])|[-•▪–])\s+(?=\S)/u;

/** Items that were typed are one list without levels. */
function typedMark(markdown: string): ListMark | undefined {
  const match = typed.exec(markdown);
  if (!match) return undefined;
  const { number, delimiter } = match.groups ?? {};
  return {
    kind: number === undefined ? 'bullet' : 'number',
    label: number === undefined ? '' : match[0].trim(),
    number: Number(number ?? 0),
    delimiter: delimiter === ')' ? ')' : '.',
    ...{ list: 'typed', level: 0, indent: 0, isForeign: false },
  };
}

/** A line without the number or dot that was typed by hand before an item. */
export function withoutMark(line: string): string {
  return line.replace(typed, '');
}
