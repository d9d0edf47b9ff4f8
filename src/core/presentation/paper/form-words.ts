import type { Identity, IdentityBox } from '../pictures/procedure/identity.js';
import { wordsIn } from '../pictures/text-parts.js';
import type { PaperContext } from './paper-context.js';

/** Millimetres of the rows of boxes, which share what is left of the page. */
const boxHeights = [28, 18, 18];
const fewLetters = 1200;
/** Lines that these heights have room for, and letters of a line. */
const fewLines = 16;
const lettersOfLine = 85;

/** Least height of a row of boxes in millimetres; none where the boxes hold so much that they need the room themselves. */
export function boxHeight({ boxes }: Identity, row: number): number {
  const letters = boxes.flat().reduce((sum, box) => sum + wordsIn(box.parts).join('').length, 0);
  const lines = boxes.reduce((sum, both) => sum + Math.max(...both.map(linesOf)), 0);
  return letters < fewLetters && lines <= fewLines ? (boxHeights[row] ?? 0) : 0;
}

function linesOf({ parts }: IdentityBox): number {
  return wordsIn(parts).reduce((sum, text) => sum + Math.ceil(text.length / lettersOfLine), 0);
}

/** The office over its form: the lines of its letterhead, else what the form names. */
export function officeLines({ head }: Identity, { letterhead }: PaperContext): readonly string[] {
  return letterhead.lines.length > 0 ? letterhead.lines : head.map(({ text }) => text);
}

/** What a field of a form says; a dash where it says nothing. */
export function fieldText(text: string | undefined): string {
  return text === undefined || text === '' ? '–' : text;
}
