import type { Loss } from './losses.js';
import type { WordBlock } from './word-blocks.js';

/** A text and its notes, as Markdown. */
export interface SplitBlocks {
  readonly blocks: readonly WordBlock[];
  /** “[^1]: …”. */
  readonly notes: readonly string[];
}

/** Takes the notes from behind a text, so that they are not taken for its last lines. */
export function splitNotes(blocks: readonly WordBlock[]): SplitBlocks {
  const noteOf = (block: WordBlock): string | undefined =>
    block.kind === 'paragraph' && begin.test(block.words.markdown) ? block.words.markdown : undefined;
  return {
    blocks: blocks.filter((block) => noteOf(block) === undefined),
    notes: blocks.flatMap((block) => noteOf(block)?.replaceAll('\n', ' ') ?? []),
  };
}

/** What somebody wrote in Word begins with an escape where it looks so. */
const begin = /^(\[\^\d+\]):/u;

/** A text without the marks of notes: front matter holds none. */
export function withoutNoteMarks(markdown: string): string {
  return markdown.replace(/(?<!\\)\[\^\d+\]/gu, '');
}

/** The text with those notes that it still names below it, and what was lost beside the notes that were not. */
export function addNotes(
  text: string,
  notes: readonly string[],
  losses: readonly Loss[],
): { readonly text: string; readonly losses: readonly Loss[] } {
  const named = notes.filter((note) => text.includes(begin.exec(note)?.[1] ?? note));
  const left = losses.flatMap((loss) => {
    const count = loss.kind === 'notes' ? loss.count - named.length : loss.count;
    return count > 0 ? [{ ...loss, count }] : [];
  });
  return { text: named.length === 0 ? text : `${text}\n${named.join('\n\n')}\n`, losses: left };
}
