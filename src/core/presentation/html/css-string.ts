/** A text within a style sheet: everything but letters and digits of ASCII and spaces is written by its number. */
export function cssString(text: string): string {
  const safe = text.replace(/\p{Cc}|\p{Cs}/gu, ' ');
  return `"${safe.replace(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
