import { escapeMarkup } from '../../markup.js';

/** Signs that turn the direction of the text around them: they could make one text look like another. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text of a document within HTML: nothing in it is markup, and the signs that turn text around are shown by name. */
export function escapeHtml(text: string): string {
  return escapeMarkup(text.replace(directions, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`));
}
