/** A number, an abbreviation or an initial may be followed by a full stop and a small letter or a digit. */
const sentenceEnd = /[.!?](?=\s+["“(]?\p{Lu})|;(?=\s)|\n\s*\n/gu;

/** No sentence worth judging is longer; beyond this on either side a text is not looked at. */
const longestSide = 600;

/** The sentence around a range of a text: from the full stop, semicolon or empty line before it to the one after. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - longestSide);
  // Looked for on both sides at once: what follows a full stop decides whether it ends a sentence.
  const near = text.slice(from, end + longestSide);
  const ends = [...near.matchAll(sentenceEnd)];
  const last = ends.findLast(({ index, 0: mark }) => from + index + mark.length <= start);
  const next = ends.find(({ index }) => from + index >= end);
  return near.slice(last ? last.index + last[0].length : 0, next ? next.index + 1 : near.length).trim();
}
