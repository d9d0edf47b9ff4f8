import type { WordParagraph } from './word-blocks.js';

const about = /^(?:tentang|concerning)$/iu;
const formula = /^(?:dengan rahmat|by the grace)\b/iu;
const decision = /^(?:memutuskan|has decided|decides)\s*:?$/iu;
const recital = /^(?<label>menimbang|mengingat|memperhatikan|considering|in view of)\s*[:：]\s*(?<text>\S[\s\S]*)$/iu;

/**
 * What a regulation is called stands behind “tentang”, up to the formula or the official who decrees it; the lines around
 * it name the official and the number. Undefined when the lines are those of no regulation.
 */
export function regulationTitle(lines: readonly WordParagraph[]): readonly WordParagraph[] | undefined {
  const from = lines.findIndex(({ words }) => about.test(words.plain));
  if (from < 0) return undefined;
  const behind = lines.slice(from + 1);
  const end = behind.findIndex(({ words }) => formula.test(words.plain) || words.plain.endsWith(','));
  const title = behind.slice(0, end < 0 ? behind.length : end);
  return title.length > 0 ? title : undefined;
}

/** The word with which the body of a regulation begins. */
export function isDecision(text: string): boolean {
  return decision.test(text);
}

/** “Mengingat : 1. Undang-Undang …”: the label, and the paragraph without it. */
export function recitalOf(
  paragraph: WordParagraph,
): { readonly label: string; readonly paragraph: WordParagraph } | undefined {
  const { words } = paragraph;
  const { label, text } = recital.exec(words.plain)?.groups ?? {};
  if (label === undefined || text === undefined) return undefined;
  const markdown = words.markdown.slice(words.markdown.search(/[:：]/u) + 1).replace(/^\*{1,3}/u, '');
  return { label, paragraph: { ...paragraph, words: { ...words, plain: text, markdown: markdown.trim() } } };
}
