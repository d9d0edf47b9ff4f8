const REFERENCE = /\[\^([^\]\s^]{1,100})\](?!:)/gu;
const NOTE = /^[ \t]{0,3}\[\^([^\]\s^]{1,100})\]:[ \t]*(.*(?:\r?\n[ \t]{2,}\S.*)*)/gmu;

/**
 * A text whose footnotes are numbered and stand at its end; a mark without a note is left out. `smallNumbers` makes
 * the marks of their words.
 */
export function withFootnotes(text: string, whole: string): string {
  if (!text.includes('[^')) return text;
  const notes = notesIn(whole, text);
  const named: string[] = [];
  const markOf = (label: string): string => {
    if (!named.includes(label)) named.push(label);
    return `⸢${String(named.indexOf(label) + 1)}⸣`;
  };
  const body = text
    .replace(NOTE, '')
    .replace(REFERENCE, (_all, label: string) => (notes.has(label) ? markOf(label) : ''));
  for (const [, label = ''] of text.matchAll(NOTE)) markOf(label);
  return [body, ...named.map((label) => `${markOf(label)} ${notes.get(label) ?? ''}`)].join('\n\n');
}

/** Texts whose footnotes are numbered together, and the notes in the order of their numbers; a mark without a note stays. */
export function numbered(
  texts: readonly string[],
  whole: string,
  say: (note: string) => string,
): { readonly marked: readonly string[]; readonly notes: readonly string[] } {
  if (!texts.some((text) => text.includes('[^'))) return { marked: texts, notes: [] };
  const known = notesIn(whole);
  const named: string[] = [];
  const markOf = (label: string): string => {
    if (!named.includes(label)) named.push(label);
    return smallNumbers(`⸢${String(named.indexOf(label) + 1)}⸣`);
  };
  const marked = texts.map((text) =>
    text.replace(REFERENCE, (all, label: string) => (known.has(label) ? markOf(label) : all)),
  );
  return { marked, notes: named.map((label) => `${markOf(label)} ${say(known.get(label) ?? '')}`) };
}

/** A name without the marks of its notes, for where there is no room for these. */
export function withoutMarks(text: string, whole: string): string {
  if (!text.includes('[^')) return text;
  const known = notesIn(whole);
  return text.replace(REFERENCE, (all, label: string) => (known.has(label) ? '' : all));
}

function notesIn(...texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap((text) => [...text.matchAll(NOTE)].map(([, label = '', note = '']) => [label, note] as const)),
  );
}

/** The marks of footnotes as small raised digits. They are brackets before, as what stands beside them says what is emphasis. */
export function smallNumbers(text: string): string {
  return text.replace(/⸢(\d{1,6})⸣/gu, (_all, digits: string) =>
    [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join(''),
  );
}
