/** Characters that XML 1.0 forbids even when they are written as references. */
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** What may have to be written in another way; most texts have nothing of it. */
const UNUSUAL = /[&<>"']|[^\t\n\r -\uD7FF\uE000-\uFFFD]/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text within XML or HTML: nothing in it is markup, and what XML forbids becomes U+FFFD. */
export function escapeMarkup(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
