import type { WordElement } from './word-tree.js';

/** A document as the library reads it; its notes stand beside its text. */
export interface NotedTree extends WordElement {
  readonly notes?: { resolve(reference: WordElement): { readonly body: readonly WordElement[] } | null };
}

/** Kinds of elements that this makes: the mark of a note in a text, and the mark before its own words. */
export const noteSign = 'noteSign';
export const noteLabel = 'noteLabel';

/**
 * The elements of a document with numbers for the marks of its footnotes and endnotes, in their order; behind them a
 * paragraph for each note, which begins with its number.
 */
export function withNotes(document: NotedTree): readonly WordElement[] {
  const notes: WordElement[] = [];
  const numbered = (elements: readonly WordElement[]): readonly WordElement[] =>
    elements.map((element) => {
      if (element.type !== 'noteReference') {
        return element.children ? { ...element, children: numbered(element.children) } : element;
      }
      const body = document.notes?.resolve(element)?.body;
      if (!body) return element;
      const value = String(notes.length + 1);
      notes.push({ type: 'paragraph', children: [{ type: noteLabel, value }, ...wordsOfNote(body)] });
      return { type: noteSign, value };
    });
  const text = numbered(document.children ?? []);
  return [...text, ...notes];
}

/** The paragraphs of a note one after the other: a Markdown note is a line. */
function wordsOfNote(body: readonly WordElement[]): readonly WordElement[] {
  return body.flatMap((element): readonly WordElement[] => {
    if (element.type === 'paragraph') return [...(element.children ?? []).filter(isNoReference), space];
    return wordsOfNote(element.children ?? []);
  });
}

const space: WordElement = { type: 'text', value: ' ' };

function isNoReference({ type }: WordElement): boolean {
  return type !== 'noteReference';
}
