const REFERENCE = /\[\^([^\]\s^]{1,100})\](?!:)/gu;
const NOTE = /^[ \t]{0,3}\[\^([^\]\s^]{1,100})\]:[ \t]*(.*(?:\r?\n[ \t]{2,}\S.*)*)/gmu;

/**
 * A text whose footnotes are numbered and stand at its end; a mark without a note is left out. `smallNumbers` makes
 * the marks of their words.
 */
export function withFootnotes(text: string, whole: string): string {
  if (!text.includes('[^')) return text;
  const notes = new Map(
    [...whole.matchAll(NOTE), ...text.matchAll(NOTE)].map(([, label = '', note = '']) => [label, note]),
  );
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

/** The marks of footnotes as small raised digits. They are brackets before, as what stands beside them says what is emphasis. */
export function smallNumbers(text: string): string {
  return text.replace(/⸢(\d{1,6})⸣/gu, (_all, digits: string) =>
    [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join(''),
  );
}
