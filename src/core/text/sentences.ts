/** A number, an abbreviation or an initial may be followed by a full stop and a small letter or a digit. */
const end = String.raw`[.!?](?=\s+["“(]?\p{Lu})|;(?=\s)|\n\s*\n`;
const firstEnd = new RegExp(end, 'u');
const allEnds = new RegExp(end, 'gu');

/** The sentence around a range of a text: from the full stop, semicolon or empty line before it to the one after. */
export function sentenceAround(text: string, start: number, stop: number): string {
  // Looked for in the whole text: what follows a full stop decides whether it ends a sentence.
  const last = [...text.matchAll(allEnds)].findLast(({ index, 0: mark }) => index + mark.length <= start);
  const after = firstEnd.exec(text.slice(stop));
  const from = last ? last.index + last[0].length : 0;
  return text.slice(from, after ? stop + after.index + 1 : text.length).trim();
}
