import type { PaperText } from '../paper/paper-text.js';

/** The marks of notes in a page: each note has the number of its first one. */
export interface NoteMarks {
  /** The mark of a note, which leads to it; nothing for a label that no note has. */
  refer(label: string): string;
  /** The notes in the order of their numbers, and how often each is referred to. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Marks of the notes of a text, of which none stands anywhere yet. */
export function noteMarks(notes: PaperText['notes']): NoteMarks {
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  return {
    counts,
    refer(label) {
      if (!notes.has(label)) return '';
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      const number = numbers.get(label) ?? counts.size;
      numbers.set(label, number);
      const place = `id="${markName(number, count)}" href="#${noteName(number)}" role="doc-noteref"`;
      return `<sup><a ${place}>${String(number)}</a></sup>`;
    },
  };
}

/** What a note is called within the page; no heading has a full stop in its name. */
export function noteName(number: number): string {
  return `note.${String(number)}`;
}

/** What one of its marks is called, counted from 1. */
export function markName(number: number, count: number): string {
  return `${noteName(number)}.${String(count)}`;
}
