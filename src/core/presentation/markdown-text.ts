import { oneLine } from './display-width.js';
import type { Range } from '../text/source-text.js';

/** Words of a document as plain text within Markdown: nothing in them is markup, HTML, a link or an address. */
export function markdownText(text: string): string {
  return oneLine(text)
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[!-%'-/:=?@[-`{-~]/gu, String.raw`\$&`);
}

/** A link in Markdown to a place of a file; the words are those of a document, the address is the shell's. */
export function markdownLink(text: string, uri: string, range: Range): string {
  const address = uri.replace(/[\s()<>\\]/gu, encodeURIComponent).replace(/[()]/gu, (sign) => `%${hex(sign)}`);
  return `[${markdownText(text)}](${address}#L${String(range.start.line + 1)})`;
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
