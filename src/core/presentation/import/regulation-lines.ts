import type { WordParagraph } from './word-blocks.js';

const about = /^(?:tentang|concerning)$/iu;
const formula = /^(?:dengan rahmat|by the grace)\b/iu;
const decision = /^(?:memutuskan|has decided|decides)\s*:?$/iu;
const recital = /^(?<label>menimbang|mengingat|memperhatikan|considering|in view of)\s*[:：]\s*(?<text>\S[\s\S]*)$/iu;
const chapter = /^(?:BAB|Chapter)\s+(?:[IVXLC]+|\d+)\b/iu;
const part = /^(?:Bagian\s+(?:Ke\p{L}+|\d+)|Paragraf\s+\d+)\b/iu;
const attachment =
  /^(?:lampiran|attachment|annex)(?:\s+(?:[IVXLC]+|\d+))?(?:\s*[:.]?\s+(?:peraturan|keputusan|instruksi|surat|to)\b.*)?[.:]?$/iu;
const promulgation = /^(?:diundangkan di|promulgated (?:in|at)|salinan sesuai|tembusan)\b/iu;
const signed = /^(?<place>\p{Lu}[\p{L}. ]{1,40}),\s+(?<day>\d{1,2}\s+\p{L}{3,10}\s+\d{4})$/u;
const article = /^(?:Pasal|Article)\s+\d+[A-Z]?[.:]?$/iu;

/** The lines behind “tentang”; none when the lines are those of no regulation. */
export function subjectBehind(lines: readonly WordParagraph[]): readonly WordParagraph[] {
  const from = lines.findIndex(({ words }) => about.test(words.plain));
  return from < 0 ? [] : lines.slice(from + 1);
}

/** Whether a line is the formula of a regulation, or the official who decrees it: “BUPATI CONTOH,”. */
export function isOfficial({ words }: WordParagraph): boolean {
  return formula.test(words.plain) || words.plain.endsWith(',');
}

/** The part of a regulation that a line begins. */
export function partOfLaw(text: string): 'chapter' | 'part' | 'article' | undefined {
  if (chapter.test(text) || decision.test(text)) return 'chapter';
  if (part.test(text)) return 'part';
  return article.test(text) ? 'article' : undefined;
}

/** Whether a line begins an attachment of a regulation. */
export function isAttachment(text: string): boolean {
  return attachment.test(text);
}

/** Whether a line begins what stands behind the signature of a regulation: its promulgation, copies or attachment. */
export function endsSignature(text: string): boolean {
  return promulgation.test(text) || isAttachment(text);
}

/** “Selong, 12 Mei 2026”: where and when a letter was signed; undefined for other lines. */
export function placeAndDay(line: string): { readonly place: string; readonly day: string } | undefined {
  const { place, day } = signed.exec(line)?.groups ?? {};
  return place !== undefined && day !== undefined ? { place, day } : undefined;
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
