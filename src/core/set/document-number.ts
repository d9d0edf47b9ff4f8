import type { TextRange } from '../catalogue/citations.js';

/** The form in which document numbers are compared: spaces and case do not matter. */
export function numberKey(text: string): string {
  return `number:${text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()}`;
}

/** Keys that numbers share when they differ in some digits only, or in some letters only. */
export function likenessKeys(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  return [`shape:${plain.replace(/\d/gu, '0')}`, `digits:${plain.replace(/\D/gu, '')}`];
}

const TOKEN = /(?<![\p{L}\p{N}/.-])[\p{L}\p{N}][\p{L}\p{N}.-]{0,60}(?:\/[\p{L}\p{N}][\p{L}\p{N}.-]{0,60}){1,8}(?!\/)/gu;
const DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/u;
const FILE = /\.(?:md|markdown|ya?ml|json|pdf|docx?|xlsx?|pptx?|odt|csv|txt|png|jpe?g|svg|html?|zip)$/iu;

/** Words that may be a document's number: "065/13/2026", "SOP-014/DISKOMINFO/2026". Dates and file names are none. */
export function findNumbers(text: string): readonly TextRange[] {
  if (!text.includes('/')) return [];
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const token = match[0].replace(/[.-]+$/u, '');
    const isNumber = /\d/u.test(token) && !DATE.test(token) && !FILE.test(token);
    return isNumber ? [{ start: match.index, end: match.index + token.length }] : [];
  });
}
