import { capitalised } from '../../../text/capitalised.js';

/** A new name in the case in which the old one is written at a place: “data induk”, “DATA INDUK”. */
export function likeWritten(written: string, old: string, next: string): string {
  if (written === old) return next;
  if (isUpper(written) && !isUpper(old)) return next.toUpperCase();
  if (isLower(written)) return lowered(next);
  if (isLower(old))
    return /\s\p{Ll}/u.test(written)
      ? capitalised(next)
      : next.replaceAll(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return /\s\p{Ll}/u.test(written) && !/\s\p{Ll}/u.test(old) ? capitalised(lowered(next)) : next;
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isLower(text: string): boolean {
  return text === lowered(text) && text !== text.toUpperCase();
}

/** Acronyms stay as they are. */
function lowered(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}]+/gu, (word) => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}
