/** Control characters and halves of characters that XML cannot hold. */
const notInXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text as a Word file can hold it. */
export function wordText(text: string): string {
  return text.replace(notInXml, '');
}
