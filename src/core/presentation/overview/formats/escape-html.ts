const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that turn the direction of the text around them: they could make one text look like another. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text of a document within HTML: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text
    .replace(directions, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}
